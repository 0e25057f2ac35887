import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createIntakeMemory, decideByWord } from '../../../../test/fakes/intake-memory.js';
import { EMPTY_STATE } from '../../conversation/turn.js';
import type { Noticed } from '../noticing/noticed.js';
import { INTAKE_STEPS } from './draft/draft.js';
import { MOST_A_DAY } from './intake-parts.js';
import { forgottenState } from './turns/keep-draft.js';

const LIGHT = 'Đèn đường hẻm 12 hư cả tuần nay';
const NOISE = 'Quán đối diện hát tới khuya';
const BRIBE = 'Ông Võ Văn Tám nhận mười triệu để ký hồ sơ';
const HOUR_MS = 3_600_000;

const report = (text: string, category: Noticed['category'] = 'ha-tang'): Noticed => ({
  kind: 'phan-anh',
  category,
  isUrgent: false,
  cases: [{ kind: 'phan-anh', category, text }],
});
const denounced: Noticed = {
  kind: 'to-cao',
  category: 'thai-do-can-bo',
  isUrgent: false,
  cases: [{ kind: 'to-cao', category: 'thai-do-can-bo', text: BRIBE }],
};

const CHOICE = { id: 'khai-sinh', label: 'Khai sinh', means: { kind: 'question', text: 'khai sinh' } } as const;

let desk: ReturnType<typeof createIntakeMemory>;
beforeEach(() => {
  desk = createIntakeMemory();
  desk.notices.set(LIGHT, report(LIGHT));
  desk.notices.set(BRIBE, denounced);
});

const step = () => desk.state().intake?.draft?.step;
const text = (turn: Awaited<ReturnType<typeof desk.says>>) => turn?.replies.map((reply) => reply.text).join('\n') ?? '';

/** From the first sentence to the review, with the given answers where they are not the shortest. */
async function toReview(first = LIGHT): Promise<void> {
  for (const said of [first, 'gửi', 'hẻm 12 Trần Phú', 'hôm qua', 'xong', 'không cần', 'đồng ý']) await desk.says(said);
}

