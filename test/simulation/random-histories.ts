import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/calendar/office-time.js';
import { DAY, dayNumber, dayText, minuteOf, minuteText, ruleDays } from './expected-words.js';
import type { HistoryEvent } from './expected-world.js';

/** The days that a history plays on. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Over Tết, a quarter's end and the days off of April. */
const SPRING: Span = { first: '2026-01-26', last: '2026-04-29' };
/** Over a Tết that nobody has announced. */
const UNANNOUNCED: Span = { first: '2027-01-11', last: '2027-03-21' };

/** As offices report: each week, each month, at the end of it, four times a year. */
const RULES = [
  'FREQ=WEEKLY;BYDAY=FR',
  'FREQ=MONTHLY;BYMONTHDAY=25',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15',
  'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5',
];

/** Mostly within the minutes where something happens anyway: there the races are. */
const minute = fc.oneof(
  fc.constantFrom('00:05', '06:30', '07:00', '07:30', '07:35', '07:40', '16:00', '17:15', '20:00', '23:55'),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
/** Of what comes back all of it, or one time of it. */
const task = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('t1', 't2', 't3', 't4') },
  { weight: 1, arbitrary: fc.constantFrom('r1', 'r2') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('r1', 'r2'), fc.nat({ max: 8 })).map(([id, time]) => `${id}#${time}`),
  },
);
const person = fc.constantFrom('an', 'binh', 'cuong', 'ct');
const role = fc.constantFrom('VP-TK', 'TC-KT', 'TP-HT');
const whom = fc.oneof(
  role.map((held) => ({ role: held })),
  person.map((given) => ({ person: given })),
);

/** Days to a date that is near, or has passed. */
const soon = fc.integer({ min: -4, max: 17 });

/** What happens, without its time; days, minutes and where a date moves to count from it. */
interface What extends Omit<HistoryEvent, 'at'> {
  readonly days?: number;
  readonly minutes?: number;
  readonly dueIn?: number;
  readonly title?: string;
}

function whatIn({ first, last }: Span): fc.Arbitrary<What> {
  const due = dayIn({ first, last });
  return fc.oneof(
    { weight: 1, arbitrary: fc.record({ event: fc.constant('move'), task, due }) },
    {
      weight: 3,
      arbitrary: fc.record({ event: fc.constant('move'), task, dueIn: soon }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        event: fc.constantFrom('report-done', 'report-done', 'return', 'confirm', 'cancel', 'acknowledge'),
        task,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        event: fc.constantFrom('cancel', 'cancel', 'report-done', 'confirm'),
        task: fc.constantFrom('r1', 'r2'),
      }),
    },
    { weight: 3, arbitrary: givenAway },
    {
      weight: 3,
      arbitrary: fc.record(
        { event: fc.constant('absent'), person, days: fc.nat({ max: 20 }), standIn: person },
        { requiredKeys: ['event', 'person', 'days'] },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        event: fc.constant('channel'),
        person,
        channel: fc.constantFrom('telegram', 'zalo'),
        state: fc.constantFrom('ok', 'blocked', 'uncertain'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('binh', 'cuong'), fc.uniqueArray(role, { maxLength: 2 }))
        .map(([id, roles]) => ({ event: 'person', id, name: id, roles, channels: ['zalo', 'telegram'] })),
    },
  );
}

