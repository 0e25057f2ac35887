import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { remindersCommand } from '../src/cli/reminders.js';
import { addDays, instantAt, localDayOf } from '../src/domain/calendar/office-time.js';
import { systemClock } from '../src/shared/clock.js';
import { openRemindingOffice } from './support/reminding-office.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-reminders-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const url = `file:${join(folder, 'office.db')}`;

async function run(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { DATABASE_URL: url, DATA_DIR: folder };
  const code = await remindersCommand(args, { stdin: Readable.from([]), stdout, stderr, env });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

test('the page says whom to call, about what and since when, until they were called', async () => {
  const office = await openRemindingOffice(url);
  const today = localDayOf(systemClock());
  const hired = instantAt(addDays(today, -60), 480);
  const person = await office.hire('Trần Thị Thu', ['Công chức VP-TK'], [], hired);
  // The milestone may be moved before a weekend or a holiday: it has come by yesterday in any case.
  await office.assign('t', 'công chức VP - TK', addDays(today, 20), hired, { milestones: [27] });
  await office.look.remind(hired);
  await office.look.remind(instantAt(addDays(today, -3), 600));
  await office.database.close();

  const list = await run('call-list');
  expect(list).toMatchObject({ code: 0, err: '' });
  expect(list.out).toContain(`[ ] Trần Thị Thu   (mã ${person})`);
  expect(list.out).toContain('Việc t: hạn');
  expect(list.out).toContain('36/QĐ-UBND, Mục I.2, ghi "Quý I"');
  expect(list.out).toContain('không có kênh nào nhận được tin');
  expect(JSON.parse((await run('call-list', '--json')).out)).toMatchObject({
    person,
    occurrence: 't',
    reason: 'no-channel',
  });
  expect((await run('status')).out).toMatch(/to call +1\n$/);

  expect(await run('called', person.slice(0, 8))).toMatchObject({ code: 0, out: 'called about 1\n' });
  expect((await run('call-list')).out).toContain('Không có ai cần gọi.');
  expect((await run('called', person)).code).toBe(1);
  expect((await run('called', 'nobody')).err).toContain('nobody has the id');
});

test('wrong use is said and ends with 2', async () => {
  for (const args of [['nothing'], ['called'], ['call-list', 'more'], ['--unknown']])
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('usage: reminders') });
});
