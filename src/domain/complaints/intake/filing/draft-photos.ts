import type { ReceivedFiles } from '../../../conversation/files/received-files.js';
import type { CaseFiles } from '../../photos/case-files.js';

const JPEG = 'image/jpeg';

/** Where the cleaned photos of a draft wait until it is filed. */
export interface DraftPhotos {
  has(id: string): Promise<boolean>;
  /** False when no more may wait. */
  keep(id: string, bytes: Uint8Array): Promise<boolean>;
  read(id: string): Promise<Uint8Array | undefined>;
  drop(id: string): Promise<void>;
}

/** With the conversation: who deletes it deletes them. */
export function photosOfConversation(files: ReceivedFiles, conversation: string, at: Date): DraftPhotos {
  return {
    has: (id) => files.has(id),
    keep: async (id, bytes) => (await files.store({ id, conversation, mediaType: JPEG, bytes }, at)) === 'stored',
    read: async (id) => (await files.read(id))?.bytes,
    async drop(id) {
      await files.remove(id);
    },
  };
}

/** Of a tố cáo: under the key of the sealed store from the beginning. */
export function photosOfSealed(files: CaseFiles, draft: string, at: Date): DraftPhotos {
  const owner = sealedOwnerOf(draft);
  return {
    has: async (id) => (await files.list(owner)).includes(id),
    async keep(id, bytes) {
      await files.keep(owner, { id, bytes, mediaType: JPEG }, at);
      return true;
    },
    read: async (id) => (await files.read(owner, id))?.bytes,
    async drop() {},
  };
}

/** How the owners of such photos begin: no case has such an id. */
export const SEALED_OWNERS = 'draft:';

/** What the photos of a sealed draft belong to before there is a case. */
export function sealedOwnerOf(draft: string): string {
  return `${SEALED_OWNERS}${draft}`;
}

/** Photos of a draft become files of its case; twice is once. */
export async function handOver(
  photos: readonly string[],
  from: Pick<DraftPhotos, 'read'>,
  to: Pick<CaseFiles, 'keep'>,
  caseId: string,
  at: Date,
): Promise<void> {
  for (const id of photos) {
    const bytes = await from.read(id);
    if (bytes) await to.keep(caseId, { id, bytes, mediaType: JPEG }, at);
  }
}