describe('a dialogue', () => {
  test('asks one thing at a time and files once, with what was told', async () => {
    const steps = [];
    for (const said of [LIGHT, 'gửi', 'hẻm 12', 'từ thứ hai', 'xong', 'Lan 0901234567', 'ok', 'gửi']) {
      await desk.says(said);
      steps.push(step());
    }
    expect(steps).toEqual(['offer', 'where', 'when', 'photos', 'contact', 'consent', 'review', undefined]);
    const [filed] = await desk.cases.ofConversation('telegram:77');
    expect(filed).toMatchObject({
      kind: 'phan-anh',
      content: LIGHT,
      place: { text: 'hẻm 12' },
      happened: 'từ thứ hai',
      way: 'telegram',
      due: { on: '2026-03-16', clock: 'pakn-tra-loi' },
    });
    const [party] = await desk.cases.partiesOf(filed?.id ?? '');
    expect(party).toMatchObject({
      requester: { name: 'Lan', phone: '0901234567', replyTo: { channel: 'telegram', chat: '77' } },
      consent: { version: expect.any(String) },
    });
  });

  test('is left with one word at every step, with nothing kept of the words', async () => {
    const answers = [LIGHT, 'gửi', 'hẻm 12', 'hôm qua', 'xong', 'không', 'đồng ý'];
    for (let length = 2; length <= answers.length; length++) {
      for (const said of answers.slice(0, length)) await desk.says(said);
      for (const word of ['hủy', 'huy bo'].slice(length % 2, (length % 2) + 1)) {
        expect(text(await desk.says(word)), `${word} after ${length}`).toMatch(/Đã hủy/);
      }
      expect(JSON.stringify(desk.state())).not.toContain('hẻm');
    }
    expect(await desk.cases.count({})).toBe(0);
  });

  test('goes back step by step to the first question, and forward again without asking what was answered', async () => {
    await desk.says('/phananh');
    for (const said of [LIGHT, 'hẻm 12', 'hôm qua', 'xong']) await desk.says(said);
    const seen = [];
    for (let back = 0; back < 4; back++) {
      await desk.says('quay lai');
      seen.push(step());
    }
    expect(seen).toEqual(['photos', 'when', 'where', 'what']);
    expect(text(await desk.says('quay lại'))).toMatch(/câu đầu tiên/);
    await desk.says('Đèn đường hẻm 21 hư');
    expect(step()).toBe('where');
  });

  test('changes one thing at the review and comes back to it', async () => {
    await toReview();
    await desk.says('sửa');
    await desk.presses('Sửa thời gian');
    expect(step()).toBe('when');
    await desk.says('ba ngày nay');
    expect(step()).toBe('review');
    expect(desk.state().intake?.draft).toMatchObject({ happened: 'ba ngày nay', place: { text: 'hẻm 12 Trần Phú' } });
    await desk.says('2');
    await desk.presses('Sửa nơi xảy ra');
    await desk.says('quay lại');
    expect(step()).toBe('review');
  });

  test("answers a question in between, its own or the bot's, and asks again", async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    expect(text(await desk.says('mất bao lâu?'))).toMatch(/10 ngày[\s\S]*ở đâu/);
    expect(text(await desk.says('làm khai sinh ở đâu?'))).toMatch(/máy: answered[\s\S]*ở đâu/);
    expect(text(await desk.says('có bị lộ tên không'))).toMatch(/không cần để lại tên/);
    expect(step()).toBe('where');
  });

  test('takes numbers for its own list only while nobody else offered one', async () => {
    await desk.says(LIGHT);
    await desk.says('1');
    await desk.says('2');
    expect(desk.state().intake?.draft?.place).toEqual({ area: 'Khu phố 2' });
    const choice = { id: 'x', label: 'x', means: { kind: 'question', text: 'x' } } as const;
    desk.setState({ ...desk.state(), choices: [choice] });
    expect(await desk.says('1')).toBeUndefined();
  });

  test('an old button changes nothing', async () => {
    await desk.says(LIGHT);
    const old = desk.said.at(-1);
    await desk.says('gửi');
    const before = desk.state().intake?.draft?.step;
    if (old?.kind !== 'question') throw new Error('no question');
    await desk.take(desk.messageOf('Gửi phản ánh này', { choice: `pa:${old.draft.id.slice(0, 8)}:offer:begin` }));
    expect(step()).toBe(before);
    expect(text(await desk.take(desk.messageOf('x', { choice: 'pa:anders00:review:send' })))).toMatch(/câu trước/);
    expect(await desk.cases.count({})).toBe(0);
  });

  test('is named after a long pause before an answer is taken for one; photos are taken at once', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    desk.time.now = new Date(desk.time.now.getTime() + 30 * HOUR_MS);
    expect(text(await desk.says('chào em'))).toMatch(/đang viết dở.*02\/03\/2026.*Đèn đường.*Tiếp tục/s);
    expect(text(await desk.says('1'))).toMatch(/ở đâu/);
    expect(step()).toBe('where');
  });

  test.each(['Dũng', 'Hồng', 'tên Huy', 'Nguyễn Thị Dung'])('"%s" is a name', async (name) => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12', 'hôm qua', 'xong']) await desk.says(said);
    await desk.says(name);
    expect(desk.state().intake?.draft).toMatchObject({ step: 'consent', contact: { name: name.replace('tên ', '') } });
  });

  test.each([
    ['Huy', /thêm chữ "tên"/, 'contact'],
    ['hong', /thêm chữ "tên"/, 'contact'],
    ['có', /ghi tên và số điện thoại/, 'contact'],
    ['dạ được', /ghi tên và số điện thoại/, 'contact'],
    ['gửi', /vài câu ngắn nữa/, 'contact'],
    ['để sau', /đồng ý/, 'consent'],
    ['hủy bỏ', /Đã hủy/, undefined],
  ])('"%s" to the question for a name is none', async (said, answer, standing) => {
    for (const before of [LIGHT, 'gửi', 'hẻm 12', 'hôm qua', 'xong']) await desk.says(before);
    expect(text(await desk.says(said))).toMatch(answer);
    expect(step()).toBe(standing);
    expect(desk.state().intake?.draft?.contact ?? {}).toEqual({});
  });

  test('a place that was wrong is put right at once, wherever the draft stands', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 20 Nguyễn Huệ']) await desk.says(said);
    expect(text(await desk.says('ủa lộn, hẻm 22 mới đúng'))).toMatch(/ghi lại nơi[\s\S]*khi nào/);
    expect(desk.state().intake?.draft).toMatchObject({ step: 'when', place: { text: 'ủa lộn, hẻm 22 mới đúng' } });
    await desk.says('hôm kia');
    await desk.says('không phải hẻm 22, là hẻm 24');
    expect(desk.state().intake?.draft).toMatchObject({
      step: 'photos',
      happened: 'hôm kia',
      place: { text: 'không phải hẻm 22, là hẻm 24' },
      content: LIGHT,
    });
  });

  test('what tells more of a place is no correction of it', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 20 Nguyễn Huệ', 'hôm kia']) await desk.says(said);
    await desk.says('cái cống lớn kế bên cũng nghẹt luôn');
    expect(desk.state().intake?.draft).toMatchObject({
      place: { text: 'hẻm 20 Nguyễn Huệ' },
      content: `${LIGHT}\ncái cống lớn kế bên cũng nghẹt luôn`,
    });
  });

  test('a cry for help is no place and no day: it is kept with what happened, and the question stands', async () => {
    for (const said of [LIGHT, 'gửi']) await desk.says(said);
    const cry = 'cháy nhà em rồi cứu với';
    expect(text(await desk.take(desk.messageOf(cry), 'emergency'))).toMatch(/^máy: emergency[\s\S]*ở đâu/);
    expect(desk.state().intake?.draft).toMatchObject({
      step: 'where',
      place: {},
      isUrgent: true,
      content: `${LIGHT}\n${cry}`,
    });
  });

  test('who wants to stay unnamed gives nothing up, wherever it is said', async () => {
    await desk.says(LIGHT);
    expect(text(await desk.says('ẩn danh'))).toMatch(/không cần để lại tên[\s\S]*muốn gửi/);
    for (const said of ['gửi', 'hẻm 12', 'hôm qua', 'xong']) await desk.says(said);
    await desk.says('em không muốn để tên');
    expect(desk.state().intake?.draft).toMatchObject({ step: 'consent', contact: {} });
    expect(text(await desk.says('ẩn danh'))).toMatch(/không cần để lại tên[\s\S]*đồng ý/);
    expect(step()).toBe('consent');
  });

  test('"thôi khỏi" turns down what was asked, not the whole', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12', 'ai biết', 'thôi khỏi']) await desk.says(said);
    expect(step()).toBe('contact');
    expect(desk.state().intake?.draft?.happened).toBeUndefined();
    expect(text(await desk.says('thôi khỏi'))).toMatch(/đồng ý/);
  });

  test('a question to us is no place and no day', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12']) await desk.says(said);
    expect(text(await desk.says('ủa hỏi chi nhiều vậy?'))).toMatch(/để cán bộ tìm đúng chỗ[\s\S]*khi nào/);
    expect(text(await desk.says('em thấy sao?'))).toMatch(/chưa hiểu[\s\S]*khi nào/);
    expect(step()).toBe('when');
  });

  test('a name and number said at the photos are who, not what', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12', 'hôm qua']) await desk.says(said);
    expect(text(await desk.says('Tám Ruộng 0909123123'))).toMatch(/ghi tên và số điện thoại[\s\S]*hình/);
    expect(text(await desk.says('hổng có hình'))).toMatch(/đồng ý/);
    expect(desk.state().intake?.draft).toMatchObject({
      content: LIGHT,
      contact: { name: 'Tám Ruộng', phone: '0909123123' },
    });
  });

  test.each(['có', 'đường'])('"%s" alone begins nothing', async (word) => {
    desk.notices.set(word, report(word));
    expect(await desk.says(word)).toBeUndefined();
  });

  test('one word is no danger, whatever it weighs', async () => {
    desk.notices.set('đường', { ...report('đường'), isUrgent: true });
    await desk.says('/phananh');
    expect(text(await desk.says('đường'))).not.toMatch(/113/);
  });

  test('a word that steers is no answer where it means nothing', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    expect(text(await desk.says('ok'))).toMatch(/chưa hiểu[\s\S]*ở đâu/);
    expect(text(await desk.says('không'))).toMatch(/khi nào/);
    await desk.says('hôm qua');
    expect(text(await desk.says('có'))).toMatch(/gửi hình vào đây/);
    expect(desk.state().intake?.draft?.content).toBe(LIGHT);
    expect(text(await desk.says('gửi'))).toMatch(/số điện thoại/);
  });

  test('is put off with a word, and "no" to going on destroys nothing', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    expect(text(await desk.says('để sau đi em'))).toMatch(/giữ bản viết dở 7 ngày/);
    expect(await desk.says('làm khai sinh ở đâu?')).toBeUndefined();
    expect(text(await desk.says('không'))).toMatch(/giữ bản viết dở/);
    expect(text(await desk.says('tiếp tục'))).toMatch(/ở đâu/);
  });

  test('after a long pause danger is named first, a question is for the bot, another matter is taken in first', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    desk.time.now = new Date(desk.time.now.getTime() + 30 * HOUR_MS);
    expect(await desk.says('làm khai sinh ở đâu?')).toBeUndefined();
    expect(text(await desk.take(desk.messageOf('cháy nhà rồi'), 'emergency'))).toMatch(/^máy: emergency[\s\S]*viết dở/);
    expect(text(await desk.take(desk.messageOf('cháy lớn lắm'), 'emergency'))).toMatch(/^máy: emergency[\s\S]*ở đâu/);
    desk.notices.set(NOISE, report(NOISE, 'tieng-on'));
    desk.time.now = new Date(desk.time.now.getTime() + 30 * HOUR_MS);
    expect(text(await desk.says(NOISE))).toContain(NOISE);
    expect(desk.state().intake?.draft).toMatchObject({ content: NOISE, others: [{ text: LIGHT }] });
  });

  test('destroyed by the daily round, who comes back is told so, once', async () => {
    for (const said of [LIGHT, 'gửi']) await desk.says(said);
    desk.setState(forgottenState(desk.state()));
    expect(JSON.stringify(desk.state())).not.toContain('hẻm 12');
    expect(text(await desk.says('khu 3'))).toMatch(/^Bản viết dở trước đây đã quá 7 ngày nên đã được xóa/);
    expect(await desk.says('khu 3')).toBeUndefined();
    await desk.says(LIGHT);
    const offered = desk.state();
    expect(forgottenState(offered).intake).toBeUndefined();
    const { draft } = offered.intake ?? {};
    if (!draft) throw new Error('nothing was offered');
    // Kept for tomorrow because the day was full: that was promised.
    const kept = { ...offered, intake: { ...offered.intake, draft: { ...draft, isHalfWritten: true as const } } };
    expect(forgottenState(kept).intake).toMatchObject({ isForgotten: true });
  });

  test('the number may come after the name, in a message of its own', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12', 'hôm qua', 'xong', 'Nguyễn Văn Tám']) await desk.says(said);
    expect(text(await desk.says('0901234567'))).toMatch(/đã ghi tên và số/);
    expect(desk.state().intake?.draft).toMatchObject({
      step: 'consent',
      contact: { name: 'Nguyễn Văn Tám', phone: '0901234567' },
    });
    await desk.says('đồng ý');
    await desk.says('gọi 0777 000 111 nha');
    expect(desk.state().intake?.draft?.contact.phone).toBe('0901234567');
  });

  test('what sounds like a greeting because it names the office is where it was', async () => {
    for (const said of [LIGHT, 'gửi']) await desk.says(said);
    await desk.take(desk.messageOf('o ubnd phuong'), 'greeting');
    expect(desk.state().intake?.draft).toMatchObject({ step: 'when', place: { text: 'o ubnd phuong' } });
    await desk.take(desk.messageOf('chào em'), 'greeting');
    expect(step()).toBe('when');
  });

  test('seven days later its words are gone', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    desk.time.now = new Date(desk.time.now.getTime() + 8 * 24 * HOUR_MS);
    expect(text(await desk.says('tiếp tục'))).toMatch(/quá 7 ngày/);
    expect(JSON.stringify(desk.state())).not.toContain('Đèn');
  });

  test('of several matters takes one after the other', async () => {
    const both = `${LIGHT}. ${NOISE}`;
    desk.notices.set(both, {
      ...report(LIGHT),
      cases: [...report(LIGHT).cases, ...report(NOISE, 'tieng-on').cases],
    });
    await desk.says(both);
    for (const said of ['gửi', 'hẻm 12', 'hôm qua', 'xong', 'không', 'có']) await desk.says(said);
    expect(text(await desk.says('gửi'))).toMatch(/Mã hồ sơ[\s\S]*Quán đối diện hát/);
    for (const said of ['1', 'hẻm 12', 'hôm qua', 'xong', 'không', 'có', 'gửi']) await desk.says(said);
    expect((await desk.cases.ofConversation('telegram:77')).map(({ category }) => category)).toEqual([
      'tieng-on',
      'ha-tang',
    ]);
    expect(step()).toBeUndefined();
  });

  test('offers what others reported at the same place, and following files nothing new', async () => {
    await toReview();
    await desk.says('gửi');
    const [first] = await desk.cases.ofConversation('telegram:77');
    desk = createIntakeMemory({
      cases: desk.cases,
      nearby: { candidates: async () => (first ? [first] : []), ended: async () => [] },
    });
    desk.notices.set(LIGHT, report(LIGHT));
    const other = { conversation: 'telegram:88', chat: { id: '88', isGroup: false, sender: '88' } };
    for (const said of [LIGHT, 'gửi']) await desk.says(said, other);
    expect(text(await desk.says('hẻm 12 đường Trần Phú', other))).toMatch(/có người gửi việc này[\s\S]*cũng nhắc đến/);
    expect(text(await desk.says('1', other))).toMatch(/theo dõi chung/);
    expect(await desk.cases.partiesOf(first?.id ?? '')).toHaveLength(2);
    expect((await desk.cases.ofConversation('telegram:88')).map(({ id }) => id)).toEqual([first?.id]);
  });
});

