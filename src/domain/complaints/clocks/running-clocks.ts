import { daysBetween, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { Case, CaseAbout, CaseDue } from '../case.js';
import type { FiledKind } from '../filed-kind.js';
import { type CaseState, isHandled, isOver } from '../states/case-state.js';
import type { CaseClock } from './case-clock.js';
import { countDays } from './count-days.js';
import { officeTimeOf } from './lateness.js';

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
  /** The hour of that day, of a clock that counts hours. */
  readonly time?: string;
}

/** The clocks that run for a case now. */
export function runningClocks(
  one: Clocked,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): readonly RunningClock[] {
  if (isOver(one.state)) return [];
  const running = clocks.flatMap((clock) => {
    const started = applies(clock, one) ? one.reachedAt[clock.from] : undefined;
    if (
      !started ||
      clock.until.some((state) => isReachedSince(one.reachedAt[state], started, one.state === clock.from))
    )
      return [];
    const end = extended(clock, lastDay(clock, clock.days, started, calendar), one);
    return [
      {
        clock,
        startedOn: localDayOf(started),
        ...(end === undefined ? {} : { due: end, ...timeOf(clock, started, end) }),
      },
    ];
  });
  return running.some(({ clock }) => clock.isExtendable) ? running : [...running, ...promised(one)];
}

/** A day that people were told holds, also where no law and no province says how long it may take. */
const PROMISE: Omit<CaseClock, 'kinds' | 'days'> = {
  id: 'da-hen',
  name: 'Ngày đã hẹn với người gửi',
  from: 'extended',
  until: [],
  unit: 'calendar',
  article: 'hẹn của cơ quan',
  verified: true,
  isExtendable: true,
};

function promised({ kind, reachedAt, extension }: Clocked): readonly RunningClock[] {
  const { extended: since } = reachedAt;
  if (!extension || !since || isHandled(reachedAt)) return [];
  const clock = { ...PROMISE, kinds: [kind], days: daysBetween(localDayOf(since), extension.until) };
  return [{ clock, startedOn: localDayOf(since), due: extension.until }];
}

/** What runs out first; of clocks without a date none, and of those that the office only waits for. */
export function nextDue(running: readonly RunningClock[]): CaseDue | undefined {
  const dated = running.flatMap(({ clock, due, time }) =>
    due === undefined || clock.isWait ? [] : [{ on: due, clock: clock.id, ...(time === undefined ? {} : { time }) }],
  );
  const end = ({ on, time = END_OF_DAY }: CaseDue) => `${on} ${time}`;
  return dated.toSorted((a, b) => end(a).localeCompare(end(b)))[0];
}

const END_OF_DAY = '24:00';

/** The last day on which the office waits, if it waits for something that has a date. */
export function waitsUntil(
  one: Clocked,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): LocalDay | undefined {
  return runningClocks(one, clocks, calendar).find(({ clock }) => clock.isWait)?.due;
}

/** The case with what runs out next, worked out anew. What it let pass is of the clock that runs on, or of how it was handled. */
export function withDue<One extends Clocked & Pick<Case, 'due' | 'missed'>>(
  one: One,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): One {
  const { due: _, missed, ...rest } = one;
  const due = nextDue(runningClocks(one, clocks, calendar));
  const rests = one.state === 'suspended' || isHandled(one.reachedAt);
  const isStillMissed = missed && (rests || missed.clock === due?.clock);
  return { ...rest, ...(due ? { due } : {}), ...(isStillMissed ? { missed } : {}) } as One;
}

/** How far extensions may go by law: none where no law says, `unknown` where the calendar ends before. */
export function latestExtension(
  one: Clocked,
  clocks: readonly CaseClock[],
  calendar: WorkingCalendar,
): LocalDay | 'unknown' | undefined {
  const limits = runningClocks(one, clocks, calendar).flatMap(({ clock, due }) => {
    const started = one.reachedAt[clock.from];
    if (!clock.isExtendable || clock.mostDays === undefined || !started) return [];
    const last = lastDay(clock, clock.mostDays, started, calendar) ?? 'unknown';
    const { mostDaysOnce, unit } = clock;
    const once =
      due && mostDaysOnce !== undefined
        ? countDays(calendar, due, mostDaysOnce, unit === 'working' ? unit : 'calendar')
        : last;
    return [once !== undefined && once < last ? once : last];
  });
  return limits.toSorted()[0];
}

function applies({ kinds, about, isUrgent }: CaseClock, one: Clocked): boolean {
  const fitsAbout = about === undefined || about === one.about;
  return kinds.includes(one.kind) && fitsAbout && (isUrgent === undefined || isUrgent === (one.isUrgent ?? false));
}

/** Two steps of one instant: while the case is where the clock begins, the other came before it. */
function isReachedSince(at: Date | undefined, started: Date, isThereYet: boolean): boolean {
  return at !== undefined && (isThereYet ? at > started : at >= started);
}

function lastDay({ unit }: CaseClock, count: number, started: Date, calendar: WorkingCalendar): LocalDay | undefined {
  if (unit === 'hours') return localDayOf(hoursAfter(count, started));
  return countDays(calendar, localDayOf(started), count, unit);
}

function hoursAfter(count: number, started: Date): Date {
  return new Date(started.getTime() + count * 3_600_000);
}

/** Of a day that was promised instead the whole day is in time. */
function timeOf({ unit, days }: CaseClock, started: Date, end: LocalDay): Pick<RunningClock, 'time'> {
  const over = hoursAfter(days, started);
  return unit === 'hours' && localDayOf(over) === end ? { time: officeTimeOf(over) } : {};
}

function extended(
  { isExtendable }: CaseClock,
  due: LocalDay | undefined,
  { extension }: Clocked,
): LocalDay | undefined {
  if (!isExtendable || !extension) return due;
  return due === undefined || extension.until > due ? extension.until : due;
}
