import { addDays, instantAt, type LocalDay, localDayOf } from '../calendar/office-time.js';
import { openExtension } from './extension.js';
import { occurrenceMeant } from './occurrence-meant.js';
import { HORIZON_DAYS, occurrencesUntil, ruleUntil } from './occurrences.js';
import type { Assignment, Task, TaskEvent } from './task.js';
import type { ChangedOccurrence, KeptOccurrence, TaskStore } from './task-store.js';
import { isEnded, isOwed, nextWorkState, type WorkAction } from './work-state.js';

/** Who did something, when and why. */
export interface Doing {
  readonly by: string;
  readonly at: Date;
  readonly note?: string;
  /** The message that asked for it, so that the same one does it once. */
  readonly cause?: string;
}

/** How a change ended. */
export type LedgerOutcome = 'done' | 'unknown-task' | 'not-possible';

/** The task ledger: what is owed, by whom and when. Every change leaves an event. */
export interface Ledger {
  add(task: Task, doing: Doing): Promise<void>;
  /** Gives a task to somebody else; what is open of it goes over. */
  assign(task: string, assignment: Assignment, doing: Doing): Promise<LedgerOutcome>;
  /**
   * Work on an occurrence by its id, or on the one of a task that is meant by the task's own. Cancelling a recurring task by its own id ends it,
   * with everything that is open of it.
   */
  act(id: string, action: WorkAction, doing: Doing): Promise<LedgerOutcome>;
  move(id: string, due: LocalDay, doing: Doing): Promise<LedgerOutcome>;
  /** The official has read it; the leader is still told when it is late. */
  receive(id: string, doing: Doing): Promise<LedgerOutcome>;
  /** The official asks for another day; nothing moves before a leader grants it. The day may not be before the one there is. */
  askExtension(id: string, until: LocalDay, doing: Doing): Promise<LedgerOutcome>;
  /** Moves the date to the day that was asked for. Not possible when nothing waits for an answer. */
  grantExtension(id: string, doing: Doing): Promise<LedgerOutcome>;
  refuseExtension(id: string, doing: Doing): Promise<LedgerOutcome>;
  /** Somebody has taken note of a late task: the leader is not told again. */
  acknowledge(id: string, doing: Doing): Promise<LedgerOutcome>;
  /** Makes the occurrences of recurring tasks that have come in sight; what has been late for long is planned on. */
  rollForward(now: Date): Promise<void>;
  /** People came, left, stand in or are away: everything open is planned again, from an instant on. */
  replanOpen(from: Date): Promise<void>;
}

/** An occurrence as it becomes, and what its event tells besides. */
interface Change {
  readonly next: KeptOccurrence;
  readonly event?: Partial<TaskEvent>;
}

/** The leader is told of these week by week, which is planned a little ahead. */
const LATE_FOR_LONG_DAYS = 14;

