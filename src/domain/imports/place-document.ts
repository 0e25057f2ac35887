import { fingerprint } from '../../shared/ids.js';
import type { DocumentDraft, ImportedDocument } from './imported-document.js';
import { proposeRecords } from './propose-records.js';
import { isOlder, isSameDocument } from './same-document.js';

const ID_LENGTH = 8;

/** The same for the same words, however they are spread over lines and pages. */
export function contentHash({ originalText }: Pick<DocumentDraft, 'originalText'>): string {
  return fingerprint(originalText.normalize('NFC').replace(/\s+/g, ' ').trim());
}

export interface Placement {
  readonly document: ImportedDocument;
  /** The current version whose place it takes. */
  readonly supersedes?: ImportedDocument;
}

/**
 * The document that a draft becomes beside the current ones. A version that is dated before the current one is kept as an
 * old version; otherwise it takes its place.
 * @param current the current documents, at least those with the draft's symbol
 */
export function placeDocument(
  draft: DocumentDraft,
  current: readonly ImportedDocument[],
  { by, at, revision }: { readonly by: string; readonly at: Date; readonly revision: number },
): Placement {
  const id = contentHash(draft).slice(0, ID_LENGTH);
  const head = draft.reading.document;
  const sibling = current.find(({ reading }) => isSameDocument(head, reading.document));
  const isOld = sibling !== undefined && isOlder(head, sibling.reading.document);
  const supersedes = isOld ? undefined : sibling;
  const document: ImportedDocument = {
    ...draft,
    id,
    version: (sibling?.version ?? 0) + 1,
    ...(supersedes ? { supersedes: supersedes.id } : {}),
    isCurrent: !isOld,
    importedBy: by,
    importedAt: at,
    revision,
    records: proposeRecords(draft.reading).map((record) => ({
      ...record,
      id: `${id}.${record.fact.id}`,
      status: 'proposed',
    })),
  };
  return supersedes ? { document, supersedes } : { document };
}
