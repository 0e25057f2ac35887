import type { DeliveryChannel, FailureReason } from '../../../domain/delivery/messenger.js';
import type { ChatReach } from '../../../domain/delivery/outbox-store.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import { moveChat } from './move-chat.js';

const OPEN = { blockedAt: null, blockedReason: null };

export function createChatReach({ client, statements }: OpenedDatabase): ChatReach {
  return {
    async note({ channel, chat }, reach, at) {
      const mark = reach === 'open' ? OPEN : { blockedAt: at, blockedReason: 'blocked' };
      const where = { channel_chat: { channel, chat } };
      await client.chat.upsert({ where, create: { channel, chat, ...mark }, update: mark });
    },
    moved: (from, to) => statements.transaction((tx) => moveChat(tx, from, to)),
    async blocked(addresses) {
      if (addresses.length === 0) return [];
      const where = { blockedAt: { not: null }, OR: addresses.map(({ channel, chat }) => ({ channel, chat })) };
      const rows = await client.chat.findMany({ where });
      return rows.map(({ channel, chat, blockedReason }) => ({
        channel: channel as DeliveryChannel,
        chat,
        reason: (blockedReason ?? 'blocked') as FailureReason,
      }));
    },
  };
}
