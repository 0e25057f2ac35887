import type { FormMatch } from '../form-match.js';
import { type ClockTime, readClock } from '../moments/clock.js';
import type { ReadingContext } from '../reading-context.js';
import { pattern } from '../words/pattern.js';
import { withTime } from './first-occurrence.js';
import { type Rhythm, readEach, readUnit } from './rhythm.js';

const DAY_AND_MONTH = pattern('vào? ngày? mùng|mồng? {day} tháng|/ {month}');
const DAY = pattern('vào? ngày|mùng|mồng mùng|mồng? {day}');
const MAX_DAYS = 10;
const MORE_DAYS = pattern(',|và|hoặc và? ngày|mùng? {day}');
const OF_LAST_MONTH = pattern('của? tháng cuối của? quý');
const LAST = pattern('vào? ngày? cuối_cùng|cuối của?');
const FIRST = pattern('vào? ngày? đầu_tiên|đầu của?');
const OF = pattern('của');

export const DAY_OF_EACH_STARTS = [DAY_AND_MONTH, DAY, LAST, FIRST].flatMap(({ firstWords }) => [...firstWords]);

/** "ngày 20 hàng tháng", "25/12 hằng năm", "ngày 15 tháng cuối quý hằng quý", "cuối mỗi tháng". */
export function readDayOfEach(context: ReadingContext, from: number): FormMatch | undefined {
  const clock = readClock(context, from);
  const at = clock ? (OF.match(context.text, clock.end)?.end ?? clock.end) : from;
  return readYearly(context, at, clock?.time) ?? readMonthly(context, at, clock?.time) ?? readEdge(context, at);
}

function readYearly(context: ReadingContext, at: number, time: ClockTime | undefined): FormMatch | undefined {
  const match = DAY_AND_MONTH.match(context.text, at);
  const each = match && readEach(context.text, match.end);
  if (each?.rhythm !== 'year') return undefined;
  const { day, month } = match?.captures ?? {};
  return withTime(context, `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`, each.end, match?.captures, time);
}

function readMonthly(context: ReadingContext, at: number, time: ClockTime | undefined): FormMatch | undefined {
  const { text } = context;
  const match = DAY.match(text, at);
  if (match?.captures.day === undefined) return undefined;
  const quarterly = OF_LAST_MONTH.match(text, match.end);
  const each = readEach(text, quarterly?.end ?? match.end);
  if (each && quarterly) {
    const rrule = `FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=${match.captures.day}`;
    return { reading: { kind: 'recurrence', rrule }, end: each.end };
  }
  const days = [match.captures.day];
  let end = match.end;
  for (let more = MORE_DAYS.match(text, end); more && days.length < MAX_DAYS; more = MORE_DAYS.match(text, end)) {
    days.push(more.captures.day ?? 0);
    end = more.end;
  }
  const monthly = readEach(text, end);
  if (monthly?.rhythm !== 'month') return undefined;
  return withTime(context, `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`, monthly.end, nextOf(context, days), time);
}

/** The day of the list that comes next. */
function nextOf({ today }: ReadingContext, days: readonly number[]): { day: number } {
  const sorted = [...days].sort((a, b) => a - b);
  return { day: sorted.find((day) => day > today.day) ?? sorted[0] ?? 1 };
}

const EDGE_RULES: Readonly<Partial<Record<Rhythm, { readonly first: string; readonly last: string }>>> = {
  week: { first: 'FREQ=WEEKLY;BYDAY=MO', last: 'FREQ=WEEKLY;BYDAY=FR' },
  month: { first: 'FREQ=MONTHLY;BYMONTHDAY=1', last: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
  quarter: {
    first: 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1',
    last: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  },
  year: { first: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', last: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' },
};

function readEdge({ text }: ReadingContext, at: number): FormMatch | undefined {
  const last = LAST.match(text, at);
  const edge = last ?? FIRST.match(text, at);
  if (!edge) return undefined;
  const named = readUnit(text, edge.end);
  const each = readEach(text, named?.end ?? edge.end);
  const rules = each && EDGE_RULES[each.rhythm];
  return rules && { reading: { kind: 'recurrence', rrule: last ? rules.last : rules.first }, end: each.end };
}
