import { isLocalDay } from '../../calendar/office-time.js';
import type { OfficeNames } from '../wording/office-names.js';
import type { ListOf, ListWhen } from '../wording/wish.js';

/**
 * A list in the id of the button that shows more of it: `mine.all`, `people.late`, `any.2026-11-16.2026-11-22`, `who-0a1b2c3d.all`,
 * `doc-36.all`; `undefined` for one that cannot be named so shortly.
 */
export function listName(of: ListOf, when: ListWhen): string | undefined {
  const whose = typeof of === 'string' ? of : nameOf(of);
  const name = `${whose}.${typeof when === 'string' ? when : `${when.from}.${when.until}`}`;
  return whose !== undefined && NAME.test(name) ? name : undefined;
}

export interface NamedList {
  readonly of: ListOf;
  readonly when: ListWhen;
}

/** What the id of a button takes. */
const NAME = /^[a-z0-9.-]{1,36}$/;
const WHOSE = ['mine', 'people', 'any'] as const;
const TIMES = ['all', 'late', 'near', 'waiting', 'undated', 'unheld'] as const;

export function readListName(name: string, names: OfficeNames): NamedList | undefined {
  const [whose = '', time = '', until] = name.split('.');
  const of = WHOSE.find((known) => known === whose) ?? namedOf(whose, names);
  const when = TIMES.find((known) => known === time) ?? spanOf(time, until);
  return of && when && { of, when };
}

function nameOf(of: Exclude<ListOf, string>): string | undefined {
  if ('document' in of) return of.who ? undefined : `doc-${of.document}`;
  return of.who && `who-${of.who.mark}`;
}

function namedOf(whose: string, names: OfficeNames): ListOf | undefined {
  if (whose.startsWith('doc-')) return { document: whose.slice(4) };
  const who = whose.startsWith('who-') ? names.marked(whose.slice(4)) : undefined;
  return who && { named: who.called.join(', '), who };
}

function spanOf(from: string, until: string | undefined): ListWhen | undefined {
  if (until === undefined || !isLocalDay(from) || !isLocalDay(until)) return undefined;
  return { from, until, words: '' };
}
