/** Months in which the periods of so many months end: a quarter in March, June, September and December. */
const PERIOD_ENDS: Readonly<Record<number, string>> = { 3: '3,6,9,12', 6: '6,12', 12: '12' };
const LAST_DAY = ';BYMONTHDAY=-1';

/**
 * A rule as words give it ("hằng quý": every three months) with the day that it needs. No document says the day of a periodic report
 * unless it says it; until the office sets its own, the last day of the period is taken, as for "quý III".
 * @param isExclusive "trước ngày 20 hằng tháng": the day that is named is one too late
 */
export function wholeRule(
  rrule: string,
  isExclusive: boolean,
): { readonly rrule: string; readonly isDayAssumed: boolean } {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const day = Number(parts.get('BYMONTHDAY'));
  if (isExclusive && day > 1)
    return { rrule: rrule.replace(`BYMONTHDAY=${day}`, `BYMONTHDAY=${day - 1}`), isDayAssumed: false };
  if (parts.has('BYMONTHDAY') || parts.has('BYDAY') || parts.has('BYYEARDAY')) return { rrule, isDayAssumed: false };
  const months = monthsOf(parts);
  if (months !== undefined) return { rrule: `FREQ=YEARLY;BYMONTH=${months}${LAST_DAY}`, isDayAssumed: true };
  if (parts.get('FREQ') === 'MONTHLY') return { rrule: `${rrule}${LAST_DAY}`, isDayAssumed: true };
  if (parts.get('FREQ') === 'WEEKLY') return { rrule: `${rrule};BYDAY=FR`, isDayAssumed: true };
  return { rrule, isDayAssumed: false };
}

function monthsOf(parts: ReadonlyMap<string, string>): string | undefined {
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (parts.get('FREQ') === 'YEARLY') return interval === 1 ? (parts.get('BYMONTH') ?? PERIOD_ENDS[12]) : undefined;
  return parts.get('FREQ') === 'MONTHLY' && !parts.has('BYMONTH') ? PERIOD_ENDS[interval] : undefined;
}