describe('what is told while a matter is on offer', () => {
  beforeEach(() => desk.notices.set(NOISE, report(NOISE, 'tieng-on')));

  test('another matter is kept beside it, and offered next, whatever becomes of the first', async () => {
    for (const given of ['gửi', 'chỉ hỏi thôi']) {
      desk.setState(EMPTY_STATE);
      await desk.says(LIGHT);
      const said = text(await desk.says(NOISE));
      expect(said).toMatch(/giữ cả việc vừa nhắn[\s\S]*Quán đối diện[\s\S]*Đèn đường hẻm 12/);
      expect(desk.state().intake?.draft).toMatchObject({ content: LIGHT, others: [{ text: NOISE }] });
      await desk.says(NOISE);
      expect(desk.state().intake?.draft?.others).toHaveLength(1);
      const rest = given === 'gửi' ? ['hẻm 12', 'hôm qua', 'xong', 'không', 'đồng ý', 'gửi'] : [];
      for (const one of [given, ...rest]) await desk.says(one);
      expect(desk.state().intake?.draft).toMatchObject({ step: 'offer', content: NOISE });
    }
  });

  test('danger goes with the matter it was told with', async () => {
    desk.notices.set(NOISE, { ...report(NOISE, 'tieng-on'), isUrgent: true });
    await desk.says(LIGHT);
    expect(text(await desk.says(NOISE))).toMatch(/113/);
    expect(desk.state().intake?.draft).toMatchObject({ content: LIGHT, isUrgent: false });
    await desk.says('chỉ hỏi thôi');
    expect(desk.state().intake?.draft).toMatchObject({ content: NOISE, isUrgent: true });
    await desk.says(BRIBE);
    expect(desk.sealedDrafts.get('telegram:77')).toMatchObject({ others: [{ text: NOISE, isUrgent: true }] });
  });

  test('a tố cáo comes first, what waited goes with it', async () => {
    await desk.says(LIGHT);
    expect(text(await desk.says(BRIBE))).toMatch(/ngăn kín/);
    expect(desk.sealedDrafts.get('telegram:77')).toMatchObject({ content: BRIBE, others: [{ text: LIGHT }] });
  });

  test('a crime is for the police, and the offer stands', async () => {
    const crime = 'nhà đối diện bán ma túy mỗi tối';
    desk.notices.set(crime, {
      ...report(crime),
      kind: 'to-giac-toi-pham',
      cases: [{ kind: 'to-giac-toi-pham', category: 'an-ninh-trat-tu', text: crime }],
    });
    await desk.says(LIGHT);
    expect(text(await desk.says(crime))).toMatch(/báo Công an[\s\S]*Đèn đường hẻm 12/);
    expect(desk.state().intake?.draft).toMatchObject({ content: LIGHT, others: [] });
  });

  test.each([
    ['chợ Bến Đình, sạp 14 dãy B', 'khac', 1],
    ['Bảy Cá 0903 123 456', 'an-ninh-trat-tu', 0.4],
    ['hem 45', 'tieng-on', 1],
    ['cả tháng nay rồi nói hoài', 'ha-tang', 1],
  ] as const)('"%s" belongs to it', async (said, category, sureness) => {
    desk.notices.set(said, { ...report(said, category), sureness } as Noticed);
    await desk.says(LIGHT);
    expect(text(await desk.says(said))).toMatch(/ghi thêm[\s\S]*muốn gửi/);
    expect(desk.state().intake?.draft).toMatchObject({ content: `${LIGHT}\n${said}`, others: [] });
  });
});

