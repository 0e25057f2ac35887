import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { openTaskOffice, photo, type TaskOffice } from './task-office.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-task-chat-'));
const opened: Database[] = [];
let office: TaskOffice;

afterAll(async () => {
  for (const database of opened) await database.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  const database = await openDatabase(`file:${join(folder, `${opened.length}.db`)}`);
  opened.push(database);
  office = await openTaskOffice(database, 'telegram');
  await office.add({
    id: '36/QĐ-UBND#4',
    title: 'Báo cáo kết quả tự kiểm tra hồ sơ một cửa quý IV',
    schedule: { kind: 'once', due: '2026-11-20' },
    source: { document: '36/QĐ-UBND', ref: 'Phụ lục I.4', deadlineText: 'Trước 20/11' },
  });
});

const events = async (id = '36/QĐ-UBND#4') => (await office.store.eventsOf(id)).map(({ what }) => what);
const state = async (id = '36/QĐ-UBND#4') => (await office.store.findOccurrence(id))?.state;

describe('a reminder', () => {
  test('is received, worked on, reported done with a document number; the leader confirms', async () => {
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    expect((await office.press('an', /Đã nhận/)).text).toMatch(
      /Đã ghi nhận anh\/chị nhận việc: NV1 "Báo cáo.*Hạn 20\/11\/2026 \(còn 2 ngày\)/,
    );
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    expect((await office.press('an', /Đang làm/)).text).toMatch(/^Đã ghi: đang làm/);
    expect((await office.press('an', /Báo xong/)).text).toMatch(/số văn bản/);
    expect(office.heard).toEqual([]);
    expect((await office.say('an', '45/BC-UBND, đã gửi Sở Nội vụ')).text).toMatch(
      /Đã báo xong.*Đã báo Trần Thị Bình, Lê Chi|Đã báo xong.*Đã báo Lê Chi, Trần Thị Bình/,
    );
    expect(office.heard.map(({ to }) => to).toSorted()).toEqual(['binh', 'chi']);
    expect(office.heard[0]?.text).toMatch(/Nguyễn Văn An báo xong NV1 .*Kết quả: 45\/BC-UBND, đã gửi Sở Nội vụ/);

    expect((await office.press('binh', /Xác nhận/)).text).toMatch(/Đã xác nhận hoàn thành: NV1.*Đã báo Nguyễn Văn An/);
    expect(office.heard.at(-1)).toMatchObject({ to: 'an', text: expect.stringMatching(/Trần Thị Bình đã xác nhận/) });
    expect(await state()).toBe('done');
    expect(await events()).toEqual(['create', 'receive', 'start', 'report-done', 'confirm']);
  });

  test('what is told in the morning only is not what a number means in the night', async () => {
    office.at('2026-11-18', 22 * 60);
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.press('an', /Báo xong/);
    await office.say('an', '45/BC-UBND');
    await office.say('binh', '/viec');
    const list = await office.press('binh', /chờ quyết định/);
    expect(list.choices[0]?.label).toMatch(/NV1/);
    expect((await office.say('binh', '1')).text).toMatch(/^NV1: Báo cáo/);
    expect(await state()).toBe('reported');
    office.at('2026-11-19', 7 * 60);
    expect((await office.say('binh', '1')).text).toMatch(/Đã xác nhận hoàn thành/);
  });

  test('at night it is said when the others will hear of it; what is urgent is told at once', async () => {
    office.at('2026-11-18', 22 * 60);
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.press('an', /Báo xong/);
    expect((await office.say('an', '45/BC-UBND')).text).toMatch(
      /Sẽ báo (?:Trần Thị Bình, Lê Chi|Lê Chi, Trần Thị Bình) lúc 6 giờ 30, thứ Năm 19\/11\/2026, chờ quyết định\./,
    );
    await office.add({ id: 'khan', title: 'Báo cáo nhanh về lụt', isUrgent: true });
    expect((await office.say('an', 'NV2 xong, theo công văn 9/UBND')).text).toMatch(/Đã báo .*chờ quyết định/);
    expect(office.memory.planned.slice(-2).map(({ dueAt }) => dueAt.toISOString())).toEqual(
      Array(2).fill(expect.stringMatching(/^2026-11-18T15:00/)),
    );
  });

  test('what a notice of the morning will offer does not take the numbers of the one that was read before', async () => {
    office.at('2026-11-18', 19 * 60);
    await office.remind('binh', 'escalation', ['36/QĐ-UBND#4']);
    office.at('2026-11-18', 22 * 60);
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.press('an', /Báo xong/);
    await office.say('an', '45/BC-UBND');
    expect((await office.say('binh', '2')).text).toMatch(/^NV1: Báo cáo/);
  });

  test('a number where several notices came in since is asked back, and does nothing to either task', async () => {
    await office.add({
      id: 't2',
      title: 'Kế hoạch kiểm tra công vụ năm 2027',
      schedule: { kind: 'once', due: '2026-11-25' },
    });
    for (const said of ['NV1 xong, theo 45/BC-UBND', 'NV2 xong, theo 46/BC-UBND']) await office.say('an', said);
    const asked = await office.say('binh', '1');
    expect(asked.text).toMatch(/mấy tin/);
    expect(asked.choices.map(({ label }) => label)).toEqual(['Xác nhận NV2', 'Xác nhận NV1']);
    expect([await state(), await state('t2')]).toEqual(['reported', 'reported']);
    expect((await office.say('chi', 'xác nhận 1')).choices.map(({ label }) => label)).toEqual([
      expect.stringMatching(/NV2/),
      expect.stringMatching(/NV1/),
    ]);
    expect((await office.say('binh', '2')).text).toMatch(/^Đã xác nhận hoàn thành: NV1/);
    expect([await state(), await state('t2')]).toEqual(['done', 'reported']);
  });

  test('a notice of yesterday does not make a number of today ambiguous', async () => {
    await office.add({
      id: 't2',
      title: 'Kế hoạch kiểm tra công vụ năm 2027',
      schedule: { kind: 'once', due: '2026-11-25' },
    });
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    office.at('2026-11-19');
    await office.remind('an', 'reminder', ['t2']);
    expect((await office.say('an', '1')).text).toMatch(/nhận việc: NV2/);
  });

  test('a second tap says what is so already, and changes nothing', async () => {
    const choices = await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    const received = choices.find(({ label }) => label === 'Đã nhận')?.id ?? '';
    await office.pressId('an', received);
    expect((await office.pressId('an', received)).text).toMatch(
      /đã có người ghi: đã nhận việc \(Nguyễn Văn An, 18\/11\/2026\)/,
    );
    expect(await events()).toEqual(['create', 'receive']);
  });

  test('a press whose turn was lost in a crash comes again, does its work once and says the same', async () => {
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    office.loseNextTurn();
    await expect(office.press('an', /Đang làm/, { messageId: 'press:1' })).rejects.toThrow('killed');
    const again = await office.press('an', /Đang làm/, { messageId: 'press:1' });
    expect(again.text).toMatch(/^Đã ghi: đang làm/);
    expect(await events()).toEqual(['create', 'start']);
  });

  test('so does a note that reports: the leader is told once', async () => {
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.press('an', /Báo xong/);
    office.loseNextTurn();
    await expect(office.say('an', '45/BC-UBND', { messageId: 'note:1' })).rejects.toThrow('killed');
    expect(await state()).toBe('reported');
    expect((await office.say('an', '45/BC-UBND', { messageId: 'note:1' })).text).toMatch(/^Đã báo xong/);
    expect(await events()).toEqual(['create', 'report-done']);
    expect(office.heard.map(({ to }) => to).toSorted()).toEqual(['binh', 'chi']);
  });

  test('a button of before the date was moved does nothing, and shows how things are with what can be done', async () => {
    const choices = await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.ledger.move('36/QĐ-UBND#4', '2026-12-20', { by: 'binh', at: new Date('2026-11-18T02:30:00Z') });
    office.at('2026-12-15');
    const reply = await office.pressId('an', choices.find(({ label }) => label === 'Báo xong')?.id ?? '');
    expect(reply.text).toMatch(/^Nút này thuộc lần trước.*\n.*NV1[\s\S]*20\/12\/2026 \(còn 5 ngày\)/);
    expect(reply.choices.map(({ label }) => label)).toEqual(['Đã nhận', 'Đang làm', 'Báo xong', 'Xin gia hạn']);
    expect(await events()).toEqual(['create', 'move']);
  });

  test('a button that somebody else was sent, or that nobody was, is not followed', async () => {
    const choices = await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    const report = choices.find(({ label }) => label === 'Báo xong')?.id ?? '';
    expect((await office.pressId('dung', report)).text).toMatch(/không thấy việc này/);
    expect((await office.pressId('dung', 'v:report:99:0123456789')).text).toMatch(/không thấy việc này/);
    expect((await office.pressId('an', `${report.slice(0, -1)}x`)).text).not.toMatch(/NV1/);
    expect(await events()).toEqual(['create']);
  });

  test('ids fit into what Telegram gives a button', async () => {
    const choices = await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    expect(choices).toHaveLength(4);
    for (const { id } of choices) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(48);
  });
});

