import { isCapital, type SaidWord } from './said-words.js';

/** "chợ Kim Lan", "ấp Bình An": capitals that name a place or a firm. One word alone behind "xã" or "quán" may be who sits there. */
export function isOfPlace(said: readonly SaidWord[], at: number): boolean {
  return isBehind(said, at, WAYS, 1) || isBehind(said, at, PLACES, 2);
}

/** Streets bear whole names. */
export function isOfStreet(said: readonly SaidWord[], at: number): boolean {
  return isBehind(said, at, WAYS, 1);
}

function isBehind(said: readonly SaidWord[], at: number, words: ReadonlySet<string>, fewest: number): boolean {
  for (let from = at - 1; from >= 0 && !said[from + 1]?.isApart; from--) {
    const word = said[from];
    if (!word) return false;
    if (words.has(word.text.toLowerCase())) return endOfCapitals(said, at) - from >= fewest;
    if (!isCapital(word)) return false;
  }
  return false;
}

function endOfCapitals(said: readonly SaidWord[], at: number): number {
  let end = at;
  for (let next = said[end + 1]; next && isCapital(next) && !next.isApart; next = said[end + 1]) end++;
  return end;
}

/** With their marks: "cho" gives and is no market. */
const WAYS: ReadonlySet<string> = new Set('sông cầu chợ đường phố hẻm quê'.split(' '));
const PLACES: ReadonlySet<string> = new Set(
  'ấp thôn xóm xã phường huyện tỉnh trạm bơm trường kênh rạch chùa bến quán tiệm ty cty tnhh tổ khóm bản'.split(' '),
);
