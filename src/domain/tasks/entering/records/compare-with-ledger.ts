import type { LocalDay } from '../../../calendar/office-time.js';
import { fold } from '../../../language/letters/fold.js';
import type { Task } from '../../task.js';
import type { DocumentTask } from './document-tasks.js';

/** What adopting a document changes in the ledger. */
export interface Adoption {
  readonly add: readonly Task[];
  /** Their date in the document is another one now. */
  readonly move: readonly { readonly task: Task; readonly to: LocalDay; readonly next: Task }[];
  /** Another kind of deadline, or another rule: for a person to decide. */
  readonly changed: readonly { readonly task: Task; readonly next: Task }[];
  readonly same: readonly Task[];
  /** Their date is over; left out unless asked for. */
  readonly past: readonly Task[];
  /** In the ledger, and not in the document any more: shown, never cancelled silently. */
  readonly gone: readonly Task[];
}

/** Compares what a document asks for with what was adopted of it before. */
export function compareWithLedger(
  wanted: readonly DocumentTask[],
  known: readonly Task[],
  { today, takesPast }: { readonly today: LocalDay; readonly takesPast: boolean },
): Adoption {
  const pairs = pairUp(wanted, known);
  const paired = new Set([...pairs.values()].map(({ id }) => id));
  const result = {
    add: [] as Task[],
    move: [] as Adoption['move'][number][],
    changed: [] as Adoption['changed'][number][],
  };
  const same: Task[] = [];
  const past: Task[] = [];
  const ids = new Set(known.map(({ id }) => id));
  for (const one of wanted) {
    const task = pairs.get(one);
    const next: Task = { ...fromToday(one.draft, today, takesPast), id: task?.id ?? freeId(one.id, ids) };
    if (task) compare(task, next);
    else if (!takesPast && isOver(one, today)) past.push(next);
    else result.add.push(next);
    ids.add(next.id);
  }
  return { ...result, same, past, gone: known.filter(({ id }) => !paired.has(id)) };

  function compare(task: Task, next: Task): void {
    const [before, after] = [task.schedule, next.schedule];
    if (after.kind === 'once' && before.kind !== 'recurring' && !(before.kind === 'once' && before.due === after.due))
      result.move.push({ task, to: after.due, next: { ...task, schedule: after, ...sourceOf(next) } });
    else if (before.kind !== after.kind || ruleOf(task) !== ruleOf(next)) result.changed.push({ task, next });
    else same.push(task);
  }
}

function isOver({ draft: { schedule }, endsOn }: DocumentTask, today: LocalDay): boolean {
  const last = schedule.kind === 'once' ? schedule.due : endsOn;
  return last !== undefined && last < today;
}

function sourceOf({ source }: Task): Pick<Task, 'source'> {
  return source ? { source } : {};
}

function ruleOf({ schedule }: Task): string | undefined {
  return schedule.kind === 'recurring' ? schedule.rrule : undefined;
}

/** What came back before today is not owed now, unless dates that are over are asked for. */
function fromToday(draft: DocumentTask['draft'], today: LocalDay, takesPast: boolean): DocumentTask['draft'] {
  const { schedule } = draft;
  if (schedule.kind !== 'recurring' || takesPast || schedule.from >= today) return draft;
  return { ...draft, schedule: { ...schedule, from: today } };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count += 1) {
    const candidate = count === 2 ? id : `${id}.v${count - 1}`;
    if (!taken.has(candidate)) return candidate;
  }
}

type IsPair = (one: DocumentTask, task: Task) => boolean;

/** The surest sign first: the same id and title, the same title and lead, then the same place with a title much alike. */
const SIGNS: readonly IsPair[] = [
  (one, task) => one.id === task.id && isAlike(one.draft.title, task.title),
  (one, task) => isSameTitle(one.draft.title, task.title) && isSameLead(one, task) && isSameKind(one, task),
  (one, task) =>
    one.draft.source?.ref === task.source?.ref && isSameLead(one, task) && isAlike(one.draft.title, task.title),
];

function pairUp(wanted: readonly DocumentTask[], known: readonly Task[]): Map<DocumentTask, Task> {
  const pairs = new Map<DocumentTask, Task>();
  const free = new Set(known);
  for (const isPair of SIGNS) {
    for (const one of wanted) {
      if (pairs.has(one)) continue;
      const task = [...free].find((other) => isPair(one, other));
      if (!task) continue;
      pairs.set(one, task);
      free.delete(task);
    }
  }
  return pairs;
}

function isSameLead({ draft }: DocumentTask, { assignment }: Task): boolean {
  return JSON.stringify(draft.assignment) === JSON.stringify(assignment);
}

function isSameKind({ draft }: DocumentTask, { schedule }: Task): boolean {
  return draft.schedule.kind === schedule.kind;
}

function isSameTitle(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

/** Half of the words of both titles are shared. */
function isAlike(one: string, other: string): boolean {
  const [left, right] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared * 2 >= Math.max(left.size, right.size);
}

function wordsOf(title: string): string[] {
  return fold(title)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
