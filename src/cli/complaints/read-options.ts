import type { LocalDay } from '../../domain/calendar/office-time.js';
import { readDay } from '../../domain/calendar/read-day.js';
import type { Period } from '../../domain/complaints/register/case-register.js';
import { ComplaintsError, type ComplaintsOptions, ComplaintsUsageError } from './complaints-work.js';

/** @throws ComplaintsUsageError for words behind an action that takes options only: they would be passed over in silence. */
export function takesNothing([stray]: readonly string[]): void {
  if (stray !== undefined) throw new ComplaintsUsageError(`what is ${stray}? Options begin with --`);
}

/** @throws ComplaintsError for what is no day. */
export function dayOf(given: string | undefined): LocalDay | undefined {
  const day = given === undefined ? undefined : readDay(given);
  if (given !== undefined && day === undefined)
    throw new ComplaintsError(`${given} is not a day that exists: write it as 2026-02-28 or 28/2/2026`);
  return day;
}

/** @throws ComplaintsError for what is none of `known`. */
export function oneOf<Value extends string>(
  name: string,
  given: string | undefined,
  known: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const found = known.find((value) => value === given);
  if (found === undefined) throw new ComplaintsError(`${name} ${given} is none of: ${known.join(', ')}`);
  return found;
}

/** @throws ComplaintsError when a day is missing or the end lies before the beginning. */
export function periodOf({ from, until }: ComplaintsOptions): Period {
  const [first, last] = [dayOf(from), dayOf(until)];
  if (!first || !last) throw new ComplaintsUsageError('--from DAY and --until DAY are needed');
  if (last < first) throw new ComplaintsError(`the last day ${last} lies before the first day ${first}`);
  return { from: first, until: last };
}
