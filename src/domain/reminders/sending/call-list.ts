import type { LocalDay } from '../../calendar/office-time.js';
import type { MissedReason, ReminderKind } from '../reminder.js';

/** Somebody to be called, about what: no channel has told them for certain, and they still owe it. */
export interface CallEntry {
  readonly person: string;
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly title: string;
  readonly due: LocalDay;
  /** When they should have been told first. */
  readonly since: Date;
  readonly reason: Exclude<MissedReason, 'overtaken'> | 'uncertain' | 'waiting';
  readonly document?: string;
  readonly ref?: string;
  readonly deadlineText?: string;
}

/** The last rung of the ladder. An entry ends when they were called, were told after all, have reported the work or its date moved. */
export interface CallList {
  /** One for each person, kind and occurrence, by person and date. */
  entries(now: Date): Promise<readonly CallEntry[]>;
  count(now: Date): Promise<number>;
  /** The person was called about all that is on the list; returns about how many things. */
  noteCalled(person: string, now: Date): Promise<number>;
}

/** What waits for a channel that is down is for the phone after so long. */
export const WAITS_AT_MOST_MS = 3_600_000;
