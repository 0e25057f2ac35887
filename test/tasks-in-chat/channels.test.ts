import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createTaskStore } from '../../src/adapters/database/tasks/task-store.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { instantAt } from '../../src/domain/calendar/office-time.js';
import type { ChatAddress, DeliveryChannel } from '../../src/domain/delivery/messenger.js';
import { issueLinkCode, linkAccount } from '../../src/domain/people/link-account.js';
import { createLedger } from '../../src/domain/tasks/ledger.js';
import { silentLog } from '../../src/shared/log.js';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson } from '../fakes/telegram/people.js';
import { startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { createDatabases } from '../support/open-databases.js';
import { until } from '../zalo/zalo-person.js';

/** Each start reads all knowledge, and the machine may have other work. */
const SLOW = { timeout: 180_000 };
const WAIT_MS = 60_000;
const databases = createDatabases('task-channels');
const started: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => databases.close());

/** A minute after reminders go out, the day before the task is due. */
const MORNING_MS = instantAt('2026-11-19', 7 * 60 + 31).getTime() - performance.now();
const clock = () => new Date(MORNING_MS + performance.now());

/** A folder of an office with an official, their leader and one task that is due tomorrow. */
async function prepare(channel: DeliveryChannel, an: string, binh: string): Promise<string> {
  const folder = join(databases.folder, channel);
  mkdirSync(folder);
  const database = await databases.open(undefined, join(channel, 'motcua.db'));
  const parts = { people: createPeople(database.client), links: createChatLinks(database) };
  const at = instantAt('2026-11-18', 8 * 60);
  for (const [name, chat, role] of [
    ['Nguyễn Văn An', an, 'Công chức VP-TK'],
    ['Trần Thị Bình', binh, 'lãnh đạo'],
  ] as const) {
    const person = await parts.people.add({ name, roles: [role] }, at);
    const { code } = await issueLinkCode(parts, person.id, randomBytes, at);
    await linkAccount(parts, code, { channel, chat } satisfies ChatAddress, at);
  }
  await createLedger(createTaskStore(database.client)).add(
    {
      id: 'bao-cao',
      title: 'Báo cáo kết quả tự kiểm tra hồ sơ một cửa',
      assignment: { kind: 'role', role: 'Công chức VP-TK' },
      schedule: { kind: 'once', due: '2026-11-20' },
      isUrgent: false,
      milestones: [1],
    },
    { by: 'system', at },
  );
  return folder;
}

async function start(env: Record<string, string>) {
  const app = await createApp(readConfig({ PORT: '0', ...env }), { clock, log: silentLog });
  started.push(app);
  await app.start();
  return app;
}

test('on Zalo numbers do it, also after a restart in the middle of the dialogue', SLOW, async () => {
  const fake = await startFakeZalo();
  started.push(fake);
  const DATA_DIR = await prepare('zalo', 'an', 'binh');
  const env = { DATA_DIR, ZALO_BOT_TOKEN: fake.token, ZALO_API_ROOT: fake.root };
  const heardBy = (chat: string, words: RegExp) =>
    until(() => fake.sent.find((sent) => sent.chat === chat && words.test(sent.text))?.text, WAIT_MS);

  // Zalo delivers to chats that have written before.
  for (const chat of ['an', 'binh']) await fake.emit(zaloText('cảm ơn', { chat }));
  const first = await start(env);
  const reminder = await heardBy('an', /Nhắc hạn/);
  expect(reminder).toMatch(/1\. Đã nhận\n2\. Đang làm\n3\. Báo xong\n4\. Xin gia hạn/);
  await fake.emit(zaloText('3', { chat: 'an' }));
  await heardBy('an', /^Báo xong NV1 "Báo cáo/);
  await first.stop();

  await start(env);
  await fake.emit(zaloText('45/BC-UBND', { chat: 'an' }));
  await heardBy('an', /^Đã báo xong: NV1[\s\S]*Đã báo Trần Thị Bình/);
  expect(await heardBy('binh', /Nguyễn Văn An báo xong NV1/)).toMatch(
    /Kết quả: 45\/BC-UBND[\s\S]*1\. Xác nhận\n2\. Trả lại/,
  );
  await fake.emit(zaloText('1', { chat: 'binh' }));
  await heardBy('binh', /^Đã xác nhận hoàn thành: NV1/);
  await heardBy('an', /Trần Thị Bình đã xác nhận hoàn thành NV1/);
});

test('on Telegram buttons do it, also buttons of before a restart', SLOW, async () => {
  const fake = await startFakeTelegram();
  started.push(fake);
  const DATA_DIR = await prepare('telegram', '5001', '5002');
  const [an, binh] = [createPerson(fake, 5001), createPerson(fake, 5002)];
  const env = { DATA_DIR, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.apiRoot };
  const heardBy = (chat: number, words: RegExp) =>
    until(() => fake.sent.find((sent) => sent.chat === chat && words.test(sent.text))?.text, WAIT_MS);

  const first = await start(env);
  await heardBy(5001, /Nhắc hạn/);
  await first.stop();

  await start(env);
  an.presses('Báo xong');
  await heardBy(5001, /^Báo xong NV1/);
  an.presses('Bỏ qua');
  await heardBy(5002, /Nguyễn Văn An báo xong NV1/);
  binh.presses('Trả lại');
  await heardBy(5002, /nhắn lý do/);
  binh.says('thiếu phụ lục');
  await heardBy(5001, /trả lại NV1[\s\S]*Lý do: thiếu phụ lục/);
  an.presses('Đã nhận');
  await heardBy(5001, /Đã ghi nhận anh\/chị nhận việc: NV1/);
});
