import { fold } from '../../../language/letters/fold.js';
import { NUMBER_WORDS, type ReadNumber, readNumber } from './number-words.js';
import { readQuarterNumber, readQuarterWithYear } from './quarter-numbers.js';
import { GAP, type Token, type TokenisedText } from './token.js';

/** Reads one value at a token; every value is a number, so that patterns stay a table. */
type Slot = (text: TokenisedText, at: number) => ReadNumber | undefined;

const between =
  (low: number, high: number): Slot =>
  (text, at) => {
    const read = readNumber(text, at);
    return read && read.value >= low && read.value <= high ? read : undefined;
  };

/** Longer phrases first. */
type Choices = readonly (readonly [phrase: string, value: number])[];

const WHICH: Choices = [
  ['sau nữa', 2],
  ['tới nữa', 2],
  ['trước nữa', -2],
  ['tiếp theo', 1],
  ['kế tiếp', 1],
  ['sắp tới', 1],
  ['vừa rồi', -1],
  ['vừa qua', -1],
  ['hiện tại', 0],
  ['này', 0],
  ['nay', 0],
  ['sau', 1],
  ['tới', 1],
  ['tiếp', 1],
  ['trước', -1],
  ['qua', -1],
  ['rồi', -1],
  ['ngoái', -1],
];
const UNITS: Choices = [
  ['ngày làm việc', 3],
  ['giây', 0],
  ['phút', 1],
  ['giờ', 2],
  ['tiếng', 2],
  ['hôm', 4],
  ['ngày', 4],
  ['tuần', 5],
  ['tháng', 6],
  ['quý', 7],
  ['năm', 8],
];
const WEEKDAYS: Choices = [
  ['thứ hai', 1],
  ['thứ ba', 2],
  ['thứ tư', 3],
  ['thứ năm', 4],
  ['thứ sáu', 5],
  ['thứ bảy', 6],
  ['thứ bẩy', 6],
  ['chủ nhật', 7],
  ['chúa nhật', 7],
];
const PARTS: Choices = [
  ['đầu giờ sáng', 0],
  ['cuối giờ sáng', 0],
  ['đầu giờ chiều', 2],
  ['cuối giờ chiều', 2],
  ['buổi sáng', 0],
  ['buổi trưa', 1],
  ['buổi chiều', 2],
  ['buổi tối', 3],
  ['ban đêm', 4],
  ['sáng', 0],
  ['trưa', 1],
  ['chiều', 2],
  ['tối', 3],
  ['đêm', 4],
  ['khuya', 4],
];
const LUNAR_MONTHS: Choices = [
  ['giêng', 1],
  ['chạp', 12],
];

export const SLOTS = {
  n: between(1, 999),
  day: readDayNumber,
  month: readMonthNumber,
  year: readYear,
  hour: between(0, 24),
  minute: between(0, 59),
  second: between(0, 59),
  quarter: readQuarterNumber,
  lastQuarter: readQuarterNumber,
  quarterYear: readQuarterWithYear,
  which: oneOf(WHICH),
  unit: oneOf(UNITS),
  weekday: readWeekday,
  part: oneOf(PARTS),
  lunarMonth: oneOf(LUNAR_MONTHS),
} as const satisfies Record<string, Slot>;

export type SlotName = keyof typeof SLOTS;

/** Stands for any number in digits among the words that a pattern can begin with. */
export const NUMBER = '#';

const startsOf = (choices: Choices) => [...new Set(choices.map(([phrase]) => fold(phrase.split(' ')[0] ?? '')))];
const NUMBERS = [NUMBER, ...NUMBER_WORDS];

/** The folded words that a slot can begin with. */
export const SLOT_STARTS: Readonly<Record<SlotName, readonly string[]>> = {
  n: NUMBERS,
  day: NUMBERS,
  month: NUMBERS,
  year: [NUMBER],
  hour: NUMBERS,
  minute: NUMBERS,
  second: NUMBERS,
  quarter: [...NUMBERS, 'i', 'ii', 'iii', 'iv', 'l', 'v', '|', '!'],
  lastQuarter: NUMBERS,
  quarterYear: [NUMBER],
  which: startsOf(WHICH),
  unit: startsOf(UNITS),
  weekday: [...startsOf(WEEKDAYS), 't', 'cn'],
  part: startsOf(PARTS),
  lunarMonth: startsOf(LUNAR_MONTHS),
};

function oneOf(choices: Choices): Slot {
  const parsed = choices.map(([phrase, value]) => ({
    words: phrase.split(' ').map((exact) => ({ exact, folded: fold(exact) })),
    value,
  }));
  const starts = new Set(parsed.map(({ words }) => words[0]?.folded));
  return (text, at) => {
    if (!starts.has(text.tokens[at]?.folded)) return undefined;
    for (const { words, value } of parsed) {
      if (words.every((word, index) => isWord(text.tokens[at + index], word, text, index > 0))) {
        return { value, end: at + words.length };
      }
    }
    return undefined;
  };
}

function isWord(
  token: Token | undefined,
  word: { exact: string; folded: string },
  text: TokenisedText,
  isInside: boolean,
): boolean {
  if (token?.kind !== 'word' || (isInside && token.gap === GAP.paragraph)) return false;
  if (token.exact === word.exact) return true;
  return (text.isDamaged || (token.isStripped && !text.isClean)) && token.folded === word.folded;
}

function readDayNumber(text: TokenisedText, at: number): ReadNumber | undefined {
  const token = text.tokens[at];
  if (token?.kind === 'number' && token.text.length > 2) return undefined;
  return between(1, 31)(text, at);
}

function readMonthNumber(text: TokenisedText, at: number): ReadNumber | undefined {
  const token = text.tokens[at];
  if (token?.kind === 'number' && token.text.length > 2) return undefined;
  // Without diacritics "thang sau" is the next month, "thang nam" the middle of "tháng … năm".
  if (token?.isStripped && (token.folded === 'sau' || token.folded === 'nam')) return undefined;
  if (token?.exact === 'năm') return undefined;
  return between(1, 12)(text, at);
}

const YEAR = /^(19\d\d|20\d\d|21\d\d)\d?$/;

/** Four digits; a fifth is the mark of a footnote that a scan glued to the year ("20258"). */
function readYear(text: TokenisedText, at: number): ReadNumber | undefined {
  const token = text.tokens[at];
  const year = token?.kind === 'number' ? YEAR.exec(token.text)?.[1] : undefined;
  return year === undefined ? undefined : { value: Number(year), end: at + 1 };
}

const WEEKDAY_WORDS = oneOf(WEEKDAYS);
const SHORT_SUNDAY = /^CN$|^cn$/;

function readWeekday(text: TokenisedText, at: number): ReadNumber | undefined {
  const words = WEEKDAY_WORDS(text, at);
  if (words) return words;
  const token = text.tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (SHORT_SUNDAY.test(token.text)) return { value: 7, end: at + 1 };
  const next = text.tokens[at + 1];
  if (next?.kind !== 'number' || !/^[2-7]$/.test(next.text)) return undefined;
  const value = Number(next.text) - 1;
  if (token.exact === 't' && next.gap === GAP.none) return { value, end: at + 2 };
  const isThu =
    token.exact === 'thứ' || (token.folded === 'thu' && (token.isStripped ? !text.isClean : text.isDamaged));
  return isThu && next.gap <= GAP.line ? { value, end: at + 2 } : undefined;
}
