import { localDayOf } from '../../../calendar/office-time.js';
import type { ConversationState } from '../../../conversation/turn.js';
import { type Press, readPress } from '../../acts/press.js';
import type { TaskAct } from '../../acts/task-act.js';
import type { NoticeOffer } from './notice-offers.js';

/** Ids of choices that a typed number may mean, the newest list first; never empty, but a list may be. */
export type Offered = readonly (readonly string[])[];

/**
 * What stands in the chat to be picked from: the last answer, or the notices of one day that have come in since. Older ones have been
 * overtaken by what is newest.
 */
export function offeredIn({ choices, choicesAt }: ConversationState, notices: readonly NoticeOffer[]): Offered {
  const since = notices.filter(({ at }) => choicesAt === undefined || at.toISOString() > choicesAt);
  const [newest] = since;
  if (!newest) return [choices.map(({ id }) => id)];
  const day = localDayOf(newest.at);
  return since.filter(({ at }) => localDayOf(at) === day).map((notice) => notice.choices);
}

/** The choices that a number means: more than one when it stands in several notices, under different tasks. */
export function idsAt(place: number, offered: Offered): readonly string[] {
  const ids = [...new Set(offered.flatMap((list) => list[place - 1] ?? []))];
  const [newest] = ids;
  const acts = ids.filter((id) => pressOf(id) !== undefined);
  const isOneTask = new Set(acts.map((id) => pressOf(id)?.number)).size < 2;
  return newest === undefined ? [] : isOneTask ? [newest] : acts;
}

/** The choices that do one of the acts, of each task one: more than one when notices offer it for different tasks. */
export function idsOfActs(acts: readonly TaskAct[], offered: Offered): readonly string[] {
  const byTask = new Map<number, string>();
  for (const id of offered.flat()) {
    const press = pressOf(id);
    if (press && acts.some((act) => act === press.act) && !byTask.has(press.number)) byTask.set(press.number, id);
  }
  return [...byTask.values()];
}

/** The task that the newest list is about, when it is about one. */
export function onlyTask([newest = []]: Offered): number | undefined {
  const numbers = new Set(newest.map((id) => pressOf(id)?.number));
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
}

/** The task for which one of the acts is offered, when it is offered for one. */
export function onlyOffering(acts: readonly TaskAct[], offered: Offered): number | undefined {
  const [only, ...others] = idsOfActs(acts, offered);
  return only !== undefined && others.length === 0 ? pressOf(only)?.number : undefined;
}

/** The tasks of a line: of what is no task the first of its list. Where nothing was offered it is the number of a task. */
export function numbersAt(place: number, offered: Offered): readonly number[] {
  if (offered.every((list) => list.length === 0)) return [place];
  const numbers = offered.flatMap((list) => {
    const id = list[place - 1];
    const press = id === undefined ? undefined : [id, ...list].map(pressOf).find((one) => one !== undefined);
    return press?.number ?? [];
  });
  return [...new Set(numbers)];
}

/** The tasks that stand in that line to be looked at: under one task the lines are what can be done, and no tasks. */
export function tasksAt(place: number, offered: Offered): readonly number[] {
  const numbers = offered.flatMap((list) => {
    const press = pressOf(list[place - 1] ?? '');
    return press?.act === 'show' ? [press.number] : [];
  });
  return [...new Set(numbers)];
}

function pressOf(id: string): Extract<Press, { readonly kind: 'act' }> | undefined {
  const press = readPress(id);
  return press?.kind === 'act' ? press : undefined;
}
