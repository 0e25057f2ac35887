import { beforeEach, expect, test } from 'vitest';
import { createMemoryTaskStore } from '../../adapters/memory/task-store-memory.js';
import { instantAt } from '../calendar/office-time.js';
import { createLedger, type Ledger } from './ledger.js';
import type { Task } from './task.js';
import type { TaskStore } from './task-store.js';

const TASK: Task = {
  id: 'ke-hoach',
  title: 'Lập kế hoạch kiểm tra công vụ',
  assignment: { kind: 'person', person: 'an' },
  schedule: { kind: 'once', due: '2026-03-18' },
  isUrgent: false,
};
const by = (who: string, minute: number, cause?: string) => ({
  by: who,
  at: instantAt('2026-03-10', minute),
  ...(cause ? { cause } : {}),
});

let store: TaskStore;
let ledger: Ledger;

beforeEach(async () => {
  store = createMemoryTaskStore();
  ledger = createLedger(store);
  await ledger.add(TASK, by('binh', 480));
});

const now = async () => (await store.occurrencesOf('ke-hoach'))[0];

test('a date that was asked for moves when it is granted, once', async () => {
  expect(await ledger.askExtension('ke-hoach', '2026-03-25', { ...by('an', 500), note: 'chờ số liệu' })).toBe('done');
  expect(await now()).toMatchObject({ due: '2026-03-18' });
  expect(await ledger.grantExtension('ke-hoach', by('binh', 510))).toBe('done');
  expect(await now()).toMatchObject({ due: '2026-03-25', since: by('', 510).at });
  expect(await ledger.grantExtension('ke-hoach', by('binh', 511))).toBe('not-possible');
  expect(await ledger.refuseExtension('ke-hoach', by('binh', 512))).toBe('not-possible');
});

test('refused, the date stays, and it can be asked for again', async () => {
  await ledger.askExtension('ke-hoach', '2026-03-25', by('an', 500));
  expect(await ledger.refuseExtension('ke-hoach', by('binh', 510))).toBe('done');
  expect(await now()).toMatchObject({ due: '2026-03-18' });
  expect(await ledger.askExtension('ke-hoach', '2026-03-20', by('an', 520))).toBe('done');
});

test.each([
  ['an earlier day', '2026-03-01'],
  ['the same day', '2026-03-18'],
])('%s is no extension', async (_, day) => {
  expect(await ledger.askExtension('ke-hoach', day, by('an', 500))).toBe('not-possible');
});

test('a request is void when the work is reported or the date moved meanwhile', async () => {
  await ledger.askExtension('ke-hoach', '2026-03-25', by('an', 500));
  await ledger.move('ke-hoach', '2026-03-30', by('binh', 505));
  expect(await ledger.grantExtension('ke-hoach', by('binh', 510))).toBe('not-possible');
});

test('a message that comes again does its work once', async () => {
  const first = await ledger.act('ke-hoach', 'report-done', by('an', 500, 'telegram:5'));
  const again = await ledger.act('ke-hoach', 'report-done', by('an', 500, 'telegram:5'));
  expect([first, again]).toEqual(['done', 'done']);
  expect((await store.eventsOf('ke-hoach')).map(({ what }) => what)).toEqual(['create', 'report-done']);
});

test('of two leaders who decide at once one does', async () => {
  await ledger.act('ke-hoach', 'report-done', by('an', 500));
  const ended = await Promise.all([
    ledger.act('ke-hoach', 'confirm', by('binh', 510)),
    ledger.act('ke-hoach', 'return', by('chi', 510)),
  ]);
  expect(ended.toSorted()).toEqual(['done', 'not-possible']);
  expect(await store.eventsOf('ke-hoach')).toHaveLength(3);
});

test('a rule goes on making occurrences for years, also after a long pause', async () => {
  const store = createMemoryTaskStore();
  const ledger = createLedger(store);
  const schedule = { kind: 'recurring', rrule: 'FREQ=DAILY', from: '2026-01-01' } as const;
  const task = { id: 't', title: 'Trực ban', assignment: { kind: 'nobody' }, schedule, isUrgent: false } as const;
  await ledger.add(task, { by: 'ct', at: new Date('2026-01-01T01:00:00Z') });
  for (const day of ['2026-06-01', '2027-03-01', '2028-01-01']) await ledger.rollForward(new Date(`${day}T01:00:00Z`));
  const days = (await store.occurrencesOf('t')).map(({ due }) => due);
  expect(days.at(-1)).toBe('2028-03-01');
  expect(new Set(days).size).toBe(days.length);
  expect(days).toHaveLength(791);
});

test('a new day asks once for what recurring tasks have, however many there are', async () => {
  const asked: string[] = [];
  const counted: TaskStore = {
    ...store,
    lastDaysMade: (tasks) => {
      asked.push(`last days of ${tasks.length}`);
      return store.lastDaysMade(tasks);
    },
    occurrencesOf: (task) => {
      asked.push('occurrences of one');
      return store.occurrencesOf(task);
    },
  };
  const monthly = { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', from: '2026-01-01' } as const;
  for (let at = 0; at < 20; at += 1)
    await store.putTask({
      id: `t${at}`,
      title: 'Báo cáo tháng',
      isUrgent: false,
      assignment: { kind: 'nobody' },
      schedule: monthly,
    });
  await createLedger(counted).rollForward(instantAt('2026-03-02', 480));
  expect(asked).toEqual(['last days of 20']);
  expect(await store.occurrencesOf('t7')).toHaveLength(4);
});

test('a move to the day it has already loses nothing: what is owed since then still is, and who took note has', async () => {
  const before = await now();
  await ledger.acknowledge('ke-hoach', by('ct', 490));
  expect(await ledger.move('ke-hoach', '2026-03-18', by('ct', 510))).toBe('done');
  expect(await now()).toMatchObject({ since: before?.since, isAcknowledged: true });
  await ledger.move('ke-hoach', '2026-03-19', by('ct', 520));
  expect(await now()).toMatchObject({ since: by('', 520).at, isAcknowledged: false });
});
