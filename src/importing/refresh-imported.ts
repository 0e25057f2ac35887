import { answerable } from '../domain/imports/answerable.js';
import type { ImportedDocuments } from '../domain/imports/imported-documents.js';
import type { KnowledgeDocument } from '../domain/knowledge/record.js';

/** Where the documents are answered from; `src/assistant.ts`. */
export interface Answering {
  readonly knowledge: { readonly documents: readonly KnowledgeDocument[] };
  readonly imported: { replace(documents: readonly KnowledgeDocument[]): void };
}

/**
 * A function that brings what is answered from to what is stored: one row is read when nothing changed, and only changed
 * documents otherwise. Resolves to how many documents are answered from when that changed.
 */
export function createImportedRefresh(documents: ImportedDocuments, { knowledge, imported }: Answering) {
  const known = new Map<string, KnowledgeDocument>();
  let seen = 0;
  return async (): Promise<number | undefined> => {
    const revision = await documents.revision();
    if (revision === seen) return undefined;
    const changed = await documents.currentSince(seen);
    const current = new Set(await documents.currentIds());
    for (const id of known.keys()) if (!current.has(id)) known.delete(id);
    const asKnown = answerable(changed, knowledge.documents);
    for (const [at, { id }] of changed.entries()) {
      const document = asKnown[at];
      if (document) known.set(id, document);
    }
    imported.replace([...known.values()]);
    seen = revision;
    return known.size;
  };
}
