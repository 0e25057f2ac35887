import type { Subscriptions } from '../../src/domain/delivery/channels/subscriptions.js';
import type { ChatAddress, DeliveryChannel, FailureReason } from '../../src/domain/delivery/messenger.js';
import { type OutboundMessage, type OutboundStatus, PRIORITIES } from '../../src/domain/delivery/outbound-message.js';
import { isTextDestroyed, mayBecome } from '../../src/domain/delivery/outbound-status.js';
import type {
  ChatReach,
  ClaimRequest,
  OutboxCount,
  OutboxEntry,
  OutboxStore,
  Settlement,
} from '../../src/domain/delivery/outbox-store.js';
import { createSubscriptionsMemory } from './subscriptions-memory.js';

interface Row extends Omit<OutboxEntry, 'id' | 'to' | 'status' | 'attempts' | 'reason' | 'endedAt' | 'usefulUntil'> {
  readonly id: number;
  to: ChatAddress;
  status: OutboundStatus;
  attempts: number;
  reason: OutboundMessage['reason'] | undefined;
  endedAt: Date | undefined;
  usefulUntil: Date | undefined;
  content: OutboundMessage['content'] | undefined;
  notBefore: number;
  leaseUntil: number;
}

export interface DeliveryMemory {
  readonly outbox: OutboxStore;
  readonly reach: ChatReach;
  readonly subscriptions: Subscriptions;
  /** As a turn's commit does it: the person wrote. */
  unblock(to: ChatAddress): void;
}

