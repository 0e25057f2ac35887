import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showCaseCode } from '../../src/domain/complaints/code/case-code.js';
import { CHANNELS, openThreeChannels, type Talker, type ThreeChannels } from './three-channels.js';

const SLOW = { timeout: 60_000 };
let house: ThreeChannels;
beforeAll(async () => {
  house = await openThreeChannels();
}, 30_000);
afterAll(() => house.stop());

const LIGHT = 'đèn đường hẻm 12 Lê Lợi tắt cả tuần';

/** What is answered to each question of the intake, whichever come. */
const ANSWERS: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/xem lại trước khi gửi/, 'gửi'],
  [/đồng ý để cơ quan lưu/, 'đồng ý'],
  [/để lại tên/, 'không cần'],
  [/theo dõi chung/, 'Việc khác, gửi riêng'],
  [/ở đâu|khu phố nào/i, 'Khu phố 3'],
  [/khi nào|bao giờ|từ lúc nào/i, 'hôm qua'],
  [/hình/, 'không có'],
];

async function files(person: Talker, what = LIGHT): Promise<string> {
  await person.says(what);
  let answer = await person.says('gửi');
  for (let asked = 0; asked < 10 && !/Mã hồ sơ: /.test(answer); asked++)
    answer = await person.says(ANSWERS.find(([question]) => question.test(answer))?.[1] ?? 'hủy');
  return /Mã hồ sơ: (\S{4}-\S{4})/.exec(answer)?.[1] ?? `none in ${answer}`;
}

const ownOf = (person: Talker) => house.withCases(({ cases }) => cases.ofConversation(person.conversation()));
const eventsOf = (id = '') => house.withCases(({ cases }) => cases.eventsOf(id));

test.each(CHANNELS)(
  'on %s: more is told, another number left, it is asked after and taken back, with a restart in between',
  SLOW,
  async (channel) => {
    const person = house.personOn(channel);
    const code = await files(person);
    expect(await person.says('bổ sung: có thêm 2 cái đèn nữa cũng tắt')).toMatch(
      new RegExp(`có thêm 2 cái đèn nữa[\\s\\S]*${code}`),
    );
    if (channel === 'telegram') await house.restart();
    expect(await person.says(channel === 'web' ? 'đúng' : '1')).toMatch(/Đã ghi phần bổ sung/);
    const [one] = await ownOf(person);
    expect(await ownOf(person)).toHaveLength(1);
    const added = (await eventsOf(one?.id)).filter(({ action }) => action === 'add');
    expect(added).toMatchObject([{ by: 'citizen', details: { added: 'có thêm 2 cái đèn nữa cũng tắt' } }]);

    expect(await person.says('cho tôi đổi số điện thoại thành 0909876543')).toMatch(
      /đồng ý để cơ quan lưu[\s\S]*0909876543/,
    );
    expect(await person.says('đồng ý')).toMatch(/Đã đổi/);
    const party = await house.withCases(({ cases }) => cases.partyOf(one?.id ?? '', person.conversation()));
    expect(party).toMatchObject({ requester: { phone: '0909876543' }, consent: { version: expect.any(String) } });

    for (const asked of ['sao lâu quá chưa thấy ai xuống', 'việc hôm qua tôi báo ai đang xử lý vậy']) {
      const told = await person.says(asked);
      expect(told).toContain(code);
      expect(told).toMatch(/Hạn: /);
      expect(told).not.toMatch(/113/);
    }

    expect(await person.says('tôi muốn rút lại phản ánh này, người ta sửa rồi')).toMatch(
      new RegExp(`rút lại hồ sơ này[\\s\\S]*${code}[\\s\\S]*người ta sửa rồi`),
    );
    expect(await person.says('1')).toMatch(/Đã rút lại/);
    expect((await ownOf(person))[0]).toMatchObject({ state: 'withdrawn' });
    expect((await eventsOf(one?.id)).at(-1)).toMatchObject({
      action: 'withdraw',
      by: 'citizen',
      details: { reason: 'người ta sửa rồi' },
    });
    // It can be opened again with what is told.
    expect(await person.says('bổ sung: đèn lại tắt nữa rồi')).toMatch(/đã rút lại[\s\S]*[Mm]ở lại hồ sơ/);
    expect(await person.says('1')).toMatch(/Đã mở lại/);
    expect((await ownOf(person))[0]).toMatchObject({ state: 'in-progress' });
  },
);

