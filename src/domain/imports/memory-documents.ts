import type { ImportedDocument } from './imported-document.js';
import type { ImportedDocuments } from './imported-documents.js';
import { contentHash, placeDocument } from './place-document.js';

/** Imported documents that are forgotten with the process: for `ask --documents` and for tests. */
export function createMemoryDocuments(): ImportedDocuments {
  let documents: ImportedDocument[] = [];
  let revision = 0;

  function replace(id: string, change: Partial<ImportedDocument>): void {
    documents = documents.map((document) => (document.id === id ? { ...document, ...change, revision } : document));
  }

  const current = () => documents.filter(({ isCurrent }) => isCurrent);

  return {
    async add(draft, by, at) {
      const hash = contentHash(draft);
      const known = documents.find((document) => contentHash(document) === hash);
      if (known) return { kind: 'known', document: known };
      revision += 1;
      const { document, supersedes } = placeDocument(draft, current(), { by, at, revision });
      if (supersedes) replace(supersedes.id, { isCurrent: false });
      documents = [...documents, document];
      return supersedes ? { kind: 'added', document, supersedes } : { kind: 'added', document };
    },

    list: async () => documents,
    find: async (id) => documents.find((document) => document.id === id),
    currentSince: async (since) => current().filter((document) => document.revision > since),
    currentIds: async () => current().map(({ id }) => id),

    async decide(id, ids, status, by, at) {
      const document = documents.find((own) => own.id === id);
      const wanted = new Set(ids);
      const changed = document?.records.filter((record) => wanted.has(record.id) && record.status !== status) ?? [];
      if (!document || changed.length === 0) return 0;
      revision += 1;
      const decided = { status, decidedBy: by, decidedAt: at };
      const records = document.records.map((record) => (changed.includes(record) ? { ...record, ...decided } : record));
      replace(id, { records });
      return changed.length;
    },

    async remove(id) {
      const removed = documents.find((document) => document.id === id);
      if (!removed) return false;
      revision += 1;
      documents = documents
        .filter((document) => document !== removed)
        .map(({ supersedes, ...document }) => {
          const before = supersedes === id ? removed.supersedes : supersedes;
          return before === undefined ? document : { ...document, supersedes: before };
        });
      if (removed.isCurrent && removed.supersedes) replace(removed.supersedes, { isCurrent: true });
      return true;
    },

    revision: async () => revision,
  };
}