const givenAway = fc
  .tuple(task, whom)
  .map(([of, to]): What => ({ event: 'assign', task: of.replace(/#.*$/, ''), ...to }));

const asking = fc
  .tuple(
    task,
    fc.integer({ min: 1, max: 25 }),
    fc.constantFrom('grant-extension', 'grant-extension', 'refuse-extension'),
  )
  .map(([of, days, answer]): readonly [What, What] => [
    { event: 'ask-extension', task: of, days },
    { event: answer, task: of },
  ]);

const badChannel = fc
  .record({
    person,
    channel: fc.constantFrom('telegram', 'zalo'),
    state: fc.constantFrom('blocked', 'uncertain'),
  })
  .map((bad): readonly [What, What] => [
    { event: 'channel', ...bad },
    { event: 'channel', ...bad, state: 'ok' },
  ]);

function dayIn({ first, last }: Span): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: daysBetween(first, last) }).map((count) => addDays(first, count));
}

/** At a moment of true time, which the clock need not show. */
type Happening = readonly [at: string, what: What];

function happeningsIn(span: Span, hasJumps: boolean): fc.Arbitrary<readonly Happening[]> {
  const moment = fc.tuple(dayIn(span), minute).map(([on, at]) => `${on}T${at}`);
  const what = whatIn(span);
  const alone = fc.tuple(moment, what).map((one): Happening[] => [one]);
  /** From one moment to a later one something holds, and something happens meanwhile: there most is lost. */
  const within = (most: number, of: fc.Arbitrary<What>) =>
    fc.array(fc.tuple(fc.nat({ max: most }), minute, of), { maxLength: 3 });
  const stretch = (begin: fc.Arbitrary<readonly [What, What]>, most: number, of = what) =>
    fc
      .tuple(moment, fc.nat({ max: most }), minute, within(most, of), begin)
      .map(([from, days, to, meanwhile, [one, other]]) => {
        const first = from.slice(0, 10);
        const end = `${addDays(first, days)}T${to}`;
        const inside = meanwhile
          .map(([after, at, event]): Happening => [`${addDays(first, after)}T${at}`, event])
          .filter(([at]) => at >= from && at <= end);
        return [[from, one], ...inside, ...(end > from ? [[end, other] as Happening] : [])] as Happening[];
      });
  const down = fc.constant([{ event: 'down' }, { event: 'up' }] as const);
  const outage = fc.oneof(
    { weight: 2, arbitrary: stretch(down, 16) },
    { weight: 1, arbitrary: stretch(down, 3, givenAway) },
  );
  /** More days are asked for and the answer comes later; a channel is bad for a while. */
  const pending = fc.oneof(
    asking.chain((pair) => stretch(fc.constant(pair), 6)),
    badChannel.chain((pair) => stretch(fc.constant(pair), 8)),
  );
  if (!hasJumps)
    return many(
      fc.oneof({ weight: 3, arbitrary: alone }, { weight: 3, arbitrary: outage }, { weight: 1, arbitrary: pending }),
    );
  const minutes = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(-15, -5, 5, 40) },
    { weight: 1, arbitrary: fc.integer({ min: -600, max: 600 }) },
    { weight: 3, arbitrary: fc.integer({ min: -2, max: 9 }).map((days) => days * DAY) },
  );
  const jump = fc.tuple(moment, minutes).map(([at, by]): Happening[] => [[at, { event: 'clock', minutes: by }]]);
  /** Wrong for a while, then set right. */
  const wrong = minutes.chain((by) =>
    stretch(
      fc.constant([
        { event: 'clock', minutes: by },
        { event: 'clock', minutes: -by },
      ]),
      3,
    ),
  );
  return many(
    fc.oneof(
      { weight: 3, arbitrary: alone },
      { weight: 1, arbitrary: outage },
      { weight: 1, arbitrary: jump },
      { weight: 4, arbitrary: wrong },
      { weight: 1, arbitrary: pending },
    ),
  );
}

function many(happening: fc.Arbitrary<readonly Happening[]>): fc.Arbitrary<readonly Happening[]> {
  return fc.array(happening, { maxLength: 10 }).map((all) => all.flat());
}

/** A history and the last day it is played to. */
export interface RandomHistory {
  readonly events: readonly HistoryEvent[];
  readonly last: string;
}

export function histories({ hasJumps }: { readonly hasJumps: boolean }): fc.Arbitrary<RandomHistory> {
  return fc.oneof(
    { weight: 3, arbitrary: historiesIn(SPRING, hasJumps) },
    { weight: 1, arbitrary: historiesIn(UNANNOUNCED, hasJumps) },
  );
}

