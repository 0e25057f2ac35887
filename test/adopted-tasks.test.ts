import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { createImportRequests } from '../src/adapters/database/imports/import-requests.js';
import { createImportedDocuments } from '../src/adapters/database/imports/imported-documents.js';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { importCommand } from '../src/cli/import/import.js';
import { tasksCommand } from '../src/cli/tasks/tasks.js';
import { instantAt } from '../src/domain/calendar/office-time.js';
import { decideByCommand } from '../src/domain/conversation/decision.js';
import { EMPTY_STATE } from '../src/domain/conversation/turn.js';
import { createImportCounter } from '../src/domain/imports/in-chat/import-counter.js';
import { readFile } from '../src/importing/read-file.js';
import { createUnderstanding } from '../src/importing/understand.js';
import { IMPORT_LABELS, renderImport } from '../src/messages/imports/import-chat.js';
import { openRemindingOffice } from './support/reminding-office.js';
import { PLAN } from './support/sample-files.js';
import { openTaskOffice, TODAY } from './tasks-in-chat/task-office.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-adopted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A plan whose first task is due on the last day of March of a year. */
const planOf = (year: number) => PLAN.replaceAll('2026', `${year}`).replace('trước ngày 31/3', 'đến hết ngày 31/3');
const SURVEYOR = 'Công chức Địa chính - Xây dựng';

/** Before the task is due the one who holds its role reads of it, with the document. */
async function expectReminded(url: string, hiredAt: Date, year: number): Promise<void> {
  const office = await openRemindingOffice(url);
  await office.hire('Sáu', [SURVEYOR], ['telegram'], hiredAt);
  await office.look.remind(hiredAt);
  const morning = instantAt(`${year}-03-31`, 7 * 60 + 31);
  await office.look.remind(morning);
  await office.deliver(morning);
  const heard = office.delivered.map(({ text }) => text).join('\n');
  expect(heard).toMatch(/khảo sát các tuyến đường/);
  expect(heard).toMatch(/45\/KH-UBND/);
  expect(heard).toContain(`31/03/${year}`);
  await office.database.close();
}

test('a plan that is imported, confirmed and adopted by command reminds', async () => {
  const run = async (command: typeof tasksCommand, ...args: string[]) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const env = { DATA_DIR: folder, KNOWLEDGE_DIR: 'knowledge', USER: 'van-thu' };
    const exit = await command(args, { stdin: Readable.from([]), stdout, stderr, env });
    return { exit, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };
  const year = new Date().getUTCFullYear() + 1;
  const file = join(folder, 'ke-hoach.txt');
  writeFileSync(file, planOf(year));
  const id = /mã ([0-9a-f]{8})/.exec((await run(importCommand, file)).out)?.[1] ?? '';
  expect(await run(tasksCommand, 'adopt', '45/KH-UBND')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('has no confirmed tasks'),
  });
  expect((await run(importCommand, 'confirm', id)).exit).toBe(0);
  const adopted = await run(tasksCommand, 'adopt', '45/KH-UBND');
  expect(adopted.out).toContain(`${year}-03-31\t${SURVEYOR}`);
  expect(adopted.err).toMatch(/^4 new, 0 moved/);
  expect((await run(tasksCommand, 'adopt', id)).err).toMatch(/^0 new, 0 moved, 4 as before/);
  await expectReminded(`file:${join(folder, 'motcua.db')}`, new Date(Date.now() + 60_000), year);
});

test('so does one that an administrator confirms and adopts in the chat', async () => {
  const url = `file:${join(folder, 'chat.db')}`;
  const database = await openDatabase(url);
  const documents = createImportedDocuments(database.client);
  const path = join(folder, 'gui-qua-chat.txt');
  writeFileSync(path, planOf(2027));
  const read = await readFile(path, await createUnderstanding('knowledge'), () => {});
  if (!read.ok) throw new Error('the plan is not read');
  const { document } = await documents.add(read.value.draft, 'binh', instantAt(TODAY, 500));
  const office = await openTaskOffice(database, 'telegram');
  expect((await office.say('binh', `/viec theo ${document.id}`)).text).toMatch(/không có văn bản .* đã xác nhận/);

  const counter = createImportCounter({
    documents,
    requests: createImportRequests(database.client),
    personAt: async () => ({ id: 'p1', name: 'Lê Thị Sáu', roles: ['Quản trị'] }),
    say: renderImport,
    labels: IMPORT_LABELS,
  });
  const confirmed = await counter.take({
    message: {
      channel: 'telegram',
      conversation: 'telegram:900',
      messageId: '900:1',
      text: `xác nhận ${document.id}`,
      chat: { id: '900', isGroup: false, sender: '900' },
      receivedAt: instantAt(TODAY, 540),
    },
    state: EMPTY_STATE,
    decided: decideByCommand('unknown', EMPTY_STATE),
    now: instantAt(TODAY, 540),
  });
  expect(confirmed?.replies[0]?.text).toContain(`nhắn: /viec theo ${document.id}`);

  expect((await office.say('an', '/viec theo 45/KH-UBND')).text).toMatch(/dành cho lãnh đạo và người quản trị/);
  const shown = await office.say('binh', '/viec theo 45/KH-UBND');
  expect(shown.text).toMatch(/4 việc mới\. Chưa có ai giữ vai trò .*Địa chính - Xây dựng/);
  expect(await office.store.open()).toEqual([]);
  expect((await office.press('binh', /Thôi/)).text).toMatch(/^Đã dừng/);
  await office.say('binh', '/viec theo 45/KH-UBND');
  expect((await office.say('binh', 'đồng ý')).text).toMatch(/^Đã đưa vào sổ việc theo văn bản 45\/KH-UBND: 4 việc mới/);
  expect((await office.say('binh', '/viec theo 45/KH-UBND')).text).toMatch(/không có việc mới. 4 việc đã có/);
  const [first] = (await office.store.findTasks((await office.store.open()).map(({ task }) => task))).values();
  if (!first) throw new Error('nothing was adopted');
  await office.store.putTask({
    ...first,
    schedule: { kind: 'recurring', from: TODAY, rrule: 'FREQ=MONTHLY;BYMONTHDAY=20' },
  });
  expect((await office.say('binh', '/viec theo 45/KH-UBND')).text).toMatch(
    /3 việc đã có, 1 việc văn bản ghi hạn kiểu khác/,
  );
  await office.store.putTask(first);
  await database.close();
  await expectReminded(url, instantAt(TODAY, 600), 2027);
});
