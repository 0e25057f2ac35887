import { localDayOf, minuteOfDay } from './office-time.js';

/** An instant as the office's clock shows it: `2026-03-02 08:05`. */
export function officeMinute(instant: Date): string {
  const minute = minuteOfDay(instant);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${localDayOf(instant)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