describe('at an offer', () => {
  test.each(['uk', 'ukm', 'uhm ad', 'yep', 'um gui di'])('"%s" is a yes', async (yes) => {
    await desk.says(LIGHT);
    await desk.says(yes);
    expect(desk.state().intake?.draft).toMatchObject({ step: 'where', content: LIGHT });
  });

  test.each(['gần nhà văn hóa', 'hem 7 dau cau', 'ap 3'])(
    '"%s" is where it is, whatever it sounds like',
    async (place) => {
      desk.notices.set(place, report(place, 'moi-truong'));
      await desk.says(LIGHT);
      await desk.says(place);
      expect(desk.state().intake?.draft).toMatchObject({ content: `${LIGHT}\n${place}`, others: [] });
    },
  );
});

describe('an offer, and something else is asked', () => {
  const again = /máy: [\s\S]*"Đèn đường hẻm 12[\s\S]*chưa được gửi đi\. Anh\/chị có muốn gửi/;

  test.each(['ai làm con đường số 9 vậy', 'làm khai sinh cần gì'])(
    '"%s": the offer stands again behind it',
    async (asked) => {
      await desk.says(LIGHT);
      expect(await desk.says(asked)).toBeUndefined();
      expect(await desk.beside(asked)).toMatch(again);
      await desk.says('1');
      expect(step()).toBe('where');
    },
  );

  test('what the bot offers itself stands first in the list', async () => {
    await desk.says(LIGHT);
    desk.setState({ ...desk.state(), choices: [CHOICE] });
    desk.choices.push(CHOICE);
    await desk.beside('giấy tờ khai sinh');
    expect(desk.state().choices.map(({ label }) => label)).toEqual(['Khai sinh', 'Gửi phản ánh này', 'Chỉ hỏi thôi']);
    await desk.says('2');
    expect(step()).toBe('where');
  });

  test('nobody is pressed: twice at most, not after an hour, not behind a command', async () => {
    await desk.says(LIGHT);
    expect(await desk.beside('/help')).toBe('máy: not-found');
    expect(await desk.beside('câu một')).toMatch(again);
    expect(await desk.beside('câu hai')).toMatch(again);
    expect(await desk.beside('câu ba')).toBe('máy: not-found');
    await desk.says('chỉ hỏi thôi');
    await desk.says(LIGHT);
    desk.time.now = new Date(desk.time.now.getTime() + 2 * HOUR_MS);
    expect(await desk.beside('câu bốn')).toBe('máy: not-found');
  });

  test('once it was taken up or left there is none', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    expect(await desk.beside('câu một')).toBe('máy: not-found');
    await desk.says('hủy');
    expect(await desk.beside('câu hai')).toBe('máy: not-found');
  });
});

