import { fold } from '../language/letters/fold.js';

/** Something that people can ask to be told about. Ids are short and stay: subscriptions refer to them. */
export interface NewsTopic {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  /** Goes before reminders. */
  readonly isUrgent: boolean;
}

/** A part of the place that an office serves. */
export interface NewsArea {
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
}

/** What an office announces, and to which parts of its place. Without areas everything is for everybody. */
export interface OfficeNews {
  /** The areas are not of a real place, and are shown as such. */
  readonly isSample: boolean;
  readonly topics: readonly NewsTopic[];
  readonly areas: readonly NewsArea[];
}

/** For all areas, as subscriptions have it. */
export const ALL_AREAS = '';

/** Whole words, with or without diacritics; of several names the longest. */
export function findNamed<Named extends Pick<NewsArea, 'name' | 'also'>>(
  text: string,
  all: readonly Named[],
): Named | undefined {
  const words = ` ${plain(text)} `;
  const found = all.flatMap((one) =>
    [one.name, ...one.also]
      .map(plain)
      .filter((name) => words.includes(` ${name} `))
      .map((name) => ({ one, length: name.length })),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.one;
}

/** Folded words with single spaces between. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
