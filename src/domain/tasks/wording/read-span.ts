import type { DateExpression } from '../../calendar/date-expression.js';
import { localDayOf } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import type { Span } from './wish.js';

export interface SpanReading {
  readonly span?: Span;
  /** The text without the words of time. */
  readonly rest: string;
}

/** "Nay" at the beginning is today, as people say it in the south; elsewhere it is "now". */
const TODAY_IN_FRONT = /^(?:bữa |bua )?nay(?=\s)/iu;
const DUE_IN_FRONT = /^(?:hạn|han|deadline)(?!\p{L})/iu;
const DAY_LENGTH = 10;

/** The days a question asks about, and what else it says. */
export function readSpan(text: string, now: Date): SpanReading {
  const today = localDayOf(now);
  const front = TODAY_IN_FRONT.exec(text)?.[0];
  if (front !== undefined)
    return { span: { from: today, until: today, words: 'hôm nay' }, rest: text.slice(front.length) };
  const dates = readDates(text, { ref: now.toISOString() }).filter(isSpan);
  const [first] = dates;
  if (!first) return { rest: text };
  const rest = dates.reduceRight(without, text);
  const due = (first.due ?? '').slice(0, DAY_LENGTH);
  const from = (first.start ?? due).slice(0, DAY_LENGTH);
  return { span: { from, until: due, words: first.text }, rest };
}

/** A word for deadlines in front of the days belongs to the question: "hạn tuần này". */
function without(text: string, { index, length }: DateExpression): string {
  const due = DUE_IN_FRONT.exec(text.slice(index, index + length))?.[0] ?? '';
  return `${text.slice(0, index)} ${due} ${text.slice(index + length)}`;
}

function isSpan({ kind, due, isCitation }: DateExpression): boolean {
  return (kind === 'date' || kind === 'period') && due !== undefined && !isCitation;
}