describe('reporting', () => {
  beforeEach(() => office.remind('an', 'reminder', ['36/QĐ-UBND#4']));

  test('without a note: "bỏ qua"', async () => {
    await office.press('an', /Báo xong/);
    await office.say('an', 'bỏ qua nhé');
    expect(await state()).toBe('reported');
    expect((await office.store.eventsOf('36/QĐ-UBND#4')).at(-1)).not.toHaveProperty('note');
  });

  test('with a file, which the leader gets', async () => {
    await office.press('an', /Báo xong/);
    await office.say('an', '', photo('bao-cao.pdf'));
    expect(office.heard[0]).toMatchObject({ text: expect.stringContaining('bao-cao.pdf'), file: 'bao-cao.pdf' });
  });

  test('"thôi" stops it; a question in between is answered and the dialogue goes on', async () => {
    await office.press('an', /Báo xong/);
    expect((await office.say('an', 'đăng ký khai sinh cần giấy tờ gì?')).text).toMatch(/khai sinh/i);
    expect((await office.say('an', 'thôi')).text).toMatch(/^Đã dừng/);
    expect(await state()).toBe('not-started');
    expect((await office.say('an', '45/BC-UBND')).text).not.toMatch(/Đã báo xong/);
  });

  test('asking for another date of another task is no note of it', async () => {
    await office.add({
      id: 't2',
      title: 'Kế hoạch kiểm tra công vụ năm 2027',
      schedule: { kind: 'once', due: '2026-11-25' },
    });
    await office.press('an', /Báo xong/);
    expect((await office.say('an', 'xin lùi hạn kế hoạch kiểm tra công vụ tới 30/11')).text).toMatch(
      /^Xin gia hạn NV2 .* đến ngày 30\/11\/2026. Anh\/chị nhắn lý do/,
    );
    expect(await state()).toBe('not-started');
  });

  test('a leader returns it and says why; the official reads it and reports again', async () => {
    await office.press('an', /Báo xong/);
    await office.say('an', 'bỏ qua');
    const old =
      office.heard.find(({ to }) => to === 'chi')?.choices.find(({ label }) => label === 'Xác nhận')?.id ?? '';
    expect((await office.press('binh', /Trả lại/)).text).toMatch(/nhắn lý do/);
    await office.say('binh', 'thiếu phụ lục số liệu');
    expect(await state()).toBe('returned');
    expect(office.heard.at(-1)).toMatchObject({
      to: 'an',
      text: expect.stringMatching(/trả lại NV1.*Lý do: thiếu phụ lục/),
    });
    await office.press('an', /Báo xong/);
    await office.say('an', 'đã bổ sung');
    expect((await office.pressId('chi', old)).text).toMatch(/^Nút này thuộc lần trước/);
    expect(await state()).toBe('reported');
  });

  test('of two leaders who press at once one decides, the other reads it', async () => {
    await office.press('an', /Báo xong/);
    await office.say('an', 'bỏ qua');
    const replies = await Promise.all([office.press('binh', /Xác nhận/), office.press('chi', /Xác nhận/)]);
    const texts = replies.map(({ text }) => text).toSorted();
    expect(texts[0]).toMatch(/đã có người ghi: xác nhận hoàn thành|^Đã xác nhận/);
    expect(texts.filter((text) => /^Đã xác nhận/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /đã có người ghi: xác nhận/.test(text))).toHaveLength(1);
    expect((await events()).filter((what) => what === 'confirm')).toHaveLength(1);
  });

  test('who was unlinked in the middle reports nothing', async () => {
    await office.press('an', /Báo xong/);
    await office.unlink('an');
    expect((await office.say('an', '45/BC-UBND')).text).not.toMatch(/NV1|báo xong/i);
    expect(await state()).toBe('not-started');
  });

  test('a dialogue of last night is over', async () => {
    await office.press('an', /Báo xong/);
    office.at('2026-11-19');
    await office.say('an', 'bỏ qua');
    expect(await state()).toBe('not-started');
  });
});

