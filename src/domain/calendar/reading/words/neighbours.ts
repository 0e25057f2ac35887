import { fold } from '../../../language/letters/fold.js';
import { GAP, type Token, type TokenisedText } from './token.js';

/** True when the token at `end` is one of the words (in proper Vietnamese); `isGlued` asks for no space between. */
export function isFollowedBy(text: TokenisedText, end: number, words: readonly string[], isGlued = false): boolean {
  const token = text.tokens[end];
  if (!token || token.gap >= GAP.paragraph || (isGlued && (token.gap !== GAP.none || !isGluedOn(text, end))))
    return false;
  return isOneOf(token, words, text);
}

/** A sign that closes a sentence is glued on the left only: "ngày 20." and "ngày 20.3" differ. */
function isGluedOn(text: TokenisedText, at: number): boolean {
  const token = text.tokens[at];
  const next = text.tokens[at + 1];
  return token?.exact === '%' || (next?.gap === GAP.none && next.kind === 'number');
}

export function followsWord(text: TokenisedText, from: number, words: readonly string[]): boolean {
  const token = text.tokens[from - 1];
  const own = text.tokens[from];
  return token !== undefined && own !== undefined && own.gap < GAP.paragraph && isOneOf(token, words, text);
}

/** As it stands, or folded where the text carries no diacritics or damaged ones. */
export function isOneOf(token: Token, words: readonly string[], text: TokenisedText): boolean {
  if (words.includes(token.exact)) return true;
  if (!text.isDamaged && (!token.isStripped || text.isClean)) return false;
  return words.some((word) => foldOnce(word) === token.folded);
}

const foldedWords = new Map<string, string>();

/** The lists are constants of the grammar, so this stays small. */
function foldOnce(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  foldedWords.set(word, folded);
  return folded;
}

/** At the end of a clause: nothing follows, or a line end or a sign that closes. */
export function isAtEnd(text: TokenisedText, end: number): boolean {
  const token = text.tokens[end];
  return (
    token === undefined ||
    token.gap >= GAP.line ||
    (token.kind === 'sign' && /^[.,;:!?)\]}"'”’…\-–—|]$/.test(token.text))
  );
}

/** At the start of a clause: nothing before it, or a line end or a sign that opens. */
export function isAtStart(text: TokenisedText, from: number): boolean {
  const token = text.tokens[from - 1];
  const own = text.tokens[from];
  return (
    token === undefined ||
    (own !== undefined && own.gap >= GAP.line) ||
    (token.kind === 'sign' && /^[.,;:!?([{"'“‘…\-–—|+*•>]$/.test(token.text))
  );
}
