import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryReminderStore } from '../../src/adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../../src/adapters/memory/task-store-memory.js';
import { addDays, daysBetween, instantAt } from '../../src/domain/calendar/office-time.js';
import { createStaff } from '../../src/domain/people/staff.js';
import { createLedgerView } from '../../src/domain/reminders/ledger-view.js';
import type { Notice } from '../../src/domain/reminders/notice.js';
import { DEFAULT_RULES } from '../../src/domain/reminders/office-rules.js';
import { remind } from '../../src/domain/reminders/remind.js';
import { createLedger } from '../../src/domain/tasks/ledger.js';
import { type HistoryEvent, problemsOf } from './expected-reminders.js';
import { calendar, play } from './play.js';

/** Over Tết, a quarter's end and the days off of April. */
const FIRST = '2026-01-26';
const LAST = '2026-04-29';

const day = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((count) => addDays(FIRST, count));
/** Mostly within the minutes where something happens anyway: there the races are. */
const minute = fc.oneof(
  fc.constantFrom('06:30', '07:00', '07:30', '07:35', '07:40', '16:00', '17:15', '20:00'),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
const moment = fc.tuple(day, minute).map(([on, at]) => `${on}T${at}`);
const task = fc.constantFrom('t1', 't2', 't3', 't4');
const person = fc.constantFrom('an', 'binh', 'cuong', 'ct');
const role = fc.constantFrom('VP-TK', 'TC-KT', 'TP-HT');
const whom = fc.oneof(
  role.map((held) => ({ role: held })),
  person.map((given) => ({ person: given })),
);

/** What happens, without its time. */
const what = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: fc.constant('move'), task, due: day }) },
  {
    weight: 4,
    arbitrary: fc.record({
      event: fc.constantFrom('report-done', 'report-done', 'return', 'confirm', 'cancel', 'acknowledge'),
      task,
    }),
  },
  { weight: 3, arbitrary: fc.tuple(task, whom).map(([of, to]) => ({ event: 'assign', task: of, ...to })) },
  {
    weight: 3,
    arbitrary: fc.record({ event: fc.constant('absent'), person, days: fc.nat({ max: 20 }), standIn: person }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      event: fc.constant('channel'),
      person,
      channel: fc.constantFrom('telegram', 'zalo'),
      state: fc.constantFrom('ok', 'blocked', 'uncertain'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('binh', 'cuong'), fc.uniqueArray(role, { maxLength: 2 }))
      .map(([id, roles]) => ({ event: 'person', id, name: id, roles, channels: ['zalo', 'telegram'] })),
  },
);

type What = { readonly event: string; readonly days?: number } & Omit<HistoryEvent, 'at' | 'event'>;

function happen(at: string, { days, ...event }: What): HistoryEvent {
  return { at, ...event, ...(days === undefined ? {} : { until: addDays(at.slice(0, 10), days) }) };
}

const alone = fc.tuple(moment, what).map(([at, event]) => [happen(at, event)]);
/** The process stands still, and something happens meanwhile: there most is lost. */
const outage = fc
  .tuple(
    moment,
    fc.integer({ min: 0, max: 16 }),
    minute,
    fc.array(fc.tuple(fc.nat({ max: 15 }), minute, what), { maxLength: 3 }),
  )
  .map(([from, days, until, meanwhile]) => {
    const first = from.slice(0, 10);
    const up = `${addDays(first, days)}T${until}`;
    const within = meanwhile
      .map(([after, at, event]) => happen(`${addDays(first, after)}T${at}`, event))
      .filter(({ at }) => at >= from && at <= up);
    return [{ at: from, event: 'down' }, ...within, { at: up, event: 'up' }];
  });
const happening = fc.oneof({ weight: 3, arbitrary: alone }, { weight: 2, arbitrary: outage });

const history = fc
  .record({
    tasks: fc.array(fc.tuple(moment, day, whom, fc.boolean()), { minLength: 2, maxLength: 4 }),
    happenings: fc.array(happening, { maxLength: 10 }),
  })
  .map(({ tasks, happenings }): HistoryEvent[] => {
    const start = `${FIRST}T00:00`;
    const people = [
      { at: start, event: 'person', id: 'an', name: 'An', roles: ['VP-TK'], channels: ['telegram', 'zalo'] },
      { at: start, event: 'person', id: 'binh', name: 'Bình', roles: ['TC-KT'], channels: ['telegram'] },
      { at: start, event: 'person', id: 'ct', name: 'Chính', roles: [], leader: true, channels: ['telegram'] },
    ];
    // Most are there from the beginning, so that all that happens concerns them.
    const given = tasks.map(([at, due, to, urgent], index) => {
      return {
        at: index > 1 ? at : start,
        event: 'task',
        id: `t${index + 1}`,
        title: `Việc ${index + 1}`,
        due,
        urgent,
        ...to,
      };
    });
    const within = happenings.flat().filter(({ at }) => at < addDays(LAST, 1));
    const later = [...given, ...within].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return [...people, ...later];
  });

/** Fixed, so that a failure is there again tomorrow; fast-check says it with the smallest history that fails. */
const SEED = 20_260_217;

test('whatever happens: what has to be said is said once, to the right person, or given up with a reason', async () => {
  let said = 0;
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const lines = await play(events, LAST);
      said += lines.length;
      expect(problemsOf(events, LAST, lines)).toEqual([]);
    }),
    { seed: SEED, numRuns: 40 },
  );
  expect(said).toBeGreaterThan(1_000);
}, 120_000);

test('where the machine stands changes nothing', async () => {
  const own = process.env.TZ;
  const playIn = (zone: string, events: readonly object[]) => {
    process.env.TZ = zone;
    return play(events, LAST);
  };
  try {
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        expect(await playIn('America/New_York', events)).toEqual(await playIn('Asia/Tokyo', events));
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
