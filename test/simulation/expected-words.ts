import { readFileSync } from 'node:fs';

/**
 * What is to be said of a due date and when, worked out from the rules in words alone: nothing of the product's planning is used here,
 * so that a mistake would have to be made twice. Days are counted from 1970, instants in minutes of the office.
 */
export const DAY = 1_440;
const SECOND_ROUND = 960;
export const WAKING = [390, 1_200] as const;
const REMINDED_AT = 450;
const OVERDUE_AT = 455;
const ESCALATED_AT = 460;
const BEFORE = [15, 7, 3, 1, 0];
const AFTER = [1, 3, 7];
export const TO_LEADER = [3, 7, 14, 21, 28];
const LAST_USEFUL = 30 * DAY;

type DayKind = 'off' | 'worked' | 'not-announced';

const special = new Map<number, DayKind>();
for (const year of [2025, 2026, 2027]) {
  const { days, unknown = [] } = JSON.parse(readFileSync(`knowledge/calendar/${year}.json`, 'utf8')) as {
    days: { date: string; isWorking: boolean }[];
    unknown?: { from: string; to: string }[];
  };
  for (const { from, to } of unknown)
    for (let day = dayNumber(from); day <= dayNumber(to); day++) special.set(day, 'not-announced');
  for (const { date, isWorking } of days) special.set(dayNumber(date), isWorking ? 'worked' : 'off');
}

export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function minuteOf(at: string): number {
  return Date.parse(`${at.slice(0, 10)}T${at.slice(11, 16) || '00:00'}:00Z`) / 60_000;
}

export function minuteText(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16);
}

/** Monday is 0. */
const weekday = (day: number) => (day + 3) % 7;
const kindOf = (day: number): DayKind => special.get(day) ?? (weekday(day) < 5 ? 'worked' : 'off');
const isWorked = (day: number) => kindOf(day) === 'worked';
/** Also one that may become a feast. */
const isFeast = (day: number) => ['off', 'not-announced'].includes(special.get(day) ?? '');

function seek(day: number, step: number): number {
  return isWorked(day) ? day : seek(day + step, step);
}

/** The last worked day up to the date; the date itself where nobody knows which day that is. */
function workedUpTo(due: number): number {
  for (let day = due; ; day--) {
    if (isWorked(day)) return day;
    if (kindOf(day) === 'not-announced') return due;
  }
}

/** Off holidays, and off weekends that are one break with them; an ordinary weekend stays. */
function offFeasts(day: number, step: number): number {
  if (isWorked(day)) return day;
  const isBreak = [-1, 1].some((side) => {
    let at = day;
    while (!isWorked(at) && !isFeast(at)) at += side;
    return isFeast(at);
  });
  return isBreak ? seek(day, step) : day;
}

export interface Word {
  readonly kind: 'reminder' | 'overdue' | 'escalation';
  readonly milestone: number;
  readonly at: number;
  readonly until: number;
}

/** Everything that is to be said of a due date, up to a day; `gap` are the days between two times of a task that comes back. */
export function wordsOf(due: number, last: number, gap: number): Word[] {
  const worked = workedUpTo(due);
  const before = BEFORE.filter((days) => days < gap).map((milestone) => {
    return { kind: 'reminder' as const, milestone, at: offFeasts(worked - milestone, -1) * DAY + REMINDED_AT };
  });
  const after = AFTER.filter((days) => days < gap).map((days) => {
    return { kind: 'overdue' as const, milestone: -days, at: offFeasts(due + days, 1) * DAY + OVERDUE_AT };
  });
  const weekly: number[] = [];
  let monday = due + 32;
  while (weekday(monday) !== 0) monday += 1;
  for (; monday <= last + 21; monday += 7) weekly.push(monday - due);
  const leader = [...TO_LEADER, ...weekly].map((days) => {
    return { kind: 'escalation' as const, milestone: -days, at: offFeasts(due + days, 1) * DAY + ESCALATED_AT };
  });
  const chain = (words: readonly Omit<Word, 'until'>[], end: (at: number) => number) =>
    words.map((word, index) => ({ ...word, until: words[index + 1]?.at ?? end(word.at) }));
  return [
    ...chain(before, () => (due + 1) * DAY),
    ...chain(after, (at) => at + LAST_USEFUL),
    ...chain(leader, (at) => at + LAST_USEFUL),
  ];
}

/** Its time; what was given or moved later that day has a second one. */
export function plannedAt(
  since: number,
  due: number,
  { kind, milestone, at, until }: Word,
  isUrgent: boolean,
): number | undefined {
  if (since <= at) return at;
  if (kind === 'escalation' || since >= until) return undefined;
  if (kind === 'reminder' && milestone <= 1) {
    const lastDay = milestone === 0 ? due : Math.floor(at / DAY);
    return since < lastDay * DAY + (isUrgent ? DAY : WAKING[1]) ? since : undefined;
  }
  const second = Math.floor(at / DAY) * DAY + SECOND_ROUND;
  return since <= second ? second : undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The days of a rule; only the few forms that the histories use are understood. */
export function ruleDays(rrule: string, from: number, last: number): number[] {
  const part = new Map(rrule.split(';').map((one) => one.split('=') as [string, string]));
  const isOn = (day: number): boolean => {
    const date = new Date(day * 86_400_000);
    if (part.get('FREQ') === 'WEEKLY') return WEEKDAYS[weekday(day)] === part.get('BYDAY');
    const month = date.getUTCMonth() + 1;
    const months = part.get('BYMONTH');
    if (months !== undefined && !months.split(',').includes(String(month))) return false;
    const isLastOfMonth = new Date((day + 1) * 86_400_000).getUTCDate() === 1;
    const wanted = part.get('BYMONTHDAY');
    return wanted === '-1' ? isLastOfMonth : String(date.getUTCDate()) === wanted;
  };
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index).filter(isOn);
}

/** The fewest days between two times of a rule; endless for what comes once. */
export function gapOf(rrule: string | undefined): number {
  if (rrule === undefined) return Number.POSITIVE_INFINITY;
  const days = ruleDays(rrule, dayNumber('2026-01-01'), dayNumber('2028-01-01'));
  return Math.min(...days.slice(1).map((day, index) => day - (days[index] ?? day)));
}
