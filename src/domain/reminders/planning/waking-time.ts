import { addDays, instantAt, localDayOf, minuteOfDay } from '../../calendar/office-time.js';
import { DEFAULT_RULES, type ReminderRules } from '../office-rules.js';

/** The instant itself while people are awake, else when they next are. */
export function wakingTime(
  at: Date,
  { wakingFrom, wakingTo }: Pick<ReminderRules, 'wakingFrom' | 'wakingTo'> = DEFAULT_RULES,
): Date {
  const minute = minuteOfDay(at);
  if (minute >= wakingFrom && minute < wakingTo) return at;
  const day = localDayOf(at);
  return instantAt(minute < wakingFrom ? day : addDays(day, 1), wakingFrom);
}
