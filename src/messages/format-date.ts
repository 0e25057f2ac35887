import { localDayOf } from '../domain/calendar/office-time.js';

/** `2025-02-28` as `28/02/2025`; anything else stays as written. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
}

/** The day of an instant at the office, `28/02/2025`. */
export function formatDay(instant: Date): string {
  return formatDate(localDayOf(instant));
}

const OFFICE_CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const OFFICE_WEEKDAY = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long' });

/** An instant at the office as people say it: `7 giờ 30, thứ Hai 23/11/2026`. */
export function formatClock(instant: Date): string {
  const [hour = '', minute = ''] = OFFICE_CLOCK.format(instant).split(':');
  return `${Number(hour)} giờ ${minute}, ${formatWeekday(instant)}`;
}

/** The day of an instant at the office with its weekday: `thứ Hai 23/11/2026`. */
export function formatWeekday(instant: Date): string {
  return `${OFFICE_WEEKDAY.format(instant).replace(/^Thứ/u, 'thứ')} ${formatDay(instant)}`;
}
