import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../../working-days.js';
import type { FormReading } from '../form-match.js';
import { formatMinute } from '../moments/moment-values.js';
import type { ReadingContext } from '../reading-context.js';
import { type Count, isClockUnit, offsetOf } from './count.js';

/**
 * The day or instant that lies a length of time after `base` (before it when negative). The day counted from is excluded (BLDS 2015
 * Đ.147.2). Working days need the calendar of those years; without it they stay relative to the day counted from.
 */
export function countFrom(context: ReadingContext, base: Temporal.PlainDateTime, count: Count): FormReading {
  const offset = offsetOf(count);
  if (isClockUnit(count.unit)) {
    const value = formatMinute(base.add({ [`${count.unit}s`]: count.count }));
    return { kind: 'date', start: value, due: value, ...offset };
  }
  const from = base.toPlainDate();
  if (count.unit === 'working-day') {
    const date = context.calendar && addWorkingDays(context.calendar, from, count.count);
    if (!date) return { kind: 'relative', anchor: from.toString(), ...offset };
    return { kind: 'date', start: date.toString(), due: date.toString(), ...offset };
  }
  const date = from.add(durationOf(count));
  return { kind: 'date', start: date.toString(), due: date.toString(), ...moved(context, date), ...offset };
}

function moved({ calendar }: ReadingContext, date: Temporal.PlainDate): { dueMovedTo?: string } {
  if (!calendar || isWorkingDay(calendar, date) !== 'off') return {};
  const next = workingDayOnOrAfter(calendar, date);
  return next ? { dueMovedTo: next.toString() } : {};
}

/** The whole days, weeks, months that come next (1) or have just passed (-1); the running one is not among them. */
export function windowOf(context: ReadingContext, count: Count, direction: 1 | -1): FormReading {
  const { now, today } = context;
  const { unit } = count;
  if (unit === 'working-day') return countFrom(context, now, { ...count, count: count.count * direction });
  if (isClockUnit(unit)) {
    const whole = now.round({ smallestUnit: unit, roundingMode: 'floor' });
    const length = { [`${unit}s`]: count.count };
    const start = direction === 1 ? whole.add({ [`${unit}s`]: 1 }) : whole.subtract(length);
    return { kind: 'period', start: formatMinute(start), due: formatMinute(start.add(length)) };
  }
  const running = firstDayOf(today, unit);
  const start = direction === 1 ? running.add(durationOf({ unit, count: 1 })) : running.subtract(durationOf(count));
  const due = start.add(durationOf(count)).subtract({ days: 1 });
  return { kind: 'period', start: start.toString(), due: due.toString() };
}

function durationOf({ count, unit }: Count): Temporal.DurationLike {
  return unit === 'quarter' ? { months: count * 3 } : { [`${unit}s`]: count };
}

function firstDayOf(today: Temporal.PlainDate, unit: Count['unit']): Temporal.PlainDate {
  if (unit === 'week') return today.subtract({ days: today.dayOfWeek - 1 });
  if (unit === 'month') return today.with({ day: 1 });
  if (unit === 'quarter') return today.with({ month: Math.ceil(today.month / 3) * 3 - 2, day: 1 });
  return unit === 'year' ? today.with({ month: 1, day: 1 }) : today;
}
