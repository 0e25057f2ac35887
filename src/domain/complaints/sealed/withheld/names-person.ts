import { fold, hasDiacritics } from '../../../language/letters/fold.js';
import type { Person } from '../../../people/person.js';
import { isTitleAt, isTitled } from './name-titles.js';
import { postReader } from './names-post.js';
import { isOfPlace, isOfStreet } from './place-names.js';
import { isAddressed, isCapital, readSaid, type SaidText, type SaidWord, saidWords, standsAt } from './said-words.js';

/**
 * Whether words may speak of an official: by the whole name, by part of it behind a title ("ông Bảy", "anh Bảy địa chính"), or by their
 * post. In doubt they do: who is kept from a tố cáo wrongly can be let in by another officer, who read it wrongly cannot unread it. Whom
 * a letter is only addressed to ("Kính gửi ông ...") is not spoken of.
 */
export function namesPerson(text: string, person: Pick<Person, 'name' | 'roles'>): boolean {
  return nameReader(person)(readSaid(text));
}

/** As `namesPerson`, for somebody of whom many texts are asked. */
export function nameReader({ name, roles }: Pick<Person, 'name' | 'roles'>): (told: SaidText) => boolean {
  const named = saidWords(name);
  const own = named.map(({ folded }) => folded);
  const [given = '', joined = ''] = [own.at(-1), own.length > 1 ? own.join('') : undefined];
  const letters = own.map((word) => word.slice(0, 1));
  const namesOne = postReader(roles);
  return (told) => {
    const { said, has } = told;
    if (has.has(joined) || namesOne(told)) return true;
    if (letters.every((letter) => has.has(letter)) && isInitialled(said, own)) return true;
    if (!has.has(given)) return false;
    return (
      said.some((word, at) => word.folded === given && isNameAt(said, at, word, own, name)) || isSaidWhole(said, named)
    );
  };
}

/** All of the name, or the two words somebody is called by ("huyền trang"), also where no word has a capital. */
function isSaidWhole(said: readonly SaidWord[], own: readonly SaidWord[]): boolean {
  if (own.length < 3) return false;
  const called = own.slice(-2);
  return said.some((_, at) => {
    const isWhole = own.every(({ folded }, place) => said[at + place]?.folded === folded);
    const isCalled =
      !MIDDLE.has(called[0]?.folded ?? '') &&
      called.every(({ text }, place) => said[at + place]?.text.toLowerCase() === text.toLowerCase());
    const last = at + (isWhole ? own.length : 2) - 1;
    return (isWhole || isCalled) && !isAddressed(said, at) && !isOfStreet(said, last) && !isOfPlace(said, last);
  });
}

/** "T.V.B": the first letters, each by itself. */
function isInitialled(said: readonly SaidWord[], own: readonly string[]): boolean {
  const isLetter = (word: SaidWord | undefined, of: string) =>
    word !== undefined && isCapital(word) && word.folded === of.slice(0, 1);
  return (
    own.length > 2 &&
    said.some((_, at) => own.every((word, place) => isLetter(said[at + place], word)) && !isAddressed(said, at))
  );
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
  const isWhole = before.length > 0 && isNameOf([...before, word.folded], own);
  // Only streets bear somebody's surname as well.
  if (isWhole) return !isAddressed(said, from) && !(before[0] === own[0] ? isOfStreet : isOfPlace)(said, at);
  // What stands before it belongs to somebody else's name.
  if (before.length > 0 && isSurnameAt(said, from, at)) return false;
  if (isTitled(said, at)) return !isAmount(said, at) && !isAddressed(said, at);
  if (!isCapital(word) || !sounds(word.text, name) || isCounted(said, at) || isAddressed(said, at)) return false;
  return word.isFirst ? isDoer(said, at) : !isOfPlace(said, at);
}

/** A capital at the beginning says nothing, but "Bảy nhận ..." and "Bảy, Hùng ..." are of people. */
function isDoer(said: readonly SaidWord[], at: number): boolean {
  const [word, next] = [said[at], said[at + 1]];
  if (!word || !next || next.isFirst) return false;
  // "Công an": who writes one word with its marks writes the next one so, too.
  const isDeed = (deed: string) =>
    hasDiacritics(word.text) ? next.text.toLowerCase() === deed : standsAt(said, at + 1, [deed]);
  return (next.isApart && isCapital(next)) || DEEDS.some(isDeed);
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
  const next = said[at + 1];
  const isNext = next !== undefined && !next.isApart && !isCapital(next);
  return word !== undefined && isNext && NUMBERS.has(word.folded) && COUNTED.has(next.folded);
}

/** "đó Bảy" is not of the Đỗ: with marks they are the surname's, without any it has a capital, or all of it is written without. */
function isSurnameAt(said: readonly SaidWord[], from: number, given: number): boolean {
  const word = said[from];
  if (!word) return false;
  if (hasDiacritics(word.text)) return SURNAMES.has(word.text.toLowerCase());
  const isPlain = isCapital(word) || !hasDiacritics(said[given]?.text ?? '');
  return isPlain && FOLDED_SURNAMES.has(word.folded);
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
const DEEDS =
  'ăn nhận lấy cầm vòi vòm đòi bao chia bán đánh đã đang cũng có vẫn nó cho là hứa nói gọi rút chiếm lấn ký xúi'.split(
    ' ',
  );
