import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { followsWord, isFollowedBy } from '../words/neighbours.js';
import { pattern } from '../words/pattern.js';
import { wordList } from '../words/word-list.js';
import { withTime } from './first-occurrence.js';
import { readDaysAfterWeekly } from './repeated-weekdays.js';
import { EACH, type Rhythm, RULES, readRhythm } from './rhythm.js';

export const REGULARLY = pattern('định_kỳ|định_kì hằng|hàng|mỗi|theo?');
const MAX_RHYTHMS = 6;
const ALONE = pattern('định_kỳ|định_kì');
const AND = pattern(',|và|hoặc|/|;|- hằng|hàng|mỗi|hoặc|và?');
const ON_DAY = pattern(',? vào|trước? ngày|mùng mùng? {day}');
const ON_DATE = pattern(',? vào? ngày? {day} tháng|/ {month}');

/** "hàng quý", "định kỳ hằng quý, 6 tháng, năm", "hàng tuần vào thứ 2", "mỗi ngày lúc 7h30", "định kỳ". */
export function readRegularly(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const regularly = REGULARLY.match(text, from);
  const lead = regularly ?? EACH.match(text, from);
  if (!lead) return undefined;
  const { rhythms, end } = readRhythms(context, lead.end);
  if (isAmount(context, end)) return undefined;
  const [first] = rhythms;
  if (first === undefined) {
    const alone = followsWord(text, from, ['không']) ? undefined : ALONE.match(text, from);
    return alone && { reading: { kind: 'recurrence' }, end: alone.end };
  }
  if (rhythms.length > 1) return { reading: { kind: 'recurrence', rrule: combined(rhythms) }, end };
  return readDetail(context, first, end) ?? withTime(context, RULES[first], end);
}

/** "hàng tháng trời", "hàng năm tấn rác": many, not often. */
const AMOUNT_AFTER = wordList('trời tấn nay triệu tỷ tỉ nghìn ngàn trăm chục vạn liền');

function isAmount({ text }: ReadingContext, end: number): boolean {
  return isFollowedBy(text, end, AMOUNT_AFTER);
}

function readRhythms({ text }: ReadingContext, from: number): { rhythms: readonly Rhythm[]; end: number } {
  const rhythms: Rhythm[] = [];
  let end = from;
  for (let next = readRhythm(text, from); next && rhythms.length < MAX_RHYTHMS; ) {
    if (next.rhythm === 'year' && isFollowedBy(text, next.end, ['học'])) break;
    rhythms.push(next.rhythm);
    end = next.end;
    const link = AND.match(text, end);
    next = link && readRhythm(text, link.end);
    if (next?.rhythm === 'year' && text.tokens[next.end]?.kind === 'number') break;
  }
  return { rhythms, end };
}

/** A report each quarter, half year and year is four reports: the later ones fall together. */
function combined(rhythms: readonly Rhythm[]): string {
  for (const often of ['day', 'workday', 'week', 'month'] as const) if (rhythms.includes(often)) return RULES[often];
  if (rhythms.includes('quarter')) return 'FREQ=YEARLY;BYMONTH=3,6,9,12';
  return rhythms.includes('half') ? 'FREQ=YEARLY;BYMONTH=6,12' : RULES.year;
}

/** The day that follows the rhythm: "hằng tháng, vào ngày 20". */
function readDetail(context: ReadingContext, rhythm: Rhythm, end: number): FormMatch | undefined {
  if (rhythm === 'week') return readDaysAfterWeekly(context, end);
  const match = { month: ON_DAY, year: ON_DATE }[rhythm as 'month']?.match(context.text, end);
  if (!match) return undefined;
  const { day, month } = match.captures;
  const rule =
    month === undefined ? `FREQ=MONTHLY;BYMONTHDAY=${day}` : `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`;
  return withTime(context, rule, match.end, match.captures);
}
