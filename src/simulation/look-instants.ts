import { addDays, instantAt, localDayOf } from '../domain/calendar/office-time.js';
import { DEFAULT_RULES } from '../domain/reminders/office-rules.js';

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

/** The instants to look at after `from` and before `until`. */
export function* instantsBetween(from: Date, until: Date): Generator<Date> {
  for (let day = localDayOf(from); ; day = addDays(day, 1)) {
    for (const minute of MINUTES) {
      const instant = instantAt(day, minute);
      if (instant >= until) return;
      if (instant > from) yield instant;
    }
    if (instantAt(day, 0) > until) return;
  }
}
