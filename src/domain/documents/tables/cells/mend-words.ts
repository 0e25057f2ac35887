import { fold } from '../../../language/letters/fold.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../../language/letters/valid-syllable.js';
import { editDistance } from '../../lines/close-to.js';

/**
 * Finds the cell words that damaged words of a table line were printed as: `Cécnganh` -> `các ngành`, `Thuene xuven` ->
 * `thường`, `xuyên`. Undefined for a word that is left as it is.
 */
export type MendWords = (words: readonly ScannedWord[]) => (string | undefined)[];

export interface ScannedWord {
  readonly scanned: string;
  readonly restored: string;
}

const TIME_WORDS =
  'thường xuyên|theo|yêu cầu|tháng|năm|quý|định kỳ|ngày|từ|đầu năm|cuối năm|kế hoạch|quyết định|quy định|hướng dẫn|thời gian|báo cáo|thành phố|sở nội vụ|ban hành|UBND|HĐND';
const LONG = 6;
const SHORTEST_SINGLE = 4;
const LONG_PHRASE = 7;
const MOST_WRONG = 2;
const MISTAKEN: Readonly<Record<string, string>> = {
  '6': 'o',
  '0': 'o',
  '1': 'l',
  '¢': 'c',
  '§': 's',
  '€': 'e',
  '|': 'l',
};

/** @param names names of roles and approvers */
export function createMender(names: readonly string[]): MendWords {
  const { singles, phrases } = indexWords([...names, ...TIME_WORDS.split('|')]);
  const knownSingles = toKnown(singles, SHORTEST_SINGLE);
  const knownPhrases = toKnown(phrases, LONG_PHRASE);
  const cache = new Map<string, string | undefined>();

  function mendOne(word: string): string | undefined {
    const folded = fold(word);
    if (singles.has(folded) || /^[\d.,/:%-]+$/u.test(folded)) return undefined;
    const letters = lettersOf(folded);
    if (letters.length < 3) return letters === folded ? undefined : singles.get(letters);
    const whole = singles.get(letters) ?? phrases.get(letters);
    if (whole !== undefined) return whole;
    if (isFoldedSyllable(letters)) return undefined;
    const phrase = letters.length >= LONG_PHRASE ? nearest(letters, knownPhrases, MOST_WRONG) : undefined;
    return phrase ?? nearest(letters, knownSingles, letters.length >= LONG ? MOST_WRONG : 1);
  }

  function mendCached(word: string): string | undefined {
    if (!cache.has(word)) cache.set(word, mendOne(word));
    return cache.get(word);
  }

  /** Two damaged words may be told together: `Cong chie`, `lieng uan`. */
  function mendPair(left: string, right: string): string | undefined {
    const [a, b] = [lettersOf(fold(left)), lettersOf(fold(right))];
    if (singles.has(a) && singles.has(b)) return undefined;
    const length = a.length + b.length;
    if (length < LONG_PHRASE) return undefined;
    const areWords = isFoldedSyllable(a) && isFoldedSyllable(b);
    const found = nearest(
      a + b,
      knownPhrases,
      areWords ? MOST_WRONG : length > LONG_PHRASE + 1 ? MOST_WRONG + 1 : MOST_WRONG,
    );
    return found !== undefined && found.split(' ').length === 2 && fold(found)[0] === a[0] ? found : undefined;
  }

  return (words) => {
    const mended = words.map(({ scanned }) => mendCached(scanned));
    const base = words.map(({ scanned, restored }, at) => mended[at] ?? bestOf(scanned, restored));
    for (let at = 0; at + 1 < words.length; at += 1) {
      if (mended[at]?.includes(' ') || mended[at + 1]?.includes(' ')) continue;
      // `yêu cầu trong`: the word belongs to the one before it.
      if (at > 0 && phrases.has(lettersOf(fold(`${base[at - 1]}${base[at]}`)))) continue;
      const pair = mendPair(base[at] ?? '', base[at + 1] ?? '')?.split(' ');
      if (pair) [mended[at], mended[at + 1]] = [pair[0], pair[1]];
    }
    return mended;
  };

  /** A known word as it was scanned, else what it was restored to when that is a word. */
  function bestOf(scanned: string, restored: string): string {
    if (singles.has(fold(scanned))) return scanned;
    return isVietnameseSyllable(restored.toLowerCase()) ? restored : scanned;
  }
}

function lettersOf(folded: string): string {
  const read = /[\p{L}¢§€]/u.test(folded)
    ? folded.replace(/[610¢§€|]/gu, (letter) => MISTAKEN[letter] ?? letter)
    : folded;
  return read.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Each word by its folded form, and runs of two and three without the spaces between. */
function indexWords(names: readonly string[]): { singles: Map<string, string>; phrases: Map<string, string> } {
  const singles = new Map<string, string>();
  const phrases = new Map<string, string>();
  for (const name of names) {
    const words = name.split(/[\s-]+/u).filter((word) => word !== '');
    for (const [at, word] of words.entries()) {
      singles.set(fold(word), isAbbreviation(word) ? word : word.toLowerCase());
      for (const count of [2, 3]) {
        const run = words.slice(at, at + count);
        if (run.length === count) phrases.set(fold(run.join('')), joinRun(run));
      }
    }
  }
  return { singles, phrases };
}

/** `VP-TK` keeps its dash. */
function joinRun(run: readonly string[]): string {
  if (run.every(isAbbreviation)) return run.join('-');
  return run.map((part) => (isAbbreviation(part) ? part : part.toLowerCase())).join(' ');
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

interface Known {
  readonly key: string;
  readonly word: string;
  readonly letters: number;
}

function toKnown(words: ReadonlyMap<string, string>, shortest: number): Known[] {
  return [...words]
    .filter(([key]) => key.length >= shortest)
    .map(([key, word]) => ({ key, word, letters: letterSet(key) }));
}

function nearest(letters: string, known: readonly Known[], most: number): string | undefined {
  const own = letterSet(letters);
  let best: string | undefined;
  let distance = most + 1;
  for (const { key, word, letters: set } of known) {
    if (Math.abs(key.length - letters.length) > most || bitCount(own ^ set) > 2 * most) continue;
    const found = editDistance(letters, key, most);
    if (found < distance) [best, distance] = [word, found];
  }
  return best;
}

/** Which letters a word has, a bit each: words that differ in many need no closer look. */
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitCount(bits: number): number {
  let left = bits >>> 0;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
