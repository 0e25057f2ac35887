import type { LocalDay } from '../calendar/office-time.js';

/** `reminder` before and on the day, `overdue` to the same person after it, `escalation` to the leader. */
export type ReminderKind = 'reminder' | 'overdue' | 'escalation';

/** Why one is not sent. */
export type MissedReason =
  /** The next milestone of the same task has come meanwhile and says the same. */
  | 'overtaken'
  /** The day is over. */
  | 'too-late'
  /** No channel of the person takes messages. */
  | 'no-channel';

/** `armed` waits for its time, `bundled` is in a message on its way; the others are final. */
export type ReminderStatus = 'armed' | 'bundled' | 'sent' | 'uncertain' | 'missed' | 'cancelled';

/**
 * One reminder to one person. Unique on occurrence, milestone, person, kind and **due date**: a moved deadline makes new
 * ones, and the same one is never sent twice.
 */
export interface Reminder {
  readonly key: string;
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly person: string;
  /** Days before the due date; negative after it. */
  readonly milestone: number;
  readonly due: LocalDay;
  readonly at: Date;
  /** From here on it is of no use any more. */
  readonly usefulUntil: Date;
  readonly isUrgent: boolean;
  readonly status: ReminderStatus;
  /** The message it is in. */
  readonly notice?: string;
  readonly reason?: MissedReason;
}

export function reminderKey(reminder: Pick<Reminder, 'kind' | 'occurrence' | 'milestone' | 'person' | 'due'>): string {
  const { kind, occurrence, milestone, person, due } = reminder;
  return [kind === 'escalation' ? 'e' : 'r', occurrence, milestone, person, due].join('|');
}
