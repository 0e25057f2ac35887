import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KIND_LABELS } from '../src/adapters/knowledge-files/load-noticing.js';
import { CASE_CATEGORIES } from '../src/domain/complaints/case-category.js';
import type { Noticed, Noticer } from '../src/domain/complaints/noticing/noticed.js';
import { fold } from '../src/domain/language/letters/fold.js';
import { createNoticing } from '../src/parts/cases/noticing.js';

const exampleSchema = z.object({
  text: z.string(),
  kind: z.enum(KIND_LABELS),
  category: z.enum(CASE_CATEGORIES),
  urgent: z.boolean(),
});
type Example = z.infer<typeof exampleSchema>;

const learned = read('complaints');
const heldOut = read('complaints-held-out');
let noticer: Noticer;

function read(name: string): Example[] {
  return readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exampleSchema.parse(JSON.parse(line)));
}

function shareOf<T>(among: readonly T[], holds: (item: T) => boolean): number {
  return among.filter(holds).length / among.length;
}

beforeAll(async () => {
  noticer = await createNoticing('knowledge');
}, 60_000);

test('the corpus is large, a third of it is no complaint, and none of it is held out twice', () => {
  expect(learned.length).toBeGreaterThanOrEqual(500);
  expect(shareOf(learned, ({ kind }) => kind === 'not-a-complaint')).toBeGreaterThanOrEqual(0.3);
  const texts = new Set(learned.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => texts.has(text))).toEqual([]);
});

describe.each([
  ['as written', (text: string) => text, { kinds: 0.88, none: 0.9, urgent: 0.96 }],
  ['without diacritics', fold, { kinds: 0.8, none: 0.8, urgent: 0.9 }],
])('messages that were not learned from, %s', (_, spell, least) => {
  let readings: (Example & { noticed: Noticed })[];
  beforeAll(() => {
    readings = heldOut.map((example) => ({ ...example, noticed: noticer.notice(spell(example.text)) }));
  }, 60_000);

  test('the kind is told', () => {
    expect(shareOf(readings, ({ kind, noticed }) => noticed.kind === kind)).toBeGreaterThanOrEqual(least.kinds);
  });

  test('what is called none is none', () => {
    const called = readings.filter(({ noticed }) => noticed.kind === 'not-a-complaint');
    expect(shareOf(called, ({ kind }) => kind === 'not-a-complaint')).toBeGreaterThanOrEqual(least.none);
  });

  test('danger is seen, and not everywhere', () => {
    const urgent = readings.filter((example) => example.urgent);
    expect(shareOf(urgent, ({ noticed }) => noticed.isUrgent)).toBeGreaterThanOrEqual(least.urgent);
    const calm = readings.filter((example) => !example.urgent);
    expect(shareOf(calm, ({ noticed }) => noticed.isUrgent)).toBeLessThanOrEqual(0.12);
  });
});

test('several matters in one message are cases of their own, with their text', () => {
  const { cases } = noticer.notice(
    'Tôi khiếu nại quyết định thu hồi đất số 12 vì đo thiếu diện tích nhà tôi. Ngoài ra quán nhậu đối diện hát karaoke ầm ĩ tới khuya không ai ngủ được.',
  );
  expect(cases.map(({ kind, category }) => [kind, category])).toEqual([
    ['khieu-nai', 'dat-dai'],
    ['phan-anh', 'tieng-on'],
  ]);
  expect(cases[1]?.text).toContain('karaoke');
});

// Words by which each matter is known: where exactly it begins is for the weights.
test.each([
  ['den duong hem 3 hu ca tuan roi ma rac cung khong ai lay', ['den', 'rac']],
  ['Cột đèn số 4 gãy ngang; rác chợ chiều không ai hốt', ['Cột', 'rác']],
  ['1) Đèn công viên không sáng 2) Cá chết nổi trắng hồ 3) Xe tải đậu kín đường', ['Đèn', 'Cá', 'tải']],
  ['cán bộ hách dịch quá, mà đăng ký tạm trú cần giấy gì', ['dịch'], 'giấy'],
  ['can bo hach dich qua, ma dang ky tam tru can giay gi', ['dich'], 'giay'],
  ['Tôi kiến nghị phường lắp thêm gương cầu lồi ở ngã ba chợ để xe cộ dễ quan sát', ['gương']],
  ['đề nghị phường bố trí thêm thùng rác ở công viên cho bà con', ['thùng']],
  ['rac khong ai don them cai vu karaoke on ao ca dem', ['rac', 'karaoke']],
])('each matter has its own words, a question none: %s', (text, known, asked = '…') => {
  const texts = noticer.notice(text).cases.map((one) => one.text.split(/[^\p{L}]+/u));
  expect(texts.map((words) => [...known, asked].filter((word) => words.includes(word)))).toEqual(
    known.map((word) => [word]),
  );
});

test.each([
  'Tôi ở cạnh xưởng tái chế nhựa số 15. Từ đầu tháng họ nấu nhựa ban đêm. Khói đen bay vào nhà, cháu tôi ho suốt. Tôi đã gọi tổ trưởng hai lần. Họ nghỉ được hai hôm rồi lại làm tiếp. Mong phường xuống kiểm tra.',
  'duong hem 9 bi dao len lap ong nuoc tu thang truoc dao xong lap dat so sai mua xuong lun thanh o voi may ba di cho te tui goi cong ty nuoc thi noi cua phuong goi phuong thi noi cua cong ty nuoc nho ai do sua dum',
  'Cống trước số 15 Lê Lợi bị nghẹt, mong phường cho người thông giúp. Xin chân thành cảm ơn.',
  'Dạ em chào anh chị, cống đầu hẻm 6 bị nghẹt, nhờ phường thông giúp. Em cảm ơn anh chị nhiều, chúc anh chị ngày mới tốt lành!',
])('one matter is one case, however long it is told and with whatever thanks: %s', (text) => {
  expect(noticer.notice(text).cases.map((one) => one.text)).toEqual([text]);
});

test('an angry question about a procedure is none', () => {
  const { kind, cases } = noticer.notice('Hỏi ba lần rồi không ai trả lời, rốt cuộc làm khai sinh cần giấy tờ gì???');
  expect(kind).toBe('not-a-complaint');
  expect(cases).toEqual([]);
});

test('nothing and anything can be read', () => {
  for (const text of ['', '   ', '😂😂', '?', 'x'.repeat(5000), '1', '\u0000'])
    expect(() => noticer.notice(text)).not.toThrow();
});

test('danger at the end of a long dictated story is heard', () => {
  const story =
    'tui thi cung lon tuoi roi khong ranh chu nghia nen nho con chau no ghi giup chuyen la vay hoi do nha nuoc lam cai cau qua rach cho ba con di ai cung mung ma nam nay ghe lon chay ngang dung hoai sang nay tui dat xe di ngang thi thay mot nhip giua no sut han xuong xe may va con nit di hoc van cu chay qua duoi thi nuoc chay xiet lam';
  expect(noticer.notice(story).isUrgent).toBe(true);
});
