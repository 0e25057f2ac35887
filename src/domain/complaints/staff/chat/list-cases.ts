import { addDays, localDayOf } from '../../../calendar/office-time.js';
import type { Person } from '../../../people/person.js';
import type { CaseFilter, CaseStore } from '../../ports.js';
import { heldCase } from '../held-case.js';
import { seesAllCases } from '../who-works.js';
import type { CaseGroup } from './staff-reply.js';

/** A phone shows so many. */
const SHOWN = 6;
const SOON_DAYS = 3;

type NameOf = (person: string) => string | undefined;

/** What an official has to do about cases: their own; who sees all of them also what nobody has, what is late and what soon will be. */
export async function listCases(
  person: Person,
  now: Date,
  cases: Pick<CaseStore, 'list' | 'count'>,
  nameOf: NameOf,
): Promise<readonly CaseGroup[]> {
  const today = localDayOf(now);
  const own: readonly (readonly [CaseGroup['name'], CaseFilter])[] = [['mine', { assignee: person.id, isOpen: true }]];
  const all: readonly (readonly [CaseGroup['name'], CaseFilter])[] = [
    ['unassigned', { states: ['received', 'classified', 'checking'] }],
    ['late', { isOpen: true, dueUntil: addDays(today, -1) }],
    ['soon', { isOpen: true, dueUntil: addDays(today, SOON_DAYS) }],
  ];
  const groups: CaseGroup[] = [];
  for (const [name, filter] of seesAllCases(person) ? [...own, ...all] : own) {
    const { cases: found } = await cases.list(
      filter,
      name === 'unassigned' || name === 'mine' ? 'oldest' : 'due',
      SHOWN,
    );
    const kept = name === 'soon' ? found.filter(({ due }) => due !== undefined && due.on >= today) : found;
    const total = name === 'soon' ? kept.length : await cases.count(filter);
    groups.push({ name, cases: kept.map((about) => heldCase(about, today, nameOf)), total });
  }
  return groups.filter(({ cases: shown }) => shown.length > 0);
}
