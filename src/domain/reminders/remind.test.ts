import { beforeEach, expect, test } from 'vitest';
import { createMemoryReminderStore } from '../../adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../../adapters/memory/task-store-memory.js';
import { instantAt } from '../calendar/office-time.js';
import { createWorkingCalendar } from '../calendar/working-days.js';
import { createStaff } from '../people/staff.js';
import { createLedger } from '../tasks/ledger.js';
import { createLedgerView } from './ledger-view.js';
import type { Notice } from './notice.js';
import { DEFAULT_RULES } from './office-rules.js';
import { remind } from './remind.js';
import type { ReminderParts } from './reminder-parts.js';

const DUE = '2026-03-18';
const at = (day: string, minute: number) => instantAt(day, minute);
const doing = { by: 'ct', at: at('2026-03-02', 480) };

let sent: Notice[];
let failing: Notice['kind'] | undefined;
let parts: ReminderParts;
let ledger: ReturnType<typeof createLedger>;

/** A process that dies while it hands over the kind of notice named by `failing`. */
beforeEach(async () => {
  sent = [];
  failing = undefined;
  const tasks = createMemoryTaskStore();
  ledger = createLedger(tasks);
  parts = {
    ledger: createLedgerView(ledger, tasks),
    reminders: createMemoryReminderStore(),
    staff: createStaff([{ id: 'an', name: 'Nguyễn Văn An', roles: [] }], []),
    sender: {
      async send(notices) {
        if (notices.some(({ kind }) => kind === failing)) throw new Error('the process died');
        for (const notice of notices) if (!sent.some(({ id }) => id === notice.id)) sent.push(notice);
        return notices.map(() => ({ kind: 'sent', channel: 'telegram' }));
      },
      withdraw: async () => false,
    },
    plan: { rules: DEFAULT_RULES, calendar: createWorkingCalendar([2026], []) },
    onGivenUp: () => {},
  };
  const task = { id: 't', title: 'Báo cáo quý I', isUrgent: false } as const;
  await ledger.add(
    { ...task, assignment: { kind: 'person', person: 'an' }, schedule: { kind: 'once', due: DUE } },
    doing,
  );
  await remind(at('2026-03-03', 450), parts);
  sent = [];
});

const kinds = () => sent.map(({ kind }) => kind);

test('a digest whose sending died is sent at the next look, once', async () => {
  failing = 'digest';
  await expect(remind(at('2026-03-10', 420), parts)).rejects.toThrow('died');
  expect(kinds()).toEqual([]);
  failing = undefined;
  await remind(at('2026-03-10', 421), parts);
  await remind(at('2026-03-10', 422), parts);
  expect(kinds().filter((kind) => kind !== 'reconciliation')).toEqual(['digest']);
});

test('a reminder whose sending died is sent at the next look, once', async () => {
  failing = 'reminder';
  await expect(remind(at('2026-03-11', 450), parts)).rejects.toThrow('died');
  failing = undefined;
  await remind(at('2026-03-11', 451), parts);
  await remind(at('2026-03-11', 452), parts);
  expect(kinds().filter((kind) => kind === 'reminder')).toEqual(['reminder']);
});

test('of a task that was reported meanwhile nothing is sent, and nothing counts as sent', async () => {
  failing = 'reminder';
  await expect(remind(at('2026-03-11', 450), parts)).rejects.toThrow('died');
  failing = undefined;
  await ledger.act('t', 'report-done', { by: 'an', at: at('2026-03-11', 451) });
  await remind(at('2026-03-11', 452), parts);
  expect(kinds()).not.toContain('reminder');
  expect(await parts.reminders.bundled()).toEqual([]);
  expect(await parts.reminders.settledBetween(at('2026-03-11', 0), at('2026-03-12', 0))).toEqual([]);
});
