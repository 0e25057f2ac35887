import { daysBetween, localDayOf } from '../../calendar/office-time.js';
import { workedDueOf } from '../../reminders/planning/milestone-times.js';
import type { KnownTask } from '../acts/known-task.js';
import { actPress } from '../acts/press.js';
import { mayDo } from '../acts/standing.js';
import { ACT_RULES, TASK_ACTS, type TaskAct } from '../acts/task-act.js';
import { openExtension } from '../extension.js';
import type { TaskEvent } from '../task.js';
import { type Asking, standing, type TaskParts } from './asking.js';
import type { HistoryLine, Offer, TaskDetail, TaskLine } from './task-reply.js';

const KEPT_HISTORY = 4;

export function lineOf(
  { occurrence, task }: KnownTask,
  { staff, today, nameOf }: Pick<Asking, 'staff' | 'today' | 'nameOf'>,
  isExtensionAsked = false,
): TaskLine {
  const { number = 0, due, state } = occurrence;
  const { assignment } = task;
  const people = staff.owners(task, today).map(nameOf);
  const owners = people.length > 0 || assignment.kind !== 'role' ? people : [assignment.role];
  const dates = due === undefined ? {} : { due, daysLeft: daysBetween(today, due) };
  const { title, isUrgent } = task;
  return { number, title, isUrgent, state, owners, isExtensionAsked, ...dates };
}

export function detailOf(
  known: KnownTask,
  history: readonly TaskEvent[],
  asking: Asking,
  { calendar }: Pick<TaskParts, 'calendar'>,
): TaskDetail {
  const { task, occurrence } = known;
  const workedDue = occurrence.due === undefined ? undefined : workedDueOf(occurrence.due, calendar);
  return {
    ...lineOf(known, asking, openExtension(history) !== undefined),
    history: history.slice(-KEPT_HISTORY).map((event) => historyLine(event, asking)),
    ...(task.source ? { source: task.source } : {}),
    ...(workedDue === undefined || workedDue === occurrence.due || workedDue < asking.today ? {} : { workedDue }),
  };
}

export function historyLine({ what, at, by, to, note }: TaskEvent, { nameOf }: Pick<Asking, 'nameOf'>): HistoryLine {
  return { what, on: localDayOf(at), by: nameOf(by), ...(to === undefined ? {} : { to }), ...(note ? { note } : {}) };
}

/** What a person can do with a task now. */
export function possibleActs(known: KnownTask, history: readonly TaskEvent[], asking: Asking): readonly TaskAct[] {
  const own = standing(asking, known);
  const acts = TASK_ACTS.filter((act) => mayDo(act, own) && ACT_RULES[act].isPossible(known.occurrence, history));
  // A leader says "received" to what is late; and who decides about it now needs no more than to decide.
  const isLate = known.occurrence.due !== undefined && known.occurrence.due < asking.today;
  return acts.filter((act) => act !== 'acknowledge' || isLate);
}

export function actOffers(
  acts: readonly TaskAct[],
  { occurrence }: KnownTask,
  history: readonly TaskEvent[],
  person: string,
): readonly Offer[] {
  const { id, number = 0 } = occurrence;
  return acts.map((act) => ({
    id: actPress(act, number, { person, occurrence: id, boundTo: ACT_RULES[act].boundTo(occurrence, history) }),
    label: { kind: 'act', act },
  }));
}

export function showOffer(
  known: KnownTask,
  asking: Pick<Asking, 'staff' | 'today' | 'nameOf'>,
  isOwnersShown: boolean,
  isExtensionAsked = false,
): Offer {
  const { id, number = 0 } = known.occurrence;
  return {
    id: actPress('show', number, { person: '', occurrence: id, boundTo: '' }),
    label: { kind: 'task', line: lineOf(known, asking, isExtensionAsked), isOwnersShown },
  };
}
