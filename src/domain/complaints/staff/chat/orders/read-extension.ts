import type { DateExpression } from '../../../../calendar/date-expression.js';
import { readDates } from '../../../../calendar/read-dates.js';
import type { WorkingCalendar } from '../../../../calendar/working-days.js';
import { fold } from '../../../../language/letters/fold.js';
import type { StepDetails } from '../../../steps/case-step.js';
import { given, reasonIn } from './words-of-order.js';

/** A day is read from today on. */
export interface DayContext {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/** What leads to the day that is promised; a reason may name another. */
const LEAD = /(?:^|[\s,.;:-])(?:den|toi|sang)(?: het)?(?: ngay)?\s*$/;
const LED = /^(?:den|toi|sang|het) /;
/** Behind a day that comes first: what follows is the reason, whatever days are in it. */
const REASON_FOLLOWS = /^\s*(?::|,?\s*(?:vi|do|ly do) )/;
const TAIL = /(?:[\s,.;:-]+(?:xin|gia han|hen|lai|den|toi|sang|het|ngay))+\s*$/;

/**
 * "đến 20/4: chờ vật tư", "20/4 vì chờ vật tư", "vì chờ vật tư, đến 20/4". A day off stays what it is: it is refused and told, because who
 * waits reads the day.
 */
export function readExtension(rest: string, { now, calendar }: DayContext): StepDetails {
  const dates = readDates(rest, { ref: now.toISOString(), calendar });
  const found = dates.find((date) => isBeforeReason(date, rest) || isLedTo(date, rest)) ?? dates[0];
  const until = found?.due?.slice(0, 10);
  const behind = reasonIn(found ? rest.slice(found.index + found.length) : rest);
  const reason = behind === '' && found ? reasonIn(withoutTail(rest.slice(0, found.index))) : behind;
  return { ...given('reason', reason), ...(until === undefined ? {} : { until }) };
}

function isBeforeReason({ index, length }: DateExpression, rest: string): boolean {
  return rest.slice(0, index).trim() === '' && REASON_FOLLOWS.test(fold(rest.slice(index + length)));
}

function isLedTo({ index, text }: DateExpression, rest: string): boolean {
  return LEAD.test(fold(rest.slice(0, index))) || LED.test(fold(text));
}

function withoutTail(before: string): string {
  const tail = TAIL.exec(fold(before));
  return (tail ? before.slice(0, tail.index) : before).replace(/[\s,.;:-]+$/, '');
}