describe('a question and a grievance in one message', () => {
  const RUDE = 'cán bộ hách dịch quá';
  beforeEach(() => desk.notices.set(RUDE, report(RUDE, 'thai-do-can-bo')));

  test.each([
    `${RUDE}, mà làm khai sinh cần giấy gì`,
    `${RUDE}. Làm khai sinh ở đâu?`,
    `cho hỏi làm khai sinh ở đâu, ${RUDE}`,
  ])('%s: the one is answered, the other offered', async (message) => {
    const said = text(await desk.says(message));
    expect(said).toMatch(/^máy: answered[\s\S]*có muốn gửi/);
    expect(desk.state().intake?.draft).toMatchObject({ step: 'offer', content: RUDE, category: 'thai-do-can-bo' });
  });

  test('what the bot asks back stands first in the list, the offer behind it', async () => {
    desk = createIntakeMemory({ decide: (words, state) => ({ ...decideByWord(words, state), choices: [CHOICE] }) });
    desk.notices.set(RUDE, report(RUDE, 'thai-do-can-bo'));
    const turn = await desk.says(`${RUDE}, mà làm khai sinh cần giấy gì`);
    expect(turn?.replies[0]?.choices.map(({ label }) => label)).toEqual([
      'Khai sinh',
      'Gửi phản ánh này',
      'Chỉ hỏi thôi',
    ]);
    const offered = desk.state();
    expect(await desk.says('1')).toBeUndefined();
    desk.setState(offered);
    expect(text(await desk.says('2'))).toMatch(/quầy nào/);
  });

  test('who asks where to send what they tell is offered it, with what they told', async () => {
    expect(text(await desk.says(`${RUDE}, báo ai được vậy`))).toMatch(/^Tôi hiểu đây là/);
    expect(desk.state().intake?.draft?.content).toBe(RUDE);
  });

  test.each(['cô giáo đánh con tôi, tôi muốn phản ánh', 'Tôi muốn phản ánh: cô giáo đánh con tôi'])(
    '%s: what is wished is offered with its matter, also one that was not noticed',
    async (message) => {
      await desk.says(message);
      expect(desk.state().intake?.draft).toMatchObject({ kind: 'phan-anh', content: 'cô giáo đánh con tôi' });
    },
  );

  test('a greeting beside a wish is no matter', async () => {
    expect(text(await desk.says('chào em, tôi muốn phản ánh'))).toMatch(/phản ánh, kiến nghị việc gì/);
    expect(step()).toBe('what');
  });

  test('a tố cáo beside a question that nobody answers is sealed whole, also where danger was read', async () => {
    const message = `${BRIBE}, tôi nói ra có sao không?`;
    expect(text(await desk.take(desk.messageOf(message), 'emergency'))).toMatch(/^máy: emergency[\s\S]*ngăn kín/);
    expect(desk.sealedDrafts.get('telegram:77')?.content).toBe(message);
    expect(JSON.stringify(desk.state())).not.toContain('Tám');
  });

  test('a question that is the grievance stays whole', async () => {
    desk.notices.set('sao không ai sửa', report('sao không ai sửa'));
    const message = `${LIGHT}, sao không ai sửa`;
    desk.notices.set(message, report(message));
    await desk.says(message);
    expect(desk.state().intake?.draft?.content).toBe(message);
  });
});

describe('who wants to be received', () => {
  test.each(['/phananh xin gặp lãnh đạo', '/phananh'])(
    '"%s": what about is asked, and both are kept',
    async (command) => {
      await desk.says(command);
      const asked = command === '/phananh' ? await desk.says('xin gặp lãnh đạo') : await desk.says('gửi');
      expect(text(asked)).toMatch(/gặp ai, trình bày việc gì/);
      await desk.says('đất nhà tôi bị hàng xóm lấn');
      expect(desk.state().intake?.draft).toMatchObject({
        content: 'xin gặp lãnh đạo\nđất nhà tôi bị hàng xóm lấn',
        step: 'where',
      });
    },
  );

  test.each(['muốn gặp chủ tịch về việc đền bù đất', 'gặp lãnh đạo để trình bày chuyện con đường'])(
    '"%s" tells it already',
    async (told) => {
      await desk.says(`/phananh ${told}`);
      await desk.says('gửi');
      expect(step()).toBe('where');
    },
  );
});

