import type { FactEntry } from './fact-entry.js';
import { type Qualifiers, sameDate } from './qualifiers.js';

function disjoint<T>(asked: ReadonlySet<T>, recorded: ReadonlySet<T>): boolean {
  if (asked.size === 0) return false;
  for (const value of asked) if (recorded.has(value)) return false;
  return true;
}

/** One of the years lies before or after all of the record's: what is asked of 2026 is not told by what ends in 2025. */
function isBeyond(asked: ReadonlySet<number>, known: readonly number[]): boolean {
  if (known.length === 0) return false;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return [...asked].some((year) => year < first || year > last);
}

/** True when the question is pinned to a time that the record does not speak of. */
export function isOfOtherTime(
  entry: FactEntry,
  asked: Qualifiers,
  wantsNumber: boolean,
  wantsDocument: boolean,
): boolean {
  const own = entry.qualifiers;
  const isNumber = entry.fact.kind === 'figure' || entry.fact.kind === 'target';
  if (disjoint(asked.years, own.years)) {
    const isPinned = own.years.size > 0 && (isNumber || wantsNumber);
    if (isPinned || disjoint(asked.years, new Set(entry.document.years))) return true;
  }
  if (disjoint(asked.periods, own.periods) && own.periods.size > 0) return true;
  if (isBeyond(asked.years, [...own.years, ...entry.document.years])) return true;
  if (entry.fact.kind === 'figure' && disjoint(asked.spans, own.spans)) return true;
  const isOwnQuarter = own.quarters.size > 0 && !wantsDocument;
  const quarters = isOwnQuarter ? own.quarters : entry.ofQuarters;
  if (quarters.size > 0 && disjoint(asked.quarters, quarters)) return true;
  if (asked.quarters.size > 0 && !isOwnQuarter && disjoint(asked.years, new Set(entry.document.years))) return true;
  const isOfOtherDay = asked.dates.size > 0 && ![...asked.dates].some((date) => sameDate(date, own.dates));
  if (isOfOtherDay && entry.hasFigure && !entry.fact.cites) return true;
  if (isNumber && asked.quarters.size > 0 && own.quarters.size === 0 && own.dates.size === 0) return true;
  if (isNumber && isOfOtherDay) return true;
  if (isNumber && asked.months.size > 0 && disjoint(asked.months, own.months)) {
    const months = new Set([...own.dates].map((date) => Number(date.split('/')[1])));
    return disjoint(asked.months, months);
  }
  return false;
}

/** True when the record, or its document, is of every time that the question names. */
export function meetsTime({ qualifiers: own, document, ofQuarters }: FactEntry, asked: Qualifiers): boolean {
  const ownMonths = new Set([...own.months, ...[...own.dates].map((date) => Number(date.split('/')[1]))]);
  return (
    !disjoint(asked.years, new Set([...own.years, ...document.years])) &&
    !disjoint(asked.quarters, new Set([...own.quarters, ...ofQuarters])) &&
    !disjoint(asked.months, ownMonths) &&
    (asked.dates.size === 0 || [...asked.dates].some((date) => sameDate(date, own.dates)))
  );
}
