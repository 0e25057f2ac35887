import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import { sealCase } from '../../src/domain/complaints/sealed/seal-case.js';
import { loadCaseRules, openCases } from '../../src/parts/cases/cases.js';
import { silentLog } from '../../src/shared/log.js';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson } from '../fakes/telegram/people.js';
import { GROUP } from '../telegram/telegram-person.js';
import { MONDAY } from './web-person.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-staff-'));
const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const [CITIZEN, CLERK, ADMIN] = [5001, 5002, 5003];

/** An office with a clerk and an administrator whose chats are linked, and what each chat read. */
async function openTelegramOffice() {
  const fake = await startFakeTelegram({});
  started.push(fake);
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: fake.apiRoot,
  });
  const database = await openDatabase(config.databaseUrl);
  started.push({ stop: () => database.close() });
  const people = createPeople(database.client);
  const links = createChatLinks(database);
  for (const [name, role, chat] of [
    ['Lê Thị Sáu', 'trực tiếp dân', `${CLERK}`],
    ['Đỗ Văn Chín', 'quản trị', `${ADMIN}`],
  ] as const) {
    const { id } = await people.add({ name, roles: [role] }, MONDAY);
    await links.issueCode(id, chat, new Date(MONDAY.getTime() + 1000), MONDAY);
    await links.useCode(chat, { channel: 'telegram', chat }, MONDAY);
  }
  const began = performance.now();
  const clock = () => new Date(MONDAY.getTime() + performance.now() - began);
  const open = () => createApp(config, { clock, log: silentLog });
  let app = await open();
  started.push({ stop: () => app.stop() });
  await app.start();
  const textsOf = (chat: number) => fake.sent.filter((one) => one.chat === chat).map(({ text }) => text);
  const until = (chat: number, pattern: RegExp) =>
    vi.waitFor(() => expect(textsOf(chat).join('\n')).toMatch(pattern), { timeout: 15_000, interval: 50 });
  /** What waits for the next minute is told when the product starts. */
  async function restart(): Promise<void> {
    await app.stop();
    app = await open();
    await app.start();
  }
  return { fake, database, room: openCases(database, config), textsOf, until, restart };
}

test('officials hear of a case, take and answer it in their chat; their group reads that there is one and no more', {
  timeout: 120_000,
}, async () => {
  const { fake, database, room, textsOf, until, restart } = await openTelegramOffice();
  const citizen = createPerson(fake, CITIZEN);
  const clerk = createPerson(fake, CLERK);
  createPerson(fake, ADMIN, GROUP).says('/nhomhoso@MotcuaBot');
  await until(GROUP, /được báo/);
  const steps: readonly (readonly [string, RegExp])[] = [
    ['Đèn đường hẻm 12 Trần Phú hư cả tuần nay, nhà bà Bùi Thị Nga bị trộm, tối om không ai sửa', /gửi đến cán bộ/],
    ['1', /ở đâu/],
    ['hẻm 12 Trần Phú', /khi nào/],
    ['hôm qua', /hình/],
    ['không có', /số điện thoại/],
    ['không cần', /đồng ý/],
    ['đồng ý', /xem lại/],
    ['gửi', /Mã hồ sơ/],
  ];
  for (const [said, answer] of steps) {
    citizen.says(said);
    await until(CITIZEN, answer);
  }
  await restart();
  await until(CLERK, /Có hồ sơ mới[\s\S]*Đèn đường/);
  await until(GROUP, /Hồ sơ 1: [\s\S]*mới gửi đến[\s\S]*nhắn riêng/);
  expect(textsOf(GROUP).join('\n')).not.toMatch(/Trần Phú|Nga|hẻm/);
  clerk.presses('Nhận 1');
  await until(CLERK, /Đã ghi: nhận hồ sơ 1/);
  await restart();
  await until(CITIZEN, /Lê Thị Sáu đã nhận xử lý/);
  clerk.says('trả lời 1: Đèn đã thay sáng nay.');
  await until(CLERK, /Đã ghi: trả lời hồ sơ 1/);
  await restart();
  await until(CITIZEN, /Lê Thị Sáu đã nhận xử lý[\s\S]*trả lời:\s+Đèn đã thay sáng nay/);
  expect(textsOf(CITIZEN).filter((text) => text.includes('Đèn đã thay sáng nay'))).toHaveLength(1);

  const one = await room.cases.findByNumber(1);
  if (!one) throw new Error('nothing was filed');
  const rules = await loadCaseRules('knowledge');
  // Who blocks the bot in the very moment news is sent is called by the clerk, at the next look and once.
  fake.blocked.add(CITIZEN);
  const closing = { reason: 'resolved', proof: ['anh'] } as const;
  await actOnCase(one.id, { by: 'p1', at: MONDAY, action: 'close', closing }, rules, room.cases);
  await restart();
  await vi.waitFor(
    async () => expect(await database.client.outboundMessage.count({ where: { status: 'failed' } })).toBe(1),
    {
      timeout: 15_000,
    },
  );
  await restart();
  await until(CLERK, /Hồ sơ 1 có tin mới[\s\S]*không còn nhắn được/);
  await restart();
  expect(textsOf(CLERK).filter((text) => text.includes('Hồ sơ 1 có tin mới'))).toHaveLength(1);

  // Turned out to be a tố cáo, the conversation it came in knows it no more.
  const conversations = () => database.client.conversationState.count();
  const before = await conversations();
  await sealCase(one, 'p1', MONDAY, { ...room, rules });
  expect(await conversations()).toBe(before - 1);
});
