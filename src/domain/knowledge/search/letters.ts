import { fold } from '../../language/letters/fold.js';

/** Codes below this limit are looked at one by one; letters of scripts above it separate words like punctuation. */
export const LETTER_LIMIT = 0x2000;

export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** `.` `,` `:` join digits only. */
export const NUMBER_JOINER = 3;
/** `/` `-` `&` join letters and digits. */
export const SYMBOL_JOINER = 4;
/** Combining marks and invisible characters: the text has to be composed first. */
export const UNREADY = 5;

/** What each UTF-16 code below the limit is, and its lower case. */
export interface LetterTables {
  readonly classes: Uint8Array;
  readonly lower: Uint16Array;
}

let tables: LetterTables | undefined;

/** Made on first use (a few milliseconds), then shared. */
export function letterTables(): LetterTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): LetterTables {
  const classes = new Uint8Array(LETTER_LIMIT);
  const lower = new Uint16Array(LETTER_LIMIT);
  for (let code = 0; code < LETTER_LIMIT; code++) {
    const letter = String.fromCharCode(code);
    const small = letter.toLowerCase();
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
    classes[code] = classify(letter, code);
  }
  return { classes, lower };
}

/** The class of any UTF-16 code at or above the limit. */
export function classOfHighCode(code: number): number {
  const isInvisible = (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
  return isInvisible ? UNREADY : SEPARATOR;
}

function classify(letter: string, code: number): number {
  if (code === 0xad || (code >= 0x300 && code <= 0x36f)) return UNREADY;
  if (/\p{L}/u.test(letter)) return LETTER;
  if (/\d/.test(letter)) return DIGIT;
  if (letter === '.' || letter === ',' || letter === ':') return NUMBER_JOINER;
  return letter === '/' || letter === '-' || letter === '&' ? SYMBOL_JOINER : SEPARATOR;
}

/** Text as `scanWords` wants it: composed (NFC), without invisible characters and marks that belong to no letter. */
export function compose(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(/[\u0300-\u036F]/gu, '');
}

/** The form that spellings of one word share: folded, and a number of one or two digits without its leading zero. */
export function foldWord(word: string): string {
  const folded = /^[a-z]+$/.test(word) ? word : fold(word);
  return /^0\d$/.test(folded) ? folded.slice(1) : folded;
}
