import type { MessageReading, MessageWord } from '../../conversation/scope/message-words.js';
import { createPhraseBook, type Span } from '../../conversation/scope/phrase-book.js';
import type { ReadPhrase } from '../../conversation/scope/read-phrase.js';
import { fold } from '../../language/letters/fold.js';
import type { Question } from '../../language/reading/question.js';

/** Groups of phrases that mean the same in a grievance, by name. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** What a message shows, as names that weights are learned for. */
export type ReadFeatures = (question: Question, reading: MessageReading, sign: string) => readonly string[];

const LONG = 12;
const VERY_LONG = 40;
const ENDING = 3;
const AT_END = 8;

/** The features of any stretch of one message, weighed as if it stood alone; `sign` is what the scope rules gave, '' where they were not asked. */
export type ReadStretch = (from: number, to: number, text: string, sign: string) => readonly string[];

export interface FeatureReader {
  /** Of a whole message, as it was read and as it was typed. */
  readonly read: ReadFeatures;
  /** Of many stretches of the same words: where the groups that the whole shows stand is looked up once. */
  readonly layOut: (
    words: readonly string[],
    spelled: readonly MessageWord[],
    whole: ReadonlySet<string>,
  ) => ReadStretch;
}

/**
 * Makes the reader of features: words with and without diacritics, neighbours, the last words, the groups of phrases met and
 * every two of them, those at the start and at the end, punctuation, length, and the sign that the scope rules gave.
 */
export function createFeatureReader(concepts: Concepts, readPhrase: ReadPhrase): FeatureReader {
  const books = Object.entries(concepts).map(([name, phrases]) => ({
    name,
    book: createPhraseBook(phrases, readPhrase),
  }));

  function conceptsIn({ mended, typed, isWellMarked }: MessageReading): string[] {
    return books.filter(({ book }) => book.has(mended) || (isWellMarked && book.has(typed))).map(({ name }) => name);
  }

  /** A question at the end of a story counts for more than one on the way. */
  function conceptsAtEnds(met: readonly string[], { mended }: MessageReading): string[] {
    if (mended.length <= AT_END) return [];
    const [start, end] = [mended.slice(0, AT_END), mended.slice(-AT_END)];
    return books
      .filter(({ name }) => met.includes(name))
      .flatMap(({ name, book }) => [...(book.has(start) ? [`^${name}`] : []), ...(book.has(end) ? [`$${name}`] : [])]);
  }

  return {
    read(question, reading, sign) {
      const met = conceptsIn(reading);
      const accented = question.accented.split(' ').filter((word) => word !== '');
      return featuresOf(accented, met, conceptsAtEnds(met, reading), sign, question.text);
    },
    layOut(words, spelled, whole) {
      const places = books
        .filter(({ name }) => whole.has(`#${name}`))
        .map(({ name, book }) => ({ name, spans: book.find(spelled) }));
      return (from, to, text, sign) => {
        const stands = (spans: readonly Span[], start: number, end: number): boolean =>
          spans.some((span) => span.start >= start && span.end <= end);
        const met = places.filter(({ spans }) => stands(spans, from, to));
        const isLong = to - from > AT_END;
        const atEnds = met.flatMap(({ name, spans }) => [
          ...(isLong && stands(spans, from, from + AT_END) ? [`^${name}`] : []),
          ...(isLong && stands(spans, to - AT_END, to) ? [`$${name}`] : []),
        ]);
        return featuresOf(
          words.slice(from, to),
          met.map(({ name }) => name),
          atEnds,
          sign,
          text,
        );
      };
    },
  };
}

function featuresOf(
  accented: readonly string[],
  met: readonly string[],
  atEnds: readonly string[],
  sign: string,
  text: string,
): readonly string[] {
  const folded = accented.map(fold);
  return [
    ...new Set([
      ...accented.map((word) => `a:${word}`),
      ...folded.map((word) => `w:${word}`),
      ...pairsOfNeighbours(folded).map((pair) => `b:${pair}`),
      ...folded.slice(-ENDING).map((word) => `e:${word}`),
      ...folded.slice(0, 1).map((word) => `s:${word}`),
      ...met.map((name) => `#${name}`),
      ...everyTwo(met),
      ...atEnds,
      ...(sign === '' ? [] : [`@${sign}`]),
      ...shapeOf(text, folded.length),
    ]),
  ];
}

function pairsOfNeighbours(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function everyTwo(names: readonly string[]): string[] {
  return names.flatMap((one, at) => names.slice(at + 1).map((other) => `#${one}+${other}`));
}

function shapeOf(text: string, words: number): string[] {
  const endsAsking = /[?？][\s"')?!.…)]*\p{Extended_Pictographic}*\s*$/u.test(text);
  return [
    endsAsking ? '!asks-last' : text.includes('?') ? '!asks-before' : '!asks-not',
    ...(text.includes('!') ? ['!exclaims'] : []),
    words > VERY_LONG ? '!very-long' : words > LONG ? '!long' : '!short',
  ];
}
