import { Temporal } from 'temporal-polyfill';
import { fold } from '../language/letters/fold.js';
import { OFFICE_ZONE } from './office-time.js';
import type { WorkingCalendar } from './working-days.js';

/** Opening times as an office writes them: "Thứ Hai đến thứ Sáu", "7 giờ 00 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00". */
export interface WrittenHours {
  readonly days: string;
  readonly hours: string;
}

/** One time of opening on a day of the week (1 is Monday), in minutes since midnight. */
export interface Session {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** Whether somebody is at work now: until when, or from when on again, as far as the calendar is known. */
export type OfficeTime =
  | { readonly isOpen: true; readonly until: Date }
  | { readonly isOpen: false; readonly opensAt?: Date };

/** Longer than Tết. */
const LOOKED_AHEAD_DAYS = 21;
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };
const DAY = /(?:thu|t) ?(hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat|\bcn\b/g;
/** Left over when the days are taken out: `Thứ 2, 4, 6` names days that would be lost. */
const DAY_NAME = /\d|\b(?:hai|ba|tu|nam|sau|bay)\b/;
const RANGE = /^\s*(?:den|toi|-)\s*$/;
const TIME = /(\d{1,2}) ?(?:gio|g|h|:) ?([0-5]\d)?/g;
const EVERY_DAY = /hang ngay|moi ngay|tat ca cac ngay|ca tuan/;
const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Empty when a line cannot be read: opening hours are not guessed. */
export function readOfficeHours(lines: readonly WrittenHours[]): readonly Session[] {
  const sessions = lines.map(({ days, hours }) => {
    const spans = readSpans(plain(hours));
    return readDays(plain(days)).flatMap((weekday) => spans.map((span) => ({ weekday, ...span })));
  });
  return sessions.some((line) => line.length === 0) ? [] : sessions.flat();
}

/** The office at an instant. Holidays are closed; a Saturday worked for another day has the hours of a Monday. */
export function officeTimeAt(sessions: readonly Session[], calendar: WorkingCalendar, at: Date): OfficeTime {
  const now = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(OFFICE_ZONE);
  const today = now.toPlainDate();
  const minute = now.hour * 60 + now.minute;
  const current = sessionsOn(today, sessions, calendar).find(({ from, to }) => from <= minute && minute < to);
  if (current) return { isOpen: true, until: instantOf(today, current.to) };
  for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead += 1) {
    const day = today.add({ days: ahead });
    const next = sessionsOn(day, sessions, calendar).find(({ from }) => ahead > 0 || from > minute);
    if (next) return { isOpen: false, opensAt: instantOf(day, next.from) };
  }
  return { isOpen: false };
}

function sessionsOn(day: Temporal.PlainDate, sessions: readonly Session[], calendar: WorkingCalendar): Session[] {
  const special = calendar.specialDays.get(day.toString());
  if (special === 'off') return [];
  const own = sessions.filter(({ weekday }) => weekday === day.dayOfWeek);
  const held = own.length === 0 && special === 'working' ? sessions.filter(({ weekday }) => weekday === 1) : own;
  return held.toSorted((a, b) => a.from - b.from);
}

function instantOf(day: Temporal.PlainDate, minutes: number): Date {
  const zoned = day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: Temporal.PlainTime.from('00:00') });
  return new Date(zoned.add({ minutes }).epochMilliseconds);
}

function plain(text: string): string {
  return fold(text).replace(/[–—−]/g, '-');
}

function readDays(text: string): readonly number[] {
  if (EVERY_DAY.test(text)) return WHOLE_WEEK;
  if (DAY_NAME.test(text.replace(DAY, ''))) return [];
  const found = [...text.matchAll(DAY)];
  const days = new Set<number>();
  found.forEach((match, index) => {
    const day = weekdayOf(match[1]);
    const before = found[index - 1];
    const between = before ? text.slice(before.index + before[0].length, match.index) : '';
    const first = before && RANGE.test(between) ? weekdayOf(before[1]) : day;
    if (first > day) days.clear();
    for (let weekday = first; weekday <= day; weekday += 1) days.add(weekday);
  });
  return [...days];
}

/** `Thứ 2` is Monday, the first; without a number it is Sunday. */
function weekdayOf(name: string | undefined): number {
  if (name === undefined) return 7;
  return WEEKDAYS[name] ?? Number(name) - 1;
}

function readSpans(text: string): { from: number; to: number }[] {
  const times = [...text.matchAll(TIME)].map(([, hour, minute]) => Number(hour) * 60 + Number(minute ?? 0));
  const spans = times.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: times[at + 1] ?? 0 }] : []));
  const isSound = spans.every(({ from, to }) => from < to && to <= 24 * 60);
  return isSound ? spans : [];
}
