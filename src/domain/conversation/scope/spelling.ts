import { fold } from '../../language/letters/fold.js';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** `nhàaa`: the vowel with its tone, then drawn out without it. */
const DRAWN_BEHIND_TONE = /([aeioy])(\p{M}+)\1{2,}/gu;
const LONG_DRAWN = /(\p{L})\1{2,}/gu;

function withoutTail(word: string): string {
  return word.normalize('NFD').replace(DRAWN_BEHIND_TONE, '$1$2').normalize('NFC');
}

export interface Spelling {
  /** Folded, with `ly` as `li` and long-drawn letters shortened: what is compared first. */
  readonly key: string;
  /** The letters without their tone: `cứu` -> `cưu`. */
  readonly base: string;
  /** `''` for none. Hỏi and ngã count as one: many people write them alike. */
  readonly tone: string;
}

/** `cứuuuu` -> `cứu`, `cuuuuu` -> `cuu`, `cháyyyy` -> `cháy`: only `u` stands doubled in ordinary syllables. */
function shorten(word: string): string {
  return withoutTail(word).replace(LONG_DRAWN, (_, letter: string, at: number) =>
    letter === 'u' && /[b-dđf-hj-np-tv-xz]$/u.test(word.slice(0, at)) ? 'uu' : letter,
  );
}

/** Every part that looks at a message spells its words again: as many as a few hundred messages hold are remembered. */
const known = new Map<string, Spelling>();
const MOST_KNOWN = 4096;

export function spellingOf(word: string): Spelling {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const spelling = spell(word);
  known.set(word, spelling);
  return spelling;
}

function spell(word: string): Spelling {
  const parts = shorten(word.toLowerCase().normalize('NFC')).normalize('NFD');
  const tone = (parts.match(TONES)?.[0] ?? '').replace('\u0303', '\u0309');
  const base = parts.replace(TONES, '').normalize('NFC');
  return { key: fold(base).replace(/^([bcdghklmnprstvx]{1,2})y$/, '$1i'), base, tone };
}

/** Typed or restored with a diacritic or `đ`. */
export function hasMarks({ base, tone }: Spelling): boolean {
  return tone !== '' || /[^\0-\x7f]/.test(base);
}

/** False when the marks say another word: `chạy` is not `cháy`. */
export function couldMean(typed: Spelling, meant: Spelling): boolean {
  return typed.tone === meant.tone && (typed.base === meant.base || typed.base.length !== meant.base.length);
}

/** A word typed with diacritics that are those of none of the known words written with the same letters. */
export function saysAnotherWord(word: string, known: readonly Spelling[]): boolean {
  const typed = spellingOf(word);
  if (!hasMarks(typed)) return false;
  const alike = known.filter(({ key }) => key === typed.key);
  return alike.length > 0 && !alike.some((meant) => couldMean(typed, meant));
}
