import {
  type FileToKeep,
  MOST_BYTES,
  MOST_FILES,
  type ReceivedFiles,
} from '../../src/domain/conversation/files/received-files.js';

export function createReceivedFilesMemory(): ReceivedFiles {
  const kept = new Map<string, FileToKeep & { readonly at: Date }>();
  const of = (id: string) => [...kept.values()].filter(({ conversation }) => conversation === id);
  return {
    async store(file, at) {
      if (kept.has(file.id)) return 'stored';
      const others = of(file.conversation);
      const size = others.reduce((sum, { bytes }) => sum + bytes.length, file.bytes.length);
      if (others.length >= MOST_FILES || size > MOST_BYTES) return 'full';
      kept.set(file.id, { ...file, at });
      return 'stored';
    },
    read: async (id) => kept.get(id),
    has: async (id) => kept.has(id),
    remove: async (id) => kept.delete(id),
    countOf: async (conversation) => of(conversation).length,
    async purge(before) {
      const old = [...kept.values()].filter(({ at }) => at < before);
      for (const { id } of old) kept.delete(id);
      return old.length;
    },
  };
}
