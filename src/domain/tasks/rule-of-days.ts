import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { OFFICE_ZONE } from '../calendar/office-time.js';

/** What a rule may count in; nothing in an office is due each hour. */
const UNITS = /(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/;
const SOME_DAY = Temporal.PlainDate.from('2026-01-01').toZonedDateTime(OFFICE_ZONE);
const WEEKDAYS = /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/;
/** Of a number that nothing but sense bounds. */
const MOST = 9_999;
const isAny = () => true;

/** What the parts of a rule take. The library passes over what it does not know or is out of range, so that another day would come out. */
const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: isAny,
  INTERVAL: upTo(MOST),
  COUNT: upTo(MOST),
  UNTIL: isAny,
  WKST: isAny,
  BYDAY: (value) => WEEKDAYS.test(value),
  BYMONTH: upTo(12),
  BYMONTHDAY: fromEitherEnd(31),
  BYYEARDAY: fromEitherEnd(366),
  BYWEEKNO: fromEitherEnd(53),
  BYSETPOS: fromEitherEnd(366),
};

/** True for a rule of RFC 5545 that names days. */
export function isRule(rrule: string): boolean {
  const rule = ruleOfDays(rrule).toUpperCase();
  const [own = ''] = /[^\s:]*FREQ=\S*/.exec(rule) ?? [];
  if (!UNITS.test(own) || !own.split(';').filter(Boolean).every(isPart)) return false;
  try {
    new RRuleTemporal({ rruleString: rule, dtstart: SOME_DAY });
    return true;
  } catch {
    return false;
  }
}

function isPart(part: string): boolean {
  const [name = '', values = ''] = part.split('=');
  return values.split(',').every(PARTS[name] ?? (() => false));
}

/** The rule without hours, and its last day included whatever its hour: a deadline of an office is a day. */
export function ruleOfDays(rrule: string): string {
  return rrule
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/ *; */g, ';')
    .replace(/;BY(?:HOUR|MINUTE|SECOND)=[^;]*/gi, '')
    .replace(/UNTIL=(\d{8})[^;]*/gi, 'UNTIL=$1T165959Z');
}

function upTo(most: number): (value: string) => boolean {
  return (value) => isWithin(Number(value), most);
}

/** -1 is the last one. */
function fromEitherEnd(most: number): (value: string) => boolean {
  return (value) => isWithin(Math.abs(Number(value)), most);
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
