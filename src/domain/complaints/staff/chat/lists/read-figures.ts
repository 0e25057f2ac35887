import { localDayOf } from '../../../../calendar/office-time.js';
import { readDates } from '../../../../calendar/read-dates.js';
import type { WorkingCalendar } from '../../../../calendar/working-days.js';
import { fold } from '../../../../language/letters/fold.js';
import type { Period } from '../../../register/case-register.js';

const ASKED =
  /^(?:(?:\/hoso|ho so) (?:so lieu|thong ke)|(?:so lieu|thong ke|tinh hinh) (?:cac )?(?:ho so|hs))(?: (?:nguoi dan|cong dan))?(?= |$)/;
/** "Tháng sau", "quý tới": nothing was done in what is still to come. */
const TO_COME = / (?:sau|toi|nua)(?= |$)/;
const BESIDE = /^(?:trong|cua|tinh|ky|[?!.,: ])*$/;

/**
 * "số liệu hồ sơ tháng 10", "/hoso số liệu quý này": the days they mean, up to today; this month where none are named. Anything
 * besides may be a question about a document. A month or quarter that is still to come is the one of last year.
 */
export function readFigures(text: string, now: Date, calendar: WorkingCalendar): Period | undefined {
  const written = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const folded = fold(written);
  const asked = folded.length === written.length ? ASKED.exec(folded)?.[0] : undefined;
  if (asked === undefined) return undefined;
  const rest = written.slice(asked.length);
  const today = localDayOf(now);
  const read = (ref: Date) => readDates(rest, { ref: ref.toISOString(), calendar });
  const thisYear = read(now);
  const isAhead = (thisYear[0]?.start ?? '') > `${today}T24` && !TO_COME.test(fold(rest));
  const [found, second] = isAhead ? read(yearBefore(now)) : thisYear;
  const beside = found ? rest.slice(0, found.index) + rest.slice(found.index + found.length) : rest;
  if (second || !BESIDE.test(fold(beside))) return undefined;
  if (!found) return { from: `${today.slice(0, 8)}01`, until: today };
  const [from, until] = [found.start, found.due].map((day) => day?.slice(0, 10));
  if (!from || !until || from > today) return undefined;
  return { from, until: until < today ? until : today };
}

/** Of a leap day the day after. */
function yearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(now.getUTCFullYear() - 1);
  return before;
}
