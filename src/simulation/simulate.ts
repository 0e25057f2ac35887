import { createMemoryReminderStore } from '../adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../adapters/memory/task-store-memory.js';
import { addDays, instantAt, type LocalDay, localDayOf } from '../domain/calendar/office-time.js';
import type { WorkingCalendar } from '../domain/calendar/working-days.js';
import type { Person } from '../domain/people/person.js';
import type { RoleKeys } from '../domain/people/role-keys.js';
import { type Absence, createStaff } from '../domain/people/staff.js';
import { createLedgerView } from '../domain/reminders/ledger-view.js';
import type { Notice } from '../domain/reminders/notice.js';
import { DEFAULT_RULES } from '../domain/reminders/office-rules.js';
import { giveUpDigests } from '../domain/reminders/overviews/digests.js';
import { planChanged } from '../domain/reminders/planning/plan-changed.js';
import type { FoundOccurrence, StaffView } from '../domain/reminders/ports.js';
import { remind } from '../domain/reminders/remind.js';
import { giveUpPassed } from '../domain/reminders/sending/give-up.js';
import { takeBackFuture } from '../domain/reminders/sending/take-back-future.js';
import { createLedger, type LedgerOutcome } from '../domain/tasks/ledger.js';
import type { Task } from '../domain/tasks/task.js';
import { instantsBetween } from './look-instants.js';
import { type ChannelState, createSimulatedSender, type EmitLine } from './simulated-sender.js';
import { assignmentOf, toTask } from './simulated-task.js';
import type { SimulationEvent } from './simulation-event.js';

export interface SimulationParts {
  readonly calendar: WorkingCalendar;
  /** Other names of roles. */
  readonly roles?: RoleKeys;
  readonly emit: EmitLine;
}

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
  let staff: StaffView = createStaff([], []);
  let isUp = true;
  /** Nobody has looked at the clock since then. */
  let unseenSince: Date | undefined;
  let clock: Date | undefined;

  /** Of one that comes back the day stands behind it. */
  const taskOf = (occurrence: string) => (taskIds.has(occurrence) ? occurrence : occurrence.replace(/@[^@]*$/, ''));
  const sender = createSimulatedSender({
    channelsOf: (person) => persons.get(person)?.channels,
    stateOf: (person, channel) => channelStates.get(`${person}|${channel}`) ?? 'ok',
    nameOf: (person) => persons.get(person)?.name ?? person,
    taskOf,
    emit,
  });
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
      send: async (notices: readonly Notice[], now: Date) => notices.map((notice) => sender.send(notice, now)),
      withdraw: async () => false,
    },
    plan: { rules: DEFAULT_RULES, calendar },
    onGivenUp: sender.emitMissed,
  };

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
      case 'ask-extension':
        return problemOf(await ledger.askExtension(event.task, event.until, doing));
      case 'grant-extension':
        return problemOf(await ledger.grantExtension(event.task, doing));
      case 'refuse-extension':
        return problemOf(await ledger.refuseExtension(event.task, doing));
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

/** What cannot be done in the state a task is in changes nothing, as in a chat. */
function problemOf(outcome: LedgerOutcome): string | undefined {
  return outcome === 'unknown-task' ? 'there is no such task' : undefined;
}
