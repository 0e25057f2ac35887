import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAftercareMemory } from '../../../../test/fakes/aftercare-memory.js';
import { nextCaseState } from '../states/next-case-state.js';
import { MOST_A_DAY } from './aftercare-parts.js';

let desk: ReturnType<typeof createAftercareMemory>;
beforeEach(() => {
  desk = createAftercareMemory();
});

const actionsOf = async (id: string) => (await desk.cases.eventsOf(id)).map(({ action }) => action);
const CLOSED = [
  { action: 'classify' },
  { action: 'take' },
  { action: 'answer', answer: 'Đã thay bóng.' },
  { action: 'close', closing: { reason: 'resolved', proof: ['anh'] } },
] as const;

describe('nothing is done without a yes', () => {
  test.each(['không', 'ko', 'thôi', 'hủy', 'khỏi', 'không cần', '2'])('"%s" takes nothing back', async (no) => {
    const one = await desk.brings('d1');
    expect(await desk.says('rút phản ánh')).toMatch(/rút lại hồ sơ này/);
    expect(await desk.says(no)).toMatch(/giữ nguyên/);
    expect(await actionsOf(one.id)).toEqual(['create']);
  });

  test.each(['có', 'dạ đúng', 'ừ', 'ok', '1', 'đồng ý'])('"%s" does', async (yes) => {
    const one = await desk.brings('d1');
    await desk.says('rút phản ánh, đèn sáng lại rồi');
    expect(await desk.says(yes)).toMatch(/Đã rút lại/);
    expect((await desk.cases.eventsOf(one.id)).at(-1)).toMatchObject({
      action: 'withdraw',
      details: { reason: 'đèn sáng lại rồi' },
    });
  });

  test('without marks "dung" is asked about again', async () => {
    const one = await desk.brings('d1');
    await desk.says('rút phản ánh');
    expect(await desk.says('dung')).toMatch(/rút lại hồ sơ này/);
    expect(await actionsOf(one.id)).toEqual(['create']);
  });

  test('who only follows a case has its news and no more of it', async () => {
    const follower = { role: 'follower', requester: {}, conversation: 'zalo:9' } as const;
    const one = await desk.brings('d1');
    await desk.cases.addParty(one.id, follower, desk.time.now);
    for (const wish of ['rút phản ánh', 'bổ sung: hai cái nữa', 'đổi số điện thoại thành 0909876543'])
      expect(await desk.says(wish, { conversation: 'zalo:9' })).toBeUndefined();
    expect(await desk.says(`/rut ${one.code}`, { conversation: 'zalo:9' })).not.toContain('đèn');
  });

  test('who has brought nothing is left to the others, and hears so only at a command', async () => {
    expect(await desk.says('bổ sung: hai cái nữa')).toBeUndefined();
    expect(await desk.says('rút phản ánh')).toBeUndefined();
    expect(await desk.says('/rut')).toMatch(/không thấy phản ánh nào/);
  });

  test('a question that the bot answers is no answer, and none of what is told', async () => {
    await desk.brings('d1');
    await desk.says('bổ sung');
    expect(await desk.says('khai sinh cần gì?')).toBeUndefined();
    await desk.says('thôi');
    expect(await desk.says('bổ sung khai sinh')).toBeUndefined();
  });
});

describe('what is told afterwards', () => {
  test('goes to the case with its photos, once, however often the yes comes', async () => {
    const one = await desk.brings('d1', { attachments: ['old'] });
    await desk.received.store(
      { id: 'f1', conversation: 'telegram:77', mediaType: 'image/png', bytes: new Uint8Array([1]) },
      desk.time.now,
    );
    const photo = { kind: 'photo', handle: 'h', id: 'f1' } as const;
    expect(await desk.says('', { files: [photo], attachment: 'photo' })).toMatch(/1 hình[\s\S]*Bổ sung vào hồ sơ này/);
    await desk.says('đây là cột điện');
    const before = desk.state();
    const yes = desk.messageOf('1');
    await desk.take(yes);
    desk.setState(before);
    await Promise.all([desk.take(yes), desk.take(yes)]);
    expect(await actionsOf(one.id)).toEqual(['create', 'add']);
    expect((await desk.cases.find(one.id))?.attachments).toEqual(['old', 'f1.c']);
    expect(await desk.files.list(one.id)).toEqual(['f1.c']);
    expect((await desk.cases.eventsOf(one.id)).at(-1)?.details).toMatchObject({
      added: 'đây là cột điện',
      photos: ['f1.c'],
    });
  });

  test('may be a matter of its own', async () => {
    const one = await desk.brings('d1');
    await desk.says('bổ sung: xe tải đậu chắn đường');
    expect(await desk.says('2')).toBe('việc mới');
    expect(desk.handedOn).toEqual(['/phananh xe tải đậu chắn đường']);
    expect(await actionsOf(one.id)).toEqual(['create']);
  });

  test('denouncing somebody is left to who seals it, also in the middle', async () => {
    await desk.brings('d1');
    expect(await desk.says('bổ sung: ông Tám ăn tiền')).toBe('việc mới');
    expect(desk.handedOn).toEqual(['ông Tám ăn tiền']);
    await desk.says('bổ sung');
    expect(await desk.says('ông Tám ăn tiền của dân')).toBeUndefined();
    expect(JSON.stringify(desk.state())).not.toContain('Tám');
  });

  test('is counted by the day', async () => {
    const one = await desk.brings('d1');
    for (let told = 0; told < MOST_A_DAY; told++) {
      await desk.says(`bổ sung: cột số ${told} cũng hư`);
      expect(await desk.says('1')).toMatch(/Đã ghi/);
    }
    expect(await desk.says('bổ sung: cột số 99')).toMatch(/nhiều nhất trong một ngày/);
    desk.time.now = new Date(desk.time.now.getTime() + 86_400_000);
    expect(await desk.says('bổ sung: cột số 99')).toMatch(/cột số 99/);
    expect((await actionsOf(one.id)).filter((action) => action === 'add')).toHaveLength(MOST_A_DAY);
  });

  test('to a case that has ended opens it again within a fortnight, and is a new matter later', async () => {
    const one = await desk.brings('d1');
    await desk.does(one.id, ...CLOSED);
    expect(await desk.says('bổ sung: đèn lại tắt')).toMatch(/đã kết thúc[\s\S]*mở lại/);
    expect(await desk.says('1')).toMatch(/Đã mở lại/);
    expect(await desk.cases.find(one.id)).toMatchObject({ state: 'in-progress' });
    await desk.does(one.id, ...CLOSED.slice(2));
    desk.time.now = new Date(desk.time.now.getTime() + 15 * 86_400_000);
    expect(await desk.says('bổ sung: đèn lại tắt')).toMatch(/gửi thành việc mới/);
    expect(await desk.says('1')).toBe('việc mới');
  });
});