describe('what comes in badly', () => {
  test('emoji, one word, very long text', async () => {
    await desk.says('/phananh');
    expect(text(await desk.says('😡😡😡'))).toMatch(/bằng chữ/);
    expect(text(await desk.says('bực'))).toMatch(/kể thêm/);
    expect(text(await desk.says('đường hư '.repeat(900)))).toMatch(/4\.000/);
    expect(desk.state().intake?.draft?.content).toHaveLength(4000);
  });

  test('fifty photos: five are kept; videos are not taken; a picture that is none is named', async () => {
    await toReview();
    await desk.says('2');
    await desk.presses('Gửi lại hình');
    for (let at = 0; at < 50; at++) {
      const file = {
        id: `raw-${at}`,
        conversation: 'telegram:77',
        mediaType: 'image/jpeg',
        bytes: new Uint8Array([at]),
      };
      await desk.received.store(file, desk.time.now);
      const files = [{ kind: 'photo', handle: 'h', id: `raw-${at}` }] as const;
      await desk.says('', { attachment: 'photo', files, album: 'a' });
    }
    expect(desk.state().intake?.draft?.photos).toHaveLength(5);
    expect(text(await desk.says('', { attachment: 'video' }))).toMatch(/không nhận tin thoại, video/);
    const bad = [{ kind: 'file', handle: 'h', problem: 'not-a-picture' }] as const;
    expect(text(await desk.says('', { attachment: 'file', files: bad }))).toMatch(/chỉ nhận chữ và hình/);
    const large = [{ kind: 'photo', handle: 'h', problem: 'too-large' }] as const;
    expect(text(await desk.says('', { attachment: 'photo', files: large }))).toMatch(/quá lớn/);
    await desk.says('xong');
    await desk.says('gửi');
    const [filed] = await desk.cases.ofConversation('telegram:77');
    expect(filed?.attachments).toHaveLength(5);
    expect(filed?.kind).toBe('hien-truong');
    expect(await desk.files.list(filed?.id ?? '')).toEqual(filed?.attachments);
    expect(await desk.received.countOf('telegram:77')).toBe(0);
  });

  test.each(['tiếp tục', 'quay lai', 'hủy'])(
    '"%s" where there is no draft is no grievance, whatever is noticed in it',
    async (word) => {
      desk.notices.set(word, report(word));
      expect(text(await desk.take(desk.messageOf(word), 'complaint'))).toMatch(/không có gì đang viết dở/);
      expect(desk.state().intake?.draft).toBeUndefined();
    },
  );

  test('nor is it days later, when what was written is gone: that is what is said', async () => {
    desk.notices.set('tiếp tục', report('tiếp tục'));
    for (const said of [LIGHT, 'gửi', 'hẻm 12']) await desk.says(said);
    desk.time.now = new Date(desk.time.now.getTime() + 240 * HOUR_MS);
    expect(text(await desk.take(desk.messageOf('tiếp tục'), 'complaint'))).toMatch(/quá 7 ngày nên đã được xóa/);
  });

  test('a picture alone that cannot be kept is never called received, and what to send is said', async () => {
    for (const [problem, said] of [
      ['not-a-picture', /không phải hình chụp[\s\S]*có muốn gửi/],
      ['too-large', /quá lớn[\s\S]*có muốn gửi/],
      ['unreachable', /chưa tải về được, xin gửi lại/],
    ] as const) {
      desk = createIntakeMemory();
      const files = [{ kind: 'photo', handle: 'h', problem }] as const;
      expect(text(await desk.says('', { attachment: 'photo', files })), problem).toMatch(said);
      expect(desk.state().intake?.draft?.photos).toEqual([]);
    }
    desk = createIntakeMemory();
    const papers = [{ kind: 'file', handle: 'h', problem: 'not-a-picture' }] as const;
    expect(await desk.says('', { attachment: 'file', files: papers })).toBeUndefined();
  });

  test('pictures that are chosen together are answered once, and once more when there are too many', async () => {
    const answered: number[] = [];
    for (let at = 0; at < 12; at++) {
      const file = {
        id: `raw-${at}`,
        conversation: 'telegram:77',
        mediaType: 'image/jpeg',
        bytes: new Uint8Array([at]),
      };
      await desk.received.store(file, desk.time.now);
      const turn = await desk.says('', { attachment: 'photo', files: [{ kind: 'photo', handle: 'h', id: file.id }] });
      if (text(turn) !== '') answered.push(at);
      desk.time.now = new Date(desk.time.now.getTime() + 700);
    }
    expect(answered).toEqual([0, 4, 5]);
    expect(desk.state().intake?.draft?.photos).toHaveLength(5);
    desk.time.now = new Date(desk.time.now.getTime() + 60_000);
    const later = [{ kind: 'photo', handle: 'h', id: 'raw-late' }] as const;
    expect(text(await desk.says('', { attachment: 'photo', files: later }))).toMatch(/chỉ nhận 5 hình/);
  });

  test('a picture that the platform was slow to hand over is added once it is there, and need not be sent again', async () => {
    const late = [{ kind: 'photo', handle: 'h', id: 'raw-late', problem: 'slow' }] as const;
    await desk.says(LIGHT);
    expect(text(await desk.says('', { attachment: 'photo', files: late }))).toMatch(/tải về chậm.*không cần gửi lại/);
    await desk.says('gửi');
    expect(desk.state().intake?.draft).toMatchObject({ photos: [], latePhotos: ['raw-late'] });
    const file = { id: 'raw-late', conversation: 'telegram:77', mediaType: 'image/jpeg', bytes: new Uint8Array([7]) };
    await desk.received.store(file, desk.time.now);
    await desk.says('hẻm 12 Trần Phú');
    expect(desk.state().intake?.draft?.photos).toHaveLength(1);
    expect(desk.state().intake?.draft).not.toHaveProperty('latePhotos');
    for (const said of ['hôm qua', 'xong', 'không cần', 'đồng ý', 'gửi']) await desk.says(said);
    const [filed] = await desk.cases.ofConversation('telegram:77');
    expect(await desk.files.list(filed?.id ?? '')).toHaveLength(1);
  });

  test('before sending, a picture that has not come yet is named', async () => {
    const late = [{ kind: 'photo', handle: 'h', id: 'raw-late', problem: 'slow' }] as const;
    await desk.says('', { attachment: 'photo', files: late });
    for (const said of ['gửi', LIGHT, 'hẻm 12', 'hôm qua', 'xong', 'không cần']) await desk.says(said);
    expect(text(await desk.says('đồng ý'))).toMatch(/còn 1 hình đang tải về chậm/);
    const file = { id: 'raw-late', conversation: 'telegram:77', mediaType: 'image/jpeg', bytes: new Uint8Array([7]) };
    await desk.received.store(file, desk.time.now);
    expect(text(await desk.says('coi lai giup em'))).toMatch(/^Anh\/chị xem lại[\s\S]*Hình: 1\n/);
    expect(desk.state().intake?.draft?.content).toBe(LIGHT);
  });

  test('one account may file so many a day; deleting the chat does not make room', async () => {
    for (let at = 0; at < MOST_A_DAY; at++) {
      await toReview();
      await desk.says('gửi');
    }
    const { intake: _, ...empty } = desk.state();
    desk.setState(empty);
    expect(text(await desk.says(LIGHT))).toMatch(/nhiều nhất trong một ngày/);
    expect(await desk.cases.count({})).toBe(MOST_A_DAY);
    desk.time.now = new Date(desk.time.now.getTime() + 24 * HOUR_MS);
    expect(text(await desk.says(LIGHT))).toMatch(/có muốn gửi/);
  });

  test('what was sent before the chat was forgotten counts as well', async () => {
    const forgetful = createIntakeMemory({ retention: { sentAndForgotten: async () => MOST_A_DAY } });
    forgetful.notices.set(LIGHT, report(LIGHT));
    await forgetful.says(LIGHT);
    expect(forgetful.said.at(-1)).toMatchObject({ kind: 'too-many-today' });
  });

  test('in a group nothing is taken in', async () => {
    const chat = { id: '-5', isGroup: true, sender: '77' };
    expect(await desk.says(LIGHT, { chat })).toBeUndefined();
    expect(text(await desk.says('/phananh', { chat }))).toMatch(/nhắn riêng/);
  });
});

describe('danger', () => {
  test('is named first, and the matter can be filed in the same breath', async () => {
    desk.notices.set('dây điện đứt', { ...report('dây điện đứt ngoài đường'), isUrgent: true });
    const turn = await desk.take(desk.messageOf('dây điện đứt'), 'emergency');
    expect(text(turn)).toMatch(/^máy: emergency[\s\S]*có muốn gửi/);
  });

  test('in the middle of a draft is named first as well, and the draft goes on', async () => {
    await desk.says('/phananh');
    const turn = await desk.take(desk.messageOf('dây điện đứt xuống đường'), 'emergency');
    expect(text(turn)).toMatch(/^máy: emergency[\s\S]*ở đâu/);
    expect(desk.state().intake?.draft).toMatchObject({ isUrgent: true, content: 'dây điện đứt xuống đường' });
  });

  test('of a crime alone the police are told, and nothing is filed', async () => {
    desk.notices.set('bị lừa tiền', {
      ...report('bị lừa tiền'),
      cases: [{ kind: 'to-giac-toi-pham', category: 'an-ninh-trat-tu', text: 'bị lừa tiền' }],
    });
    expect(text(await desk.says('bị lừa tiền'))).toMatch(/113[\s\S]*Công an/);
    expect(desk.state().intake).toBeUndefined();
  });
});

