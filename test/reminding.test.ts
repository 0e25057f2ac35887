import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { createReminderStore } from '../src/adapters/database/tasks/reminder-store.js';
import { instantAt } from '../src/domain/calendar/office-time.js';
import { createReminding } from '../src/parts/officials/reminding.js';
import { silentLog } from '../src/shared/log.js';
import { OFFICE_KEY, openRemindingOffice } from './support/reminding-office.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-reminding-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HIRED = instantAt('2026-03-02', 480);
const OFF = { isOff: true, isOverQuota: false, isFailing: false };

async function openRunning(url: string, clock: () => Date, knowledgeDir = 'knowledge') {
  const database = await openDatabase(url);
  const reminding = createReminding({
    ...database,
    officeKey: OFFICE_KEY,
    knowledgeDir,
    people: createPeople(database.client),
    messengers: [],
    conditions: async () => ({ telegram: OFF, zalo: OFF }),
    wake: () => {},
    clock,
    log: silentLog,
  });
  return { database, reminding, reminders: createReminderStore(database) };
}

test('without officials nothing is loaded, and the clock is looked at all the same', async () => {
  const now = HIRED;
  const url = `file:${join(folder, 'empty.db')}`;
  const { database, reminding, reminders } = await openRunning(url, () => now, join(folder, 'no-such-folder'));
  await reminding.start();
  await reminding.stop();
  expect(await reminders.lastTickAt()).toEqual(now);
  expect(await reminding.check()).toMatchObject({ isReady: true, detail: { lastTick: now.toISOString(), toCall: 0 } });
  await database.close();
});

test('what was due while nobody looked is seen at the start; the health says whom to call and when nobody looks any more', async () => {
  const url = `file:${join(folder, 'office.db')}`;
  const office = await openRemindingOffice(url);
  await office.hire('An', ['VP-TK'], [], HIRED);
  await office.assign('t', 'VP-TK', '2026-03-18', HIRED, { milestones: [7, 0] });
  await office.look.remind(HIRED);
  await office.database.close();

  let now = instantAt('2026-03-12', 600);
  const { database, reminding } = await openRunning(url, () => now);
  await reminding.start();
  await reminding.stop();
  expect(await reminding.check()).toMatchObject({ isReady: true, detail: { oldestOverdueSeconds: null, toCall: 1 } });
  expect(await reminding.gauges()).toContain('motcua_reminders_to_call 1\n');
  now = new Date(now.getTime() + 4 * 60_000);
  expect(await reminding.check()).toMatchObject({ isReady: false });
  expect(await reminding.gauges()).toContain('motcua_scheduler_tick_age_seconds 240\n');
  now = instantAt('2026-03-18', 460);
  expect(await reminding.check()).toMatchObject({ detail: { oldestOverdueSeconds: 600 } });
  await database.close();
});

/** The office's calendar with one more holiday, in a folder of its own. */
function announceHoliday(date: string): string {
  const knowledge = join(folder, `knowledge-${date}`);
  cpSync('knowledge/calendar', join(knowledge, 'calendar'), { recursive: true });
  cpSync('knowledge/roles.yaml', join(knowledge, 'roles.yaml'));
  const file = join(knowledge, 'calendar', '2026.json');
  const year = JSON.parse(readFileSync(file, 'utf8'));
  const holiday = { date, type: 'statutory', name: 'nghỉ', isWorking: false, source: 'thử', doubt: null };
  writeFileSync(file, JSON.stringify({ ...year, days: [...year.days, holiday] }));
  return knowledge;
}

async function openPlanned(name: string): Promise<string> {
  const url = `file:${join(folder, `${name}.db`)}`;
  const office = await openRemindingOffice(url);
  await office.hire('An', ['VP-TK'], [], HIRED);
  await office.assign('t', 'VP-TK', '2026-03-18', HIRED, { milestones: [7, 1] });
  await office.look.remind(HIRED);
  await office.database.close();
  return url;
}

async function plannedAfterStart(url: string, knowledgeDir: string) {
  const { database, reminding } = await openRunning(url, () => instantAt('2026-03-12', 600), knowledgeDir);
  await reminding.start();
  await reminding.stop();
  const rows = await database.client.reminder.findMany({ where: { kind: 'reminder' }, orderBy: { at: 'asc' } });
  await database.close();
  return rows.map(({ milestone, status, at }) => [milestone, status, Number(at)]);
}

const MOVED = [
  [7, 'missed', instantAt('2026-03-11', 450).getTime()],
  [1, 'armed', instantAt('2026-03-16', 450).getTime()],
];

test('holidays that were announced since the last start move the reminders that are planned already', async () => {
  const url = await openPlanned('announced');
  expect(await plannedAfterStart(url, announceHoliday('2026-03-17'))).toEqual(MOVED);
});

test.each(['plan', 'planned for', 'tick'])(
  'a process that dies at the step "%s" of planning for new holidays leaves it to the next one',
  async (step) => {
    const url = await openPlanned(`dies-${step.replace(' ', '-')}`);
    const knowledgeDir = announceHoliday('2026-03-17');
    const dying = await openRemindingOffice(url, {
      knowledgeDir,
      around:
        (name, method) =>
        async (...given) => {
          if (name === step) throw new Error('the process died');
          return method(...given);
        },
    });
    await expect(dying.look.remind(instantAt('2026-03-10', 600))).rejects.toThrow('died');
    await dying.database.close();
    expect(await plannedAfterStart(url, knowledgeDir)).toEqual(MOVED);
  },
);

test('a start plans nothing anew while the holidays, the rules and the roles are what was planned for', async () => {
  const url = await openPlanned('same');
  const revisions: number[] = [];
  for (const knowledge of ['knowledge', 'knowledge', announceHoliday('2026-03-17'), 'knowledge', 'knowledge']) {
    await plannedAfterStart(url, knowledge);
    const database = await openDatabase(url);
    const [row] = await database.client.taskOccurrence.findMany();
    revisions.push(row?.revision ?? -1);
    await database.close();
  }
  const [first = -1] = revisions;
  expect(revisions).toEqual([first, first, first + 1, first + 2, first + 2]);
});
