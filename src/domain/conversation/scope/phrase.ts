import type { MessageWord } from './message-words.js';
import { couldMean, hasMarks, type Spelling } from './spelling.js';

/** A phrase is a sequence of parts; a choice holds phrases again, by the word they begin with. */
export type Phrase = readonly PhrasePart[];

export type PhrasePart =
  /** `isMarked`: only with its marks, where its letters alone are a far commoner word. */
  | { readonly kind: 'word'; readonly spelling: Spelling; readonly isMarked: boolean }
  | {
      readonly kind: 'choice';
      readonly byOpening: ReadonlyMap<string, readonly Phrase[]>;
      readonly isOptional: boolean;
    }
  | { readonly kind: 'gap' }
  | { readonly kind: 'end' };

type Word = Extract<PhrasePart, { readonly kind: 'word' }>;

const GAP_WORDS = 5;

/** The first words a phrase can begin with; throws when it could begin with a gap, the end or nothing. */
export function openingsOf(phrase: Phrase): string[] {
  const openings: string[] = [];
  for (const part of phrase) {
    if (part.kind === 'word') return [...openings, part.spelling.key];
    if (part.kind !== 'choice') break;
    openings.push(...part.byOpening.keys());
    if (!part.isOptional) return openings;
  }
  throw new Error('scope: a phrase begins with a word');
}

export function groupByOpening(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const opening of new Set(openingsOf(phrase))) {
      const group = groups.get(opening);
      if (group) group.push(phrase);
      else groups.set(opening, [phrase]);
    }
  return groups;
}

/** What has to stand somewhere behind the first gap; a phrase without it is not looked at further. */
export function wordsBehindGap(phrase: Phrase): ReadonlySet<string> | null {
  const part = phrase.slice(phrase.findIndex(({ kind }) => kind === 'gap')).find(isCompulsory);
  if (!phrase.some(({ kind }) => kind === 'gap') || !part) return null;
  return part.kind === 'word'
    ? new Set([part.spelling.key])
    : part.kind === 'choice'
      ? new Set(part.byOpening.keys())
      : null;
}

/** What has to stand anywhere in a message: one word of each of these sets. */
export function neededWords(phrase: Phrase): readonly ReadonlySet<string>[] {
  return phrase
    .filter(isCompulsory)
    .map(
      (part) =>
        new Set(part.kind === 'word' ? [part.spelling.key] : part.kind === 'choice' ? part.byOpening.keys() : []),
    );
}

function isCompulsory(part: PhrasePart): boolean {
  return part.kind === 'word' || (part.kind === 'choice' && !part.isOptional);
}

function isWordAt({ spelling, isMarked }: Word, word: MessageWord | undefined): boolean {
  if (word === undefined || word.key !== spelling.key) return false;
  return word.marks === null ? !isMarked : couldMean(word.marks, spelling) && (!isMarked || hasMarks(word.marks));
}

function addOnce(ends: number[], end: number): void {
  if (!ends.includes(end)) ends.push(end);
}

function advance(part: PhrasePart, words: readonly MessageWord[], at: number, ends: number[]): void {
  switch (part.kind) {
    case 'word':
      if (isWordAt(part, words[at])) addOnce(ends, at + 1);
      return;
    case 'gap':
      for (let skipped = 0; skipped <= GAP_WORDS && at + skipped <= words.length; skipped += 1)
        addOnce(ends, at + skipped);
      return;
    case 'end':
      if (at === words.length) addOnce(ends, at);
      return;
    case 'choice':
      if (part.isOptional) addOnce(ends, at);
      for (const phrase of part.byOpening.get(words[at]?.key ?? '') ?? [])
        for (const end of endsOf(phrase, words, at)) addOnce(ends, end);
  }
}

/** Where the phrase can end when it starts at `start`; empty when it does not stand there. */
export function endsOf(phrase: Phrase, words: readonly MessageWord[], start: number): readonly number[] {
  let places: number[] = [start];
  for (const part of phrase) {
    const next: number[] = [];
    for (const at of places) advance(part, words, at, next);
    if (next.length === 0) return next;
    places = next;
  }
  return places;
}
