import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/adapters/database/opening/open-database.js';
import { openCalendars } from '../../src/parts/officials/calendars.js';
import { createDatabases } from '../support/open-databases.js';
import { openTaskOffice, type TaskOffice } from './task-office.js';

const databases = createDatabases('task-calendar');
const AT = new Date('2026-11-18T03:00:00Z');
let database: Database;
let office: TaskOffice;

afterAll(() => databases.close());

beforeEach(async () => {
  database = await databases.open();
  office = await openTaskOffice(database, 'telegram');
  await office.add({ id: 't1', title: 'Báo cáo quý IV', schedule: { kind: 'once', due: '2026-11-20' } });
});

const addressIn = (text: string) => /https:\/\/phuong\.example\/calendar\/(\S+)\.ics/.exec(text)?.[1] ?? '';
const read = (secret: string) => openCalendars(database.client, 'knowledge')(secret, AT);

test('gives the address of the own deadlines, and how a phone takes it', async () => {
  const { text, choices } = await office.say('an', '/lich');
  expect(text).toMatch(/iPhone[\s\S]*Android/);
  expect(choices.map(({ label }) => label)).toEqual(['Đổi địa chỉ lịch', 'Hủy lịch']);
  expect(await read(addressIn(text))).toContain('Báo cáo quý IV');
  expect(await read(addressIn((await office.say('dung', '/lịch')).text))).not.toContain('Báo cáo quý IV');
});

test('asked again it cannot be told, and can be changed: the old one ends, a second tap changes nothing', async () => {
  const first = addressIn((await office.say('an', '/lich')).text);
  const again = await office.say('an', '/lich');
  expect(again.text).toMatch(/tạo ngày 18\/11\/2026/);
  expect(addressIn(again.text)).toBe('');
  const renew = again.choices[0]?.id ?? '';
  const second = addressIn((await office.pressId('an', renew)).text);
  expect(await read(first)).toBeUndefined();
  expect(await read(second)).toContain('Báo cáo quý IV');
  expect((await office.pressId('an', renew)).text).toMatch(/^Nút này thuộc địa chỉ trước/);
  expect((await office.pressId('dung', renew)).text).toMatch(/không có địa chỉ lịch/);
  expect(await read(second)).toContain('Báo cáo quý IV');
});

test('ends for good, until it is asked for anew', async () => {
  const address = addressIn((await office.say('an', '/lich')).text);
  expect((await office.press('an', /Hủy lịch/)).text).toMatch(/không có địa chỉ lịch.*\/lich/);
  expect(await read(address)).toBeUndefined();
  expect(await read(addressIn((await office.say('an', '/lich')).text))).toContain('Báo cáo quý IV');
});

test('is never said in a group, nor to whoever is not linked', async () => {
  const chat = { id: 'g1', isGroup: true, sender: 'an' };
  expect((await office.say('an', '/lich', { chat })).text).toMatch(/nhắn riêng cho tôi/);
  expect((await office.say('citizen', '/lich')).text).toMatch(/\/lienket/);
  expect(await database.client.calendarFeed.count()).toBe(0);
});

test('where calendar programs cannot reach the office it says so and gives none', async () => {
  const inside = await openTaskOffice(await databases.open(), 'zalo', { isReachable: false });
  expect((await inside.say('an', '/lich')).text).toMatch(/chưa có địa chỉ công khai/);
});
