import { fold } from '../../../language/letters/fold.js';
import { GAP, type Token, type TokenisedText } from './token.js';

export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const UNITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const TENS = 'mươi';
const TEN = 'mười';
const STRIPPED: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
/** Folded words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...Object.keys(UNITS).map(fold), fold(TEN)];
const MAX_DIGITS = 4;

/** A number in digits (at most four) or in words up to ninety-nine: "20", "mười lăm", "hai mươi". */
export function readNumber(text: TokenisedText, at: number): ReadNumber | undefined {
  const token = text.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') {
    return token.text.length <= MAX_DIGITS ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  return token.kind === 'word' ? readWords(text, at, token) : undefined;
}

function readWords(text: TokenisedText, at: number, token: Token): ReadNumber | undefined {
  const next = text.tokens[at + 1];
  const after = next && next.kind === 'word' && next.gap <= GAP.line ? next : undefined;
  if (isTen(token, text)) {
    const unit = after && onesOf(after, text);
    return unit ? { value: 10 + unit, end: at + 2 } : { value: 10, end: at + 1 };
  }
  const unit = unitOf(token, text);
  if (unit === undefined) return undefined;
  if (!after || !isTens(after, text)) return { value: unit, end: at + 1 };
  const last = text.tokens[at + 2];
  const ones = last && last.kind === 'word' && last.gap <= GAP.line ? onesOf(last, text) : undefined;
  return ones ? { value: unit * 10 + ones, end: at + 3 } : { value: unit * 10, end: at + 2 };
}

function unitOf(token: Token, text: TokenisedText): number | undefined {
  if (Object.hasOwn(UNITS, token.exact)) return UNITS[token.exact];
  return token.isStripped && !text.isClean && Object.hasOwn(STRIPPED, token.folded)
    ? STRIPPED[token.folded]
    : undefined;
}

/** After ten, five is "lăm": "mười năm" are ten years. */
function onesOf(token: Token, text: TokenisedText): number | undefined {
  return token.folded === 'nam' ? undefined : unitOf(token, text);
}

function isTen(token: Token, text: TokenisedText): boolean {
  return token.exact === TEN || (token.isStripped && !text.isClean && token.folded === 'muoi');
}

function isTens(token: Token, text: TokenisedText): boolean {
  return token.exact === TENS || (token.isStripped && !text.isClean && token.folded === 'muoi');
}
