import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/open-database.js';
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

test('holidays that were announced since the last start move the reminders that are planned already', async () => {
  const url = `file:${join(folder, 'announced.db')}`;
  const office = await openRemindingOffice(url);
  await office.hire('An', ['VP-TK'], [], HIRED);
  await office.assign('t', 'VP-TK', '2026-03-18', HIRED, { milestones: [7, 1] });
  await office.look.remind(HIRED);
  await office.database.close();

  const knowledge = join(folder, 'knowledge');
  cpSync('knowledge/calendar', join(knowledge, 'calendar'), { recursive: true });
  cpSync('knowledge/roles.yaml', join(knowledge, 'roles.yaml'));
  const file = join(knowledge, 'calendar', '2026.json');
  const year = JSON.parse(readFileSync(file, 'utf8'));
  const holiday = { date: '2026-03-17', type: 'statutory', name: 'nghỉ', isWorking: false, source: 'thử', doubt: null };
  writeFileSync(file, JSON.stringify({ ...year, days: [...year.days, holiday] }));

  const { database, reminding } = await openRunning(url, () => instantAt('2026-03-12', 600), knowledge);
  await reminding.start();
  await reminding.stop();
  const rows = await database.client.reminder.findMany({ where: { kind: 'reminder' }, orderBy: { at: 'asc' } });
  expect(rows.map(({ milestone, status, at }) => [milestone, status, Number(at)])).toEqual([
    [7, 'missed', instantAt('2026-03-11', 450).getTime()],
    [1, 'armed', instantAt('2026-03-16', 450).getTime()],
  ]);
  await database.close();
});
