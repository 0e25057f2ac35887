import { fold } from '../../../language/letters/fold.js';
import { NUMBER, SLOT_STARTS, SLOTS, type SlotName } from './slots.js';
import { GAP, type Token, type TokenisedText } from './token.js';

/** What the slots of a pattern read; a slot that was left out is missing. */
export type Captures = { readonly [Name in SlotName]?: number };

type MutableCaptures = { [Name in SlotName]?: number };

export interface PatternMatch {
  readonly end: number;
  readonly captures: Captures;
}

/**
 * A phrase as people say it. Words are written in proper Vietnamese; the matcher decides how exactly they have to stand.
 * `một|hai` either word, `kể_từ` several words, `của?` may be missing, `{day}` a slot, `~tháng` also when a scan damaged it,
 * `=kìa` only with its diacritics.
 */
export interface Pattern {
  readonly source: string;
  /** Folded words that it can begin with; `NUMBER` for digits. */
  readonly firstWords: ReadonlySet<string>;
  match(text: TokenisedText, at: number): PatternMatch | undefined;
}

interface Word {
  readonly exact: string;
  readonly folded: string;
  readonly strictness: 'lenient' | 'usual' | 'exact';
}

type Element =
  | { readonly isOptional: boolean; readonly slot: SlotName }
  | { readonly isOptional: boolean; readonly phrases: readonly (readonly Word[])[] };

export function pattern(source: string): Pattern {
  const elements = source.split(' ').map(parseElement);
  const firstWords = firstWordsOf(elements);
  const afterNumber = wordsAfterNumber(elements);
  return {
    source,
    firstWords,
    match(text, at) {
      const token = text.tokens[at];
      if (!token || !canBegin(firstWords, token)) return undefined;
      if (token.kind === 'number' && afterNumber && !canFollow(afterNumber, text.tokens[at + 1])) return undefined;
      const captures: MutableCaptures = {};
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

const STRICTNESS: Readonly<Record<string, Word['strictness']>> = { '~': 'lenient', '=': 'exact' };

function parseWord(raw: string): Word {
  const strictness = raw.length === 1 ? undefined : STRICTNESS[raw.charAt(0)];
  const exact = strictness ? raw.slice(1) : raw;
  return { exact, folded: fold(exact), strictness: strictness ?? 'usual' };
}

function firstWordsOf(elements: readonly Element[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const element of elements) {
    const first = 'slot' in element ? SLOT_STARTS[element.slot] : element.phrases.map(([word]) => word?.folded ?? '');
    for (const word of first) words.add(/^\d+$/.test(word) ? NUMBER : word);
    if (!element.isOptional) break;
  }
  return words;
}

/** What has to stand behind a number in digits that begins the pattern; undefined when nothing has to. */
function wordsAfterNumber(elements: readonly Element[]): ReadonlySet<string> | undefined {
  const first = elements.findIndex((element) => 'slot' in element || !element.isOptional);
  const element = elements[first];
  const rest = elements.slice(first + 1);
  if (!element || !('slot' in element) || element.isOptional || rest.every(({ isOptional }) => isOptional))
    return undefined;
  return SLOT_STARTS[element.slot].includes(NUMBER) ? firstWordsOf(rest) : undefined;
}

function canFollow(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && canBegin(words, token);
}

function canBegin(firstWords: ReadonlySet<string>, token: Token): boolean {
  if (token.kind === 'number') return firstWords.has(NUMBER);
  return firstWords.has(token.folded) || firstWords.has(token.canonical);
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  text: TokenisedText,
  at: number,
  captures: MutableCaptures,
): number {
  const element = elements[index];
  if (!element) return at;
  if (index === 0 || canContinue(text.tokens[at])) {
    const last =
      'slot' in element
        ? matchSlot(element.slot, elements, index, text, at, captures)
        : matchPhrases(element.phrases, elements, index, text, at, captures);
    if (last >= 0) return last;
  }
  return element.isOptional ? matchFrom(elements, index + 1, text, at, captures) : -1;
}

function matchSlot(
  slot: SlotName,
  elements: readonly Element[],
  index: number,
  text: TokenisedText,
  at: number,
  captures: MutableCaptures,
): number {
  const read = SLOTS[slot](text, at);
  if (!read) return -1;
  const before = captures[slot];
  captures[slot] = read.value;
  const last = matchFrom(elements, index + 1, text, read.end, captures);
  if (last < 0) {
    if (before === undefined) delete captures[slot];
    else captures[slot] = before;
  }
  return last;
}

function matchPhrases(
  phrases: readonly (readonly Word[])[],
  elements: readonly Element[],
  index: number,
  text: TokenisedText,
  at: number,
  captures: MutableCaptures,
): number {
  for (const phrase of phrases) {
    const end = matchPhrase(phrase, text, at);
    const last = end < 0 ? -1 : matchFrom(elements, index + 1, text, end, captures);
    if (last >= 0) return last;
  }
  return -1;
}

/** An expression wraps over one line end (table cells), never over an empty line. */
export function canContinue(token: Token | undefined): boolean {
  return token !== undefined && token.gap < GAP.paragraph;
}

function matchPhrase(phrase: readonly Word[], text: TokenisedText, from: number): number {
  let at = from;
  for (const word of phrase) {
    const token = text.tokens[at];
    if (!token || (at > from && !canContinue(token)) || !isSameWord(text, at, token, word)) return -1;
    at++;
  }
  return at;
}

function isSameWord(text: TokenisedText, at: number, token: Token, { exact, folded, strictness }: Word): boolean {
  if (token.exact === exact) return true;
  if (strictness === 'exact') return false;
  if (strictness === 'lenient' || text.isDamaged) {
    return token.folded === folded || (token.canonical === folded && (!token.needsNumber || isBesideNumber(text, at)));
  }
  const isSureShape = token.canonical !== token.folded && !token.needsNumber;
  if (isSureShape && token.canonical === folded) return true;
  return token.isStripped && !text.isClean && token.folded === folded;
}

function isBesideNumber({ tokens }: TokenisedText, at: number): boolean {
  return tokens[at + 1]?.kind === 'number' || tokens[at - 1]?.kind === 'number';
}
