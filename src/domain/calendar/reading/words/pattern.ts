import { fold } from '../../../language/fold.js';
import { SLOTS, type SlotName } from './slots.js';
import { GAP, type Token, type TokenisedText } from './token.js';

/** What the slots of a pattern read; a slot that was left out is missing. */
export type Captures = { readonly [Name in SlotName]?: number };

export interface PatternMatch {
  readonly end: number;
  readonly captures: Captures;
}

/**
 * A phrase as people say it. Words are written in proper Vietnamese; the matcher decides how exactly they have to stand.
 * `một|hai` either word, `kể_từ` several words, `của?` may be missing, `{day}` a slot, `~tháng` also when a scan damaged it.
 */
export interface Pattern {
  readonly source: string;
  /** Folded first words, or undefined when it begins with a slot. */
  readonly firstWords: ReadonlySet<string> | undefined;
  match(text: TokenisedText, at: number): PatternMatch | undefined;
}

interface Word {
  readonly exact: string;
  readonly folded: string;
  readonly isLenient: boolean;
}

type Element =
  | { readonly isOptional: boolean; readonly slot: SlotName }
  | { readonly isOptional: boolean; readonly phrases: readonly (readonly Word[])[] };

export function pattern(source: string): Pattern {
  const elements = source.split(' ').map(parseElement);
  return {
    source,
    firstWords: firstWordsOf(elements),
    match(text, at) {
      const captures: { [Name in SlotName]?: number } = {};
      const end = matchFrom(elements, 0, text, at, captures);
      return end > at ? { end, captures } : undefined;
    },
  };
}

function parseElement(raw: string): Element {
  const isOptional = raw.length > 1 && raw.endsWith('?');
  const body = isOptional ? raw.slice(0, -1) : raw;
  const slot = /^\{(.+)\}$/.exec(body)?.[1];
  if (slot !== undefined) {
    if (!Object.hasOwn(SLOTS, slot)) throw new Error(`unknown slot {${slot}} in a date pattern`);
    return { isOptional, slot: slot as SlotName };
  }
  return {
    isOptional,
    phrases: body === '|' ? [[parseWord('|')]] : body.split('|').map((phrase) => phrase.split('_').map(parseWord)),
  };
}

function parseWord(raw: string): Word {
  const isLenient = raw.length > 1 && raw.startsWith('~');
  const exact = isLenient ? raw.slice(1) : raw;
  return { exact, folded: fold(exact), isLenient };
}

function firstWordsOf(elements: readonly Element[]): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const element of elements) {
    if ('slot' in element) return undefined;
    for (const [first] of element.phrases) if (first) words.add(first.folded);
    if (!element.isOptional) break;
  }
  return words;
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  text: TokenisedText,
  at: number,
  captures: { [Name in SlotName]?: number },
): number {
  const element = elements[index];
  if (!element) return at;
  const isInside = index === 0 || canContinue(text.tokens[at]);
  if (isInside) {
    for (const end of endsOf(element, text, at, captures)) {
      const last = matchFrom(elements, index + 1, text, end, captures);
      if (last >= 0) return last;
    }
  }
  if ('slot' in element) delete captures[element.slot];
  return element.isOptional ? matchFrom(elements, index + 1, text, at, captures) : -1;
}

/** An expression wraps over one line end (table cells), never over an empty line. */
export function canContinue(token: Token | undefined): boolean {
  return token !== undefined && token.gap < GAP.paragraph;
}

function* endsOf(
  element: Element,
  text: TokenisedText,
  at: number,
  captures: { [Name in SlotName]?: number },
): Generator<number> {
  if ('slot' in element) {
    const read = SLOTS[element.slot](text, at);
    if (!read) return;
    captures[element.slot] = read.value;
    yield read.end;
    return;
  }
  for (const phrase of element.phrases) {
    const end = matchPhrase(phrase, text, at);
    if (end >= 0) yield end;
  }
}

function matchPhrase(phrase: readonly Word[], text: TokenisedText, from: number): number {
  let at = from;
  for (const word of phrase) {
    const token = text.tokens[at];
    if (!token || (at > from && !canContinue(token)) || !isSameWord(token, word, text)) return -1;
    at++;
  }
  return at;
}

function isSameWord(token: Token, word: Word, text: TokenisedText): boolean {
  if (token.exact === word.exact) return true;
  if (word.isLenient || text.isDamaged) return token.canonical === word.folded || token.folded === word.folded;
  return token.isStripped && !text.isClean && token.folded === word.folded;
}