/** So early that what a rule would go on making came into sight. */
const endedAfter = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
);

function historiesIn(span: Span, hasJumps: boolean): fc.Arbitrary<RandomHistory> {
  const moment = fc.tuple(dayIn(span), minute).map(([on, at]) => `${on}T${at}`);
  return fc
    .record({
      tasks: fc.array(fc.tuple(moment, dayIn(span), whom, fc.boolean(), soon), { minLength: 2, maxLength: 4 }),
      recurring: fc.array(fc.tuple(moment, fc.constantFrom(...RULES), whom, fc.boolean()), { maxLength: 2 }),
      ended: endedAfter,
      happenings: happeningsIn(span, hasJumps),
    })
    .map(({ tasks, recurring, ended, happenings }) => {
      const start = `${span.first}T00:00`;
      // Most are there from the beginning, so that all that happens concerns them.
      const given = tasks.map(([at, due, to, urgent, dueIn], index): Happening => {
        const what = { event: 'task', id: `t${index + 1}`, title: `Việc ${index + 1}`, urgent, ...to };
        return index > 1 ? [at, { ...what, dueIn }] : [start, { ...what, due }];
      });
      const reports = recurring.map(([at, rrule, to, urgent], index): Happening => {
        const id = `r${index + 1}`;
        return [index > 0 ? at : start, { event: 'task', id, title: `Báo cáo ${index + 1}`, rrule, urgent, ...to }];
      });
      if (ended !== undefined) reports.push([`${addDays(span.first, ended)}T10:00`, { event: 'cancel', task: 'r1' }]);
      const people: Happening[] = [
        { event: 'person', id: 'an', name: 'An', roles: ['VP-TK'], channels: ['telegram', 'zalo'] },
        { event: 'person', id: 'binh', name: 'Bình', roles: ['TC-KT'], channels: ['telegram'] },
        { event: 'person', id: 'ct', name: 'Chính', roles: [], leader: true, channels: ['telegram'] },
      ].map((what) => [start, what]);
      const later = [...given, ...reports, ...happenings].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return { events: asTheClockTells([...people, ...later], span), last: span.last };
    });
}

/** True time becomes what the clock shows; what would be outside the days that are played is left out. */
function asTheClockTells(happenings: readonly Happening[], { first, last }: Span): HistoryEvent[] {
  const [begin, end] = [dayNumber(first) * DAY, (dayNumber(last) + 1) * DAY];
  const isPlayed = (clock: number) => clock >= begin && clock < end;
  const rules = new Map<string, readonly number[]>();
  const events: HistoryEvent[] = [];
  let ahead = 0;
  for (const [moment, { days, minutes, dueIn, ...what }] of happenings) {
    const clock = minuteOf(moment) + ahead;
    if (!isPlayed(clock)) continue;
    const at = minuteText(clock);
    if (minutes !== undefined) {
      if (!isPlayed(clock + minutes)) continue;
      ahead += minutes;
      events.push({ at, event: what.event, to: minuteText(clock + minutes) });
      continue;
    }
    if (what.event === 'task' && what.id && what.rrule)
      rules.set(what.id, ruleDays(what.rrule, Math.floor(clock / DAY), dayNumber(last) + 60));
    const [id = '', time] = (what.task ?? '').split('#');
    const day = time === undefined ? undefined : rules.get(id)?.[Number(time)];
    if (time !== undefined && day === undefined) continue;
    events.push({
      at,
      ...what,
      ...(day === undefined ? {} : { task: `${id}@${dayText(day)}` }),
      ...(dueIn === undefined ? {} : { due: addDays(at.slice(0, 10), dueIn) }),
      ...(days === undefined ? {} : { until: addDays(at.slice(0, 10), days) }),
    });
  }
  return events;
}
