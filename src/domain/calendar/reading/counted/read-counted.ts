import { Temporal } from 'temporal-polyfill';
import type { FormMatch, FormReading } from '../form-match.js';
import { readMoment } from '../moments/moment.js';
import { momentValues } from '../moments/moment-values.js';
import type { ReadingContext } from '../reading-context.js';
import { followsWord, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { pattern } from '../words/pattern.js';
import { anchorEnd, isOwnDate, wordsBetween } from './anchor.js';
import { type Count, offsetOf, readCount } from './count.js';
import { countFrom, windowOf } from './count-from.js';

type CountMatch = Count & { readonly end: number };

const LIMIT = pattern(
  'trong|trong_vòng|trong_thời_hạn|trong_thời_gian|thời_hạn|trong_khoảng|chậm_nhất|muộn_nhất|không_quá|vòng tối_đa|không_quá|là|sau|trước?',
);
const AFTER = pattern('sau|trước khi?');
const NEXT = pattern('tới|tiếp_theo|sắp_tới|tiếp|kế_tiếp');
const LAST = pattern('vừa_rồi|vừa_qua|qua|gần_đây|rồi');
const AHEAD = pattern('nữa');
const AGO = pattern('trước');
const SINCE = pattern(',? ~kể_~từ|tính_từ|kể|từ khi|lúc|thời_điểm?');
const SINCE_WORDS = ['khi', 'lúc', 'thời', 'điểm'];
const EVENT = pattern('sau|trước khi|ngày|thời_điểm|lúc');
const NOW = pattern('nay|bây_giờ|hôm_nay|ngày_hôm_nay');

/** Folded words that a length of time begins with, beside numbers. */
export const COUNTED_STARTS = [...LIMIT.firstWords, ...AFTER.firstWords, 'nua'];

/**
 * Lengths of time: "3 ngày nữa", "2 tuần tới", "sau 20 ngày kể từ ngày ban hành", "trong thời hạn 05 ngày làm việc". What
 * has no known anchor gets no date.
 */
export function readCounted(context: ReadingContext, from: number): FormMatch | undefined {
  const limit = LIMIT.match(context.text, from);
  const lead = limit ?? AFTER.match(context.text, from);
  for (const at of lead ? [lead.end, from] : [from]) {
    const count = readCount(context, at);
    if (!count) continue;
    const isLimit = limit !== undefined && at > from;
    const match =
      readFromNow(context, count, at > from) ??
      readFromAnchor(context, count, isLimit) ??
      readWithoutAnchor(context, from, count, at > from);
    if (match) return match;
  }
  return undefined;
}

function readFromNow(context: ReadingContext, count: CountMatch, hasLead: boolean): FormMatch | undefined {
  const { text, now } = context;
  const ahead = AHEAD.match(text, count.end);
  if (ahead) return { reading: countFrom(context, now, count), end: ahead.end };
  const ago = hasLead ? undefined : AGO.match(text, count.end);
  if (ago && !isFollowedBy(text, ago.end, ['khi', 'ngày', 'thời', 'lúc', 'đó', 'cuộc', 'kỳ', 'hạn', 'mặt', 'hết'])) {
    return { reading: countFrom(context, now, { ...count, count: -count.count }), end: ago.end };
  }
  const next = NEXT.match(text, count.end);
  if (next) return { reading: windowOf(context, count, 1), end: next.end };
  const last = LAST.match(text, count.end);
  return last && { reading: windowOf(context, count, -1), end: last.end };
}

function readFromAnchor(context: ReadingContext, count: CountMatch, isLimit: boolean): FormMatch | undefined {
  const { text } = context;
  const since = SINCE.match(text, count.end);
  const link = since ?? EVENT.match(text, count.end);
  if (!link) return undefined;
  const isBefore = !since && text.tokens[count.end]?.folded === 'truoc';
  const signed: Count = { unit: count.unit, count: isBefore ? -count.count : count.count };
  const bound = (reading: FormReading) => (isLimit ? limited(reading) : reading);
  const now = NOW.match(text, link.end);
  if (now) return { reading: bound(countFrom(context, context.now, signed)), end: now.end };
  const day = readMoment(context, link.end);
  const anchorDay = day && momentValues(context, day).due;
  if (day && anchorDay !== undefined) {
    return { reading: bound(countFrom(context, Temporal.PlainDateTime.from(anchorDay), signed)), end: day.end };
  }
  const end = anchorEnd(context, link.end);
  if (end === link.end) return undefined;
  const anchor = wordsBetween(context, since ? eventStart(context, link.end) : count.end, end);
  return { reading: bound(toEvent(context, signed, anchor)), end };
}

/** A limit has a last day and no first. */
function limited({ start: _, ...reading }: FormReading): FormReading {
  return { ...reading, operator: '<=' };
}

/** "kể từ khi …", "từ thời điểm …": the words that name the event keep "khi", "thời điểm". */
function eventStart({ text }: ReadingContext, at: number): number {
  let start = at;
  for (let token = text.tokens[start - 1]; token && isOneOf(token, SINCE_WORDS, text); token = text.tokens[start - 1])
    start--;
  return start;
}

function toEvent(context: ReadingContext, count: Count, anchor: string): FormReading {
  const { documentDate } = context;
  if (!documentDate || !isOwnDate(anchor)) return { kind: 'relative', anchor, ...offsetOf(count) };
  return { ...countFrom(context, documentDate.toPlainDateTime(), count), anchor };
}

/** "trong vòng 24 giờ", "không quá 03 ngày làm việc": limits that say what they count but not from when. */
function readWithoutAnchor(
  context: ReadingContext,
  from: number,
  count: CountMatch,
  hasLead: boolean,
): FormMatch | undefined {
  const { text } = context;
  if (!hasLead && count.unit !== 'working-day') return undefined;
  if (count.unit === 'day' && text.tokens[count.end]?.kind === 'number') return undefined;
  if (count.unit === 'second' || isFollowedBy(text, count.end, ['đầu', 'cuối', 'đó', 'gần'])) return undefined;
  if (followsWord(text, from, ['cứ', 'mỗi'])) return undefined;
  return { reading: { kind: 'relative', ...offsetOf(count) }, end: count.end };
}
