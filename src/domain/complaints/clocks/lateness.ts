import { type LocalDay, localDayOf, minuteOfDay } from '../../calendar/office-time.js';
import type { CaseDue } from '../case.js';
import { type CaseState, isHandled, isOver } from '../states/case-state.js';

/** What being late follows from; a sealed case has it as well. */
export interface Awaited {
  readonly state: CaseState;
  readonly due?: CaseDue;
  readonly missed?: CaseDue | undefined;
}

/** The office's clock as it is compared with: `14:30`. */
export function officeTimeOf(instant: Date): string {
  const minute = minuteOfDay(instant);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Its last day is over, or the hour of it. */
export function isPast({ on, time }: Pick<CaseDue, 'on' | 'time'>, now: Date): boolean {
  const today = localDayOf(now);
  return on < today || (on === today && time !== undefined && time < officeTimeOf(now));
}

/** A case stays late when its date is moved after it had passed: until it is answered, or something else is waited for. */
export function isLate({ state, due, missed }: Awaited, now: Date): boolean {
  return !isOver(state) && due !== undefined && (isPast(due, now) || missed?.clock === due.clock);
}

/** Since when it is late. */
export function lateSince(one: Awaited, now: Date): LocalDay | undefined {
  return isLate(one, now) ? (movedFrom(one) ?? one.due?.on) : undefined;
}

/** The day that had passed when another was set in its place. */
export function movedFrom({ due, missed }: Awaited): LocalDay | undefined {
  return due && missed?.clock === due.clock ? missed.on : undefined;
}

/** What the office let pass, as it is known when somebody does something. What comes after it said what becomes of the case is not of it. */
export function missedBy(
  {
    due,
    missed,
    reachedAt,
  }: Omit<Awaited, 'state'> & { readonly reachedAt: Readonly<Partial<Record<CaseState, Date>>> },
  at: Date,
): CaseDue | undefined {
  if (isHandled(reachedAt) || !due || missed?.clock === due.clock || !isPast(due, at)) return missed;
  return due;
}
