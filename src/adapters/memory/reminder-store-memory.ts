import type { ReminderStore } from '../../domain/reminders/ports.js';
import type { Reminder } from '../../domain/reminders/reminder.js';

interface KeptReminder extends Reminder {
  readonly settledAt?: Date;
}

/** Reminders that live as long as the process: for simulating, and for tests. */
export function createMemoryReminderStore(): ReminderStore {
  const reminders = new Map<string, KeptReminder>();
  const keysOf = new Map<string, Set<string>>();
  const notes = new Set<string>();
  let lastTick: Date | undefined;
  let plannedFor: string | undefined;

  function put(reminder: KeptReminder): void {
    reminders.set(reminder.key, reminder);
    const keys = keysOf.get(reminder.occurrence) ?? new Set();
    keysOf.set(reminder.occurrence, keys.add(reminder.key));
  }

  const ofStatus = (status: Reminder['status']) => [...reminders.values()].filter((one) => one.status === status);

  function givenUpAfter(now: Date): KeptReminder[] {
    return ofStatus('missed').filter(({ settledAt, usefulUntil, notice }: KeptReminder) => {
      return settledAt !== undefined && settledAt > now && usefulUntil > now && notice === undefined;
    });
  }

  return {
    ofOccurrences: async (occurrences) =>
      occurrences.flatMap((one) => [...(keysOf.get(one) ?? [])]).flatMap((key) => reminders.get(key) ?? []),
    async change({ arm, cancel }) {
      for (const reminder of arm) {
        const kept = reminders.get(reminder.key)?.status ?? 'cancelled';
        if (kept === 'armed' || kept === 'cancelled') put(reminder);
      }
      for (const key of cancel) {
        const reminder = reminders.get(key);
        if (reminder?.status === 'armed') put({ ...reminder, status: 'cancelled' });
      }
    },
    dueAt: async (now) =>
      ofStatus('armed')
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1)),
    async bundle(bundles) {
      const bundled = bundles.flatMap(({ notice, keys }) =>
        keys
          .flatMap((key) => reminders.get(key) ?? [])
          .filter(({ status }) => status === 'armed')
          .map((reminder): KeptReminder => ({ ...reminder, status: 'bundled', notice })),
      );
      for (const reminder of bundled) put(reminder);
      return bundled;
    },
    bundled: async () => ofStatus('bundled'),
    async settle(keys, status, at, reason) {
      for (const reminder of keys.flatMap((key) => reminders.get(key) ?? []))
        if (reminder.status === 'armed' || reminder.status === 'bundled')
          put(
            status === 'cancelled'
              ? { ...reminder, status }
              : { ...reminder, status, settledAt: at, ...(reason ? { reason } : {}) },
          );
    },
    givenUpAfter: async (now) => [...new Set(givenUpAfter(now).map(({ occurrence }) => occurrence))],
    async armGivenUpAfter(now) {
      for (const { settledAt: _, reason: __, ...reminder } of givenUpAfter(now)) put({ ...reminder, status: 'armed' });
    },
    settledBetween: async (after, until) =>
      [...reminders.values()].flatMap(({ settledAt, ...reminder }) =>
        settledAt && settledAt > after && settledAt <= until ? [{ ...reminder, settledAt }] : [],
      ),
    countUnderWay: async () => ofStatus('bundled').length,
    oldestUnsent: async (now) =>
      [...ofStatus('armed'), ...ofStatus('bundled')]
        .map(({ at }) => at)
        .filter((at) => at <= now)
        .sort((a, b) => a.getTime() - b.getTime())[0],
    async note(keys) {
      const fresh = keys.filter((key) => !notes.has(key));
      for (const key of fresh) notes.add(key);
      return fresh;
    },
    notNoted: async (keys) => keys.filter((key) => !notes.has(key)),
    lastTickAt: async () => lastTick,
    async setLastTickAt(at) {
      lastTick = at;
    },
    plannedFor: async () => plannedFor,
    async setPlannedFor(fingerprint) {
      plannedFor = fingerprint;
    },
  };
}
