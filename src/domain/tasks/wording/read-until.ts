import { Temporal } from 'temporal-polyfill';
import type { DateExpression } from '../../calendar/date-expression.js';
import type { LocalDay } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import { addWorkingDays, type WorkingCalendar } from '../../calendar/working-days.js';
import { fold } from '../../language/letters/fold.js';

export interface UntilReading {
  readonly until?: LocalDay;
  /** Why, in the words of who asks. */
  readonly reason?: string;
}

/** "Thêm 3 ngày" counts from the date there is. */
const MORE =
  /(?<!\p{L})(?:them|gia han|lui)\s+(\d{1,2}|mot|hai|ba|bon|nam|vai)\s+(ngay lam viec|ngay|tuan|thang)(?!\p{L})/u;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5 };
const UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months'>> = { ngay: 'days', tuan: 'weeks', thang: 'months' };
const BECAUSE = /(?<!\p{L})(?:vì|vi|do|bởi|boi|lý do|ly do|tại|tai)(?!\p{L})[\s:]*/iu;
const MIN_REASON = 6;
const DAY_LENGTH = 10;
/** What asking for a day consists of besides the day. */
const ASKING =
  /(?<!\p{L})(?:xin|cho|em|tôi|toi|gia hạn|gia han|lùi|lui|dời|doi|đến|den|tới|toi|ngày|ngay|hạn|han|thêm|them|hết|het|được|duoc|không|khong|ạ|a|nhé|nhe|việc|viec|nv\s?\d+|sang|qua)(?!\p{L})/giu;

/** The day to which somebody asks for more time, and why, from one message. */
export function readUntil(text: string, due: LocalDay, now: Date, calendar: WorkingCalendar): UntilReading {
  const because = BECAUSE.exec(text);
  const told = because ? text.slice(because.index + because[0].length).trim() : '';
  const asked = because ? text.slice(0, because.index) : text;
  const more = MORE.exec(fold(asked));
  const dates = readDates(asked, { ref: now.toISOString(), calendar });
  const until = (more ? countMore(more, due, calendar) : undefined) ?? dayOf(dates, due, calendar);
  const left = because || more ? told : leftover(asked, dates);
  return { ...(until ? { until } : {}), ...(left.length >= MIN_REASON ? { reason: left } : {}) };
}

function countMore(match: RegExpExecArray, due: LocalDay, calendar: WorkingCalendar): LocalDay | undefined {
  const [, typed = '', unit = ''] = match;
  const count = COUNTS[typed] ?? Number(typed);
  if (!Number.isInteger(count)) return undefined;
  const from = Temporal.PlainDate.from(due);
  if (unit === 'ngay lam viec') return addWorkingDays(calendar, from, count)?.toString();
  return from.add({ [UNITS[unit] ?? 'days']: count }).toString();
}

/** A later day is meant where several are named. */
function dayOf(dates: readonly DateExpression[], due: LocalDay, calendar: WorkingCalendar): LocalDay | undefined {
  const days = dates.flatMap(({ kind, due: day, offset }) => {
    if (day !== undefined && kind !== 'recurrence') return [day.slice(0, DAY_LENGTH)];
    if (kind !== 'relative' || offset?.unit !== 'working-day') return [];
    return addWorkingDays(calendar, Temporal.PlainDate.from(due), offset.count)?.toString() ?? [];
  });
  return days.find((day) => day > due) ?? days[0];
}

function leftover(text: string, dates: readonly DateExpression[]): string {
  const without = dates.reduceRight(
    (left, { index, length }) => left.slice(0, index) + left.slice(index + length),
    text,
  );
  return without
    .replace(ASKING, ' ')
    .replace(/[\s,.;:!?-]+/gu, ' ')
    .trim();
}
