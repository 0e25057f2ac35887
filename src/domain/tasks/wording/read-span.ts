import type { DateExpression } from '../../calendar/date-expression.js';
import { addDays, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import type { ReadQuestion } from '../../language/reading/question.js';
import type { Span } from './wish.js';

export interface SpanReading {
  readonly span?: Span;
  /** The text without the words of time. */
  readonly rest: string;
}

/** "Nay" at the beginning is today, as people say it in the south; elsewhere it is "now". */
const TODAY_IN_FRONT = /^(?:bữa |bua )?nay(?=\s)/iu;
/** In a document "hạn tuần này" bounds the week at its end; who asks means its days. */
const DUE_IN_FRONT = /(?<!\p{L})(hạn|han|deadline)\s+(?=\p{L})/giu;
const DAY_LENGTH = 10;

/** The days a question asks about, and what else it says; as it was typed, else as it reads with slips mended ("hnay"). */
export function readSpan(typed: string, now: Date, read: ReadQuestion): SpanReading {
  const own = spanIn(typed, now);
  if (own.span) return own;
  const mended = spanIn(read(typed).accented, now);
  return mended.span ? mended : own;
}

function spanIn(asked: string, now: Date): SpanReading {
  const text = asked.replace(DUE_IN_FRONT, '$1; ');
  const today = localDayOf(now);
  const front = TODAY_IN_FRONT.exec(text)?.[0];
  if (front !== undefined)
    return { span: { from: today, until: today, words: 'hôm nay' }, rest: text.slice(front.length) };
  const dates = readDates(text, { ref: now.toISOString() }).filter(isSpan);
  const [first] = dates;
  if (!first) return { rest: text };
  const rest = dates.reduceRight(
    (left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`,
    text,
  );
  return { span: { ...daysOf(first, today), words: first.text }, rest };
}

/** "Trước 30/11" and "đến cuối tháng" begin today. */
function daysOf({ start, due = '', operator }: DateExpression, today: LocalDay): Omit<Span, 'words'> {
  const last = due.slice(0, DAY_LENGTH);
  const until = operator === '<' ? addDays(last, -1) : last;
  if (start !== undefined) return { from: start.slice(0, DAY_LENGTH), until };
  const isOpen = operator === '<' || operator === '<=';
  return { from: isOpen && today < until ? today : until, until };
}

function isSpan({ kind, due, isCitation }: DateExpression): boolean {
  return (kind === 'date' || kind === 'period') && due !== undefined && !isCitation;
}
