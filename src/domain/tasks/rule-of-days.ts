import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { OFFICE_ZONE } from '../calendar/office-time.js';

/** What a rule may count in; nothing in an office is due each hour. */
const UNITS = /(?:^|[:;])FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i;
const SOME_DAY = Temporal.PlainDate.from('2026-01-01').toZonedDateTime(OFFICE_ZONE);
const WEEKDAYS = /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/i;

/** Parts whose numbers the library passes over when they are out of range, so that another day would come out. */
const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  BYMONTHDAY: (value) => isWithin(Math.abs(Number(value)), 31),
  BYMONTH: (value) => isWithin(Number(value), 12),
  BYDAY: (value) => WEEKDAYS.test(value),
};

/** True for a rule of RFC 5545 that names days. */
export function isRule(rrule: string): boolean {
  if (!UNITS.test(rrule)) return false;
  const isInRange = rrule.split(/[:;\s]/).every((part) => {
    const [name = '', values = ''] = part.toUpperCase().split('=');
    return values.split(',').every(PARTS[name] ?? (() => true));
  });
  try {
    new RRuleTemporal({ rruleString: ruleOfDays(rrule), dtstart: SOME_DAY });
    return isInRange;
  } catch {
    return false;
  }
}

/** The rule without hours, and its last day included whatever its hour: a deadline of an office is a day. */
export function ruleOfDays(rrule: string): string {
  return rrule
    .replace(/^RRULE:/i, '')
    .replace(/;BY(?:HOUR|MINUTE|SECOND)=[^;]*/gi, '')
    .replace(/UNTIL=(\d{8})[^;]*/gi, 'UNTIL=$1T165959Z');
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