test('of several cases one is chosen, the newest first; the same update many times adds once', SLOW, async () => {
  const person = house.personOn('zalo');
  const first = await files(person);
  const second = await files(person, 'rác đổ đầy bờ kênh hôi thối cả tháng nay không ai dọn');
  expect(await person.says('gửi thêm hình được không')).toMatch(new RegExp(`${second}[\\s\\S]*${first}`));
  expect(await person.says('2')).toMatch(new RegExp(`${first}[\\s\\S]*nhắn phần muốn bổ sung`));
  expect(await person.says('cột đèn cũng nghiêng qua một bên')).toMatch(/cột đèn cũng nghiêng/);
  await person.saysAgain('1', 40, 20);
  const own = await ownOf(person);
  const added = await Promise.all(own.map(({ id }) => eventsOf(id)));
  expect(added.flat().filter(({ action }) => action === 'add')).toHaveLength(1);
  expect(own.find(({ code }) => showCaseCode(code) === first)?.state).toBe('received');
});

test('a tố cáo told as an addition is sealed, and stands in no ordinary case', SLOW, async () => {
  const person = house.webPerson();
  await files(person);
  const told = await person.says(
    'bổ sung: ông Võ Văn Tám cán bộ phường nhận của tôi mười triệu để ký hồ sơ, tôi tố cáo ông này',
  );
  expect(told).toMatch(/ngăn kín|tố cáo/i);
  expect(told).not.toMatch(/Bổ sung vào hồ sơ này/);
  // Given up, nothing of it is left over as a matter of its own.
  expect(await person.says('hủy')).not.toMatch(/Tám|gửi đến cán bộ/);
  const [one] = await ownOf(person);
  expect(JSON.stringify([one, await eventsOf(one?.id)])).not.toMatch(/Tám|mười triệu/);
});

test('a photo after the filing, and the buttons under the status of an own case', SLOW, async () => {
  const person = house.telegramPerson();
  const code = await files(person);
  const grey = { create: { width: 80, height: 60, channels: 3, background: '#777' } } as const;
  house.telegramFiles.set('P1', await sharp(grey).png().toBuffer());
  const photo = [{ file_id: 'P1', file_unique_id: 'u', width: 8, height: 8 }];
  expect(await person.sends({ photo })).toMatch(new RegExp(`1 hình[\\s\\S]*${code}`));
  expect(await person.presses('Đúng, gửi bổ sung')).toMatch(/có 1 hình/);
  const [one] = await ownOf(person);
  expect(one?.attachments).toHaveLength(1);
  expect(await house.withCases(({ files: kept }) => kept.list(one?.id ?? ''))).toEqual(one?.attachments);

  expect(await person.says(code)).toContain('Tình trạng');
  expect(await person.presses('Bổ sung lời, hình')).toMatch(/nhắn phần muốn bổ sung/);
  expect(await person.says('đèn đầu hẻm cũng chớp tắt')).toMatch(/chớp tắt/);
  await house.restart();
  expect(await person.presses('Đúng, gửi bổ sung')).toMatch(/Đã ghi/);
  expect(await person.says(code)).toContain('Tình trạng');
  expect(await person.says('2')).toMatch(/rút lại hồ sơ này/);
  expect(await person.presses('Không, giữ nguyên')).toMatch(/giữ nguyên/);
  const stranger = house.telegramPerson();
  expect(await stranger.says(code)).toContain('Tình trạng');
  expect(await stranger.says('2')).not.toMatch(/rút lại hồ sơ/);
});

test('impatience beside the offer of another matter is about the own case, and the offer stands', SLOW, async () => {
  const person = house.webPerson();
  const code = await files(person);
  expect(await person.says('rác đổ đầy bờ kênh hôi thối cả tháng nay không ai dọn')).toMatch(/gửi đến cán bộ/);
  expect(await person.says('sao lâu quá chưa thấy ai xuống')).toContain(code);
  expect(await person.says('gửi')).toMatch(/ở đâu/);
});

test('danger in an addition names whom to call first, and the case is urgent from then on', SLOW, async () => {
  const person = house.webPerson();
  await files(person);
  expect(await person.says('bổ sung: dây điện đứt rớt xuống đường, có người bị giật')).toMatch(
    /^[\s\S]*11[345][\s\S]*Bổ sung vào hồ sơ này/,
  );
  expect(await person.says('1')).toMatch(/khẩn/);
  expect((await ownOf(person))[0]).toMatchObject({ isUrgent: true, state: 'received' });
});

test('nobody adds to, takes back or reads a case of somebody else by its code', SLOW, async () => {
  const code = await files(house.webPerson());
  const other = house.webPerson();
  await other.says('chào');
  const nobodys = (await other.says('/rut 2222-2222')).replace(/\S{4}-\S{4}/g, '');
  expect((await other.says(`/rut ${code}`)).replace(/\S{4}-\S{4}/g, '')).toBe(nobodys);
  expect(await other.says(`/bosung ${code} thêm một cái`)).not.toMatch(/Bổ sung vào hồ sơ này/);
});
