import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { DAY_OF_EACH_STARTS, readDayOfEach } from './day-of-each.js';
import { EVERY, readEveryN } from './every-n.js';
import { LUNAR_STARTS, readLunarRecurrence } from './lunar-recurrence.js';
import { REGULARLY, readRegularly } from './regularly.js';
import { readRepeatedWeekdays, readWeekdayOfMonth, WEEKDAYS_STARTS } from './repeated-weekdays.js';
import { EACH } from './rhythm.js';
import { readTimesPer } from './times-per.js';

/** Folded words that a recurrence begins with, beside numbers and times of day. */
export const RECURRENCE_STARTS = [
  ...[EACH, EVERY, REGULARLY].flatMap(({ firstWords }) => [...firstWords]),
  ...DAY_OF_EACH_STARTS,
  ...WEEKDAYS_STARTS,
  ...LUNAR_STARTS,
];

const FORMS = [
  readLunarRecurrence,
  readTimesPer,
  readEveryN,
  readDayOfEach,
  readWeekdayOfMonth,
  readRepeatedWeekdays,
  readRegularly,
];

/** What comes back: "hàng tháng", "mỗi thứ 2 lúc 8h", "02 kỳ/tháng", "định kỳ hằng quý, 6 tháng, năm", "ngày 20 hàng tháng". */
export function readRecurrence(context: ReadingContext, from: number): FormMatch | undefined {
  for (const read of FORMS) {
    const match = read(context, from);
    if (match) return match;
  }
  return undefined;
}
