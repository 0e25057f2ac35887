import { monthOf, type QuotaCounter } from '../../../src/domain/delivery/channels/quota.js';

/** Counts in memory; passes the same contract as the database. */
export function createQuotaMemory(): QuotaCounter {
  const months = new Map<string, { messages: number; chats: Set<string> }>();
  const read = (channel: string, at: Date) => {
    const name = `${channel}:${monthOf(at)}`;
    const found = months.get(name) ?? { messages: 0, chats: new Set<string>() };
    months.set(name, found);
    return found;
  };
  const use = ({ messages, chats }: { messages: number; chats: Set<string> }) => ({ messages, chats: chats.size });
  return {
    async countSent(channel, chat, at) {
      const month = read(channel, at);
      const before = use(month);
      month.messages += 1;
      month.chats.add(chat);
      return { before, after: use(month) };
    },
    used: async (channel, at) => use(read(channel, at)),
  };
}
