import type { LocalDay } from '../calendar/office-time.js';
import type { Occurrence, Task } from '../tasks/task.js';
import type { Revision } from '../tasks/task-store.js';
import type { PlannedOccurrence, Recipients, ReminderChanges } from './desired-reminders.js';
import type { NoticeKind } from './notice.js';
import type { MissedReason, Reminder } from './reminder.js';

/** The rows of reminders; every method is one transaction. */
export interface ReminderStore {
  ofOccurrences(occurrences: readonly string[]): Promise<readonly Reminder[]>;
  change(changes: ReminderChanges): Promise<void>;
  /** Armed ones whose time has come, oldest first. */
  dueAt(now: Date): Promise<readonly Reminder[]>;
  /** Puts armed ones into a notice; those that are not armed any more are left out of what is returned. */
  bundle(notice: string, keys: readonly string[]): Promise<readonly Reminder[]>;
  /** Bundled ones whose notice was not handed over: the process died in between. */
  bundled(): Promise<readonly Reminder[]>;
  settle(
    keys: readonly string[],
    status: 'sent' | 'uncertain' | 'missed' | 'cancelled',
    at: Date,
    reason?: MissedReason,
  ): Promise<void>;
  /** Settled on a day of the office. */
  settledOn(day: LocalDay): Promise<readonly SettledReminder[]>;
  /** True for whoever notes a key first: a digest goes out once. */
  note(key: string, at: Date): Promise<boolean>;
  isNoted(key: string): Promise<boolean>;
  /** The instant up to which time has been looked at; undefined before the first tick. */
  lastTickAt(): Promise<Date | undefined>;
  setLastTickAt(at: Date): Promise<void>;
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
  find(occurrence: string): Promise<{ readonly occurrence: Occurrence; readonly task: Task } | undefined>;
  /** Everything that has not ended. */
  open(): Promise<readonly { readonly occurrence: Occurrence; readonly task: Task }[]>;
}

export interface StaffView extends Recipients {
  leadersOfOffice(): readonly string[];
  /** Who reads what went wrong; never empty. */
  administrators(): readonly string[];
}

/** Something that was given up, to be said. */
export interface GivenUp {
  readonly kind: NoticeKind;
  readonly to: string;
  readonly reason: MissedReason;
  readonly reminders: readonly Reminder[];
  readonly at: Date;
}
