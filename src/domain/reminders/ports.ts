import type { LocalDay } from '../calendar/office-time.js';
import type { Occurrence, Task } from '../tasks/task.js';
import type { Revision } from '../tasks/task-store.js';
import type { DayCount, DaySpan, NoticeKind } from './notice.js';
import type { PlannedOccurrence, Recipients, ReminderChanges } from './planning/desired-reminders.js';
import type { MissedReason, Reminder } from './reminder.js';

/** The rows of reminders; every method is one transaction. */
export interface ReminderStore {
  ofOccurrences(occurrences: readonly string[]): Promise<readonly Reminder[]>;
  change(changes: Pick<ReminderChanges, 'arm' | 'cancel'>): Promise<void>;
  /** Armed ones whose time has come, oldest first. */
  dueAt(now: Date): Promise<readonly Reminder[]>;
  /** Puts armed ones into notices; those that are not armed any more are left out of what is returned. */
  bundle(bundles: readonly Bundle[]): Promise<readonly Reminder[]>;
  /** Bundled ones whose notice was not handed over: the process died in between. */
  bundled(): Promise<readonly Reminder[]>;
  settle(
    keys: readonly string[],
    status: 'sent' | 'uncertain' | 'missed' | 'cancelled',
    at: Date,
    reason?: MissedReason,
  ): Promise<void>;
  /** Occurrences of those that were given up unsent after the instant, because their time was over, and that are of use at it. */
  givenUpAfter(now: Date): Promise<readonly string[]>;
  /** Arms these again: the clock was set back. Nobody may have been called about them. */
  armGivenUpAfter(now: Date): Promise<void>;
  /** Settled after the first instant, up to the second. */
  settledBetween(after: Date, until: Date): Promise<readonly SettledReminder[]>;
  /** In notices that are on their way. */
  countUnderWay(): Promise<number>;
  /** When the oldest one that is due and has not ended was due. */
  oldestUnsent(now: Date): Promise<Date | undefined>;
  /** Notes keys; returns those that nobody had noted before: a digest goes out once. */
  note(keys: readonly string[], at: Date): Promise<readonly string[]>;
  /** Those of the keys that nobody has noted. */
  notNoted(keys: readonly string[]): Promise<readonly string[]>;
  /** The instant up to which time has been looked at; undefined before the first tick. */
  lastTickAt(): Promise<Date | undefined>;
  setLastTickAt(at: Date): Promise<void>;
  /** What `planFingerprint` was when everything open was planned last; undefined when nobody noted it. */
  plannedFor(): Promise<string | undefined>;
  setPlannedFor(fingerprint: string, at: Date): Promise<void>;
}

/** Reminders that become one message, by their keys. */
export interface Bundle {
  readonly notice: string;
  readonly keys: readonly string[];
}

export interface SettledReminder extends Reminder {
  readonly settledAt: Date;
}

/** What reminding asks the ledger. */
export interface LedgerView {
  /** Occurrences whose reminders may have to change, at most so many. */
  changed(now: Date, limit: number): Promise<readonly PlannedOccurrence[]>;
  /** Their reminders are what they should be now. */
  markPlanned(occurrences: readonly Revision[]): Promise<void>;
  /** By their ids; what is not there is left out. */
  find(occurrences: readonly string[]): Promise<ReadonlyMap<string, FoundOccurrence>>;
  /** The clock was set back: nothing counts from later than now, and what is of these ids may have to change. */
  bringBack(now: Date, occurrences: readonly string[]): Promise<void>;
  /** Everything that has not ended. */
  open(): Promise<readonly FoundOccurrence[]>;
}

export interface FoundOccurrence {
  /** `since`: when it was given to whom it is given now, or its date moved. */
  readonly occurrence: Occurrence & { readonly since?: Date };
  readonly task: Task;
}

export interface StaffView extends Recipients {
  /** Or who stands in for them on the day. */
  leadersOfOffice(day: LocalDay): readonly string[];
  /** The last day of somebody who is away on the day, where the absence that was noted last says so. */
  away(person: string, day: LocalDay): DaySpan | undefined;
  /** Who reads what went wrong; never empty. */
  administrators(day: LocalDay): readonly string[];
}

/** Something that was given up, to be said. */
export interface GivenUp {
  readonly kind: NoticeKind;
  readonly to: string;
  readonly reason: MissedReason;
  readonly reminders: readonly Reminder[];
  /** Of an overview: which day it was for. */
  readonly day?: LocalDay;
  /** Of a count of the day that reached nobody. */
  readonly count?: DayCount;
  readonly at: Date;
}
