import type { DocumentDraft, ImportedDocument } from '../../../domain/imports/imported-document.js';
import type { AddedDocument, ImportedDocuments } from '../../../domain/imports/imported-documents.js';
import { contentHash, placeDocument } from '../../../domain/imports/place-document.js';
import { symbolKey } from '../../../domain/imports/same-document.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { toDocument, toDocumentColumns, toRecordColumns, WITH_RECORDS } from './imported-rows.js';

/** The only row of its table. */
const KNOWLEDGE = 1;
/** Long documents on a slow disk, and another import that is being written. */
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 } as const;
/** SQLite takes so many values in one statement. */
const RECORDS_AT_ONCE = 500;

type Transaction = Prisma.TransactionClient;

export function createImportedDocuments(client: PrismaClient): ImportedDocuments {
  return {
    add(draft, by, at) {
      return client.$transaction(async (tx): Promise<AddedDocument> => {
        // Written first: from here on another import waits, so two of the same content are one document.
        const revision = await nextRevision(tx);
        const known = await tx.importedDocument.findUnique({
          where: { contentHash: contentHash(draft) },
          include: WITH_RECORDS,
        });
        if (known) return { kind: 'known', document: toDocument(known) };
        const { document, supersedes } = placeDocument(draft, await versionsOf(draft, tx), { by, at, revision });
        await tx.importedDocument.create({ data: toDocumentColumns(document) });
        const records = toRecordColumns(document);
        for (let from = 0; from < records.length; from += RECORDS_AT_ONCE)
          await tx.importedRecord.createMany({ data: records.slice(from, from + RECORDS_AT_ONCE) });
        if (!supersedes) return { kind: 'added', document };
        await tx.importedDocument.update({ where: { id: supersedes.id }, data: { isCurrent: false, revision } });
        return { kind: 'added', document, supersedes };
      }, TRANSACTION);
    },

    async list() {
      const rows = await client.importedDocument.findMany({ include: WITH_RECORDS, orderBy: { importedAt: 'asc' } });
      return rows.map(toDocument);
    },

    async find(id) {
      const row = await client.importedDocument.findUnique({ where: { id }, include: WITH_RECORDS });
      return row ? toDocument(row) : undefined;
    },

    async currentSince(revision) {
      const where = { isCurrent: true, revision: { gt: revision } };
      const rows = await client.importedDocument.findMany({ where, include: WITH_RECORDS });
      return rows.map(toDocument);
    },

    async currentIds() {
      const rows = await client.importedDocument.findMany({ where: { isCurrent: true }, select: { id: true } });
      return rows.map(({ id }) => id);
    },

    decide(documentId, ids, status, by, at) {
      return client.$transaction(async (tx) => {
        const revision = await nextRevision(tx);
        const { count } = await tx.importedRecord.updateMany({
          where: { documentId, id: { in: [...ids] }, status: { not: status } },
          data: { status, decidedBy: by, decidedAt: at },
        });
        if (count > 0) await tx.importedDocument.update({ where: { id: documentId }, data: { revision } });
        return count;
      }, TRANSACTION);
    },

    remove(id) {
      return client.$transaction(async (tx) => {
        const revision = await nextRevision(tx);
        const row = await tx.importedDocument.findUnique({ where: { id } });
        if (!row) return false;
        await tx.importedDocument.delete({ where: { id } });
        // The chain of versions closes over the one that goes.
        await tx.importedDocument.updateMany({ where: { supersedes: id }, data: { supersedes: row.supersedes } });
        if (row.isCurrent && row.supersedes !== null)
          await tx.importedDocument.updateMany({ where: { id: row.supersedes }, data: { isCurrent: true, revision } });
        return true;
      }, TRANSACTION);
    },

    async revision() {
      const row = await client.knowledgeRevision.findUnique({ where: { id: KNOWLEDGE } });
      return row?.revision ?? 0;
    },
  };
}

async function nextRevision(tx: Transaction): Promise<number> {
  const { revision } = await tx.knowledgeRevision.upsert({
    where: { id: KNOWLEDGE },
    create: { id: KNOWLEDGE, revision: 1 },
    update: { revision: { increment: 1 } },
  });
  return revision;
}

async function versionsOf(draft: DocumentDraft, tx: Transaction): Promise<ImportedDocument[]> {
  const key = symbolKey(draft.reading.document);
  if (key === undefined) return [];
  const rows = await tx.importedDocument.findMany({
    where: { symbolKey: key, isCurrent: true },
    include: WITH_RECORDS,
  });
  return rows.map(toDocument);
}