describe('a khiếu nại', () => {
  beforeEach(() => {
    const words = 'tôi không đồng ý quyết định xử phạt';
    desk.notices.set(words, { ...report(words), cases: [{ kind: 'khieu-nai', category: 'khac', text: words }] });
  });

  test('is explained, its time-bar computed, and prepared for the clerk all the same when it is over', async () => {
    expect(text(await desk.says('tôi không đồng ý quyết định xử phạt'))).toMatch(/không phải là đơn[\s\S]*Mẫu 01/);
    await desk.says('1');
    await desk.says('UBND phường, quyết định 12');
    expect(text(await desk.says('ngày 3/11/2025'))).toMatch(/01\/02\/2026[\s\S]*vẫn gửi được/);
    await desk.says('quay lại');
    expect(text(await desk.says('15/1/2026'))).toMatch(/còn đến hết ngày 15\/04\/2026/);
    for (const said of ['xong', 'Nguyễn Văn An 0912345678', 'đồng ý']) await desk.says(said);
    expect(text(await desk.says('gửi'))).toMatch(/chưa phải là đơn khiếu nại hợp lệ/);
    expect((await desk.cases.ofConversation('telegram:77'))[0]).toMatchObject({ kind: 'khieu-nai', state: 'received' });
  });
});

describe('a tố cáo', () => {
  test('is in the sealed store from its first word; the conversation keeps a mark and shows nothing', async () => {
    const turn = await desk.says(BRIBE);
    expect(text(turn)).toMatch(/ngăn kín[\s\S]*XIN ĐỪNG[\s\S]*bí mật[\s\S]*bảo vệ/);
    expect(turn?.shown).not.toContain('Tám');
    expect(desk.purged).toEqual(['telegram:77']);
    for (const said of ['1', 'trụ sở phường', 'tháng trước', 'xong', 'Lê Thị Sáu 0911222333', 'đồng ý']) {
      const answer = await desk.says(said);
      expect(JSON.stringify([answer, desk.state()])).not.toMatch(/Tám|Sáu|0911222333|trụ sở|tháng trước/);
    }
    const done = await desk.says('gửi');
    expect(text(done)).toMatch(/Không có mã tra cứu/);
    expect(desk.state().intake).toBeUndefined();
    expect(desk.sealed).toMatchObject([
      {
        content: { content: BRIBE, place: { text: 'trụ sở phường' } },
        denouncer: { name: 'Lê Thị Sáu', phone: '0911222333' },
      },
    ]);
    expect(JSON.stringify([...desk.sealedDrafts.values()])).not.toMatch(/Tám|Sáu|trụ sở/);
    expect(await desk.cases.count({})).toBe(0);
  });

  test('is found again when the state was purged with all else', async () => {
    await desk.says(BRIBE);
    desk.setState(EMPTY_STATE);
    expect(text(await desk.says('1'))).toMatch(/xảy ra ở/);
  });

  test('without a name keeps not even the chat', async () => {
    for (const said of [BRIBE, '1', 'bỏ qua', 'bỏ qua', 'xong', 'không', 'đồng ý']) await desk.says(said);
    expect(text(await desk.says('gửi'))).toMatch(/không được xử lý như đơn tố cáo[\s\S]*vẫn được kiểm tra/);
    expect(desk.sealed[0]).not.toHaveProperty('denouncer');
  });

  test('that a phản ánh turns into takes its words and photos along', async () => {
    await desk.says('/phananh');
    await desk.received.store(
      { id: 'r1', conversation: 'telegram:77', mediaType: 'image/jpeg', bytes: new Uint8Array([7]) },
      desk.time.now,
    );
    await desk.says('', { attachment: 'photo', files: [{ kind: 'photo', handle: 'h', id: 'r1' }] });
    expect(text(await desk.says(BRIBE))).toMatch(/ngăn kín/);
    expect(desk.state().intake).toEqual({ isSealed: true });
    for (const said of ['1', 'bỏ qua', 'bỏ qua', 'xong', 'không', 'đồng ý', 'gửi']) await desk.says(said);
    expect(desk.sealed[0]?.content).toMatchObject({ content: BRIBE, attachments: ['r1.c'] });
    expect(await desk.sealedFiles.list(desk.sealed[0]?.draft ?? '')).toEqual(['r1.c']);
  });

  test('told in the middle of a phản ánh begins by itself; what was told before is offered by itself afterwards', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12 Trần Phú']) await desk.says(said);
    expect(step()).toBe('when');
    const turn = await desk.says(BRIBE);
    expect(text(turn)).toMatch(/2 việc[\s\S]*ngăn kín/);
    expect(JSON.stringify([turn, desk.state()])).not.toMatch(/Tám|Đèn đường/);
    expect(desk.purged).toEqual(['telegram:77']);
    for (const said of ['1', 'bỏ qua', 'bỏ qua', 'xong', 'không', 'đồng ý']) await desk.says(said);
    expect(text(await desk.says('gửi'))).toMatch(/Không có mã tra cứu[\s\S]*Đèn đường hẻm 12/);
    expect(desk.sealed).toMatchObject([{ content: { content: BRIBE, place: {} } }]);
    // Nothing is filed before the person says so, and where it is is not asked again.
    expect(await desk.cases.count({})).toBe(0);
    await desk.says('gửi');
    expect(step()).toBe('when');
    for (const said of ['hôm qua', 'xong', 'không', 'đồng ý', 'gửi']) await desk.says(said);
    const [filed] = await desk.cases.ofConversation('telegram:77');
    expect(filed).toMatchObject({ content: LIGHT, place: { text: 'hẻm 12 Trần Phú' }, happened: 'hôm qua' });
    expect(JSON.stringify(await desk.cases.list({}, 'newest', 9))).not.toMatch(/Tám/);
  });

  test('given up, what was told before it is still offered', async () => {
    for (const said of [LIGHT, 'gửi', 'hẻm 12 Trần Phú']) await desk.says(said);
    await desk.says(BRIBE);
    expect(text(await desk.says('hủy'))).toMatch(/Đèn đường hẻm 12/);
    expect(desk.sealedDrafts.size).toBe(0);
  });

  test('told under a picture, or as a question, in the middle of a phản ánh is sealed as well', async () => {
    for (const message of [{ attachment: 'photo', files: [{ kind: 'photo', handle: 'h', id: 'r9' }] }, {}] as const) {
      desk = createIntakeMemory();
      const asked = `${BRIBE} phải không? khai sinh bao nhiêu?`;
      for (const [one, said] of [
        [LIGHT, report(LIGHT)],
        [BRIBE, denounced],
        [asked, denounced],
      ] as const)
        desk.notices.set(one, said);
      for (const said of [LIGHT, 'gửi', 'hẻm 12 Trần Phú']) await desk.says(said);
      const turn = await desk.says('attachment' in message ? BRIBE : asked, message);
      expect(text(turn)).toMatch(/ngăn kín/);
      expect(desk.state().intake).toEqual({ isSealed: true });
      expect(JSON.stringify([turn, desk.state()])).not.toMatch(/Tám/);
    }
  });

  test.each([
    ['Cán bộ ngoài quầy quát mắng dân', 'thai-do-can-bo'],
    ['Nhà ông Tám đổ rác ra kênh', 'moi-truong'],
  ] as const)('takes along what may be of the same person: %s', async (RUDE, category) => {
    desk.notices.set(RUDE, report(RUDE, category));
    for (const said of [RUDE, 'gửi', 'phường']) await desk.says(said);
    await desk.says(BRIBE);
    expect(desk.state().intake).toEqual({ isSealed: true });
    for (const said of ['1', 'bỏ qua', 'bỏ qua', 'xong', 'không', 'đồng ý', 'gửi']) await desk.says(said);
    expect(desk.sealed[0]?.content.content).toBe(`${RUDE}\n${BRIBE}`);
    expect(desk.state().intake).toBeUndefined();
  });

  test('that nobody here may open says to whom to bring it as well, the same again for the same message', async () => {
    desk = createIntakeMemory({ mayBeOpened: async () => false });
    desk.notices.set(BRIBE, denounced);
    for (const said of [BRIBE, '1', 'bỏ qua', 'bỏ qua', 'xong', 'Lê Thị Sáu 0911222333', 'đồng ý'])
      await desk.says(said);
    const told = text(await desk.says('gửi', { messageId: 'last' }));
    expect(told).toMatch(/cơ quan cấp trên[\s\S]*không còn cấp huyện[\s\S]*Không có mã tra cứu/);
    // A turn that was broken off comes again with the state it had.
    desk.setState({ ...EMPTY_STATE, intake: { isSealed: true } });
    expect(text(await desk.says('gửi', { messageId: 'last' }))).toBe(told);
  });

  test('behind another command, or among questions to the bot, leaves no words', async () => {
    desk.notices.set(`${BRIBE} thật`, denounced);
    expect(text(await desk.says(`/tracuu ${BRIBE} thật`))).toMatch(/ngăn kín/);
    const turn = await desk.says('/tracuu ông Võ Văn Tám là ai');
    expect(turn?.shown).not.toMatch(/Tám/);
    expect(text(await desk.says('1'))).toMatch(/xảy ra ở/);
  });

  test('told instead of going on with an old draft is sealed at once', async () => {
    await desk.says(LIGHT);
    await desk.says('gửi');
    desk.time.now = new Date(desk.time.now.getTime() + 30 * HOUR_MS);
    expect(text(await desk.says(BRIBE))).toMatch(/ngăn kín/);
    expect(desk.purged).toEqual(['telegram:77']);
    expect(desk.state().intake).toEqual({ isSealed: true });
  });

  test('a question at the offer is answered without saying the whole warning again', async () => {
    await desk.says(BRIBE);
    const said = text(await desk.says('có ai biết em là ai không?'));
    expect(said).toMatch(/mỗi lần mở phải nêu lý do[\s\S]*muốn viết tiếp/);
    expect(said).not.toMatch(/XIN ĐỪNG/);
    expect(text(await desk.says('chợ Bến Đình'))).toMatch(/ghi thêm[\s\S]*muốn viết tiếp/);
  });

  test('given up leaves nothing', async () => {
    await desk.says(BRIBE);
    expect(text(await desk.says('không'))).toMatch(/đã được xóa/);
    expect(desk.sealedDrafts.size).toBe(0);
    expect(desk.state().intake).toBeUndefined();
  });

  test('the same message again, after a crash, says the same and changes nothing', async () => {
    const first = desk.messageOf(BRIBE);
    const before = desk.state();
    const once = await desk.take(first);
    desk.setState(before);
    expect(text(await desk.take(first))).toBe(text(once));
    for (const said of ['1', 'bỏ qua', 'bỏ qua', 'xong', 'không', 'đồng ý']) await desk.says(said);
    const send = desk.messageOf('gửi');
    const standing = desk.state();
    const sent = await desk.take(send);
    desk.setState(standing);
    expect(text(await desk.take(send))).toBe(text(sent));
    expect(desk.sealed).toHaveLength(1);
  });
});

