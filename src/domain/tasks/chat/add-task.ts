import { fingerprint } from '../../../shared/ids.js';
import { daysBetween } from '../../calendar/office-time.js';
import { hasRight } from '../../people/person.js';
import type { Assignment, Task } from '../task.js';
import { readNewTask } from '../wording/read-new-task.js';
import type { Asking, TaskParts } from './asking.js';
import { nextFor, toldBy } from './do-act.js';
import { peopleNamed, roleNamed } from './list-tasks.js';
import type { TalkAnswer } from './press-turn.js';
import { stepOffers } from './step-offers.js';
import { actOffers, detailOf } from './task-lines.js';
import type { TaskDraft } from './task-talk.js';

const MOST_NAMED = 6;
const LONGEST_TITLE = 300;
const ID_LENGTH = 16;

/** A leader dictates a task; what was understood is shown before it becomes one. */
export async function dictateTask(words: string, asking: Asking, { people }: TaskParts): Promise<TalkAnswer> {
  const { person, at, today } = asking;
  const mayGive = hasRight(person, 'leader') || hasRight(person, 'administrator');
  if (!mayGive) return { reply: { kind: 'add-not-allowed' }, offers: [] };
  const { title: written, due, to, isUrgent } = readNewTask(words, at);
  const title = written.slice(0, LONGEST_TITLE);
  if (title === '') return { reply: { kind: 'add-how' }, offers: [] };
  if (due !== undefined && due < today) return { reply: { kind: 'add-past', due }, offers: [] };
  const all = await people.list();
  const named = to === undefined ? [] : peopleNamed(to, all);
  const [first, ...others] = named;
  const role = first || to === undefined ? undefined : roleNamed(to, all);
  if ((!first && !role) || others.length > 0) {
    const several = others.length > 0 ? named.slice(0, MOST_NAMED).map(({ name }) => name) : [];
    return { reply: { kind: 'add-lacks-person', title, ...(to ? { named: to } : {}), several }, offers: [] };
  }
  const assignment: Assignment = first ? { kind: 'person', person: first.id } : { kind: 'role', role: role ?? '' };
  const draft = { title, assignment, isUrgent, ...(due ? { due } : {}) };
  const days = due === undefined ? {} : { due, daysLeft: daysBetween(today, due) };
  return {
    reply: { kind: 'add-shown', title, to: first?.name ?? role ?? '', isUrgent, ...days },
    talk: { kind: 'add', draft, at: at.toISOString() },
    offers: stepOffers(['agree', 'stop']),
  };
}

/** The task as it was agreed to; the message that agreed names it, so that the same one makes it once. */
export async function agreeToAdd(draft: TaskDraft, asking: Asking, parts: TaskParts): Promise<TalkAnswer> {
  const { person, at, cause, staff, today, nameOf } = asking;
  const { title, assignment, due, isUrgent } = draft;
  const task: Task = {
    id: `chat-${fingerprint(cause).slice(0, ID_LENGTH)}`,
    title,
    assignment,
    schedule: due === undefined ? { kind: 'undated' } : { kind: 'once', due },
    isUrgent,
  };
  await parts.ledger.add(task, { by: person.id, at, cause });
  const known = await parts.book.find(task.id);
  const to =
    assignment.kind === 'person' ? nameOf(assignment.person) : assignment.kind === 'role' ? assignment.role : '';
  const number = known?.occurrence.number ?? 0;
  const reply = { kind: 'added', number, title, to, ...(due ? { due } : {}) } as const;
  if (!known) return { reply, offers: [] };
  const history = await parts.book.eventsOf(task.id);
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
