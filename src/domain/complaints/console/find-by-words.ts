import { fold } from '../../language/letters/fold.js';
import type { Case } from '../case.js';
import type { CaseStore } from '../ports.js';

/** Words are sealed, so they are looked for by opening cases: a moment for so many. */
const SCANNED_AT_ONCE = 1_000;
const MOST_SCANNED = 3_000;

export interface CasesWithWords {
  readonly cases: readonly Case[];
  readonly next?: string;
  /** Words are looked for in the newest or most urgent of so many; there were more. */
  readonly isCutOff: boolean;
}

/** Those of a list that hold all the words, with or without diacritics, in their number, code, text or place. */
export async function findByWords(
  words: string,
  [filter, order, limit, from]: Readonly<Parameters<CaseStore['list']>>,
  cases: Pick<CaseStore, 'list'>,
): Promise<CasesWithWords> {
  const parts = fold(words.trim()).split(/\s+/);
  const found: Case[] = [];
  let next = from;
  for (let scanned = 0; found.length < limit && scanned < MOST_SCANNED; scanned += SCANNED_AT_ONCE) {
    const page = await cases.list(filter, order, SCANNED_AT_ONCE, next);
    const places = page.cases.flatMap((one, at) => (holds(one, parts) ? [at] : []));
    const last = places[limit - found.length - 1];
    found.push(...places.slice(0, limit - found.length).map((at) => page.cases[at] as Case));
    // The next page begins behind the last one that is shown, which only the list itself can name.
    const isFull = last !== undefined && last < page.cases.length - 1;
    const end = isFull ? (await cases.list(filter, order, last + 1, next)).next : page.next;
    if (end === undefined) return { cases: found, isCutOff: false };
    next = end;
  }
  return { cases: found, ...(next === undefined ? {} : { next }), isCutOff: found.length < limit };
}

function holds({ number, code, summary, content, place }: Case, parts: readonly string[]): boolean {
  const text = fold([number, code, summary, content, place.text, place.area].filter(Boolean).join(' '));
  return parts.every((part) => text.includes(part));
}
