import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryReminderStore } from '../../src/adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../../src/adapters/memory/task-store-memory.js';
import { instantAt } from '../../src/domain/calendar/office-time.js';
import { createStaff } from '../../src/domain/people/staff.js';
import { createLedgerView } from '../../src/domain/reminders/ledger-view.js';
import type { Notice } from '../../src/domain/reminders/notice.js';
import { DEFAULT_RULES } from '../../src/domain/reminders/office-rules.js';
import { remind } from '../../src/domain/reminders/remind.js';
import { createLedger } from '../../src/domain/tasks/ledger.js';
import { problemsOf } from './expected-reminders.js';
import { calendar, play, playAlong } from './play.js';
import { histories } from './random-histories.js';

/** Fixed, so that a failure is there again tomorrow; fast-check says it with the smallest history that fails. */
const SEED = 20_260_217;

test.each([
  { name: 'whatever happens', hasJumps: false },
  { name: 'however the clock is set meanwhile', hasJumps: true },
])(
  '$name: what has to be said is said once, to the right person, or given up with a reason',
  async ({ hasJumps }) => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(histories({ hasJumps }), async ({ events, last }) => {
        const lines = await playAlong(events, last);
        said += lines.length;
        expect(problemsOf(events, last, lines)).toEqual([]);
      }),
      { seed: SEED, numRuns: 30 },
    );
    expect(said).toBeGreaterThan(1_000);
  },
  120_000,
);

test('where the machine stands changes nothing', async () => {
  const own = process.env.TZ;
  const playIn = (zone: string, events: readonly object[], last: string) => {
    process.env.TZ = zone;
    return play(events, last);
  };
  try {
    await fc.assert(
      fc.asyncProperty(histories({ hasJumps: true }), async ({ events, last }) => {
        expect(await playIn('America/New_York', events, last)).toEqual(await playIn('Asia/Tokyo', events, last));
      }),
      { seed: SEED, numRuns: 4 },
    );
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
}, 120_000);

test('a clock that is set back and forth sends nothing twice', async () => {
  const hours = fc.array(fc.integer({ min: -60, max: 120 }), { minLength: 10, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(hours, async (jumps) => {
      const sent: string[] = [];
      const store = createMemoryTaskStore();
      const ledger = createLedger(store);
      const staff = createStaff([{ id: 'an', name: 'Nguyễn Văn An', roles: [] }], []);
      const sender = {
        send: async (notices: readonly Notice[]) => {
          for (const { kind, to, items, id } of notices)
            for (const { task, due, milestone } of items) sent.push([kind, to, task, due, milestone ?? id].join());
          return notices.map(() => ({ kind: 'sent' as const, channel: 'telegram' }));
        },
        withdraw: async () => false,
      };
      const reminders = createMemoryReminderStore();
      const plan = { rules: DEFAULT_RULES, calendar };
      const parts = { ledger: createLedgerView(ledger, store), reminders, staff, sender, plan, onGivenUp: () => {} };
      let now = instantAt('2026-03-02', 480);
      const owed = { kind: 'person', person: 'an' } as const;
      for (const due of ['2026-03-18', '2026-03-20', '2026-03-25'])
        await ledger.add(
          { id: due, title: due, assignment: owed, schedule: { kind: 'once', due }, isUrgent: false },
          { by: 'ct', at: now },
        );
      for (const jump of jumps) {
        now = new Date(now.getTime() + jump * 3_600_000);
        await remind(now, parts);
      }
      expect(new Set(sent).size).toBe(sent.length);
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 60_000);
