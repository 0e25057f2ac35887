/** Where the office lives; the machine's own zone does not matter. */
export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Viet Nam has kept UTC+7 without summer time since 13 June 1975, so days and minutes are plain arithmetic here; a test holds
 * it against the zone's own rules.
 */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A day of the office's calendar, `2025-02-28`. */
export type LocalDay = string;

/** The office's day at an instant. */
export function localDayOf(instant: Date): LocalDay {
  return toDay(instant.getTime() + OFFSET_MS);
}

/** Minutes since the office's midnight. */
export function minuteOfDay(instant: Date): number {
  return Math.floor(((instant.getTime() + OFFSET_MS) % DAY_MS) / MINUTE_MS);
}

/** The instant of a minute of the office's day. */
export function instantAt(day: LocalDay, minute: number): Date {
  return new Date(midnightUtc(day) - OFFSET_MS + minute * MINUTE_MS);
}

/** `count` days later; earlier when negative. */
export function addDays(day: LocalDay, count: number): LocalDay {
  return toDay(midnightUtc(day) + count * DAY_MS);
}

/** Days from one to another, negative when the second lies before the first. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / DAY_MS);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(midnightUtc(day)).getUTCDay() || 7;
}

/** True for a day that exists: `2026-02-30` does not. */
export function isLocalDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? midnightUtc(text) : Number.NaN;
  return !Number.isNaN(ms) && toDay(ms) === text;
}

function midnightUtc(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(ms: number): LocalDay {
  return new Date(ms).toISOString().slice(0, 10);
}
