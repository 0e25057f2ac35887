import { createMemoryReminderStore } from '../adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../adapters/memory/task-store-memory.js';
import { addDays, instantAt, type LocalDay, localDayOf } from '../domain/calendar/office-time.js';
import type { WorkingCalendar } from '../domain/calendar/working-days.js';
import type { Person } from '../domain/people/person.js';
import type { RoleKeys } from '../domain/people/role-keys.js';
import { type Absence, createStaff } from '../domain/people/staff.js';
import { giveUpDigests } from '../domain/reminders/digests.js';
import { giveUpPassed } from '../domain/reminders/give-up.js';
import { createLedgerView } from '../domain/reminders/ledger-view.js';
import type { Notice, NoticeKind, NoticeResult } from '../domain/reminders/notice.js';
import { DEFAULT_RULES } from '../domain/reminders/office-rules.js';
import { planChanged } from '../domain/reminders/plan-changed.js';
import type { FoundOccurrence, GivenUp, StaffView } from '../domain/reminders/ports.js';
import { remind } from '../domain/reminders/remind.js';
import { takeBackFuture } from '../domain/reminders/take-back-future.js';
import { createLedger, type LedgerOutcome } from '../domain/tasks/ledger.js';
import type { Assignment, Task } from '../domain/tasks/task.js';
import { noticeText } from '../messages/reminders/notice-text.js';
import type { SimulationEvent } from './simulation-event.js';

/** One line of the result: a message, or what was given up. */
export interface SimulatedLine {
  readonly at: string;
  readonly to: string;
  readonly channel?: string;
  readonly kind: NoticeKind | 'missed';
  readonly late?: boolean;
  /** `uncertain` when the channel did not say whether it arrived. */
  readonly status?: 'sent' | 'uncertain';
  readonly items: readonly { readonly task: string; readonly due?: LocalDay; readonly milestone?: number }[];
  /** Of what was given up: why, and what it would have been. */
  readonly reason?: string;
  readonly of?: NoticeKind;
  readonly text?: string;
}

export interface SimulationParts {
  readonly calendar: WorkingCalendar;
  /** Other names of roles. */
  readonly roles?: RoleKeys;
  /** With the occurrence of each item, which the task and its date do not always tell. */
  readonly emit: (line: SimulatedLine, occurrences: readonly string[]) => void;
}

type ChannelState = 'ok' | 'blocked' | 'uncertain';

interface SimulatedPerson extends Person {
  readonly channels: readonly string[];
}

export interface Simulation {
  /**
   * Lets time pass up to the event, then does what it says; returns what is wrong with it. Events come in the order of their time,
   * as long as nobody sets the clock.
   */
  apply(event: SimulationEvent): Promise<string | undefined>;
  /** Lets time pass up to an instant and enters tasks that come with their source, as a document does that is adopted. */
  enter(tasks: readonly Task[], at: Date): Promise<void>;
  /** What has not ended. */
  open(): Promise<readonly FoundOccurrence[]>;
  /** Lets time pass up to the end of a day. While the process is down, what it would give up is said; what it would still send is not. */
  finish(until: LocalDay): Promise<void>;
}

