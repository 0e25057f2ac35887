import { basename } from 'node:path';
import type { ExtractionNote, OnProgress, TextProblem } from '../domain/imports/extracted-text.js';
import { type Conflict, curatedTwin, findConflicts } from '../domain/imports/find-conflicts.js';
import type { ImportedDocument } from '../domain/imports/imported-document.js';
import type { ImportedDocuments } from '../domain/imports/imported-documents.js';
import type { KnowledgeDocument } from '../domain/knowledge/record.js';
import { ok, type Result } from '../shared/result.js';
import type { FileReader } from './file-reader.js';

export interface ImportParts {
  readonly reader: FileReader;
  readonly documents: ImportedDocuments;
  /** The records that people wrote down: they win over what is extracted. */
  readonly curated: readonly KnowledgeDocument[];
}

export interface ImportOptions {
  readonly by: string;
  readonly at: Date;
  /** Confirms every record at once. */
  readonly isConfirmed: boolean;
  readonly onProgress: OnProgress;
}

export interface ImportedFile {
  readonly fileName: string;
  readonly document: ImportedDocument;
  /** The same content was there already; nothing was stored. */
  readonly isKnown: boolean;
  readonly supersedes?: ImportedDocument;
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly ExtractionNote[];
  /** The encoding or legacy font that the text was in. */
  readonly convertedFrom?: string;
}

/** Read this first: one file from a path to a stored document with its records; a file that cannot be read changes nothing. */
export async function importFile(
  path: string,
  { reader, documents, curated }: ImportParts,
  { by, at, isConfirmed, onProgress }: ImportOptions,
): Promise<Result<ImportedFile, TextProblem>> {
  const read = await reader.read(path, onProgress);
  if (!read.ok) return read;
  const { draft, notes, convertedFrom } = read.value;
  const added = await documents.add(draft, by, at);
  const { id, records } = added.document;
  if (isConfirmed)
    await documents.decide(
      id,
      // What a person rejected before stays rejected.
      records.filter(({ status }) => status === 'proposed').map((record) => record.id),
      'confirmed',
      by,
      at,
    );
  const document = (await documents.find(id)) ?? added.document;
  const twin = curatedTwin(document, curated);
  return ok({
    fileName: basename(path),
    document,
    isKnown: added.kind === 'known',
    ...(added.kind === 'added' && added.supersedes ? { supersedes: added.supersedes } : {}),
    conflicts: twin ? findConflicts(document, twin) : [],
    notes,
    ...(convertedFrom ? { convertedFrom } : {}),
  });
}
