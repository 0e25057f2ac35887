import type { UnreachedNewsSource } from '../../../../domain/complaints/news/unreached-news.js';
import type { PrismaClient } from '../../generated/client.js';

/** `case-news:<number of the event>:<party>`, as `tell-news.ts` makes it. */
const KEY = /^case-news:(\d+):(.+)$/;

export function createUnreachedNews(client: PrismaClient): UnreachedNewsSource {
  return {
    async failedSince(at) {
      const rows = await client.outboundMessage.findMany({
        where: {
          channel: { in: ['telegram', 'zalo'] },
          status: 'failed',
          endedAt: { gte: at },
          message: { startsWith: 'case-news:' },
        },
        // Of a long one any part may have failed.
        distinct: ['message'],
        select: { message: true },
      });
      const failed = rows.flatMap(({ message }) => {
        const [, number, party] = KEY.exec(message) ?? [];
        return number !== undefined && party !== undefined ? [{ number: Number(number), party }] : [];
      });
      const events = await client.caseEventRow.findMany({
        where: { id: { in: failed.map(({ number }) => number) } },
        select: { id: true, caseId: true },
      });
      const caseOf = new Map(events.map(({ id, caseId }) => [id, caseId]));
      return failed.flatMap(({ number, party }) => {
        const caseId = caseOf.get(number);
        return caseId === undefined ? [] : [{ number, caseId, party }];
      });
    },
  };
}
