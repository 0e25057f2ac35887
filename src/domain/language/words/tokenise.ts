import { fold } from '../letters/fold.js';

/**
 * `syllable`: letters only. `number`: digits with inner separators (`1.801`, `54,3`, `15/7/2025`), a percent sign kept apart.
 * `symbol`: a document symbol or a code that mixes digits and letters (`51/KH-BCĐ`, `07/2025/NĐ-CP`, `VP-TK`).
 */
export type TokenKind = 'syllable' | 'number' | 'symbol';

export interface Token {
  /** Lower case, NFC, as typed. */
  readonly text: string;
  readonly folded: string;
  readonly kind: TokenKind;
  /** Offsets in the normalised text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** `51/KH-BCĐ`, `07/2025/NĐ-CP`, and the party's `05-CT/TU`. */
const DOCUMENT_SYMBOL = String.raw`\d+[a-z]?(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-[\p{L}\d&]+)*|\d+-\p{L}+(?:-\p{L}+)*\/\p{L}[\p{L}\d]*`;
/** Bounded, so that a long row of numbers takes linear time. */
const NUMBERED = String.raw`\d+(?:[.,/:-]\d+){0,15}`;
const ABBREVIATION = String.raw`\p{Lu}{2,}(?:-\p{Lu}{2,})+`;
const MIXED = String.raw`[\p{L}\d]*\d[\p{L}\d]*`;
const WORD = String.raw`\p{L}+`;
const PATTERN = new RegExp(
  `(${DOCUMENT_SYMBOL})|(${NUMBERED})(?![\\p{L}\\d])|(${ABBREVIATION})|(${MIXED})|(${WORD})`,
  'gu',
);

/** Splits normalised text into Vietnamese syllables, numbers and document symbols; punctuation is dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [raw, symbol, number, abbreviation, mixed] = match;
    const lower = raw.toLowerCase();
    const kind: TokenKind = symbol || abbreviation || mixed ? 'symbol' : number ? 'number' : 'syllable';
    tokens.push({ text: lower, folded: fold(raw), kind, start: match.index, end: match.index + raw.length });
  }
  return tokens;
}
