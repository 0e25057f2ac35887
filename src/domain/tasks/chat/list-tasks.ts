import { addDays, type LocalDay } from '../../calendar/office-time.js';
import { fold } from '../../language/letters/fold.js';
import { isSameRole, type Person } from '../../people/person.js';
import type { KnownTask } from '../acts/known-task.js';
import { NEAR_DAYS } from '../deadline-state.js';
import type { ListOf, ListWhen } from '../wording/wish.js';
import { isOwed } from '../work-state.js';
import { type Asking, standing } from './asking.js';
import { nearestTimes } from './nearest-times.js';

export interface ListRequest {
  readonly of: ListOf;
  readonly when: ListWhen;
}

/** Those of the visible tasks that a list asks for: late first, then by date, what has none last; of all of them, what comes back once. */
export function selectTasks(
  { of, when }: ListRequest,
  visible: readonly KnownTask[],
  waiting: ReadonlySet<string>,
  asking: Asking,
): readonly KnownTask[] {
  const inTime = timeFilter(when, asking, waiting);
  const chosen = visible.filter((known) => isOf(of, known, asking) && inTime(known)).toSorted(byUrgency);
  return when === 'all' ? nearestTimes(chosen, asking.today) : chosen;
}

function isOf(of: ListOf, known: KnownTask, asking: Asking): boolean {
  if (of === 'any') return true;
  const { isOwner, isDecider } = standing(asking, known);
  if (of === 'mine') return isOwner;
  if (of === 'people') return isDecider || isOwner;
  if ('document' in of && !isOfDocument(known, of.document)) return false;
  const { who } = of;
  const owners = asking.staff.owners(known.task, asking.today);
  if (!who) return 'document' in of || owners.some((person) => hasName(asking.nameOf(person), of.named));
  const { assignment } = known.task;
  const roles = [
    ...(assignment.kind === 'role' ? [asking.keyOf(assignment.role)] : []),
    ...owners.flatMap(asking.rolesOf),
  ];
  return owners.some((person) => who.people.includes(person)) || roles.some((role) => who.roles.includes(role));
}

/** "36" is every document with that number; with more of its symbol it is the one. */
function isOfDocument({ task: { source } }: KnownTask, asked: string): boolean {
  const [own = '', wanted] = [source?.document ?? '', asked].map((symbol) => fold(symbol).replace(/^0+/, ''));
  return own === wanted || (own.startsWith(`${wanted}/`) && !asked.includes('/'));
}

type TimeFilter = (known: KnownTask) => boolean;

function timeFilter(when: ListWhen, { today, staff }: Asking, waiting: ReadonlySet<string>): TimeFilter {
  if (typeof when === 'object')
    return ({ occurrence: { due, state } }) =>
      isOwed(state) && due !== undefined && due >= when.from && due <= when.until;
  const soon = addDays(today, NEAR_DAYS);
  const filters: Readonly<Record<typeof when, TimeFilter>> = {
    all: () => true,
    late: isLate(today),
    near: ({ occurrence: { due, state } }) => isOwed(state) && due !== undefined && due >= today && due <= soon,
    waiting: ({ occurrence: { id, state } }) => state === 'reported' || waiting.has(id),
    undated: ({ occurrence: { due } }) => due === undefined,
    unheld: ({ task, occurrence: { state } }) => isOwed(state) && staff.owners(task, today).length === 0,
  };
  return filters[when];
}

export function isLate(today: LocalDay): TimeFilter {
  return ({ occurrence: { due, state } }) => isOwed(state) && due !== undefined && due < today;
}

/** What was reported waits for somebody else, so it comes last. */
function byUrgency(left: KnownTask, right: KnownTask): number {
  const keyOf = ({ occurrence: { due, state } }: KnownTask) => `${isOwed(state) ? 0 : 1}${due ?? '9999-99-99'}`;
  return keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0;
}

/** "Hoa" and "Lê Hoa" name "Lê Thị Hoa": all words asked for stand in the name. */
function hasName(name: string, asked: string): boolean {
  const words = new Set(wordsOf(name));
  const sought = wordsOf(asked);
  return sought.length > 0 && sought.every((word) => words.has(word));
}

/** The people and roles that words name, all that fit. */
export function peopleNamed(words: string, people: readonly Person[]): readonly Person[] {
  const exact = people.filter(({ name }) => fold(name) === fold(words));
  return exact.length > 0 ? exact : people.filter(({ name }) => hasName(name, words));
}

export function roleNamed(words: string, people: readonly Person[]): string | undefined {
  return people.flatMap(({ roles }) => roles).find((role) => isSameRole(role, words) || fold(role) === fold(words));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
