import type { KnownTask } from '../../acts/known-task.js';
import { listPress } from '../../acts/press.js';
import type { TaskAct } from '../../acts/task-act.js';
import type { ListOf } from '../../wording/wish.js';
import { isOwed } from '../../work-state.js';
import { type Asking, standing, type TaskParts, visibleTasks } from '../asking.js';
import type { Answer } from '../do-act.js';
import { listName, readListName } from '../list-name.js';
import { isLate, type ListRequest, selectTasks } from '../list-tasks.js';
import { nearestTimes } from '../nearest-times.js';
import { actOffers, lineOf, possibleActs, showOffer } from '../task-lines.js';
import type { Offer, PeopleCount } from '../task-reply.js';

/** What fits on the screen of a phone. */
export const PAGE = 8;

/** A list as it was asked for; `undefined` when it names somebody the person has nothing to do with. */
export async function listTurn(
  request: ListRequest & { readonly isCount: boolean },
  asking: Asking,
  parts: TaskParts,
): Promise<Answer | undefined> {
  const visible = await visibleTasks(asking, parts);
  const waiting = await parts.book.withOpenExtension();
  const chosen = selectTasks(request, visible, waiting, asking);
  if (typeof request.of === 'object' && !isOfOffice(request.of, visible, waiting, asking)) return undefined;
  const { of, when, isCount } = request;
  const { today } = asking;
  const others = visible.filter((known) => !standing(asking, known).isOwner);
  const isShownWithOwners = of !== 'mine' && others.length > 0;
  const isLateBeside = typeof when === 'object' || when === 'near';
  const late = isLateBeside ? selectTasks({ of, when: 'late' }, visible, waiting, asking) : [];
  const lateBesides = late.filter((known) => !chosen.includes(known)).length;
  const people =
    of === 'mine' && when === 'all' ? countPeople(nearestTimes(others, today), waiting, asking) : undefined;
  const ofOthers =
    of === 'mine' && when !== 'all' ? selectTasks({ of: 'any', when }, others, waiting, asking).length : 0;
  const lines = chosen.map((known) => lineOf(known, asking, waiting.has(known.occurrence.id)));
  return {
    reply: {
      kind: 'list',
      of,
      when,
      isCount,
      today,
      lines,
      lateBesides,
      ...(people ? { people } : {}),
      ...(ofOthers > 0 ? { ofOthers } : {}),
      isOnlyOwn: of !== 'mine' && others.length === 0,
    },
    offers: [
      ...page(chosen, of, request, 0, isShownWithOwners, waiting, asking),
      ...peopleOffers(people),
      ...(ofOthers > 0 ? [peopleOffer('people', listName('people', when))] : []),
    ],
  };
}

/** Somebody has tasks that the person may see, or is named as everybody in the office knows them; else the words are another matter. */
function isOfOffice(
  of: Exclude<ListOf, string>,
  visible: readonly KnownTask[],
  waiting: ReadonlySet<string>,
  asking: Asking,
): boolean {
  if (selectTasks({ of, when: 'all' }, visible, waiting, asking).length > 0) return true;
  return 'named' in of && of.who !== undefined && asking.isHeld(of.who);
}

/** The next page of a list that was shown: what is there now, from the same place on. */
export async function moreTurn(
  name: string,
  from: number,
  asking: Asking,
  parts: TaskParts,
): Promise<Answer | undefined> {
  const list = readListName(name, asking.names);
  if (!list) return undefined;
  if (from === 0) return listTurn({ ...list, isCount: false }, asking, parts);
  const visible = await visibleTasks(asking, parts);
  const waiting = await parts.book.withOpenExtension();
  const chosen = selectTasks(list, visible, waiting, asking);
  const offers = page(chosen, list.of, list, from, list.of !== 'mine', waiting, asking);
  return { reply: { kind: 'page', from, count: chosen.length }, offers };
}

/** Own work that can be reported done, each a button. */
export async function whichIsDone(asking: Asking, parts: TaskParts): Promise<Answer> {
  const visible = await visibleTasks(asking, parts);
  const owed = selectTasks({ of: 'mine', when: 'all' }, visible, new Set(), asking).filter(({ occurrence }) =>
    isOwed(occurrence.state),
  );
  const offers = owed
    .slice(0, PAGE)
    .flatMap((known): Offer[] =>
      actOffers(['report'], known, [], asking.person.id).map(({ id }) => ({ ...showOffer(known, asking, false), id })),
    );
  return { reply: { kind: 'which-is-done', count: owed.length }, offers };
}

/** The tasks that an act can be done with, each a button that does it; undefined where there is none. */
export async function whichTask(act: TaskAct, asking: Asking, parts: TaskParts): Promise<Answer | undefined> {
  const visible = await visibleTasks(asking, parts);
  const offers: Offer[] = [];
  for (const known of selectTasks({ of: 'any', when: 'all' }, visible, new Set(), asking)) {
    if (offers.length === PAGE) break;
    const history = await parts.book.eventsOf(known.occurrence.id);
    if (!possibleActs(known, history, asking).includes(act)) continue;
    const own = actOffers([act], known, history, asking.person.id);
    const isOwnersShown = !standing(asking, known).isOwner;
    offers.push(...own.map(({ id }) => ({ ...showOffer(known, asking, isOwnersShown), id })));
  }
  return offers.length === 0 ? undefined : { reply: { kind: 'which-task', act }, offers };
}

export function severalOffers(tasks: readonly KnownTask[], asking: Asking): readonly Offer[] {
  return tasks.slice(0, PAGE).map((known) => showOffer(known, asking, true));
}

function page(
  chosen: readonly KnownTask[],
  of: ListOf,
  { when }: ListRequest,
  from: number,
  isOwnersShown: boolean,
  waiting: ReadonlySet<string>,
  asking: Asking,
): readonly Offer[] {
  const shown = chosen
    .slice(from, from + PAGE)
    .map((known) => showOffer(known, asking, isOwnersShown, waiting.has(known.occurrence.id)));
  const left = chosen.length - from - shown.length;
  const name = listName(of, when);
  if (left <= 0 || name === undefined) return shown;
  return [...shown, { id: listPress(name, from + PAGE), label: { kind: 'more', count: left } }];
}

function countPeople(
  others: readonly KnownTask[],
  waiting: ReadonlySet<string>,
  { today, staff }: Asking,
): PeopleCount | undefined {
  if (others.length === 0) return undefined;
  const isWaiting = ({ occurrence }: KnownTask) => occurrence.state === 'reported' || waiting.has(occurrence.id);
  return {
    open: others.length,
    unheld: others.filter(({ task }) => staff.owners(task, today).length === 0).length,
    late: others.filter(isLate(today)).length,
    waiting: others.filter(isWaiting).length,
  };
}

function peopleOffers(people: PeopleCount | undefined): readonly Offer[] {
  if (!people) return [];
  return [
    ...(people.late > 0 ? [peopleOffer('people-late', 'people.late')] : []),
    ...(people.waiting > 0 ? [peopleOffer('people-waiting', 'people.waiting')] : []),
    peopleOffer('people'),
  ];
}

function peopleOffer(list: 'people' | 'people-late' | 'people-waiting', name = 'people.all'): Offer {
  return { id: listPress(name, 0), label: { kind: 'list', list } };
}
