import type { NoticeOffers } from '../../../domain/tasks/chat/telling/notice-offers.js';
import type { PrismaClient } from '../generated/client.js';
import { keepOffers } from './keep-offers.js';

export function createNoticeOffers(client: PrismaClient): NoticeOffers {
  return {
    async put(to, message, offer) {
      await client.$transaction(
        keepOffers([{ message, to, ...offer }]).map(([sql, value]) => client.$executeRawUnsafe(sql, value)),
      );
    },
    async outBy({ channel, chat }, at) {
      const where = { channel, chat, at: { lte: at } };
      const rows = await client.noticeOffer.findMany({ where, orderBy: { at: 'desc' } });
      return rows.map((row) => ({ choices: JSON.parse(row.choices) as string[], at: row.at }));
    },
  };
}
