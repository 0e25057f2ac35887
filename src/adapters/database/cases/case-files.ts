import type { CaseFiles } from '../../../domain/complaints/photos/case-files.js';
import type { PrismaClient } from '../generated/client.js';
import { sealAlone, unsealAlone } from '../sealing/seal.js';
import type { CaseKeys } from './case-keys.js';

export function createCaseFiles(client: PrismaClient, { content }: Pick<CaseKeys, 'content'>): CaseFiles {
  return {
    async keep(caseId, { id, bytes, mediaType }, createdAt) {
      const where = { caseId_id: { caseId, id } };
      const sealed = sealAlone(content, Buffer.from(bytes).toString('base64'), contextOf(caseId, id));
      const create = { caseId, id, mediaType, size: bytes.byteLength, createdAt, ...sealed };
      await client.caseFile.upsert({ where, create, update: {} });
    },
    async read(caseId, id) {
      const row = await client.caseFile.findUnique({ where: { caseId_id: { caseId, id } } });
      const text = row ? unsealAlone<string>(content, row, contextOf(caseId, id)) : undefined;
      return row && text !== undefined
        ? { id, mediaType: row.mediaType, bytes: Buffer.from(text, 'base64') }
        : undefined;
    },
    async list(caseId) {
      const rows = await client.caseFile.findMany({
        where: { caseId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
    async forget(caseId) {
      await client.caseFile.deleteMany({ where: { caseId } });
    },
  };
}

function contextOf(caseId: string, id: string): string {
  return `case-file:${caseId}:${id}`;
}
