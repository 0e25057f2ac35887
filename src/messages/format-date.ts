/** `2025-02-28` as `28/02/2025`; anything else stays as written. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
}

const OFFICE_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The day of an instant at the office, `28/02/2025`. */
export function formatDay(instant: Date): string {
  return formatDate(OFFICE_DAY.format(instant));
}
