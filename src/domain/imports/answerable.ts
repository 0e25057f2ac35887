import type { KnowledgeDocument } from '../knowledge/record.js';
import { asKnowledge } from './as-knowledge.js';
import { curatedRecordFor, curatedTwin } from './find-conflicts.js';
import type { ImportedDocument } from './imported-document.js';

/**
 * Imported documents as they are answered from beside the curated ones. Of a document that was also written down by hand,
 * curated records win: only what a person confirmed and nobody wrote down is added, and its passages stay quotable.
 */
export function answerable(
  imported: readonly ImportedDocument[],
  curated: readonly KnowledgeDocument[],
): KnowledgeDocument[] {
  return imported.map((document) => {
    const twin = curatedTwin(document, curated);
    if (!twin) return asKnowledge(document);
    const records = document.records.filter(
      (record) => record.status === 'confirmed' && curatedRecordFor(record, twin) === undefined,
    );
    return { ...asKnowledge({ ...document, records }), isCopy: true };
  });
}