export function createLedger(store: TaskStore): Ledger {
  let rolledOn: LocalDay | undefined;

  async function find(id: string, what: TaskEvent['what'], at: Date): Promise<ChangedOccurrence | undefined> {
    return (await store.findOccurrence(id)) ?? occurrenceMeant(await store.occurrencesOf(id), what, localDayOf(at));
  }

  /** Those after `last`, the last day that is made already. What came in sight while nobody looked is owed since then. */
  async function makeOccurrences(task: Task, last: LocalDay | undefined, { by, at }: Doing): Promise<void> {
    for (const occurrence of occurrencesUntil(task, addDays(localDayOf(at), HORIZON_DAYS), last)) {
      const event: TaskEvent = { occurrence: occurrence.id, at, by, what: 'create', ...optional('to', occurrence.due) };
      const since = last === undefined ? at : earlier(at, inSightAt(occurrence));
      await store.save({ ...occurrence, since, isAcknowledged: false }, [event]);
    }
  }

  /** Of two who change it at once the second looks again, and does what is still possible. */
  async function change(
    id: string,
    doing: Doing,
    what: TaskEvent['what'],
    to: (occurrence: KeptOccurrence, history: readonly TaskEvent[]) => Change | undefined,
  ): Promise<LedgerOutcome> {
    for (;;) {
      const found = await find(id, what, doing.at);
      if (!found) return 'unknown-task';
      const { revision, isChanged: _, ...occurrence } = found;
      const history = await store.eventsOf(occurrence.id);
      if (doing.cause !== undefined && history.some((event) => event.cause === doing.cause && event.what === what))
        return 'done';
      const changed = to(occurrence, history);
      if (!changed) return 'not-possible';
      const { by, at, note, cause } = doing;
      const why = { ...optional('note', note), ...optional('cause', cause) };
      const event = { occurrence: occurrence.id, at, by, what, ...why, ...changed.event };
      if (await store.save(changed.next, [event], revision)) return 'done';
    }
  }

  function work(id: string, action: WorkAction, doing: Doing): Promise<LedgerOutcome> {
    return change(id, doing, action, (own) => {
      const state = nextWorkState(own.state, action);
      if (!state) return undefined;
      const { doneOn: _, ...rest } = own;
      const isOnAgain = action === 'return' || action === 'resume' || action === 'reopen';
      const next = {
        ...rest,
        state,
        ...(state === 'done' ? { doneOn: localDayOf(doing.at) } : {}),
        ...(isOnAgain ? { since: doing.at } : {}),
      };
      return { next, event: { from: own.state, to: state } };
    });
  }

  /** Undefined for what does not come back: its rule makes nothing more, and what it made and is open is cancelled. */
  async function endRecurring(id: string, doing: Doing): Promise<LedgerOutcome | undefined> {
    const task = await store.findTask(id);
    if (task?.schedule.kind !== 'recurring') return undefined;
    const rrule = ruleUntil(task.schedule.rrule, addDays(localDayOf(doing.at), -1));
    await store.putTask({ ...task, schedule: { ...task.schedule, rrule } });
    for (const { id: own, state } of await store.occurrencesOf(id))
      if (!isEnded(state)) await work(own, 'cancel', doing);
    return 'done';
  }

  /** To the day it has already is no move: what is owed of it stays owed, and who took note of it has. */
  function moved(own: KeptOccurrence, due: LocalDay, { at }: Doing): Change {
    const next = due === own.due ? own : { ...own, due, since: at, isAcknowledged: false };
    return { next, event: { ...optional('from', own.due), to: due } };
  }

  return {
    async add(task, doing) {
      await store.putTask(task);
      if (task.schedule.kind === 'recurring')
        return makeOccurrences(task, (await store.lastDaysMade([task.id])).get(task.id), doing);
      if (!(await store.findOccurrence(task.id))) await makeOccurrences(task, undefined, doing);
    },

    async assign(id, assignment, doing) {
      const task = await store.findTask(id);
      if (!task) return 'unknown-task';
      await store.putTask({ ...task, assignment });
      for (const occurrence of await store.occurrencesOf(id)) {
        if (isEnded(occurrence.state)) continue;
        // While nobody has planned for whoever had it before, all of it is the new owner's.
        const since = occurrence.isChanged ? {} : { since: doing.at };
        await change(occurrence.id, doing, 'assign', (own) => ({ next: { ...own, ...since } }));
      }
      return 'done';
    },

    act: async (id, action, doing) => {
      const ended = action === 'cancel' ? await endRecurring(id, doing) : undefined;
      return ended ?? work(id, action, doing);
    },

    move: (id, due, doing) =>
      change(id, doing, 'move', (own) => (isEnded(own.state) ? undefined : moved(own, due, doing))),

    receive: (id, doing) => change(id, doing, 'receive', (own) => (isOwed(own.state) ? { next: own } : undefined)),

    askExtension: (id, until, doing) =>
      change(id, doing, 'ask-extension', (own) => {
        const isPossible = isOwed(own.state) && own.due !== undefined && until > own.due;
        return isPossible ? { next: own, event: { from: own.due, to: until } } : undefined;
      }),

    grantExtension: (id, doing) =>
      change(id, doing, 'grant-extension', (own, history) => {
        const asked = openExtension(history)?.to;
        return asked === undefined || isEnded(own.state) ? undefined : moved(own, asked, doing);
      }),

    refuseExtension: (id, doing) =>
      change(id, doing, 'refuse-extension', (own, history) => {
        const asked = openExtension(history)?.to;
        return asked === undefined ? undefined : { next: own, event: { to: asked } };
      }),

    acknowledge: (id, doing) =>
      change(id, doing, 'acknowledge', (own) =>
        isEnded(own.state) ? undefined : { next: { ...own, isAcknowledged: true } },
      ),

    async rollForward(now) {
      const today = localDayOf(now);
      if (rolledOn === today) return;
      rolledOn = today;
      const tasks = await store.recurringTasks();
      const last = await store.lastDaysMade(tasks.map(({ id }) => id));
      for (const task of tasks) await makeOccurrences(task, last.get(task.id), { by: 'system', at: now });
      await store.changeLate(addDays(today, -LATE_FOR_LONG_DAYS));
    },

    replanOpen: (from) => store.changeOpen(from),
  };
}

function inSightAt({ due }: { readonly due?: LocalDay }): Date | undefined {
  return due === undefined ? undefined : instantAt(addDays(due, -HORIZON_DAYS), 0);
}

function earlier(one: Date, other: Date | undefined): Date {
  return other && other < one ? other : one;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