describe('asking for more time', () => {
  beforeEach(async () => {
    await office.remind('an', 'reminder', ['36/QĐ-UBND#4']);
    await office.press('an', /Xin gia hạn/);
  });

  test('takes the day in words and the reason; granted, the date moves', async () => {
    expect((await office.say('an', 'thứ sáu tuần sau')).text).toMatch(/đến ngày 27\/11\/2026. Anh\/chị nhắn lý do/);
    expect((await office.say('an', 'chờ số liệu của Công an phường')).text).toMatch(
      /Đã gửi đề nghị gia hạn.*27\/11\/2026/,
    );
    expect(office.heard[0]?.text).toMatch(/xin gia hạn NV1.*đến ngày 27\/11\/2026. Lý do: chờ số liệu/);
    expect((await office.press('binh', /Đồng ý gia hạn/)).text).toMatch(/hạn mới 27\/11\/2026/);
    expect(office.heard.at(-1)).toMatchObject({ to: 'an', text: expect.stringMatching(/hạn mới 27\/11\/2026/) });
    expect(await office.store.findOccurrence('36/QĐ-UBND#4')).toMatchObject({ due: '2026-11-27' });
    expect((await office.press('chi', /Không đồng ý/)).text).toMatch(
      /Không còn đề nghị|đã có người ghi|Nút này thuộc lần trước/,
    );
    expect(await office.store.findOccurrence('36/QĐ-UBND#4')).toMatchObject({ due: '2026-11-27' });
  });

  test('day and reason in one message; refused, the date stays', async () => {
    await office.say('an', 'cho em xin đến 30/11 vì chưa có số liệu ạ');
    expect(office.heard[0]?.text).toMatch(/đến ngày 30\/11\/2026. Lý do: chưa có số liệu/);
    await office.press('chi', /Không đồng ý/);
    expect(office.heard.at(-1)).toMatchObject({
      to: 'an',
      text: expect.stringMatching(/không đồng ý gia hạn NV1.*20\/11\/2026/),
    });
    expect(await office.store.findOccurrence('36/QĐ-UBND#4')).toMatchObject({ due: '2026-11-20' });
  });

  test.each([
    ['ngày 30/2', /chưa đọc được ngày/],
    ['không biết nữa', /chưa đọc được ngày/],
    ['đến 19/11', /không sau hạn/],
    ['hôm qua', /không sau hạn|chưa đọc được/],
  ])('%s is asked again', async (text, asked) => {
    expect((await office.say('an', text)).text).toMatch(asked);
    expect((await office.say('an', 'thêm 3 ngày')).text).toMatch(/đến ngày 23\/11\/2026/);
  });
});