describe('the same message', () => {
  test('a hundred times, twenty at once, is one case', async () => {
    await toReview();
    const send = desk.messageOf('gửi');
    const standing = desk.state();
    for (let round = 0; round < 5; round++) {
      await Promise.all(
        Array.from({ length: 20 }, () => {
          desk.setState(standing);
          return desk.take(send);
        }),
      );
    }
    expect(await desk.cases.count({})).toBe(1);
  });
});

test('whatever is answered, a draft stands at a question or is gone, and nothing is filed without a review and a consent', async () => {
  const noise = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('1', '2', '3', '5', '7', 'không', 'có', 'bỏ qua', 'quay lại', 'sửa', 'tiếp tục'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'hủy',
        'chỉ hỏi thôi',
        '/phananh',
        BRIBE,
        LIGHT,
        'mất bao lâu?',
        'làm khai sinh ở đâu?',
      ),
    },
    { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('😡', '9'.repeat(400), 'Lan 0901234567')) },
  );
  const straight = ['gửi', 'hẻm 12', 'hôm qua', 'xong', 'không', 'đồng ý', 'gửi', 'gửi'];
  const answers = fc
    .array(fc.array(noise, { maxLength: 2 }), { minLength: straight.length, maxLength: straight.length })
    .map((gaps) => gaps.flatMap((gap, at) => [...gap.slice(0, gaps.length % 3), straight[at] ?? '']));
  let filed = 0;
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const one = createIntakeMemory();
      one.notices.set(LIGHT, report(LIGHT));
      one.notices.set(BRIBE, denounced);
      for (const said of [LIGHT, ...given]) {
        const before = one.state().intake?.draft ?? one.sealedDrafts.get('telegram:77');
        const countBefore = (await one.cases.count({})) + one.sealed.length;
        const turn = await one.says(said);
        const after = (await one.cases.count({})) + one.sealed.length;
        if (after > countBefore) {
          filed += 1;
          expect(before).toMatchObject({ step: 'review', consent: { version: expect.any(String) } });
        }
        const draft = one.state().intake?.draft;
        if (draft) expect([...INTAKE_STEPS, 'edit']).toContain(draft.step);
        if (draft) expect(draft.kind).not.toBe('to-cao');
        for (const reply of turn?.replies ?? []) expect(reply.text.trim()).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
  expect(filed).toBeGreaterThan(0);
});
