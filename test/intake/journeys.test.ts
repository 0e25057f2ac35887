import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OrdinaryKind } from '../../src/domain/complaints/filed-kind.js';
import { CHANNELS, type ChannelOfTest, openThreeChannels, type Talker, type ThreeChannels } from './three-channels.js';

// What the product knows is the same after a restart and takes seconds to build: everything else of it ends and begins anew.
vi.mock('../../src/parts/assistant.js', async (original) => {
  const real = await original<typeof import('../../src/parts/assistant.js')>();
  let built: ReturnType<typeof real.createAssistant> | undefined;
  return {
    ...real,
    createAssistant: (folder: string) => {
      built ??= real.createAssistant(folder);
      return built;
    },
  };
});

const CODE = /Mã hồ sơ: (\S{4}-\S{4})/;
const REVIEW = /xem lại trước khi gửi/;

interface Journey {
  readonly name: string;
  /** What is said, and what the answer shows. The last but one message sends. */
  readonly steps: readonly (readonly [said: string, answer: RegExp])[];
  readonly filed: readonly { readonly kind: OrdinaryKind; readonly state: string; readonly clock: string }[];
  readonly isSealed?: true;
}

const JOURNEYS: readonly Journey[] = [
  {
    name: 'phản ánh',
    steps: [
      ['Đèn đường hẻm 9 đường Lê Lợi hư cả tuần nay, tối om không ai sửa', /có muốn gửi/],
      ['1', /ở đâu/],
      ['hẻm 9 đường Lê Lợi', /khi nào/],
      ['hôm qua', /hình/],
      ['không có', /số điện thoại/],
      ['Lan, 0901 234 567', /đồng ý/],
      ['đồng ý', REVIEW],
      ['gửi', CODE],
    ],
    filed: [{ kind: 'phan-anh', state: 'received', clock: 'pakn-tra-loi' }],
  },
  {
    name: 'kiến nghị',
    steps: [
      [
        'Tôi kiến nghị phường lắp thêm gương cầu lồi ở ngã ba chợ để xe cộ dễ quan sát',
        /một kiến nghị[\s\S]*có muốn gửi/,
      ],
      ['gui', /ở đâu/],
      ['nga ba cho', /hình/],
      ['khong', /số điện thoại/],
      ['khong can', /đồng ý/],
      ['dong y', REVIEW],
      ['gui', CODE],
    ],
    filed: [{ kind: 'kien-nghi', state: 'received', clock: 'pakn-tra-loi' }],
  },
  {
    name: 'khiếu nại',
    steps: [
      [
        'Tôi không đồng ý quyết định thu hồi đất số 12 của UBND phường vì đo thiếu diện tích nhà tôi',
        /không phải là đơn[\s\S]*Mẫu 01/,
      ],
      ['1', /cơ quan, người nào/],
      ['UBND phường, quyết định số 12', /vào ngày nào/],
      ['15/1/2026', /15\/04\/2026[\s\S]*giấy tờ liên quan/],
      ['xong', /họ tên và số điện thoại/],
      ['Nguyễn Văn An 0912 345 678', /đồng ý/],
      ['đồng ý', REVIEW],
      ['gửi', /chưa phải là đơn khiếu nại hợp lệ[\s\S]*Mã hồ sơ/],
    ],
    filed: [{ kind: 'khieu-nai', state: 'received', clock: 'khieu-nai-thu-ly' }],
  },
  {
    name: 'a question with a phản ánh',
    steps: [
      ['cán bộ một cửa hách dịch quá, mà đăng ký tạm trú cần giấy gì', /CT01[\s\S]*thái độ cán bộ[\s\S]*có muốn gửi/],
      ['còn lệ phí?', /15\.000 đồng/],
      ['1', /cơ quan, quầy nào/],
      ['quầy số 2', /khi nào/],
      ['sáng nay', /hình/],
      ['bỏ qua', /số điện thoại/],
      ['không', /đồng ý/],
      ['ok', REVIEW],
      ['gửi', CODE],
    ],
    filed: [{ kind: 'phan-anh', state: 'received', clock: 'pakn-tra-loi' }],
  },
  {
    name: 'a question with a phản ánh, without a stop or a diacritic',
    steps: [
      [
        'nuoc may duc ngau ca tuan xin hoi dang ky ket hon can giay to gi',
        /Đăng ký kết hôn[\s\S]*hạ tầng[\s\S]*"nuoc may duc ngau ca tuan"[\s\S]*có muốn gửi/,
      ],
    ],
    filed: [],
  },
  {
    name: 'a crime with a question',
    steps: [
      [
        'Nhà tôi bị trộm xe máy đêm qua. Tiện cho hỏi đăng ký tạm trú cần giấy gì ạ?',
        /Công an[\s\S]*Đăng ký tạm trú[\s\S]*CT01/,
      ],
    ],
    filed: [],
  },
  {
    name: 'two matters',
    steps: [
      [
        'Tôi khiếu nại quyết định thu hồi đất số 7 vì đo thiếu diện tích nhà tôi. Ngoài ra quán nhậu đối diện hát karaoke ầm ĩ tới khuya không ai ngủ được.',
        /có 2 việc/,
      ],
      ['1', /cơ quan, người nào/],
      ['bỏ qua', /vào ngày nào/],
      ['bỏ qua', /giấy tờ liên quan/],
      ['xong', /họ tên/],
      ['không', /đồng ý/],
      ['đồng ý', REVIEW],
      ['gửi', /Mã hồ sơ[\s\S]*karaoke[\s\S]*có muốn gửi/],
      ['1', /ở đâu/],
      ['khu phố 2', /khi nào/],
      ['đang diễn ra', /hình/],
      ['không', /số điện thoại/],
      ['không', /đồng ý/],
      ['đồng ý', REVIEW],
      ['gửi', CODE],
    ],
    filed: [
      { kind: 'phan-anh', state: 'received', clock: 'pakn-tra-loi' },
      { kind: 'khieu-nai', state: 'received', clock: 'khieu-nai-thu-ly' },
    ],
  },
  {
    name: 'tố cáo',
    steps: [
      ['Tôi tố cáo ông Võ Văn Tám cán bộ địa chính nhận hối lộ mười triệu', /ngăn kín[\s\S]*XIN ĐỪNG/],
      ['1', /xảy ra ở|Việc này ở đâu|Việc xảy ra/],
      ['quán cà phê Hương', /khi nào/],
      ['tháng trước', /hình/],
      ['xong', /giữ riêng, khóa riêng/],
      ['Lê Thị Sáu 0911222333', /đồng ý/],
      ['đồng ý', REVIEW],
      ['gửi', /Không có mã tra cứu/],
      ['tố cáo của tôi đến đâu rồi', /ngăn kín, nhận ngày 02\/03\/2026/],
    ],
    filed: [],
    isSealed: true,
  },
];
const SECRET = /Võ Văn Tám|Lê Thị Sáu|0911222333|cà phê Hương/;

