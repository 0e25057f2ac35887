import type { NewsSource } from '../../../../domain/complaints/news/news-source.js';
import type { PrismaClient } from '../../generated/client.js';
import { toEvent } from '../case-events.js';
import type { CaseKeys } from '../case-keys.js';
import { textOf } from '../create-cases.js';
import { openOwnKey } from '../own-key.js';

/** The only row of its table. */
const MARK = 1;

export function createNewsSource(client: PrismaClient, { content }: Pick<CaseKeys, 'content'>): NewsSource {
  return {
    async untold(limit) {
      const mark = await client.caseNewsMark.findUnique({ where: { id: MARK } });
      const rows = await client.caseEventRow.findMany({
        where: { id: { gt: mark?.toldUpTo ?? 0 } },
        orderBy: { id: 'asc' },
        take: limit,
      });
      if (rows.length === 0) return [];
      const ids = [...new Set(rows.map(({ caseId }) => caseId))];
      const texts = await client.caseText.findMany({
        where: { caseId: { in: ids } },
        select: { caseId: true, wrappedKey: true },
      });
      const keys = new Map(
        texts.map(({ caseId, wrappedKey }) => [caseId, openOwnKey(content, wrappedKey, textOf(caseId))]),
      );
      return rows.map((row) => ({ number: row.id, event: toEvent(row, keys.get(row.caseId)) }));
    },

    async toldUpTo(number) {
      const { count } = await client.caseNewsMark.updateMany({
        where: { id: MARK, toldUpTo: { lt: number } },
        data: { toldUpTo: number },
      });
      if (count === 0) {
        const create = { id: MARK, toldUpTo: number };
        await client.caseNewsMark.upsert({ where: { id: MARK }, create, update: {} });
      }
    },
  };
}
