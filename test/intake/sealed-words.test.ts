import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readBackupFile } from '../../src/adapters/database/backup/backup-file.js';
import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { readOrCreateKey } from '../../src/adapters/database/sealing/key-file.js';
import { createConsoleAccess } from '../../src/adapters/database/staff/console-access.js';
import { readTable } from '../../src/adapters/spreadsheets/read-table.js';
import { readDocx } from '../../src/adapters/text-extraction/docx-text.js';
import { type App, createApp } from '../../src/app.js';
import { backupCommand } from '../../src/cli/backup.js';
import type { Command } from '../../src/cli/command.js';
import { complaintsCommand } from '../../src/cli/complaints/complaints.js';
import { readConfig } from '../../src/config.js';
import { fold } from '../../src/domain/language/letters/fold.js';
import { issueEntryCode } from '../../src/domain/people/sign-in/sign-in.js';
import type { Log } from '../../src/shared/log.js';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson } from '../fakes/telegram/people.js';
import { startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { GROUP } from '../telegram/telegram-person.js';
import { until } from '../zalo/zalo-person.js';
import { MONDAY } from './web-person.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-sealed-words-'));
const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What names somebody in the stories below: whom it is about, who tells it, where it was. */
const SECRETS = ['Khổng Văn Lẫm', 'Quàng Thị Bưởi', '0977888999', 'quán Hương Lài', 'mười bảy triệu'];
const tellsSecrets = (text: string) => SECRETS.filter((secret) => fold(text).includes(fold(secret)));

/** The same story on every channel, step by step. */
const STORY: readonly (readonly [says: string, hears: RegExp])[] = [
  ['Tôi tố cáo ông Khổng Văn Lẫm cán bộ địa chính nhận hối lộ mười bảy triệu', /ngăn kín/],
  ['1', /ở cơ quan|ở đâu/],
  ['ở quán Hương Lài', /khi nào/],
  ['tháng trước', /hình/],
  ['không có', /tên và số điện thoại/],
  ['Quàng Thị Bưởi 0977888999', /đồng ý/],
  ['đồng ý', /xem lại/],
  ['gửi', /Không có mã tra cứu/],
];

const config = readConfig({ PORT: '0', DATA_DIR: folder });

async function run(command: Command, ...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exit = await command(args, { stdin: Readable.from([]), stdout, stderr, env: { DATA_DIR: folder } });
  return { exit, said: `${stdout.read() ?? ''}${stderr.read() ?? ''}` };
}

/** The database and its log as they lie on the disk, pages that were given free included. */
function bytesOnDisk(): Buffer {
  return Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('motcua.db'))
      .map((name) => readFileSync(join(folder, name))),
  );
}

/** Keys that were ever in the table, as text: looking for the bytes does not find the list. */
async function traceKeys({ client }: Awaited<ReturnType<typeof openDatabase>>) {
  await client.$executeRawUnsafe('CREATE TABLE "Trace" ("what" TEXT, "hex" TEXT)');
  for (const table of ['ConversationKey', 'InboundMessage'])
    await client.$executeRawUnsafe(`CREATE TRIGGER "trace_${table}" AFTER INSERT ON "${table}"
      BEGIN INSERT INTO "Trace" VALUES ('${table}', hex(NEW."wrappedKey")); END`);
  const read = (what: string) => client.$queryRaw<{ hex: string }[]>`SELECT "hex" FROM "Trace" WHERE "what" = ${what}`;
  return {
    async keysOf(table: 'ConversationKey' | 'InboundMessage') {
      return (await read(table))
        .map(({ hex }) => Buffer.from(hex, 'hex').subarray(-32))
        .filter(({ length }) => length > 0);
    },
    async end() {
      for (const table of ['ConversationKey', 'InboundMessage'])
        await client.$executeRawUnsafe(`DROP TRIGGER "trace_${table}"`);
      await client.$executeRawUnsafe('DROP TABLE "Trace"');
    },
  };
}

/** A browser of the console: what it is shown as text with its headers, forms as their page has them. */
async function enterConsole(web: App['web'], code: string) {
  const own = { 'sec-fetch-site': 'same-origin' };
  const post = (path: string, body: URLSearchParams | FormData, headers: Record<string, string> = own) =>
    web.request(path, { method: 'POST', body, headers });
  const entered = await post('/console/dang-nhap', new URLSearchParams({ code }));
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const shown = async (response: Response | Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, text: JSON.stringify([...answer.headers]) + (await answer.text()) };
  };
  return {
    get: (path: string) => shown(web.request(path, { headers: { cookie } })),
    post: (path: string, typed: Record<string, string>, file?: Blob) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ form: 'f1', revision: '0', ...typed })) form.append(name, value);
      if (file) form.append('files', file, 'don.pdf');
      return shown(post(path, form, { ...own, cookie }));
    },
  };
}