interface Walk extends Journey {
  readonly channel: ChannelOfTest;
  readonly person: Talker;
}

let office: ThreeChannels;
let walks: readonly Walk[];
beforeAll(async () => {
  office = await openThreeChannels();
  walks = JOURNEYS.flatMap((journey) =>
    CHANNELS.map((channel) => ({ ...journey, channel, person: office.personOn(channel) })),
  );
}, 60_000);
afterAll(() => office.stop());

describe('each kind on each channel', () => {
  test('is asked to its end, over a restart in the middle of each question', { timeout: 120_000 }, async () => {
    const longest = Math.max(...JOURNEYS.map(({ steps }) => steps.length));
    for (let at = 0; at < longest; at++) {
      if (at > 0) await office.restart();
      for (const { name, channel, steps, person } of walks) {
        const [said, answer] = steps[at] ?? [];
        if (said !== undefined) expect(await person.says(said), `${name} on ${channel}, ${at}`).toMatch(answer ?? /^$/);
      }
    }
  });

  test('is filed once as what it is, with its clock, on its way', () =>
    office.withCases(async ({ cases, sealed }) => {
      for (const { name, channel, person, filed, isSealed = false } of walks) {
        const own = await cases.ofConversation(person.conversation());
        const told = own.map(({ kind, state, due, way }) => ({ kind, state, clock: due?.clock, way }));
        expect(told, `${name} on ${channel}`).toEqual(filed.map((one) => ({ ...one, way: channel })));
        expect(await sealed.ofConversation(person.conversation())).toHaveLength(isSealed ? 1 : 0);
      }
    }));

  test('is found by its code on every channel', async () => {
    const codes = await office.withCases(async ({ cases }) => (await cases.list({}, 'newest', 50)).cases);
    expect(codes.length).toBeGreaterThanOrEqual(15);
    for (const channel of CHANNELS)
      expect(await office.personOn(channel).says(codes[0]?.code ?? '')).toMatch(/Tình trạng: Đã nhận/);
  });

  test('of a tố cáo nothing stands in a message out or in a table', () =>
    office.withCases(async (_, client) => {
      expect(office.sentToChats()).not.toMatch(SECRET);
      const tables = await client.$queryRawUnsafe<{ name: string }[]>(
        "SELECT name FROM sqlite_master WHERE type = 'table'",
      );
      expect(tables.length).toBeGreaterThan(20);
      const rows = await Promise.all(tables.map(({ name }) => client.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
      const clear = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
      expect(SECRET.test(clear)).toBe(false);
    }));
});

const PLACES: Readonly<Record<ChannelOfTest, string>> = {
  web: 'chợ Cầu Đá',
  telegram: 'xóm Chài',
  zalo: 'đình Phú Hội',
};

test.each(CHANNELS)(
  'the same update a hundred times, twenty at once, is one case: %s',
  { timeout: 30_000 },
  async (channel) => {
    const person = office.personOn(channel);
    await person.says('Chợ đêm mở loa ầm ĩ tới khuya, không ai ngủ được');
    for (const said of ['1', PLACES[channel], 'hôm qua', 'xong', 'không', 'đồng ý']) await person.says(said);
    const codes = new Set((await person.saysAgain('gửi', 100, 20)).map((text) => CODE.exec(text)?.[1]));
    expect([...codes]).toEqual([expect.stringMatching(/-/)]);
    // Chats are read in order: one more answer to the same would come before this one.
    expect(await person.says('cảm ơn em')).not.toMatch(CODE);
    const own = await office.withCases(({ cases }) => cases.ofConversation(person.conversation()));
    expect(own).toHaveLength(1);
  },
);

test('what comes in badly is answered in words, and the matter goes on', { timeout: 60_000 }, async () => {
  const person = office.telegramPerson();
  const photo = (id: string, more = {}) => ({
    photo: [{ file_id: id, file_unique_id: id, width: 80, height: 60 }],
    ...more,
  });
  office.telegramFiles.set('fake', Buffer.from('<html>không phải hình</html>'));
  await person.says('Bãi rác tự phát sau <b>chợ</b> & <script>alert(1)</script> bốc mùi cả tháng nay');
  await person.says('1');
  expect(await person.sends({ video: { file_id: 'v', file_unique_id: 'v', file_size: 30 * 1024 * 1024 } })).toMatch(
    /không nhận tin thoại, video[\s\S]*ở đâu/,
  );
  expect(await person.sends(photo('fake'))).toMatch(/không phải hình chụp[\s\S]*ở đâu/);
  expect(await person.sends({ sticker: { file_id: 's', file_unique_id: 's' } })).toMatch(/ở đâu/);
  expect(await person.says('x'.repeat(3000))).toMatch(/ngắn dưới 300 ký tự[\s\S]*ở đâu/);
  for (const said of ['sau chợ', 'hôm qua', 'xong', 'không', 'đồng ý']) await person.says(said);
  expect(await person.says('gửi')).toMatch(CODE);
  const [own] = await office.withCases(({ cases }) => cases.ofConversation(person.conversation()));
  expect(own?.content).toContain('<script>alert(1)</script>');
  expect(own?.attachments).toEqual([]);
});

test('a picture that did not come through with the first words is told of, and sent again with them it says them once', {
  timeout: 60_000,
}, async () => {
  const person = office.telegramPerson();
  const caption = 'Rác đổ đầy hẻm 20 đường Lê Lai cả tuần nay, hôi thối quá';
  const photo = (id: string) => ({ caption, photo: [{ file_id: id, file_unique_id: id, width: 80, height: 60 }] });
  expect(await person.sends(photo('never-there'))).toMatch(/hình chưa tải về được[\s\S]*Rác đổ đầy/);
  const again = await person.sends(photo('never-there'));
  expect(again).toMatch(/hình chưa tải về được/);
  expect(again.match(/Rác đổ đầy/g)).toHaveLength(1);
  await person.says('Chỉ hỏi thôi');
});

test('/dulieu tells of what is being written, with the number in it, until it is given up', {
  timeout: 60_000,
}, async () => {
  const person = office.telegramPerson();
  await person.says('Đèn đường hẻm 7 tắt cả tuần nay, tối om');
  for (const said of ['1', 'hẻm 7', 'hôm qua', 'không có hình', 'Lan, 0901 234 567']) await person.says(said);
  expect(await person.says('/dulieu')).toMatch(/đang viết dở[\s\S]*số điện thoại chỉ có trong/);
  await person.says('hủy');
  expect(await person.says('/dulieu')).not.toMatch(/đang viết dở/);
});
