import { fold, hasDiacritics } from '../../../language/letters/fold.js';
import { isCapital, type SaidWord, standsAt } from './said-words.js';

/** Whether a word has a title or a job right before or behind it: "ông Bảy", "cán bộ Bảy", "Bảy địa chính". */
export function isTitled(said: readonly SaidWord[], at: number): boolean {
  const word = said[at];
  if (!word) return false;
  if (POSTS_BEHIND.some((post) => standsAt(said, at + 1, post))) return true;
  if (!isCapital(word) && COMPOUNDS.has(`${word.folded} ${said[at + 1]?.folded}`)) return false;
  return (
    TITLES.some((title) => endsIn(said, at, title)) ||
    (isCapital(word) && POSTS_BEFORE.some((post) => endsIn(said, at, post)))
  );
}

export function isTitleAt(said: readonly SaidWord[], at: number): boolean {
  const word = said[at];
  return word !== undefined && !isCapital(word) && TITLES.some(([title]) => title === word.folded);
}

function endsIn(said: readonly SaidWord[], at: number, title: readonly string[]): boolean {
  const from = at - title.length;
  if (from < 0 || said.slice(from + 1, at + 1).some(({ isFirst }) => isFirst)) return false;
  return standsAt(said, from, title) && !isOtherWord(said, from, at, title);
}

/** "ba lần": who writes with marks means no "bà Lan". */
function isOtherWord(said: readonly SaidWord[], from: number, at: number, title: readonly string[]): boolean {
  const [told, word] = [said[from], said[at]];
  return (
    told !== undefined &&
    word !== undefined &&
    hasDiacritics(title[0] ?? '') &&
    !hasDiacritics(told.text) &&
    hasDiacritics(word.text) &&
    !isCapital(word)
  );
}

/** Written small behind a title: somebody does something, or is something, and has no name. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  [
    'an ninh,an toàn,bình luận,bình thường,bình xét,bình đẳng,bảo vệ,chính quyền,chính sách,đức độ,hai mặt,hiền lành',
    'liên hệ,liên quan,liên lạc,long trọng,minh bạch,năm ngoái,năm nay,năm trước,phúc lợi,sơn nước,tâm lý',
    'thanh niên,thanh tra,thanh toán,thanh lý,thu tiền,thu phí,thu gom,thu thuế,thu nhập,út ít,xuân này',
  ]
    .join(',')
    .split(',')
    .map(fold),
);

/** Said before a name of anybody, also where it is written small. */
const TITLES: readonly (readonly string[])[] = [
  ...'ông bà anh chị cô chú bác dì cậu mợ thím dượng thầy em o mệ thằng mụ lão gã tên ổng bả sếp tay đc'
    .split(' ')
    .map((one) => [one]),
  ['đồng', 'chí'],
  ['tên', 'là'],
];

/** What somebody does, said before their name: before a small word it is no name ("trưởng ấp thu tiền"). */
const POSTS_BEFORE: readonly (readonly string[])[] = [
  ...[
    ['cán', 'bộ'],
    ['công', 'chức'],
    ['viên', 'chức'],
    ['nhân', 'viên'],
    ['chủ', 'tịch'],
    ['bí', 'thư'],
    ['địa', 'chính'],
  ],
  ...[
    ['tư', 'pháp'],
    ['hộ', 'tịch'],
    ['một', 'cửa'],
    ['công', 'an'],
    ['kế', 'toán'],
    ['thủ', 'quỹ'],
    ['văn', 'phòng'],
  ],
  ...[['thống', 'kê'], ['xây', 'dựng'], ['trưởng'], ['phó'], ['giám', 'đốc']],
];

/** "Bảy địa chính": what somebody does, said behind the name. */
const POSTS_BEHIND: readonly (readonly string[])[] = [
  ...[
    ['chủ', 'tịch'],
    ['bí', 'thư'],
    ['địa', 'chính'],
    ['tư', 'pháp'],
    ['hộ', 'tịch'],
    ['một', 'cửa'],
    ['công', 'an'],
  ],
  ...[
    ['cán', 'bộ'],
    ['công', 'chức'],
    ['kế', 'toán'],
    ['thủ', 'quỹ'],
    ['văn', 'phòng'],
    ['xây', 'dựng'],
    ['tiếp', 'dân'],
  ],
];
