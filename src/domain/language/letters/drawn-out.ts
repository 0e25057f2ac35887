import { VOWEL_LETTERS } from './tones.js';

const ROMAN = String.raw`(?<![\p{L}\d])[ivx]+(?![\p{L}\d])`;
const VOWELS = String.raw`([${VOWEL_LETTERS}])\1{2,}`;
const LAST_CONSONANT = String.raw`(?<=\p{Ll})(\p{Ll})\2{2,30}(?!\p{L})`;
const DRAWN_OUT = new RegExp(`${ROMAN}|${VOWELS}|${LAST_CONSONANT}`, 'gu');

/** Takes letters drawn out for feeling back to one: `ơiiii`, `koooo`, `vânggg`. Codes and Roman numbers stay: `cccd`, `iii`, `III`. */
export function shortenDrawnOut(text: string): string {
  return text.replace(DRAWN_OUT, (run, vowel?: string, last?: string) => vowel ?? last ?? run);
}