test('the words of a tố cáo are in no message, group, log, page of the console, file, table, freed page, export, backup or answer to others', {
  timeout: 180_000,
}, async () => {
  const telegram = await startFakeTelegram({});
  const zalo = await startFakeZalo();
  started.push(telegram, zalo);
  const database = await openDatabase(config.databaseUrl);
  started.push({ stop: () => database.close() });
  const traces = await traceKeys(database);
  const people = createPeople(database.client);
  const links = createChatLinks(database);
  const [CITIZEN, CLERK, OTHER] = [5001, 5002, 5003];
  const clerk = await people.add({ name: 'Lê Thị Sáu', roles: ['trực tiếp dân', 'quản trị', 'lãnh đạo'] }, MONDAY);
  await links.issueCode(clerk.id, 'code', new Date(MONDAY.getTime() + 1000), MONDAY);
  await links.useCode('code', { channel: 'telegram', chat: `${CLERK}` }, MONDAY);

  const logged: string[] = [];
  const note = (metadata: Record<string, unknown>, message: string) =>
    void logged.push(JSON.stringify([metadata, message]));
  const log: Log = { info: note, warn: note, error: note };
  const began = performance.now();
  let laterMs = 0;
  const clock = () => new Date(MONDAY.getTime() + laterMs + performance.now() - began);
  const env = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ZALO_BOT_TOKEN: zalo.token,
    ZALO_API_ROOT: zalo.root,
  };
  const app = await createApp(readConfig({ PORT: '0', DATA_DIR: folder, ...env }), { clock, log });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await app.stop();
    isStopped = true;
  };
  started.push({ stop });
  await app.start();

  const repliesTo = async (chat: number, act: () => void) => {
    const before = telegram.sent.filter((one) => one.chat === chat).length;
    act();
    await telegram.until(() => telegram.sent.filter((one) => one.chat === chat).length > before);
    return telegram.sent.findLast((one) => one.chat === chat)?.text ?? '';
  };
  createPerson(telegram, CLERK, GROUP).says('/nhomhoso@MotcuaBot');
  await telegram.until(() => telegram.sent.some(({ chat }) => chat === GROUP));

  let page: string | undefined;
  const pageReplies: string[] = [];
  const channels: Readonly<Record<string, (text: string) => Promise<string>>> = {
    telegram: (text) => repliesTo(CITIZEN, () => createPerson(telegram, CITIZEN).says(text)),
    async zalo(text) {
      const before = zalo.sent.length;
      await zalo.emit(zaloText(text, { chat: 'buoi' }));
      return (await until(() => zalo.sent[before], 15_000)).text;
    },
    async web(text) {
      const response = await app.web.request('/api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ messageId: `m${pageReplies.length}`, text, ...(page ? { conversation: page } : {}) }),
      });
      const answer = (await response.json()) as { conversation: string; replies: { text: string }[] };
      page = answer.conversation;
      pageReplies.push(answer.replies.map(({ text: said }) => said).join('\n'));
      return pageReplies.at(-1) ?? '';
    },
  };
  for (const [channel, says] of Object.entries(channels)) {
    await says('lệ phí khai sinh bao nhiêu');
    const keys = await traces.keysOf('ConversationKey');
    const own = keys.at(-1);
    if (!own) throw new Error(`${channel} has no conversation`);
    expect(bytesOnDisk().includes(own), channel).toBe(true);
    for (const [said, hears] of STORY) {
      expect(await says(said), `${channel}: ${said}`).toMatch(hears);
      // From the first word on what the conversation knew is gone, and stays gone at every step of the draft.
      expect(bytesOnDisk().includes(own), `${channel}: ${said}`).toBe(false);
    }
  }
  // Others who ask for these words, or report from the same place, hear nothing of it.
  const other = createPerson(telegram, OTHER);
  for (const asked of [
    'ông Khổng Văn Lẫm là ai',
    'Đèn đường trước quán Hương Lài tắt cả tuần',
    '1',
    'trước quán Hương Lài',
  ]) {
    const answer = await repliesTo(OTHER, () => other.says(asked));
    expect(
      tellsSecrets(answer).filter((secret) => !fold(asked).includes(fold(secret))),
      asked,
    ).toEqual([]);
    expect(answer).not.toMatch(/hối lộ|tố cáo ông|người khác đã/);
  }
  // The console: of all its pages only what a named officer opens with a reason says any of it.
  const officer = await people.add({ name: 'Trần Văn Bảy', roles: ['xử lý tố cáo'] }, MONDAY);
  const access = createConsoleAccess(database.client);
  const enter = async (person: string) =>
    enterConsole(app.web, (await issueEntryCode({ access }, person, 'desk', randomBytes, clock())).code);
  const [room, desk] = [await enter(officer.id), await enter(clerk.id)];
  const why = 'kiểm tra điều kiện thụ lý';
  const [number] = /(?<=Đơn số )\d{4}/.exec((await room.get('/console/kin')).text) ?? [];
  const opened = [
    await room.post(`/console/kin/${number}/noi-dung`, { reason: why }),
    await room.post(`/console/kin/${number}/danh-tinh`, { reason: why }),
  ];
  expect(opened.map(({ status, text }) => [status, tellsSecrets(text).length > 2])).toEqual([
    [200, true],
    [200, true],
  ]);
  const [accused = '', teller = '', phone = '', place = ''] = SECRETS;
  const secretNote = `Đã gọi ${teller} ${phone} về ${accused}`;
  const paper = {
    category: 'khac',
    summary: `Đơn của ${teller}`,
    content: `${accused} ở ${place}`,
    name: teller,
    phone,
  };
  const pages = [
    await room.post(`/console/kin/${number}/register`, { why: secretNote }),
    await room.post(`/console/kin/${number}/register`, { form: 'f2' }),
    await room.post('/console/kin/nhap', { ...paper, form: 'f3' }, new Blob([`%PDF-1.4 ${accused}`])),
    await room.get(`/console/kin/${number}`),
    await room.get('/console/kin'),
    await room.get('/console'),
    await room.get(`/console/kin/${number}/noi-dung`),
    await room.get(`/console/kin/${number}/loi?`),
    await room.post('/console/nhap', paper),
  ];
  const [entered = ''] = /(?<="location","\d*)\d{4}\?xong=nhap/.exec(pages[2]?.text ?? '') ?? [];
  pages.splice(3, 0, await room.get(`/console/kin/${entered}`));
  const words = encodeURIComponent(place);
  for (const path of [
    '',
    `?tim=${words}`,
    '?tim=1',
    '/so-lieu',
    '/kin',
    `/kin/${number}`,
    `/kin/${entered}`,
    '/ho-so/1',
    `/kin/${number}/tep/1`,
  ])
    pages.push(await desk.get(`/console${path}`));
  pages.push(await desk.post(`/console/kin/${number}/danh-tinh`, { reason: why }));
  for (const [at, { text }] of pages.entries()) {
    const asked = text.includes(`value="${place}"`) ? [place] : [];
    expect(
      tellsSecrets(text).filter((secret) => !asked.includes(secret)),
      `page ${at}`,
    ).toEqual([]);
  }
  expect(pages.slice(0, 4).map(({ status }) => status)).toEqual([303, 409, 303, 200]);
  expect(pages[3]?.text).toContain(`Đơn số ${entered.slice(0, 4)}`);
  const metrics = await (await app.web.request('/metrics')).text();
  const listed = await repliesTo(CLERK, () => createPerson(telegram, CLERK).says('/hoso'));
  expect(tellsSecrets(listed)).toEqual([]);
  const shown = await (await app.web.request('/', { headers: { cookie: `motcua_conversation=${page}` } })).text();
  expect(shown).toContain('đã cất vào ngăn kín');
  const heard = telegram.sent.filter(({ chat }) => chat !== OTHER).map(({ text }) => text);
  for (const text of [...heard, ...zalo.sent.map((one) => one.text), ...pageReplies, shown, metrics, ...logged])
    expect(tellsSecrets(text)).toEqual([]);

  // What came in is destroyed when it is answered, and within minutes in the log as well.
  const inbound = await traces.keysOf('InboundMessage');
  expect(inbound.length).toBeGreaterThan(2 * STORY.length);
  laterMs = 10 * 60_000;
  const left = () => inbound.filter((key) => bytesOnDisk().includes(key));
  await vi.waitFor(() => expect(left()).toHaveLength(0), { timeout: 20_000, interval: 200 });
  await stop();
  expect(await database.client.sealedCaseRow.count()).toBe(4);
  expect(await database.client.caseRow.count()).toBe(0);
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
    const content = readFileSync(join(file.parentPath, file.name));
    expect(tellsSecrets(content.toString('utf8')), file.name).toEqual([]);
    expect(tellsSecrets(content.toString('utf16le')), file.name).toEqual([]);
  }

  await traces.end();
  const period = ['--from', '2026-01-01', '--until', '2026-12-31'];
  const out = (name: string) => join(folder, name);
  const commands = [
    await run(complaintsCommand, 'list', '--all'),
    await run(complaintsCommand, 'sealed', 'list', '--by', officer.id),
    await run(complaintsCommand, 'figures', ...period),
    await run(complaintsCommand, 'register', ...period),
    await run(complaintsCommand, 'register', ...period, '--format', 'xlsx', '--out', out('so.xlsx')),
    await run(complaintsCommand, 'register', ...period, '--format', 'docx', '--out', out('so.docx')),
    await run(backupCommand, out('sao.backup')),
  ];
  expect(commands.map(({ exit }) => exit)).toEqual(commands.map(() => 0));
  await readBackupFile(out('sao.backup'), out('sao.db'), readOrCreateKey(config.keyFiles.backup).key);
  const docx = await readDocx(out('so.docx'), '.docx');
  const printed = [
    ...commands.map(({ said }) => said),
    JSON.stringify(await readTable(out('so.xlsx'))),
    docx.ok ? docx.value : '',
    readFileSync(out('sao.db'), 'utf8'),
  ];
  expect(printed.at(-2)).toContain('4 đơn tố cáo');
  for (const text of printed) expect(tellsSecrets(text)).toEqual([]);
});
