/** What an office may change; the defaults are for one that has not thought about it. Minutes count from midnight. */
export interface ReminderRules {
  /** Days before the due date at which an official is reminded; 0 the morning of it, negative after it. */
  readonly milestones: readonly number[];
  /** Days late at which the leader is told, then week by week, until somebody says received. */
  readonly escalateAfter: readonly number[];
  readonly digestMinute: number;
  readonly reminderMinute: number;
  readonly overdueMinute: number;
  /** Of a milestone's day, for tasks that were given or moved after its morning: all of them are one message. */
  readonly secondMinute: number;
  readonly escalationMinute: number;
  readonly summaryMinute: number;
  readonly reconciliationMinute: number;
  /** Outside these nothing is sent but what is urgent. */
  readonly wakingFrom: number;
  readonly wakingTo: number;
}

/** Sent more than this after its time counts as late. */
export const LATE_AFTER_MS = 60_000;

const HOUR = 60;

export const DEFAULT_RULES: ReminderRules = {
  milestones: [15, 7, 3, 1, 0, -1, -3, -7],
  escalateAfter: [3, 7, 14, 21, 28],
  digestMinute: 7 * HOUR,
  reminderMinute: 7 * HOUR + 30,
  overdueMinute: 7 * HOUR + 35,
  secondMinute: 16 * HOUR,
  escalationMinute: 7 * HOUR + 40,
  summaryMinute: 7 * HOUR + 45,
  reconciliationMinute: 17 * HOUR + 15,
  wakingFrom: 6 * HOUR + 30,
  wakingTo: 20 * HOUR,
};
