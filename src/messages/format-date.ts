import { localDayOf } from '../domain/calendar/office-time.js';

const LOCAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `2025-02-28` as `28/02/2025`; anything else stays as written. */
export function formatDate(date: string): string {
  return LOCAL_DAY.test(date) ? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : date;
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
