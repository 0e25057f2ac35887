import type { ReadDocument } from '../../../domain/documents/document-reading.js';
import type { ExtractionMethod } from '../../../domain/imports/extracted-text.js';
import type { ImportedDocument, ImportedRecord, RecordStatus } from '../../../domain/imports/imported-document.js';
import { contentHash } from '../../../domain/imports/place-document.js';
import { symbolKey } from '../../../domain/imports/same-document.js';
import type { Fact } from '../../../domain/knowledge/record.js';
import type { Prisma } from '../generated/client.js';

export type DocumentRow = Prisma.ImportedDocumentGetPayload<{ include: { records: true } }>;
type RecordRow = DocumentRow['records'][number];

export const WITH_RECORDS = { records: { orderBy: { position: 'asc' } } } as const;

/** What we wrote ourselves comes back in the shape it had. */
export function toDocument(row: DocumentRow): ImportedDocument {
  return {
    id: row.id,
    fileName: row.fileName,
    how: row.how as ExtractionMethod,
    originalText: row.originalText,
    restoredText: row.restoredText,
    reading: JSON.parse(row.reading) as ReadDocument,
    version: row.version,
    ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
    isCurrent: row.isCurrent,
    importedBy: row.importedBy,
    importedAt: row.importedAt,
    revision: row.revision,
    records: row.records.map(toRecord),
  };
}

function toRecord(row: RecordRow): ImportedRecord {
  return {
    id: row.id,
    fact: JSON.parse(row.fact) as Fact,
    line: row.line,
    page: row.page,
    confidence: row.confidence,
    status: row.status as RecordStatus,
    ...(row.decidedBy === null ? {} : { decidedBy: row.decidedBy }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt }),
  };
}

export function toDocumentColumns(document: ImportedDocument): Prisma.ImportedDocumentUncheckedCreateInput {
  const { records: _records, reading, supersedes, ...columns } = document;
  return {
    ...columns,
    contentHash: contentHash(document),
    reading: JSON.stringify(reading),
    symbolKey: symbolKey(reading.document) ?? null,
    supersedes: supersedes ?? null,
  };
}

export function toRecordColumns(document: ImportedDocument): Prisma.ImportedRecordCreateManyInput[] {
  return document.records.map(({ id, fact, line, page, confidence, status }, position) => ({
    id,
    documentId: document.id,
    position,
    fact: JSON.stringify(fact),
    line,
    page,
    confidence,
    status,
  }));
}
