import { Temporal } from 'temporal-polyfill';
import type { ReadingContext } from '../reading-context.js';
import { daySpan, NO_SUCH_DAY, type Span } from '../span.js';
import { type ClockTime, hourOfDay, PARTS_OF_DAY } from './clock.js';
import type { Moment } from './moment.js';

/** First and last moment as office-local ISO strings. */
export function momentValues(context: ReadingContext, moment: Moment): { start?: string; due?: string } {
  if (moment.instant) return both(formatMinute(moment.instant));
  if (moment.span === NO_SUCH_DAY) return {};
  const { clock } = moment;
  if (clock) return both(formatMinute(clockInstant(context, clock, moment.part, moment.span)));
  const span = moment.span ?? daySpan(context.today);
  if (moment.part !== undefined && span.start.equals(span.due)) return partValues(span.start, moment.part);
  return { start: span.start.toString(), due: span.due.toString() };
}

const both = (value: string) => ({ start: value, due: value });

function clockInstant(
  context: ReadingContext,
  clock: ClockTime,
  part: number | undefined,
  span: Span | undefined,
): Temporal.PlainDateTime {
  const { hour, addDays } = hourOfDay({ ...clock, part: clock.part ?? part });
  const time = Temporal.PlainTime.from({ hour, minute: clock.minute, second: clock.second });
  const day = (span?.due ?? context.today).add({ days: addDays });
  const instant = day.toPlainDateTime(time);
  const isOver = span === undefined && Temporal.PlainDateTime.compare(instant, context.now) <= 0;
  return isOver ? instant.add({ days: 1 }) : instant;
}

function partValues(day: Temporal.PlainDate, part: number): { start: string; due: string } {
  const { from, to } = PARTS_OF_DAY[part] ?? { from: 13, to: 17 };
  const start = day.toPlainDateTime({ hour: from });
  const due = to === 24 ? day.toPlainDateTime({ hour: 23, minute: 59 }) : day.toPlainDateTime({ hour: to });
  return { start: formatMinute(start), due: formatMinute(due) };
}

export function formatMinute(instant: Temporal.PlainDateTime): string {
  return instant.toString({ smallestUnit: instant.second === 0 ? 'minute' : 'second' });
}
