import { Temporal } from 'temporal-polyfill';
import type { DateExpression } from './date-expression.js';
import { OFFICE_ZONE } from './office-time.js';
import { readExpression } from './reading/read-expression.js';
import { type Found, readLists } from './reading/read-lists.js';
import type { ReadingContext } from './reading/reading-context.js';
import { isCitation } from './reading/undated/citation.js';
import { readSilent } from './reading/undated/silent.js';
import { tokenise } from './reading/words/token.js';
import type { WorkingCalendar } from './working-days.js';

export interface DateReference {
  /** The instant of the message, ISO 8601 with offset. */
  readonly ref: string;
  /** The day of the document, `2025-02-06`: years that are not written are its year, and it is "today". */
  readonly documentDate?: string;
  /** Needed for working days; without it they are counted for no date. */
  readonly calendar?: WorkingCalendar;
}

/**
 * Finds the time expressions of Vietnamese text, in order and without overlap: proper, without diacritics, decomposed (NFD) or damaged
 * by scanning. Nothing is invented: what has no date says which kind it is, what is no time is passed over in silence.
 * @throws RangeError when `ref` or `documentDate` is no ISO date.
 */
export function readDates(text: string, reference: DateReference): DateExpression[] {
  const context = contextOf(text, reference);
  const found = readLists(context, findAll(context));
  return found.map((match) => toExpression(context, match));
}

function contextOf(text: string, { ref, documentDate, calendar }: DateReference): ReadingContext {
  const now = Temporal.Instant.from(ref).toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime();
  const day = documentDate === undefined ? undefined : Temporal.PlainDate.from(documentDate);
  return {
    text: tokenise(text),
    today: day ?? now.toPlainDate(),
    now: day ? day.toPlainDateTime(now.toPlainTime()) : now,
    isDocument: day !== undefined,
    ...(day ? { documentDate: day } : {}),
    ...(calendar ? { calendar } : {}),
  };
}

function findAll(context: ReadingContext): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < context.text.tokens.length; ) {
    const silentEnd = readSilent(context, at);
    const match = readExpression(context, at);
    if (match && match.end > (silentEnd ?? 0)) {
      found.push({ ...match, from: at });
      at = match.end;
    } else {
      at = silentEnd ?? at + 1;
    }
  }
  return found;
}

function toExpression(context: ReadingContext, { reading, from, end }: Found): DateExpression {
  const { source, tokens } = context.text;
  const index = tokens[from]?.start ?? 0;
  const length = (tokens[end - 1]?.end ?? index) - index;
  const cited = isCitation(context.text, from) ? ({ isCitation: true } as const) : {};
  return { text: source.slice(index, index + length), ...reading, ...cited, index, length };
}