/** The ledger, planner and sender of the product on a clock of its own. */
export function createSimulation({ calendar, roles, emit }: SimulationParts): Simulation {
  const persons = new Map<string, SimulatedPerson>();
  const absences: Absence[] = [];
  const channelStates = new Map<string, ChannelState>();
  const taskIds = new Set<string>();
  const store = createMemoryTaskStore();
  const ledger = createLedger(store);
  const reminders = createMemoryReminderStore();
  const handedOver = new Set<string>();
  let staff: StaffView = createStaff([], []);
  let isUp = true;
  /** Nobody has looked at the clock since then. */
  let unseenSince: Date | undefined;
  let clock: Date | undefined;

  /** Of one that comes back the day stands behind it. */
  const taskOf = (occurrence: string) => (taskIds.has(occurrence) ? occurrence : occurrence.replace(/@[^@]*$/, ''));
  const nameOf = (person: string) => persons.get(person)?.name ?? person;
  const currentStaff: StaffView = {
    owners: (task, day) => staff.owners(task, day),
    leaders: (task, day) => staff.leaders(task, day),
    away: (person, day) => staff.away(person, day),
    leadersOfOffice: (day) => staff.leadersOfOffice(day),
    administrators: (day) => staff.administrators(day),
  };
  const parts = {
    ledger: createLedgerView(ledger, store),
    reminders,
    staff: currentStaff,
    sender: {
      send: async (notices: readonly Notice[], now: Date) => notices.map((notice) => send(notice, now)),
      withdraw: async () => false,
    },
    plan: { rules: DEFAULT_RULES, calendar },
    onGivenUp: (givenUp: GivenUp) => emitMissed(givenUp),
  };

  function send(notice: Notice, now: Date): NoticeResult {
    // As in the product: what was handed over under an id goes out once, whatever is handed over under it later.
    if (handedOver.has(notice.id)) return { kind: 'queued' };
    const channels = persons.get(notice.to)?.channels ?? (notice.kind === 'reconciliation' ? ['console'] : []);
    const stateOf = (channel: string) => channelStates.get(`${notice.to}|${channel}`) ?? 'ok';
    const channel = channels.find((one) => stateOf(one) !== 'blocked');
    if (channel === undefined) return { kind: 'no-channel' };
    handedOver.add(notice.id);
    const status = stateOf(channel) === 'uncertain' ? 'uncertain' : 'sent';
    const line: SimulatedLine = {
      at: officeTime(now),
      to: notice.to,
      channel,
      kind: notice.kind,
      late: notice.isLate,
      status,
      items: notice.items.map(({ task, due, milestone }) => {
        return { task, ...(due ? { due } : {}), ...(milestone === undefined ? {} : { milestone }) };
      }),
      text: noticeText(notice, { today: localDayOf(now), nameOf }),
    };
    emit(
      line,
      notice.items.map(({ occurrence }) => occurrence),
    );
    return { kind: status, channel };
  }

  function emitMissed({ kind, to, reason, reminders: given, at }: GivenUp): void {
    const items = given.map(({ occurrence, due, milestone }) => ({ task: taskOf(occurrence), due, milestone }));
    const line: SimulatedLine = { at: officeTime(at), to, kind: 'missed', items, reason, of: kind };
    emit(
      line,
      given.map(({ occurrence }) => occurrence),
    );
  }

  /** Everything of one instant happens before the clock is looked at. */
  async function passTo(until: Date): Promise<void> {
    if (clock && until > clock && isUp)
      for (const instant of [clock, ...instantsBetween(clock, until)]) {
        await remind(instant, parts);
        unseenSince = undefined;
      }
    clock = until;
  }

  async function replan(at: Date): Promise<void> {
    staff = createStaff([...persons.values()], absences, roles);
    await ledger.replanOpen(unseenSince ?? at);
  }

  async function enter(task: Task, at: Date, by: string): Promise<void> {
    taskIds.add(task.id);
    await ledger.add(task, { by, at });
  }

  /** A process that never came back cannot say what it missed. */
  async function giveUpUnseen(at: Date): Promise<void> {
    await takeBackFuture(at, parts);
    await planChanged(at, parts);
    await giveUpPassed(at, parts);
    await giveUpDigests(at, parts);
  }

  /** Returns what is wrong with an event that means nothing. */
  async function occur(event: SimulationEvent): Promise<string | undefined> {
    const { at } = event;
    const doing = { by: ('person' in event && event.person) || 'system', at };
    switch (event.event) {
      case 'person': {
        const { id, name = id, channels, leader } = event;
        const roles = leader === true ? [...event.roles, 'lãnh đạo'] : event.roles;
        persons.set(id, { id, name, roles, channels, ...(typeof leader === 'string' ? { leader } : {}) });
        return void (await replan(at));
      }
      case 'task':
        if (await store.findTask(event.id)) return 'this task is there already: move or assign it';
        return void (await enter(toTask(event), at, doing.by));
      case 'move':
        return problemOf(await ledger.move(event.task, event.due, doing));
      case 'assign':
        return problemOf(await ledger.assign(event.task, assignmentOf(event), doing));
      case 'report-done':
      case 'confirm':
      case 'return':
      case 'cancel':
        return problemOf(await ledger.act(event.task, event.event, doing));
      case 'absent':
        absences.push({
          person: event.person,
          from: localDayOf(at),
          until: event.until,
          ...(event.standIn ? { standIn: event.standIn } : {}),
        });
        return void (await replan(at));
      case 'acknowledge':
        return problemOf(await ledger.acknowledge(event.task, doing));
      case 'channel':
        return void channelStates.set(`${event.person}|${event.channel}`, event.state);
      case 'down':
        isUp = false;
        unseenSince ??= at;
        return;
      case 'up':
        isUp = true;
        return;
      case 'clock':
        // A minute that the clock left out nobody has looked at.
        if (event.to > at) unseenSince ??= at;
        clock = event.to;
        return;
    }
  }

  return {
    async apply(event) {
      await passTo(event.at);
      return occur(event);
    },
    async enter(tasks, at) {
      await passTo(at);
      for (const task of tasks) await enter(task, at, 'system');
    },
    open: () => parts.ledger.open(),
    async finish(until) {
      const end = instantAt(addDays(until, 1), 0);
      await passTo(end);
      if (!isUp) await giveUpUnseen(new Date(end.getTime() - 60_000));
    },
  };
}

/** The minutes of a day at which something can become due; between them a look changes nothing. */
const MINUTES = [
  DEFAULT_RULES.wakingFrom,
  DEFAULT_RULES.digestMinute,
  DEFAULT_RULES.reminderMinute,
  DEFAULT_RULES.overdueMinute,
  DEFAULT_RULES.escalationMinute,
  DEFAULT_RULES.summaryMinute,
  DEFAULT_RULES.secondMinute,
  DEFAULT_RULES.reconciliationMinute,
];

/** Instants after `from` and before `until`. */
function* instantsBetween(from: Date, until: Date): Generator<Date> {
  for (let day = localDayOf(from); ; day = addDays(day, 1)) {
    for (const minute of MINUTES) {
      const instant = instantAt(day, minute);
      if (instant >= until) return;
      if (instant > from) yield instant;
    }
    if (instantAt(day, 0) > until) return;
  }
}

function toTask(event: Extract<SimulationEvent, { event: 'task' }>): Task {
  const { id, title = id, person, role, due, rrule, urgent } = event;
  return {
    id,
    title,
    isUrgent: urgent,
    assignment: assignmentOf({ person, role }),
    schedule: rrule
      ? { kind: 'recurring', rrule, from: due ?? localDayOf(event.at) }
      : due
        ? { kind: 'once', due }
        : { kind: 'undated' },
  };
}

/** What cannot be done in the state a task is in changes nothing, as in a chat. */
function problemOf(outcome: LedgerOutcome): string | undefined {
  return outcome === 'unknown-task' ? 'there is no such task' : undefined;
}

function assignmentOf({
  person,
  role,
}: {
  readonly person?: string | undefined;
  readonly role?: string | undefined;
}): Assignment {
  if (person) return { kind: 'person', person };
  return role ? { kind: 'role', role } : { kind: 'nobody' };
}

function officeTime(instant: Date): string {
  return `${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
