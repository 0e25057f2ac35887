import { localDayOf, minuteOfDay } from '../../domain/calendar/office-time.js';

/** An instant as the office's clock shows it, `2026-11-23 05:34`. */
export function officeMoment(instant: Date): string {
  const minute = minuteOfDay(instant);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${localDayOf(instant)} ${hours}:${minutes}`;
}
