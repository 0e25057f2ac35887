import type { DocumentHead, SourceLine } from './document-reading.js';
import type { When } from './duties/read-deadline.js';
import { allDates } from './head/written-date.js';

const OPENING_LINES = 40;
const OFFICE_OFFSET = '+07:00';

/**
 * The instant that times without a year are read from: the document's date; where that is damaged, the year it still
 * shows and the latest document it rests on.
 */
export function readingTime({ date, dateText, title }: DocumentHead, lines: readonly SourceLine[]): When {
  const year = /(?:19|20)\d{2}/u.exec(dateText ?? '')?.[0] ?? /(?:19|20)\d{2}/u.exec(title ?? '')?.[0];
  const cited = allDates(
    lines
      .slice(0, OPENING_LINES)
      .map(({ text }) => text)
      .join(' '),
  )
    .sort()
    .at(-1);
  const day = date ?? (cited && (year === undefined || cited.startsWith(year)) ? cited : `${year ?? '2000'}-01-01`);
  return { ref: `${day}T08:00:00${OFFICE_OFFSET}`, ...(date === undefined ? {} : { documentDate: date }) };
}
