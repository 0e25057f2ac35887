import { fold, hasDiacritics } from '../../../language/fold.js';
import type { Person } from '../../../people/person.js';
import { namesPost } from './names-post.js';
import { isAddressed, type SaidWord, saidWords } from './said-words.js';

/**
 * Whether words may speak of an official: by the whole name, by part of it behind a title ("ông Bảy", "anh Bảy địa chính"), or by their
 * post. In doubt they do: who is kept from a tố cáo wrongly can be let in by another officer, who read it wrongly cannot unread it. Whom
 * a letter is only addressed to ("Kính gửi ông ...") is not spoken of.
 */
export function namesPerson(text: string, person: Pick<Person, 'name' | 'roles'>): boolean {
  return namesPersonIn(saidWords(text), person);
}

/** As `namesPerson`, for words that are read once and asked of many. */
export function namesPersonIn(said: readonly SaidWord[], { name, roles }: Pick<Person, 'name' | 'roles'>): boolean {
  const own = saidWords(name).map(({ folded }) => folded);
  const [given, joined] = [own.at(-1), own.length > 1 ? own.join('') : undefined];
  const isNamed = said.some(
    (word, at) => word.folded === joined || (word.folded === given && isNameAt(said, at, word, own, name)),
  );
  return isNamed || namesPost(said, roles);
}

/** `word` at `at` is what they are called by. */
function isNameAt(
  said: readonly SaidWord[],
  at: number,
  word: SaidWord,
  own: readonly string[],
  name: string,
): boolean {
  const from = startOfName(said, at);
  const before = said.slice(from, at).map(({ folded }) => folded);
  if (before.length > 0 && isNameOf([...before, word.folded], own)) return !isAddressed(said, from);
  // What stands before it belongs to somebody else's name.
  if (before.length > 0 && isSurnameAt(said, from, at)) return false;
  const isTitled =
    TITLES.some((title) => endsIn(said, at, title)) ||
    (isCapital(word) && POSTS_BEFORE.some((post) => endsIn(said, at, post)));
  const isPosted = POSTS_BEHIND.some((post) => standsAt(said, at + 1, post));
  if (isTitled || isPosted) return !isAmount(said, at) && !isAddressed(said, at);
  return isCapital(word) && !word.isFirst && sounds(word.text, name) && !isCounted(said, at) && !isAddressed(said, at);
}

/** Where a name that ends here may begin: at most three words before, the surname first, or words with capitals. */
function startOfName(said: readonly SaidWord[], at: number): number {
  for (let from = at - 1; from >= Math.max(0, at - 3); from--) {
    const word = said[from];
    if (!word || said[from + 1]?.isFirst) return from + 1;
    if (isSurnameAt(said, from, at) && !isTitleAt(said, from)) return from;
    if (!isCapital(word) && word.folded.length > 1 && !MIDDLE.has(word.folded)) return from + 1;
  }
  return Math.max(0, at - 3);
}

/** All of it, with initials for some ("T. V. Bảy"), or without what stands in the middle. */
function isNameOf(told: readonly string[], own: readonly string[]): boolean {
  const [surname = '', ...rest] = told;
  const fits = (word: string, at: number) => word === own[at] || (word.length === 1 && own[at]?.startsWith(word));
  if (told.length === own.length && told.every(fits)) return true;
  const inner = rest.slice(0, -1);
  const isShort = told.length < own.length && inner.every((word) => own.slice(1, -1).includes(word));
  return isShort && (surname === own[0] || (own.slice(1, -1).includes(surname) && own.length > 2));
}

/** "đưa anh bảy triệu": behind a title only what is written small, and only of money; "ông Bảy bao che" is no seven bags. */
function isAmount(said: readonly SaidWord[], at: number): boolean {
  const [word, next, last] = said.slice(at, at + 3);
  return (
    word !== undefined &&
    !isCapital(word) &&
    NUMBERS.has(word.folded) &&
    MONEY.has(next?.folded ?? '') &&
    last?.folded !== 'tap'
  );
}

/** "bảy triệu", "năm người": a number, though somebody is called so. */
function isCounted(said: readonly SaidWord[], at: number): boolean {
  const word = said[at];
  const next = said[at + 1]?.folded ?? '';
  return word !== undefined && NUMBERS.has(word.folded) && COUNTED.has(next);
}

/** "đó Bảy" is not of the Đỗ: with marks they are the surname's, without any it has a capital, or all of it is written without. */
function isSurnameAt(said: readonly SaidWord[], from: number, given: number): boolean {
  const word = said[from];
  if (!word) return false;
  if (hasDiacritics(word.text)) return SURNAMES.has(word.text.toLowerCase());
  const isPlain = isCapital(word) || !hasDiacritics(said[given]?.text ?? '');
  return isPlain && FOLDED_SURNAMES.has(word.folded);
}

function isTitleAt(said: readonly SaidWord[], at: number): boolean {
  const word = said[at];
  return word !== undefined && !isCapital(word) && TITLES.some(([title]) => title === word.folded);
}

/** A title right before; where people write with marks the mark has to be the title's: "có" is no "cô". */
function endsIn(said: readonly SaidWord[], at: number, title: readonly string[]): boolean {
  const from = at - title.length;
  return from >= 0 && !said.slice(from + 1, at + 1).some(({ isFirst }) => isFirst) && standsAt(said, from, title);
}

function standsAt(said: readonly SaidWord[], from: number, words: readonly string[]): boolean {
  return words.every((word, at) => {
    const one = said[from + at];
    if (one === undefined || one.folded !== fold(word)) return false;
    return !hasDiacritics(one.text) || one.text.toLowerCase() === word;
  });
}

function isCapital({ text }: SaidWord): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Written with marks, the marks are those of the name, wherever on its vowels they stand. */
function sounds(text: string, name: string): boolean {
  const own = saidWords(name).at(-1)?.text ?? '';
  return !hasDiacritics(text) ? !hasDiacritics(own) : marksOf(text) === marksOf(own);
}

function marksOf(text: string): string {
  return [...text.toLowerCase().normalize('NFD')]
    .filter((sign) => /\p{M}/u.test(sign))
    .toSorted()
    .join('');
}

/** Said before a name of anybody, also where it is written small. */
const TITLES: readonly (readonly string[])[] = [
  ...'ông bà anh chị cô chú bác dì cậu mợ thím dượng thầy em o mệ thằng mụ lão gã tên ổng bả sếp tay đc'
    .split(' ')
    .map((one) => [one]),
  ['đồng', 'chí'],
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

const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai trịnh hà đào lương thái cao phùng tô la quách khổng quàng tăng tạ kiều châu tôn lưu vương triệu diệp nông mã hứa thạch sơn danh kim'.split(
    ' ',
  ),
);
const FOLDED_SURNAMES = new Set([...SURNAMES].map(fold));
const MIDDLE: ReadonlySet<string> = new Set(['van', 'thi', 'duc', 'huu', 'ngoc', 'minh', 'thanh', 'quoc', 'xuan']);
const NUMBERS: ReadonlySet<string> = new Set('mot hai ba bon tu nam sau bay tam chin muoi tram'.split(' '));
const MONEY: ReadonlySet<string> = new Set(['trieu', 'tram', 'ngan', 'nghin', 'ty', 'chuc', 'dong']);
const COUNTED: ReadonlySet<string> = new Set(
  'trieu tram ngan nghin ty chuc muoi ngay thang nam gio phut tuan lan nguoi cai to dong met cong can ho thua bao chai cu'.split(
    ' ',
  ),
);
