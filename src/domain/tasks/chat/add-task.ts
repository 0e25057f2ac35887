import { fingerprint } from '../../../shared/ids.js';
import { addDays, daysBetween, type LocalDay } from '../../calendar/office-time.js';
import { hasRight, type Person } from '../../people/person.js';
import type { RoleKeys } from '../../people/role-keys.js';
import { awayOf } from '../../reminders/overviews/away.js';
import { daysOf } from '../occurrences.js';
import type { Assignment, Schedule, Task } from '../task.js';
import { NAME_PLACE } from '../wording/office-names.js';
import { readNewTask } from '../wording/read-new-task.js';
import type { Asking, TaskParts } from './asking.js';
import { nextFor, toldBy } from './do-act.js';
import { peopleNamed, roleNamed } from './list-tasks.js';
import { actOffers, detailOf } from './task-lines.js';
import type { TaskDraft } from './task-talk.js';
import { stepOffers } from './telling/step-offers.js';
import type { TalkAnswer } from './turns/press-turn.js';

const MOST_NAMED = 6;
const LONGEST_TITLE = 300;
const ID_LENGTH = 16;
const YEAR = 366;

/** A leader dictates a task; what was understood is shown before it becomes one. */
export async function dictateTask(
  words: string,
  asking: Asking,
  { people, calendar, roles }: TaskParts,
): Promise<TalkAnswer> {
  const { person, at, today } = asking;
  const mayGive = hasRight(person, 'leader') || hasRight(person, 'administrator');
  if (!mayGive) return { reply: { kind: 'add-not-allowed' }, offers: [] };
  const { title: written, schedule, to, isUrgent, problem } = readNewTask(words, at, { today, calendar });
  const title = written.slice(0, LONGEST_TITLE);
  if (title === '') return { reply: { kind: 'add-how' }, offers: [] };
  if (problem) return { reply: { kind: 'add-no-day', problem: problem.kind, words: problem.words }, offers: [] };
  const due = schedule.kind === 'once' ? schedule.due : undefined;
  if (due !== undefined && due < today) return { reply: { kind: 'add-past', due }, offers: [] };
  const found = to === undefined ? [] : whoIsNamed(to, await people.list(), asking, roles);
  const [only, ...others] = found;
  if (!only || others.length > 0) {
    const several = others.length > 0 ? found.slice(0, MOST_NAMED).map(({ called }) => called) : [];
    return { reply: { kind: 'add-lacks-person', title, ...(to ? { named: to } : {}), several }, offers: [] };
  }
  const { assignment } = only;
  const isUnheld = assignment.kind === 'role' && !asking.isHeld({ people: [], roles: [roles.keyOf(assignment.role)] });
  const draft = { title, assignment, isUrgent, schedule };
  const away = awayOf({ task: { id: '', ...draft } }, today, asking.staff);
  const days = due === undefined ? {} : { due, daysLeft: daysBetween(today, due) };
  return {
    reply: {
      kind: 'add-shown',
      title,
      to: only.called,
      isUrgent,
      isUnheld,
      ...days,
      ...firstOf(schedule, today),
      ...(away ? { awayUntil: away.to } : {}),
    },
    talk: { kind: 'add', draft, at: at.toISOString() },
    offers: stepOffers(['agree', 'stop']),
  };
}

/** The first day of what comes back. */
function firstOf(schedule: Schedule, today: LocalDay): { readonly next?: LocalDay } {
  const [next] = schedule.kind === 'recurring' ? daysOf(schedule.rrule, today, addDays(today, YEAR)) : [];
  return next === undefined ? {} : { next };
}

const TITLE = /^(?:anh|chị|chi|em|đồng chí|dong chi|đ\/c|đc|ông|bà|cô|chú)\s+(?=\S)/iu;

interface Named {
  readonly assignment: Assignment;
  readonly called: string;
}

/** Somebody by name, else a role as it is written or called; of several that are called so the one that somebody holds. */
export function whoIsNamed(
  written: string,
  all: readonly Person[],
  { names, isHeld }: Asking,
  roles: RoleKeys,
): readonly Named[] {
  const to = written.replace(TITLE, '');
  const people = peopleNamed(to, all);
  if (people.length > 0)
    return people.map(({ id, name }) => ({ assignment: { kind: 'person', person: id }, called: name }));
  const role = roleNamed(to, all) ?? (roles.isKnown(to) ? roles.nameOf(to) : undefined);
  const found = role === undefined ? names.find(to) : undefined;
  const called =
    role !== undefined ? [role] : found?.isPost && found.rest.trim() === NAME_PLACE ? found.who.called : [];
  const held = called.filter((role) => isHeld({ people: [], roles: [roles.keyOf(role)] }));
  return (held.length > 0 ? held : called).map((role) => ({ assignment: { kind: 'role', role }, called: role }));
}

/** The task as it was agreed to; the message that agreed names it, so that the same one makes it once. */
export async function agreeToAdd(draft: TaskDraft, asking: Asking, parts: TaskParts): Promise<TalkAnswer> {
  const { person, at, cause, staff, today, nameOf } = asking;
  const { title, assignment, schedule, isUrgent } = draft;
  const due = schedule.kind === 'once' ? schedule.due : undefined;
  const task: Task = {
    id: `chat-${fingerprint(cause).slice(0, ID_LENGTH)}`,
    title,
    assignment,
    schedule,
    isUrgent,
  };
  await parts.ledger.add(task, { by: person.id, at, cause });
  const known = (await parts.book.open()).find(({ task: { id } }) => id === task.id);
  const to =
    assignment.kind === 'person' ? nameOf(assignment.person) : assignment.kind === 'role' ? assignment.role : '';
  const number = known?.occurrence.number;
  const reply = { kind: 'added', number, title, to, ...(due ? { due } : {}), ...firstOf(schedule, today) } as const;
  if (!known) return { reply, offers: [] };
  const history = await parts.book.eventsOf(known.occurrence.id);
  const others = staff.owners(task, today).filter((one) => one !== person.id);
  const telling = await parts.notices.tell(others, { cause, at, isUrgent }, (other) => ({
    telling: { kind: 'given', task: detailOf(known, history, asking, parts), by: person.name },
    offers: actOffers(nextFor('given', known, history), known, history, other),
  }));
  const isOwn = others.length === 0 && staff.owners(task, today).length > 0;
  return {
    reply: isOwn ? reply : { ...reply, told: toldBy(telling, asking) },
    offers: [],
    outbound: telling.outbound,
  };
}
