import { fold } from '../../language/fold.js';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

export interface Spelling {
  /** Folded, with `ly` as `li` and long-drawn letters shortened: what is compared first. */
  readonly key: string;
  /** The letters without their tone: `cứu` -> `cưu`. */
  readonly base: string;
  /** `''` for none. Hỏi and ngã count as one: many people write them alike. */
  readonly tone: string;
}

/** `cứuuuu` -> `cứu`, `cuuuuu` -> `cuu`, `cháyyy` -> `cháy`: only `u` stands doubled in ordinary syllables. */
function shorten(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, (_, letter: string, at: number) =>
    letter === 'u' && /[^aeiouyưăâêôơ]$/u.test(fold(word.slice(0, at))) ? 'uu' : letter,
  );
}

export function spellingOf(word: string): Spelling {
  const short = shorten(word.toLowerCase().normalize('NFC'));
  const parts = short.normalize('NFD');
  const tone = (parts.match(TONES)?.[0] ?? '').replace('\u0303', '\u0309');
  const key = fold(short).replace(/^([bcdghklmnprstvx]{1,2})y$/, '$1i');
  return { key, base: parts.replace(TONES, '').normalize('NFC'), tone };
}

/** False when the marks say another word: `chạy` is not `cháy`. */
export function couldMean(typed: Spelling, meant: Spelling): boolean {
  return typed.tone === meant.tone && (typed.base === meant.base || typed.base.length !== meant.base.length);
}