/** The stores of delivery in memory; they pass the same contract as the database. */
export function createDeliveryMemory(): DeliveryMemory {
  const rows: Row[] = [];
  const blocked = new Map<string, ChatAddress & { readonly reason: FailureReason }>();
  const chatPauses = new Map<string, number>();
  const channelPauses = new Map<DeliveryChannel, Date>();
  const nameOf = ({ channel, chat }: ChatAddress) => `${channel}:${chat}`;
  const subscriptions = createSubscriptionsMemory((to) => blocked.has(nameOf(to)));
  const sameChat = (a: Row, b: Row) => nameOf(a.to) === nameOf(b.to);

  function order(a: Row, b: Row): number {
    const rank = PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority);
    return rank || a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id;
  }

  function end(row: Row, status: OutboundStatus, reason: Row['reason'], at: Date): void {
    row.status = status;
    row.reason = reason;
    row.endedAt = status === 'planned' ? undefined : at;
    if (isTextDestroyed(status)) row.content = undefined;
  }

  function isDue(row: Row, at: Date): boolean {
    return row.status === 'planned' && row.dueAt <= at;
  }

  /** The first of each chat that is due, where nothing is being sent. */
  function headsOf(channel: DeliveryChannel, at: Date): Row[] {
    const heads = new Map<string, Row>();
    for (const row of rows) {
      const head = heads.get(row.to.chat);
      if (row.to.channel === channel && isDue(row, at) && (!head || order(row, head) < 0)) heads.set(row.to.chat, row);
    }
    for (const { to, status } of rows) if (to.channel === channel && status === 'sending') heads.delete(to.chat);
    return [...heads.values()];
  }

  function lately(channel: DeliveryChannel, leaseUntil: Date, withinMs: number): number {
    const isLate = (row: Row) =>
      row.to.channel === channel && Math.abs(row.leaseUntil - leaseUntil.getTime()) < withinMs;
    return rows.filter((row) => row.status !== 'planned' && isLate(row)).length;
  }

  function claimable({ channel, priorities, except, at, limit, together, leaseUntil }: ClaimRequest): Row[] {
    const pause = channelPauses.get(channel);
    if (pause && pause > at) return [];
    return headsOf(channel, at)
      .filter((row) => priorities.includes(row.priority) && !except.includes(row.to.chat))
      .filter((row) => row.notBefore <= at.getTime() && !(row.usefulUntil && row.usefulUntil <= at))
      .filter((row) => (chatPauses.get(nameOf(row.to)) ?? 0) <= at.getTime())
      .sort(order)
      .slice(
        0,
        together
          ? Math.max(0, Math.min(limit, together.count - lately(channel, leaseUntil, together.withinMs)))
          : limit,
      );
  }

  function settle({ id, to, status, reason, notBefore, pauses, blocks, movesTo, at }: Settlement): boolean {
    const row = rows.find((one) => one.id === Number(id));
    const isOurs = row?.status === 'sending' || (row?.status === 'uncertain' && status === 'sent');
    if (!row || !isOurs || !mayBecome(row.status, status)) return false;
    end(row, status, reason, at);
    if (notBefore) row.notBefore = notBefore.getTime();
    if (status === 'failed') {
      const rest = rows.filter((other) => other.message === row.message && other.status === 'planned');
      for (const other of rest) end(other, 'failed', reason, at);
    }
    if (blocks) {
      blocked.set(nameOf(to), { ...to, reason: blocks });
      for (const other of rows) if (sameChat(other, row) && isDue(other, at)) end(other, 'failed', blocks, at);
    }
    if (movesTo !== undefined) move(to, movesTo);
    if (pauses === 'chat' && notBefore) chatPauses.set(nameOf(to), notBefore.getTime());
    if (pauses === 'channel' && notBefore) channelPauses.set(to.channel, notBefore);
    return true;
  }

  function move(from: ChatAddress, chat: string): void {
    const to = { ...from, chat };
    for (const row of rows) if (row.status === 'planned' && nameOf(row.to) === nameOf(from)) row.to = to;
    subscriptions.move(from, to);
  }

  function entryOf(row: Row): OutboxEntry {
    const { id, to, priority, message, part, dueAt, status, attempts, reason, usefulUntil, endedAt } = row;
    const optional = {
      ...(reason ? { reason } : {}),
      ...(usefulUntil ? { usefulUntil } : {}),
      ...(endedAt ? { endedAt } : {}),
    };
    return { id: String(id), to, priority, message, part, dueAt, status, attempts, ...optional };
  }

  const findUndecided = (id: string) =>
    rows.find((row) => row.id === Number(id) && (row.status === 'uncertain' || row.status === 'failed'));

  const outbox: OutboxStore = {
    async plan(messages) {
      const known = new Set(rows.map(({ message }) => message));
      const fresh = messages.filter(({ key }) => !known.has(key));
      for (const { key, to, priority, parts, dueAt, usefulUntil } of fresh) {
        for (const [part, content] of parts.entries()) {
          const begun = { attempts: 0, reason: undefined, endedAt: undefined, notBefore: 0, leaseUntil: 0 };
          const row = { id: rows.length + 1, to, priority, message: key, part, content, dueAt, usefulUntil, ...begun };
          rows.push({ ...row, status: 'planned' });
        }
      }
      return new Set(fresh.map(({ key }) => key)).size;
    },
    async claim(request) {
      return claimable(request).flatMap((row) => {
        row.status = 'sending';
        row.attempts++;
        row.leaseUntil = request.leaseUntil.getTime();
        return row.content ? [{ ...entryOf(row), content: row.content }] : [];
      });
    },
    settle: async (settlement) => settle(settlement),
    async cancel(key, at) {
      const found = rows.filter((row) => row.message === key && row.status === 'planned');
      for (const row of found) end(row, 'cancelled', 'withdrawn', at);
      return found.length;
    },
    async sweep(at) {
      const late = rows.filter((row) => row.status === 'planned' && row.usefulUntil && row.usefulUntil <= at);
      for (const row of late) end(row, 'late', 'not-useful', at);
      const crashed = rows.filter((row) => row.status === 'sending' && row.leaseUntil <= at.getTime());
      for (const row of crashed) end(row, 'uncertain', 'crashed', at);
      for (const [channel, until] of channelPauses) if (until <= at) channelPauses.delete(channel);
      for (const [chat, until] of chatPauses) if (until <= at.getTime()) chatPauses.delete(chat);
      return { late: late.length, crashed: crashed.length };
    },
    list: async (statuses, limit) =>
      rows
        .filter(({ status }) => statuses.includes(status))
        .toReversed()
        .slice(0, limit)
        .map(entryOf),
    async retry(id, at) {
      const asked = findUndecided(id);
      if (!asked?.content) return false;
      const after = rows.filter(({ message, part, status }) => {
        return message === asked.message && part > asked.part && status === 'failed';
      });
      for (const row of [asked, ...after]) {
        end(row, 'planned', undefined, at);
        row.notBefore = at.getTime();
        row.usefulUntil = undefined;
      }
      return true;
    },
    async drop(id, at) {
      const row = findUndecided(id);
      if (row) end(row, 'cancelled', 'withdrawn', at);
      return row !== undefined;
    },
    async counts() {
      const counts = new Map<string, OutboxCount>();
      for (const { to, status } of rows) {
        const name = `${to.channel} ${status}`;
        counts.set(name, { channel: to.channel, status, count: (counts.get(name)?.count ?? 0) + 1 });
      }
      return [...counts.values()];
    },
    async oldestDue(at) {
      const due = rows.filter((row) => isDue(row, at)).map((row) => row.dueAt.getTime());
      return due.length === 0 ? undefined : new Date(Math.min(...due));
    },
    async pausedUntil(channel, at) {
      const until = channelPauses.get(channel);
      return until && until > at ? until : undefined;
    },
    async forgetChat(to, at) {
      const own = rows.filter((row) => nameOf(row.to) === nameOf(to));
      for (const row of own) {
        if (row.status === 'planned' && row.priority !== 'answer') end(row, 'cancelled', 'withdrawn', at);
      }
      for (const row of own) if (row.endedAt) rows.splice(rows.indexOf(row), 1);
    },
    async forget(before) {
      const old = rows.filter(
        ({ endedAt, content, status }) =>
          endedAt && endedAt < before.texts && content && (status === 'uncertain' || status === 'failed'),
      );
      for (const row of old) row.content = undefined;
      const ended = rows.filter(({ endedAt }) => endedAt && endedAt < before.rows);
      for (const row of ended) rows.splice(rows.indexOf(row), 1);
      return { texts: old.length, rows: ended.length };
    },
  };

  return {
    outbox,
    reach: {
      note: async (to, reach) => {
        if (reach === 'blocked') blocked.set(nameOf(to), { ...to, reason: 'blocked' });
        else blocked.delete(nameOf(to));
      },
      moved: async (from, to) => move(from, to),
      blocked: async (addresses) => addresses.flatMap((to) => blocked.get(nameOf(to)) ?? []),
    },
    subscriptions,
    unblock: (to) => {
      blocked.delete(nameOf(to));
    },
  };
}
