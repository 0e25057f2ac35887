import { addDays, localDayOf } from '../../../../calendar/office-time.js';
import type { Person } from '../../../../people/person.js';
import type { CaseFilter, CaseStore } from '../../../ports.js';
import { heldCase } from '../../held-case.js';
import { seesAllCases } from '../../who-works.js';
import type { CaseGroup } from '../staff-reply.js';
import { inTurn } from './in-turn.js';
import type { ListWish } from './list-wish.js';

/** A phone shows so many. */
const SHOWN = 6;
/** Of one list that was asked for. */
const SHOWN_OF_ONE = 15;
const SOON_DAYS = 3;

type NameOf = (person: string) => string | undefined;

/** Senders take turns among so many; what lies behind them is for the pages. */
const TAKING_TURNS = 300;

/** What an official has to do about cases: their own; who sees all of them also what nobody has, what is late and what soon will be. */
export async function listCases(
  person: Person,
  now: Date,
  cases: Pick<CaseStore, 'list' | 'count' | 'sendersOf'>,
  nameOf: NameOf,
  { list: wanted, from = 0 }: ListWish,
): Promise<readonly CaseGroup[]> {
  const today = localDayOf(now);
  const own: readonly (readonly [CaseGroup['name'], CaseFilter])[] = [['mine', { assignee: person.id, isOpen: true }]];
  const all: readonly (readonly [CaseGroup['name'], CaseFilter])[] = [
    ['unassigned', { isUnassigned: true, isOpen: true }],
    ['late', { isOpen: true, lateAt: now }],
    ['soon', { isOpen: true, inTimeAt: now, dueUntil: addDays(today, SOON_DAYS) }],
  ];
  const groups: CaseGroup[] = [];
  const asked = seesAllCases(person)
    ? [...own, ...all]
    : wanted === 'all' || wanted === 'mine'
      ? own
      : narrowed(all, person);
  for (const [name, whole] of asked.filter(([one]) => wanted === 'all' || one === wanted)) {
    const filter = wanted === 'all' ? { ...whole, ...LEFT_OVER[name]?.(person) } : whole;
    const { cases: found } = await cases.list(filter, 'urgent', TAKING_TURNS);
    const ordered = inTurn(found, await cases.sendersOf(found.map(({ id }) => id)));
    const shown = ordered.slice(from, from + (wanted === 'all' ? SHOWN : SHOWN_OF_ONE));
    groups.push({
      name,
      from,
      cases: shown.map((about) => heldCase(about, now, nameOf)),
      total: await cases.count(filter),
      hasMore: ordered.length > from + shown.length,
    });
  }
  return groups.filter(({ cases: shown }) => shown.length > 0);
}

/** Among all lists each case stands once: in the first that it belongs to. */
const LEFT_OVER: Readonly<Partial<Record<CaseGroup['name'], (person: Person) => CaseFilter>>> = {
  late: ({ id }) => ({ heldByOtherThan: id }),
  soon: ({ id }) => ({ heldByOtherThan: id }),
};

/** Who does not see all cases asks after their own. */
function narrowed(
  lists: readonly (readonly [CaseGroup['name'], CaseFilter])[],
  { id }: Person,
): readonly (readonly [CaseGroup['name'], CaseFilter])[] {
  return lists.map(([name, filter]) => [name, { ...filter, assignee: id }]);
}
