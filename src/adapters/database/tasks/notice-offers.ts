import type { NoticeOffers } from '../../../domain/tasks/chat/notice-offers.js';
import type { PrismaClient } from '../generated/client.js';

export function createNoticeOffers(client: PrismaClient): NoticeOffers {
  return {
    async put({ channel, chat }, offer) {
      const row = { choices: JSON.stringify(offer.choices), at: offer.at };
      const where = { channel_chat: { channel, chat } };
      await client.noticeOffer.upsert({ where, create: { channel, chat, ...row }, update: row });
    },
    async last({ channel, chat }) {
      const row = await client.noticeOffer.findUnique({ where: { channel_chat: { channel, chat } } });
      return row ? { choices: JSON.parse(row.choices) as string[], at: row.at } : undefined;
    },
  };
}
