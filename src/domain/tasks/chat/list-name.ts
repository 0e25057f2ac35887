import { isLocalDay } from '../../calendar/office-time.js';
import type { ListOf, ListWhen } from '../wording/wish.js';

/** A list in the id of the button that shows more of it: `mine.all`, `people.late`, `any.2026-11-16.2026-11-22`. */
export function listName(of: Exclude<ListOf, object>, when: ListWhen): string {
  return `${of}.${typeof when === 'string' ? when : `${when.from}.${when.until}`}`;
}

export interface NamedList {
  readonly of: Exclude<ListOf, object>;
  readonly when: ListWhen;
}

const WHOSE = ['mine', 'people', 'any'] as const;
const TIMES = ['all', 'late', 'near', 'waiting', 'undated'] as const;

export function readListName(name: string): NamedList | undefined {
  const [whose, time = '', until] = name.split('.');
  const of = WHOSE.find((known) => known === whose);
  const when = TIMES.find((known) => known === time) ?? spanOf(time, until);
  return of && when && { of, when };
}

function spanOf(from: string, until: string | undefined): ListWhen | undefined {
  if (until === undefined || !isLocalDay(from) || !isLocalDay(until)) return undefined;
  return { from, until, words: '' };
}
