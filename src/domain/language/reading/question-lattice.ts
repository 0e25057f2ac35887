import { decodeTelex } from '../letters/telex.js';
import { isFoldedSyllable } from '../letters/valid-syllable.js';
import type { Reading, Word } from '../model/decode-lattice.js';
import { NUMBER, type SyllableModel } from '../model/syllable-model.js';
import type { ChatWordMatch } from '../words/chat-words.js';
import { splitWords } from '../words/split-words.js';
import type { Token } from '../words/tokenise.js';
import { readingsAfter, readingsBetween } from './mark-readings.js';
import { asTyped, spellingReadings } from './spelling-readings.js';
import { type WordContext, wordReadings } from './word-readings.js';

/** What each further meaning of an abbreviation costs, and what it costs to leave one as it is. */
const LATER_MEANING = 1;
const NO_ABBREVIATION = 2.5;
const UNREAD = 9;
const LATER_NUMBER = 4;
/** An abbreviation in capitals stands for the initials of its words, not for slang. */
const NOT_INITIALS = 4;
/** One letter is often just a letter. */
const LONE_LETTER = 4;
const ROMAN = /^(?:[IVX]+|[ivx]{2,})$/;

export interface QuestionLattice {
  readonly lattice: Reading[][];
  /** The words typed without diacritics that can stand as they are, by position: a slip may still have made them. */
  readonly plainWords: ReadonlyMap<number, string>;
  /** How many words cannot stand as they are: how sloppily the message was typed. */
  readonly oddWords: number;
}

/** The ways to read a piece of a message, from abbreviations to slips of the finger, as a lattice for `decodeLattice`. */
export function questionLattice(context: WordContext, text: string, tokens: readonly Token[]): QuestionLattice {
  const { model, chatWords } = context;
  const lattice: Reading[][] = [];
  const pending: { readonly reading: Reading; readonly position: number; readonly lastToken: number }[] = [];
  const positions: number[] = [];
  const plainWords = new Map<number, string>();
  let oddWords = 0;
  for (const [at, token] of tokens.entries()) {
    lattice.push(...readingsBetween(model, text, tokens[at - 1], token).map((mark) => [mark]));
    positions.push(lattice.length);
    const match = standsAlone(text, tokens, at) ? undefined : chatWords.match(text, tokens, at);
    if (match === undefined) {
      if (isPlainWord(text, token)) plainWords.set(lattice.length, token.folded);
      else if (isOddWord(context, token)) oddWords += 1;
      lattice.push(...tokenReadings(context, text, token));
      continue;
    }
    const readings = matchReadings(model, match, token, text.slice(token.start, token.end));
    if (match.span === 1) lattice.push(readings);
    else {
      for (const reading of readings)
        pending.push({ reading, position: lattice.length, lastToken: at + match.span - 1 });
      lattice.push([]);
    }
  }
  positions.push(lattice.length);
  lattice.push(...readingsAfter(model, text, tokens.at(-1)).map((mark) => [mark]));
  for (const { reading, position, lastToken } of pending) {
    const end = positions[lastToken + 1] ?? lattice.length;
    lattice[position]?.push({ ...reading, span: end - position });
  }
  return { lattice, plainWords, oddWords };
}

/** A word without diacritics that is neither a possible syllable nor Telex nor a known foreign word. */
function isOddWord({ model, chatWords, isKnown }: WordContext, { kind, text, folded }: Token): boolean {
  if (kind !== 'syllable' || text !== folded || isFoldedSyllable(folded) || decodeTelex(folded) !== undefined)
    return false;
  return !chatWords.isKept(folded) && !isKnown(folded) && model.countOfFolded(folded) === 0;
}

function isPlainWord(text: string, token: Token): boolean {
  const isLowerCase = token.start === 0 || token.text === text.slice(token.start, token.end);
  return token.kind === 'syllable' && isLowerCase && token.text === token.folded && isFoldedSyllable(token.folded);
}

/** A Roman number (`mục II`), or a capital that names something (`hạng B`, `anh X`) and no number follows, as in `P 5`. */
function standsAlone(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const typed = text.slice(token.start, token.end);
  return ROMAN.test(typed) || (/^\p{Lu}$/u.test(typed) && token.start > 0 && tokens[at + 1]?.kind !== 'number');
}

/** One list of readings, or several in a row when words were run together. */
function tokenReadings(context: WordContext, text: string, token: Token): Reading[][] {
  const { model, chatWords, omissionCost } = context;
  if (token.kind === 'number') return [[{ words: [wordOf(model, token.text)], cost: 0 }]];
  if (token.kind === 'symbol') {
    const readings = chatWords
      .readNumbered(token.folded)
      .map((reading, rank) => readingOf(model, reading, rank * LATER_NUMBER));
    return [[...readings, { words: [wordOf(model, token.text)], cost: readings.length > 0 ? UNREAD : 0 }]];
  }
  const typed = text.slice(token.start, token.end);
  if (ROMAN.test(typed) || /^\p{Lu}$/u.test(typed)) return [[asTyped(model, token.text)]];
  const parts = isOddWord(context, token) ? splitWords(model, token.folded) : undefined;
  if (parts !== undefined) return parts.map((part) => spellingReadings(model, part, omissionCost));
  const isName = /^\p{Lu}\p{Ll}/u.test(typed) && token.start > 0;
  return [wordReadings(context, token.text, token.folded, isName)];
}

function matchReadings(model: SyllableModel, match: ChatWordMatch, token: Token, typed: string): Reading[] {
  const isCapitals = typed.length > 1 && typed === typed.toUpperCase();
  const readings = match.readings.map((meaning, rank) => {
    const isSlang = isCapitals && match.readings.length > 1 && meaning.split(' ').length < typed.length;
    return readingOf(model, meaning, rank * LATER_MEANING + (isSlang ? NOT_INITIALS : 0));
  });
  if (match.isCertain || match.span > 1) return readings;
  const isOneLetter = typed.length === 1;
  if (match.readings.length === 1 && !isOneLetter && !isFoldedSyllable(token.folded)) return readings;
  const asWord = isFoldedSyllable(token.folded) ? spellingReadings(model, token.folded, 0) : [];
  const others =
    asWord.length > 0 ? asWord : [asTyped(model, token.text, (isOneLetter ? LONE_LETTER : UNREAD) - NO_ABBREVIATION)];
  return [...readings, ...others.map(({ words, cost }) => ({ words, cost: cost + NO_ABBREVIATION }))];
}

function readingOf(model: SyllableModel, meaning: string, cost: number): Reading {
  return { words: meaning.split(' ').map((word) => wordOf(model, word)), cost };
}

function wordOf(model: SyllableModel, text: string): Word {
  return { text, id: model.idOf(/^\d/.test(text) ? NUMBER : text) };
}
