import type { DateExpression } from '../../calendar/date-expression.js';
import { addDays, instantAt, isLocalDay, type LocalDay } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import { readDay } from '../../calendar/read-day.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { Schedule } from '../task.js';
import { wholeRule } from './whole-rule.js';

export type ScheduleProblem =
  | 'no-such-day'
  | 'ends-before-start'
  | 'not-understood'
  /** "trong 15 ngày": nobody said from when. */
  | 'counts-from-nothing';

export type ScheduleReading =
  | {
      readonly kind: 'read';
      /** Never empty; more than one where the words name several dates. */
      readonly schedules: readonly Schedule[];
      /** The words name no day of the month: the last one of the period was taken. */
      readonly isDayAssumed: boolean;
    }
  | { readonly kind: ScheduleProblem };

export interface ScheduleContext {
  readonly today: LocalDay;
  readonly calendar: WorkingCalendar;
  /** What the words were written on: "tháng 02" of a plan is a month of its year. */
  readonly documentDate?: LocalDay;
}

/**
 * The words of a deadline as people type them or documents have them: a day, a period (its last day), something that comes back, or
 * no date at all ("thường xuyên"), which gets none.
 */
export function readSchedule(words: string, context: ScheduleContext): ScheduleReading {
  const text = words.normalize('NFC').trim();
  if (text === '') return undated;
  const day = readDay(text) ?? fromSerial(text);
  if (day !== undefined) return { kind: 'read', schedules: [{ kind: 'once', due: day }], isDayAssumed: false };
  const { today, calendar, documentDate } = context;
  const ref = instantAt(today, NOON).toISOString();
  const found = readDates(text, { ref, calendar, ...(documentDate === undefined ? {} : { documentDate }) });
  if (found.some(isNoDay) || hasImpossibleDay(text)) return { kind: 'no-such-day' };
  if (endsBeforeStart(found)) return { kind: 'ends-before-start' };
  return fromExpressions(
    found.filter(({ isCitation }) => !isCitation),
    context,
  );
}

const NOON = 12 * 60;
const undated: ScheduleReading = { kind: 'read', schedules: [{ kind: 'undated' }], isDayAssumed: false };

function fromExpressions(found: readonly DateExpression[], { today, documentDate }: ScheduleContext): ScheduleReading {
  const rule = found.find(({ rrule }) => rrule !== undefined);
  if (rule?.rrule !== undefined) {
    const { rrule, isDayAssumed } = wholeRule(rule.rrule, rule.operator === '<');
    const from = [rule.start?.slice(0, 10), documentDate].find((day) => day !== undefined && isLocalDay(day));
    return { kind: 'read', schedules: [{ kind: 'recurring', rrule, from: from ?? today }], isDayAssumed };
  }
  const dues = [...new Set(found.flatMap((one) => lastDay(one)))].sort();
  if (dues.length > 0)
    return { kind: 'read', schedules: dues.map((due) => ({ kind: 'once', due })), isDayAssumed: false };
  if (found.some(({ kind, offset, anchor }) => kind === 'relative' && offset !== undefined && anchor === undefined))
    return { kind: 'counts-from-nothing' };
  return found.length > 0 ? undated : { kind: 'not-understood' };
}

/** `trước ngày 20/3` excludes the day that it names. */
function lastDay({ due, operator }: DateExpression): LocalDay[] {
  const day = due?.slice(0, 10);
  if (day === undefined) return [];
  return [operator === '<' ? addDays(day, -1) : day];
}

function isNoDay({ kind, start, due }: DateExpression): boolean {
  return kind === 'date' && start === undefined && due === undefined;
}

const NUMERIC_DAY = /(?<!\d)(\d{1,2})[/](\d{1,2})(?![\d/])/gu;
const LEAP_YEAR = 2024;

/** `31/4` alone is passed over as a fraction; as the words of a deadline it is a day that does not exist. */
function hasImpossibleDay(text: string): boolean {
  return [...text.matchAll(NUMERIC_DAY)].some(
    ([, day = '', month = '']) =>
      Number(month) <= 12 && Number(day) <= 31 && readDay(`${day}/${month}/${LEAP_YEAR}`) === undefined,
  );
}

function endsBeforeStart(found: readonly DateExpression[]): boolean {
  return found.some(({ start, due }, at) => {
    const ends = [due, ...found.slice(at + 1).map((later) => (later.start === undefined ? later.due : undefined))];
    return start !== undefined && ends.some((end) => end !== undefined && end < start.slice(0, end.length));
  });
}

const FIRST_SERIAL = 36_526; // 2000-01-01
const LAST_SERIAL = 73_050; // 2099-12-31
/** Day 0 of a spreadsheet's count, for days after February 1900. */
const SERIAL_EPOCH = '1899-12-30';

/** A day as a spreadsheet keeps it, where the cell was not marked as a date: `46101`. */
function fromSerial(text: string): LocalDay | undefined {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(SERIAL_EPOCH, serial) : undefined;
}
