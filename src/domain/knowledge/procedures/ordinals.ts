import { createPatternIndex } from './pattern-index.js';
import type { Word } from './words.js';

/** Which of several things is meant: a place from the start (0, 1 ...), from the end (-1, -2), or the middle one. */
export type Ordinal = number | 'middle';

const THING = 'cái|số|thủ|mục|câu|lựa|ý|loại|phần|việc';

const PHRASES: readonly (readonly [string, Ordinal])[] = [
  ...['đầu', 'đầu tiên', 'thứ nhất', 'thứ 1', '1', 'một'].map((word) => [`${THING} tục? ${word}`, 0] as const),
  ...['thứ hai', 'thứ 2', '2', 'hai'].map((word) => [`${THING} tục? ${word}`, 1] as const),
  ...['thứ ba', 'thứ 3', '3', 'ba'].map((word) => [`${THING} tục? ${word}`, 2] as const),
  ...['thứ tư', 'thứ bốn', 'thứ 4', '4', 'bốn'].map((word) => [`${THING} tục? ${word}`, 3] as const),
  ...['thứ năm', 'thứ 5', '5', 'năm'].map((word) => [`${THING} tục? ${word}`, 4] as const),
  ...['cuối', 'cuối cùng', 'sau cùng', 'chót'].map((word) => [`${THING} tục? ${word}`, -1] as const),
  [`${THING} tục? giữa`, 'middle'],
  [`${THING} tục? trước đó`, -2],
  [`${THING} tục? lúc trước`, -2],
  [`${THING} tục? hồi nãy`, -2],
  [`${THING} tục? kia`, -2],
  ['chọn 1', 0],
  ['chọn 2', 1],
  ['chọn 3', 2],
  ['chọn 4', 3],
  ['chọn 5', 4],
];

const INDEX = createPatternIndex(PHRASES);

/** The thing pointed at and the words that point; `2` alone is the second. */
export function ordinalIn(words: readonly Word[]): { ordinal: Ordinal; words: ReadonlySet<number> } | undefined {
  const [only] = words;
  if (words.length === 1 && only && /^[1-9]$/.test(only.plain))
    return { ordinal: Number(only.plain) - 1, words: new Set([0]) };
  const best = INDEX.find(words).toSorted((left, right) => right.said - left.said)[0];
  if (best === undefined) return undefined;
  const pointing = new Set<number>();
  for (let at = best.from; at < best.to; at++) pointing.add(at);
  return { ordinal: best.value, words: pointing };
}

/** The thing at a place, nothing when there are not so many. */
export function pick<T>(things: readonly T[], ordinal: Ordinal): T | undefined {
  if (ordinal === 'middle') return things.length >= 3 ? things[Math.floor(things.length / 2)] : undefined;
  return things.at(ordinal);
}
