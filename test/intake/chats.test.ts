import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import { loadCaseRules, openCases } from '../../src/parts/cases/cases.js';
import { type Log, silentLog } from '../../src/shared/log.js';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson } from '../fakes/telegram/people.js';
import { startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { until } from '../zalo/zalo-person.js';
import { MONDAY } from './web-person.js';

const SLOW = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'motcua-intake-chats-'));
const started: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

const configOf = (name: string, env: Record<string, string>) =>
  readConfig({ PORT: '0', DATA_DIR: join(folder, name), ...env });

async function startApp(name: string, env: Record<string, string>, log: Log = silentLog) {
  const began = performance.now();
  const clock = () => new Date(MONDAY.getTime() + performance.now() - began);
  const app = await createApp(configOf(name, env), { clock, log });
  started.push(app);
  await app.start();
  return app;
}

/** The cases of an office, read beside the running product. */
async function casesOf(name: string) {
  const config = configOf(name, {});
  const database = await openDatabase(config.databaseUrl);
  started.push({ stop: () => database.close() });
  return { room: openCases(database, config), client: database.client };
}

describe('on Telegram', () => {
  async function openTelegram(name: string, log?: Log) {
    const fake = await startFakeTelegram({});
    started.push(fake);
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.apiRoot };
    const person = createPerson(fake, 5001);
    let read = 0;
    const answer = async () => {
      await fake.until(() => fake.sent.length > read);
      return fake.sent[read++]?.text ?? '';
    };
    return {
      fake,
      person,
      start: () => startApp(name, env, log),
      answer,
      says: async (text: string) => {
        person.says(text);
        return answer();
      },
      presses: async (label: string) => {
        person.presses(label);
        return answer();
      },
    };
  }

  test(
    'a field report with a photo and a shared place, over restarts; the same update again and again files it once',
    SLOW,
    async () => {
      const chat = await openTelegram('field');
      let app = await chat.start();
      chat.fake.files.set(
        'P1',
        await sharp({ create: { width: 80, height: 60, channels: 3, background: '#777' } })
          .jpeg()
          .toBuffer(),
      );
      expect(await chat.says('Ổ gà to đùng trước chợ Tân Tịch, xe té hoài')).toMatch(/có muốn gửi/);
      expect(await chat.presses('Gửi phản ánh này')).toMatch(/ở đâu/);
      await app.stop();
      app = await chat.start();
      chat.person.says(undefined, { location: { latitude: 10.4571, longitude: 105.6329 } });
      expect(await chat.answer()).toMatch(/Đã nhận vị trí[\s\S]*khi nào/);
      expect(await chat.presses('Đang diễn ra')).toMatch(/hình/);
      chat.person.says(undefined, { photo: [{ file_id: 'P1', file_unique_id: 'u', width: 80, height: 60 }] });
      expect(await chat.answer()).toMatch(/Đã có 1 hình/);
      expect(await chat.presses('Xong phần hình')).toMatch(/số điện thoại/);
      expect(await chat.presses('Không cần để lại')).toMatch(/đồng ý/);
      await app.stop();
      app = await chat.start();
      expect(await chat.presses('Đồng ý')).toMatch(/vị trí trên bản đồ[\s\S]*Hình: 1/);
      const send = chat.person.presses('Gửi');
      for (let again = 0; again < 20; again++) chat.fake.updates.again(send);
      expect(await chat.answer()).toMatch(
        /Mã hồ sơ: \S{4}-\S{4}[\s\S]*theo quy chế của tỉnh[\s\S]*tôi nhắn ngay tại đây/,
      );
      const { room } = await casesOf('field');
      const own = await room.cases.ofConversation('telegram:5001');
      const { cases } = await room.cases.list({}, 'newest', 10);
      expect(cases).toHaveLength(1);
      expect(own).toEqual(cases);
      expect(cases[0]).toMatchObject({
        kind: 'hien-truong',
        way: 'telegram',
        place: { location: { latitude: 10.4571 } },
      });
      const [photo = ''] = await room.files.list(cases[0]?.id ?? '');
      expect((await room.files.read(cases[0]?.id ?? '', photo))?.mediaType).toBe('image/jpeg');
    },
  );

  test(
    'of a tố cáo nothing that names anybody is left in a table, a message out, a file, or the log',
    SLOW,
    async () => {
      const lines: string[] = [];
      const note = (metadata: Record<string, unknown>, message: string) =>
        void lines.push(JSON.stringify([metadata, message]));
      const chat = await openTelegram('sealed', { info: note, warn: note, error: note });
      await chat.start();
      const SECRET = /Võ Văn Tám|Lê Thị Sáu|0911222333|mười triệu|quán cà phê Hương/;
      await chat.says('lệ phí khai sinh bao nhiêu');
      expect(await chat.says('Tôi tố cáo ông Võ Văn Tám cán bộ địa chính nhận hối lộ mười triệu')).toMatch(/ngăn kín/);
      await chat.presses('Viết tiếp vào ngăn kín');
      await chat.says('ở quán cà phê Hương');
      await chat.says('tháng trước');
      await chat.presses('Không có hình');
      await chat.says('Lê Thị Sáu 0911222333');
      await chat.presses('Đồng ý');
      expect(await chat.presses('Gửi')).toMatch(/ngăn kín[\s\S]*Luật Tố cáo 2018, Điều 24[\s\S]*Không có mã tra cứu/);
      expect(await chat.says('tố cáo của tôi đến đâu rồi')).toMatch(/ngăn kín, nhận ngày 02\/03\/2026/);
      expect(chat.fake.sent.map(({ text }) => text).join('\n')).not.toMatch(SECRET);
      expect(lines.join('\n')).not.toMatch(SECRET);

      const { room, client } = await casesOf('sealed');
      const [filed] = await room.sealed.list(5);
      const opening = { by: 'test', reason: 'kiểm tra', at: MONDAY };
      expect((await room.sealed.openContent(filed?.id ?? '', opening))?.content).toContain('Võ Văn Tám');
      expect(await room.sealed.openDenouncer(filed?.id ?? '', opening)).toMatchObject({ name: 'Lê Thị Sáu' });
      expect(await room.cases.count({})).toBe(0);
      const tables = await client.$queryRawUnsafe<{ name: string }[]>(
        `SELECT name FROM sqlite_master WHERE type = 'table'`,
      );
      expect(tables.length).toBeGreaterThan(20);
      const rows = await Promise.all(tables.map(({ name }) => client.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
      const clear = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
      expect(SECRET.test(clear)).toBe(false);
      expect(await client.inboundMessage.count({ where: { ciphertext: { not: null } } })).toBe(0);
      expect(await client.unansweredQuestion.count()).toBe(0);
      await client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
      const bytes = readdirSync(join(folder, 'sealed'))
        .filter((name) => name.startsWith('motcua.db'))
        .map((name) => readFileSync(join(folder, 'sealed', name), 'utf8'))
        .join('\n');
      expect(bytes.length).toBeGreaterThan(10_000);
      expect(SECRET.test(bytes)).toBe(false);
    },
  );
});

test('on Zalo the whole way by numbers and words without diacritics', SLOW, async () => {
  const zalo = await startFakeZalo();
  started.push(zalo);
  await startApp('zalo', { ZALO_BOT_TOKEN: zalo.token, ZALO_API_ROOT: zalo.root });
  let read = 0;
  const says = async (text: string) => {
    await zalo.emit(zaloText(text, { chat: 'an' }));
    const { text: answer } = await until(() => zalo.sent[read], 10_000);
    read += 1;
    return answer;
  };
  expect(await says('rac do day bo kenh hoi thoi ca thang nay khong ai don')).toMatch(
    /1\. Gửi phản ánh này\n2\. Chỉ hỏi thôi/,
  );
  expect(await says('1')).toMatch(/ở đâu[\s\S]*3\. Khu phố 3/);
  expect(await says('mat bao lau')).toMatch(/10 ngày làm việc[\s\S]*3\. Khu phố 3/);
  expect(await says('3')).toMatch(/khi nào/);
  expect(await says('quay lai')).toMatch(/ở đâu/);
  expect(await says('khu pho 3')).toMatch(/khi nào/);
  expect(await says('bo qua')).toMatch(/hình/);
  expect(await says('khong co')).toMatch(/số điện thoại/);
  expect(await says('khong can de lai')).toMatch(/đồng ý/);
  expect(await says('dong y')).toMatch(/Khu phố 3/);
  const filed = await says('gui');
  const code = /Mã hồ sơ: (\S{4}-\S{4})/.exec(filed)?.[1] ?? '';
  expect(code).not.toBe('');
  expect(await says(code.toLowerCase())).toMatch(/Đã nhận, đang chờ phân loại/);
  expect(await says('phan anh cua toi den dau roi')).toContain(code);

  const { room } = await casesOf('zalo');
  const rules = await loadCaseRules('knowledge');
  const [own] = await room.cases.ofConversation('zalo:an');
  const id = own?.id ?? '';
  const step = { by: 'p1', at: MONDAY } as const;
  await actOnCase(id, { ...step, action: 'classify' }, rules, room.cases);
  await actOnCase(id, { ...step, action: 'take' }, rules, room.cases);
  await actOnCase(id, { ...step, action: 'answer', answer: 'Đã dọn.' }, rules, room.cases);
  await actOnCase(id, { ...step, action: 'close', closing: { reason: 'resolved', proof: ['anh'] } }, rules, room.cases);
  expect(await says('2')).toMatch(/còn vướng gì/);
  expect(await says('rac con nguyen o khuc cuoi kenh')).toMatch(/Đã mở lại/);
  expect(await room.cases.find(id)).toMatchObject({ state: 'in-progress' });
});
