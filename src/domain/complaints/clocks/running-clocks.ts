import { type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { Case, CaseAbout, CaseDue } from '../case.js';
import type { FiledKind } from '../filed-kind.js';
import { type CaseState, isOver } from '../states/case-state.js';
import type { CaseClock } from './case-clock.js';
import { countDays } from './count-days.js';

/** What clocks depend on; a sealed case has it as well. */
export interface Clocked {
  readonly kind: FiledKind;
  readonly state: CaseState;
  readonly reachedAt: Case['reachedAt'];
  readonly about?: CaseAbout;
  readonly isUrgent?: boolean;
  readonly extension?: { readonly until: LocalDay };
}

export interface RunningClock {
  readonly clock: CaseClock;
  readonly startedOn: LocalDay;
  /** The last day that is in time; `undefined` when the count reaches a year whose holidays are not known. */
  readonly due?: LocalDay;
}

/** The clocks that run for a case now. */
export function runningClocks(
  one: Clocked,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): readonly RunningClock[] {
  if (isOver(one.state)) return [];
  return clocks.flatMap((clock) => {
    const started = applies(clock, one) ? one.reachedAt[clock.from] : undefined;
    if (!started || clock.until.some((state) => isReachedSince(one.reachedAt[state], started))) return [];
    const due = extended(clock, lastDay(clock, clock.days, started, calendar), one);
    return [{ clock, startedOn: localDayOf(started), ...(due === undefined ? {} : { due }) }];
  });
}

/** What runs out first; of clocks without a date none. */
export function nextDue(running: readonly RunningClock[]): CaseDue | undefined {
  const dated = running.flatMap(({ clock, due }) => (due === undefined ? [] : [{ on: due, clock: clock.id }]));
  return dated.toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

/** The case with what runs out next, worked out anew. */
export function withDue<One extends Clocked & { readonly due?: CaseDue }>(
  one: One,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): One {
  const { due: _, ...rest } = one;
  const due = nextDue(runningClocks(one, clocks, calendar));
  return { ...rest, ...(due ? { due } : {}) } as One;
}

/** How far extensions may go by law: none where no law says, `unknown` where the calendar ends before. */
export function latestExtension(
  one: Clocked,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): LocalDay | 'unknown' | undefined {
  const limits = runningClocks(one, clocks, calendar).flatMap(({ clock }) => {
    const started = one.reachedAt[clock.from];
    if (!clock.isExtendable || clock.mostDays === undefined || !started) return [];
    return [lastDay(clock, clock.mostDays, started, calendar) ?? 'unknown'];
  });
  return limits.toSorted()[0];
}

function applies({ kinds, about, isUrgent }: CaseClock, one: Clocked): boolean {
  const fitsAbout = about === undefined || about === one.about;
  return kinds.includes(one.kind) && fitsAbout && (isUrgent === undefined || isUrgent === (one.isUrgent ?? false));
}

function isReachedSince(at: Date | undefined, started: Date): boolean {
  return at !== undefined && at >= started;
}

function lastDay({ unit }: CaseClock, count: number, started: Date, calendar: WorkingCalendar): LocalDay | undefined {
  if (unit === 'hours') return localDayOf(new Date(started.getTime() + count * 3_600_000));
  return countDays(calendar, localDayOf(started), count, unit);
}

function extended(
  { isExtendable }: CaseClock,
  due: LocalDay | undefined,
  { extension }: Clocked,
): LocalDay | undefined {
  if (!isExtendable || !extension) return due;
  return due === undefined || extension.until > due ? extension.until : due;
}