test('what is told to open a case again is kept also where the office has opened it in between', async () => {
  const one = await desk.brings('d1');
  await desk.does(one.id, ...CLOSED);
  expect(await desk.says('bổ sung: đèn lại tắt')).toMatch(/mở lại/);
  await desk.does(one.id, { action: 'reopen', reason: 'Tổ trưởng báo chưa xong.' });
  expect(await desk.says('1')).toMatch(/\S/);
  expect(JSON.stringify(await desk.cases.eventsOf(one.id))).toContain('đèn lại tắt');
});

describe('a case is taken back', () => {
  test('and nothing runs out for it any more', async () => {
    const one = await desk.brings('d1', { due: { on: '2026-03-16', clock: 'pakn-tra-loi' } });
    await desk.says('rút lại');
    await desk.says('1');
    const after = await desk.cases.find(one.id);
    expect(after).toMatchObject({ state: 'withdrawn' });
    expect(after?.due).toBeUndefined();
  });

  test('not by the chat where it is a khiếu nại: whoever holds it reads the wish', async () => {
    const one = await desk.brings('d1', { kind: 'khieu-nai' });
    await desk.says('tôi xin rút đơn khiếu nại, đã thỏa thuận xong');
    expect(await desk.says('có')).toMatch(/Khiếu nại không tự dừng/);
    expect(await desk.cases.find(one.id)).toMatchObject({ state: 'received' });
    expect((await desk.cases.eventsOf(one.id)).at(-1)).toMatchObject({
      action: 'ask-withdraw',
      details: { reason: 'đã thỏa thuận xong' },
    });
  });

  test('not from others who wait for it as well', async () => {
    const one = await desk.brings('d1');
    const other = { role: 'follower', requester: {}, conversation: 'zalo:9' } as const;
    await desk.cases.addParty(one.id, other, desk.time.now);
    await desk.says('rút lại');
    expect(await desk.says('1')).toMatch(/người khác/);
    expect(await desk.cases.find(one.id)).toMatchObject({ state: 'received' });
  });

  test('a tố cáo never by the chat', async () => {
    desk = createAftercareMemory({
      sealed: {
        put: async () => Promise.reject(new Error('not here')),
        ofConversation: async () => [
          { id: 's', number: 1, state: 'received', way: 'web', receivedAt: new Date(0), reachedAt: {}, revision: 0 },
        ],
      },
    });
    expect(await desk.says('cho tôi rút tố cáo')).toMatch(/không rút được qua tin nhắn/);
    expect(await desk.says('bổ sung: còn nữa')).toMatch(/ngăn kín[\s\S]*chưa ghi/);
    expect(desk.state().intake?.after).toBeUndefined();
  });
});

test('no path leaves the state table, and what was confirmed is kept, whatever is said', async () => {
  const said = [
    'bổ sung: thêm cột',
    'rút lại',
    'rút phản ánh, xong rồi',
    '1',
    '2',
    '3',
    'có',
    'không',
    'cột nghiêng',
    '/bosung',
    '/rut',
    'đổi số điện thoại thành 0909876543',
    'đóng',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...said), { maxLength: 14 }), async (words) => {
      desk = createAftercareMemory();
      const { id, kind } = await desk.brings('d1');
      let confirmed = 0;
      for (const text of words) {
        if (text === 'đóng') await desk.does(id, ...CLOSED);
        else if (/Đã ghi phần/.test((await desk.says(text)) ?? '')) confirmed += 1;
      }
      const events = await desk.cases.eventsOf(id);
      for (const { action, from, to } of events)
        if (from !== undefined) expect(nextCaseState(kind, from, action as never)).toBe(to);
      expect(events.filter(({ action }) => action === 'add')).toHaveLength(confirmed);
    }),
    { numRuns: 60 },
  );
});
