import type { Inbox } from '../../src/domain/conversation/receiving/inbox.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';

interface Row {
  readonly message: InboundMessage;
  status: 'received' | 'answered';
  attempts: number;
  leaseUntil: number;
}

/** An inbox in memory. `answer` is what a turn's commit does to it: false when the message was answered before. */
export function createInboxMemory() {
  const rows = new Map<string, Row>();
  const nameOf = ({ channel, messageId }: InboundMessage) => `${channel}:${messageId}`;
  const waiting = () => [...rows.values()].filter(({ status }) => status === 'received');
  const isOpen = (conversation: string) => waiting().some(({ message }) => message.conversation === conversation);

  const inbox: Inbox = {
    async keep(message, lease) {
      if (rows.has(nameOf(message))) return 'repeated';
      const isFirst = lease !== undefined && !isOpen(message.conversation);
      const leaseUntil = isFirst ? lease.until.getTime() : 0;
      rows.set(nameOf(message), { message, status: 'received', attempts: isFirst ? 1 : 0, leaseUntil });
      return isFirst ? 'claimed' : 'waiting';
    },
    async claim(limit, { at, until }) {
      const oldest = new Map<string, Row>();
      for (const row of waiting()) {
        if (!oldest.has(row.message.conversation)) oldest.set(row.message.conversation, row);
      }
      const free = [...oldest.values()].filter(({ leaseUntil }) => leaseUntil <= at.getTime()).slice(0, limit);
      return free.map((row) => {
        row.leaseUntil = until.getTime();
        row.attempts++;
        return { message: row.message, attempts: row.attempts };
      });
    },
    async giveBack(message, from) {
      const row = rows.get(nameOf(message));
      if (row?.status === 'received') row.leaseUntil = from.getTime();
    },
    freeAbandoned: async () => 0,
    shredAnswered: async () => {},
    async waiting() {
      const [oldest] = waiting();
      return oldest ? { count: waiting().length, oldest: oldest.message.receivedAt } : { count: 0 };
    },
  };

  function answer(message: InboundMessage): boolean {
    const row = rows.get(nameOf(message));
    if (row?.status === 'answered') return false;
    rows.set(nameOf(message), { message, attempts: 0, leaseUntil: 0, ...row, status: 'answered' });
    return true;
  }

  function deleteAnsweredBefore(before: Date): number {
    const old = [...rows].filter(
      ([, { status, message }]) => status === 'answered' && message.receivedAt.getTime() < before.getTime(),
    );
    for (const [name] of old) rows.delete(name);
    return old.length;
  }

  return { inbox, answer, deleteAnsweredBefore };
}
