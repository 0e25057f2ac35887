import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import { loadCaseRules } from '../../src/parts/cases/cases.js';
import { openThreeChannels, type Talker, type ThreeChannels } from './three-channels.js';

const SLOW = { timeout: 60_000 };
const rules = await loadCaseRules('knowledge');
let house: ThreeChannels;
beforeAll(async () => {
  house = await openThreeChannels();
}, 30_000);
afterAll(() => house.stop());

async function files(person: Talker, told = /Mã hồ sơ/): Promise<string> {
  for (const said of [
    'rác đổ đầy bờ kênh hôi thối cả tháng nay không ai dọn',
    'gửi',
    'Khu phố 3',
    'hôm qua',
    'không có',
    'không cần',
    'đồng ý',
  ])
    await person.says(said);
  expect(await person.says('gửi')).toMatch(told);
  return house.withCases(async ({ cases }) => (await cases.ofConversation(person.conversation()))[0]?.id ?? '');
}

/** The office answers what stands open and closes it. */
async function ends(id: string): Promise<void> {
  await house.withCases(async ({ cases }) => {
    const step = { by: 'p1', at: house.now() } as const;
    if ((await cases.find(id))?.state === 'received') {
      await actOnCase(id, { ...step, action: 'classify' }, rules, cases);
      await actOnCase(id, { ...step, action: 'take' }, rules, cases);
    }
    await actOnCase(id, { ...step, action: 'answer', answer: 'Đã dọn.' }, rules, cases);
    const closing = { reason: 'resolved', proof: ['anh'] } as const;
    const { ok } = await actOnCase(id, { ...step, action: 'close', closing }, rules, cases);
    expect(ok).toBe(true);
  });
}

const found = (id: string) => house.withCases(({ cases }) => cases.find(id));

/** Everything that reaches a chat until the question comes. */
async function asked(person: { hears(): Promise<string> }): Promise<string> {
  let heard = '';
  for (let tries = 0; tries < 5 && !/giải quyết chưa/.test(heard); tries++) heard = await person.hears();
  return heard;
}

test('on Telegram by the buttons of the notice, days later, after restarts', SLOW, async () => {
  const person = house.telegramPerson();
  const id = await files(person);
  await ends(id);
  await house.later(5);
  expect(await asked(person)).toMatch(/giải quyết chưa/);
  expect(await person.presses('Chưa giải quyết')).toMatch(/còn vướng gì/);
  expect(await person.says('rác còn nguyên ở khúc cuối kênh')).toMatch(/Đã mở lại/);
  expect(await found(id)).toMatchObject({ state: 'in-progress' });
  expect(await person.presses('Chưa giải quyết')).toMatch(/\S/);
  await ends(id);
  await house.later(3);
  await asked(person);
  expect(await person.presses('Đã giải quyết')).toMatch(/mấy điểm|1 đến 5/);
  expect(await person.presses('4 - hài lòng')).toMatch(/[Cc]ảm ơn/);
  expect(await found(id)).toMatchObject({ state: 'closed', score: 4 });
});

test('on Zalo by numbers, days later, after restarts', SLOW, async () => {
  const person = house.zaloPerson();
  const id = await files(person);
  // An offer that nobody took up stands between.
  expect(await person.says('Đèn đường hẻm 12 hư cả tuần nay, tối om không ai sửa')).toMatch(/có muốn gửi/);
  await ends(id);
  await house.later(5);
  expect(await asked(person)).toMatch(/giải quyết chưa[\s\S]*1[\s\S]*2/);
  expect(await person.says('2')).toMatch(/còn vướng gì/);
  expect(await person.says('van con y nguyen, chua thay ai don het')).toMatch(/Đã mở lại/);
  expect(await found(id)).toMatchObject({ state: 'in-progress' });
  await ends(id);
  await house.later(3);
  await asked(person);
  expect(await person.says('1')).toMatch(/1 đến 5|mấy điểm/);
  expect(await person.says('5')).toMatch(/[Cc]ảm ơn/);
  expect(await found(id)).toMatchObject({ state: 'closed', score: 5 });
});

test('on the page in words, days later, after restarts', SLOW, async () => {
  const person = house.webPerson();
  const id = await files(person);
  await ends(id);
  await house.later(5);
  expect(await person.says('chưa giải quyết')).toMatch(/còn vướng gì/);
  await house.later(1);
  expect(await person.says('rác còn nguyên ở khúc cuối kênh')).toMatch(/Đã mở lại/);
  expect(await found(id)).toMatchObject({ state: 'in-progress' });
  await ends(id);
  expect(await person.says('chưa xong')).toMatch(/còn vướng gì/);
  expect(await person.says('xong rồi')).toMatch(/1 đến 5|mấy điểm/);
  await house.later(1);
  expect(await person.says('3')).toMatch(/[Cc]ảm ơn/);
  expect(await found(id)).toMatchObject({ state: 'closed', score: 3 });
});

test(
  'a case of the page is followed from other chats by its code and one confirmation, and they hear its news',
  SLOW,
  async () => {
    const person = house.webPerson();
    const id = await files(person);
    const code = (await found(id))?.code ?? '';
    const [chat, other] = [house.telegramPerson(), house.zaloPerson()];
    expect(await chat.says(code)).toMatch(/Tình trạng[\s\S]*báo tin của hồ sơ này tại đây không/);
    expect(await chat.presses('Báo tin cho tôi tại đây')).toMatch(/từ nay hồ sơ \S+ có tin mới/);
    expect(await chat.says(code)).not.toMatch(/báo tin của hồ sơ này/);
    expect(await other.says(code)).toMatch(/1\. Báo tin cho tôi tại đây/);
    expect(await other.says('1')).toMatch(/từ nay hồ sơ/);
    expect(await other.says('1')).not.toMatch(/từ nay hồ sơ/);
    expect(await house.withCases(({ cases }) => cases.partiesOf(id))).toHaveLength(3);
    // On the page the code is enough, and in the middle of a draft a number is for the draft.
    expect(await house.webPerson().says(code)).not.toMatch(/báo tin của hồ sơ này/);
    const writing = house.zaloPerson();
    for (const said of ['rác đổ đầy bờ kênh hôi thối cả tháng nay không ai dọn', 'gửi']) await writing.says(said);
    expect(await writing.says(code)).not.toMatch(/báo tin của hồ sơ này/);

    await ends(id);
    await house.withCases(({ cases }) =>
      actOnCase(id, { by: 'p1', at: house.now(), action: 'reopen', reason: 'ông Năm gọi điện' }, rules, cases),
    );
    await house.later(1);
    for (const one of [chat, other]) {
      expect(await asked(one)).toMatch(/giải quyết chưa/);
      const reopened = await one.hears();
      expect(reopened).toMatch(/được mở lại/);
      expect(reopened).not.toMatch(/ông Năm/);
    }
    await ends(id);
    expect(await house.telegramPerson().says(code)).not.toMatch(/báo tin của hồ sơ này/);
  },
);
