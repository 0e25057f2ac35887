import { readFileSync } from 'node:fs';
import type { SimulatedLine } from '../../src/simulation/simulate.js';

/**
 * What a history has to lead to, worked out from the history alone: nothing of the product's planning is used here, so that a mistake
 * would have to be made twice. Days are counted from 1970, instants in minutes of the office.
 */
export interface HistoryEvent {
  readonly at: string;
  readonly event: string;
  readonly id?: string;
  readonly roles?: readonly string[];
  readonly leader?: boolean;
  readonly channels?: readonly string[];
  readonly task?: string;
  readonly person?: string;
  readonly role?: string;
  readonly due?: string;
  readonly urgent?: boolean;
  readonly until?: string;
  readonly standIn?: string;
  readonly channel?: string;
  readonly state?: string;
}

const DAY = 1_440;
const REMINDED_AT = 450;
const OVERDUE_AT = 455;
const ESCALATED_AT = 460;
const SECOND_ROUND = 960;
const WAKING = [390, 1_200] as const;
const BEFORE = [15, 7, 3, 1, 0];
const AFTER = [1, 3, 7];
const TO_LEADER = [3, 7, 14, 21, 28];
const LAST_USEFUL = 30 * DAY;

const special = new Map<number, boolean>();
for (const year of [2025, 2026, 2027]) {
  const { days } = JSON.parse(readFileSync(`knowledge/calendar/${year}.json`, 'utf8')) as {
    days: { date: string; isWorking: boolean }[];
  };
  for (const { date, isWorking } of days) special.set(dayNumber(date), isWorking);
}

export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

export function minuteOf(at: string): number {
  return Date.parse(`${at.slice(0, 10)}T${at.slice(11, 16) || '00:00'}:00Z`) / 60_000;
}

/** Monday is 0. */
const weekday = (day: number) => (day + 3) % 7;
const isWorked = (day: number) => special.get(day) ?? weekday(day) < 5;
const isFeast = (day: number) => special.get(day) === false;

function seek(day: number, step: number): number {
  return isWorked(day) ? day : seek(day + step, step);
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

interface Word {
  readonly kind: 'reminder' | 'overdue' | 'escalation';
  readonly milestone: number;
  readonly at: number;
  readonly until: number;
}

/** Everything that is to be said of a due date, up to a day. */
function wordsOf(due: number, last: number): Word[] {
  const worked = seek(due, -1);
  const before = BEFORE.map((milestone) => {
    return { kind: 'reminder' as const, milestone, at: offFeasts(worked - milestone, -1) * DAY + REMINDED_AT };
  });
  const after = AFTER.map((days) => {
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

interface Occurrence {
  readonly due: number;
  readonly state: string;
  /** Made or moved. */
  readonly madeAt: number;
  /** The same, or given back: reminders from here on are owed. */
  readonly since: number;
  readonly isReceived: boolean;
}

interface World {
  readonly at: number;
  readonly isUp: boolean;
  readonly people: ReadonlyMap<string, HistoryEvent>;
  readonly absences: readonly HistoryEvent[];
  readonly channels: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, HistoryEvent>;
  readonly given: ReadonlyMap<string, { readonly person?: string | undefined; readonly role?: string | undefined }>;
  readonly occurrences: ReadonlyMap<string, Occurrence>;
}

const EMPTY: World = {
  at: 0,
  isUp: true,
  people: new Map(),
  absences: [],
  channels: new Map(),
  tasks: new Map(),
  given: new Map(),
  occurrences: new Map(),
};

const OWED = ['not-started', 'returned'];
const NEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'report-done': { 'not-started': 'reported', returned: 'reported' },
  confirm: { 'not-started': 'done', reported: 'done', returned: 'done' },
  return: { reported: 'returned' },
  cancel: { 'not-started': 'cancelled', reported: 'cancelled', returned: 'cancelled' },
};

function put<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): Map<string, Value> {
  return new Map(map).set(key, value);
}

function after(world: World, event: HistoryEvent): World {
  const at = minuteOf(event.at);
  const task = event.task ?? '';
  const own = world.occurrences.get(task);
  const isOpen = own !== undefined && own.state !== 'done' && own.state !== 'cancelled';
  const change = (next: Partial<Occurrence>): World => {
    return own && isOpen
      ? { ...world, at, occurrences: put(world.occurrences, task, { ...own, ...next }) }
      : { ...world, at };
  };
  switch (event.event) {
    case 'person':
      return { ...world, at, people: put(world.people, event.id ?? '', event) };
    case 'absent':
      return { ...world, at, absences: [...world.absences, event] };
    case 'channel':
      return { ...world, at, channels: put(world.channels, `${event.person}|${event.channel}`, event.state ?? '') };
    case 'down':
    case 'up':
      return { ...world, at, isUp: event.event === 'up' };
    case 'task': {
      const id = event.id ?? '';
      const made = { due: dayNumber(event.due ?? ''), state: 'not-started', madeAt: at, since: at, isReceived: false };
      const { person, role } = event;
      return {
        ...world,
        at,
        tasks: put(world.tasks, id, event),
        given: put(world.given, id, { person, role }),
        occurrences: put(world.occurrences, id, made),
      };
    }
    case 'assign':
      return { ...world, at, given: put(world.given, task, { person: event.person, role: event.role }) };
    case 'move':
      return change({ due: dayNumber(event.due ?? ''), madeAt: at, since: at, isReceived: false });
    case 'acknowledge':
      return change({ isReceived: true });
    default: {
      const state = NEXT[event.event]?.[own?.state ?? ''];
      if (state === undefined) return { ...world, at };
      return change({ state, ...(event.event === 'return' ? { since: at } : {}) });
    }
  }
}

/** How the world stands after each event, and what can be asked of it. */
export function createHistory(events: readonly HistoryEvent[], until: string) {
  const worlds = [EMPTY];
  for (const event of events) worlds.push(after(worlds.at(-1) ?? EMPTY, event));
  const end = (dayNumber(until) + 1) * DAY;

  function at(instant: number): World {
    return worlds.findLast((world) => world.at <= instant) ?? EMPTY;
  }

  const instants = [...new Set(worlds.map((world) => world.at))];
  /** When somebody looks at the clock first, from an instant on; undefined when nobody does before the end. */
  function lookFrom(instant: number): number | undefined {
    const found = at(instant).isUp ? instant : instants.find((one) => one > instant && at(one).isUp);
    return found === undefined || found >= end ? undefined : found;
  }
  /** The same, by day for what is not urgent. */
  function sendFrom(instant: number, isUrgent: boolean): number | undefined {
    const look = lookFrom(instant);
    if (look === undefined || isUrgent) return look;
    const minute = look % DAY;
    if (minute >= WAKING[0] && minute < WAKING[1]) return look;
    return sendFrom(look - minute + WAKING[0] + (minute < WAKING[0] ? 0 : DAY), isUrgent);
  }

  function standIn(person: string, day: number, world: World): string {
    const seen = [person];
    for (let current = person; ; ) {
      const away = world.absences.findLast(
        (one) => one.person === current && dayNumber(one.at) <= day && day <= dayNumber(one.until ?? ''),
      );
      const next = away?.standIn;
      if (next === undefined || !world.people.has(next)) return current;
      if (seen.includes(next)) return person;
      seen.push(next);
      current = next;
    }
  }

  function holders(task: string, world: World): string[] {
    const { person, role } = world.given.get(task) ?? {};
    if (person !== undefined) return world.people.has(person) ? [person] : [];
    return [...world.people.values()]
      .filter(({ roles }) => role !== undefined && roles?.includes(role))
      .map(({ id = '' }) => id);
  }

  function owners(task: string, instant: number): string[] {
    const world = at(instant);
    return [...new Set(holders(task, world).map((person) => standIn(person, Math.floor(instant / DAY), world)))];
  }

  /** The only leader is the office's. */
  function leaders(task: string, instant: number): string[] {
    const world = at(instant);
    const told = [...holders(task, world), ...owners(task, instant)];
    const all = [...world.people.values()].filter(({ leader }) => leader).map(({ id = '' }) => id);
    const heard = all.map((id) => {
      const other = standIn(id, Math.floor(instant / DAY), world);
      return told.includes(other) ? id : other;
    });
    return [...new Set(heard)].filter((id) => !told.includes(id));
  }

  /** The channel that a message takes; undefined when every one is blocked. */
  function channelOf(person: string, instant: number): { channel: string; state: string } | undefined {
    const world = at(instant);
    const states = (world.people.get(person)?.channels ?? []).map((channel) => {
      return { channel, state: world.channels.get(`${person}|${channel}`) ?? 'ok' };
    });
    return states.find(({ state }) => state !== 'blocked');
  }

  function wasAssigned(task: string, since: number): boolean {
    return events.some((one) => one.event === 'assign' && one.task === task && minuteOf(one.at) >= since);
  }

  return { at, end, instants, wasAssigned, lookFrom, sendFrom, owners, leaders, channelOf };
}

type History = ReturnType<typeof createHistory>;

interface Said {
  readonly at: number;
  readonly to: string;
  readonly kind: string;
  readonly task: string;
  readonly due: number;
  readonly milestone: number;
  readonly line: SimulatedLine;
}

const KINDS = ['reminder', 'overdue', 'escalation'];

/** What is wrong with what was said in a history; nothing when all is well. */
export function problemsOf(events: readonly HistoryEvent[], until: string, lines: readonly SimulatedLine[]): string[] {
  const history = createHistory(events, until);
  const said = lines.flatMap((line): Said[] => {
    const kind = line.of ?? line.kind;
    if (!KINDS.includes(kind)) return [];
    return line.items.map(({ task, due = '', milestone = Number.NaN }) => {
      return { at: minuteOf(line.at), to: line.to, kind, task, due: dayNumber(due), milestone, line };
    });
  });
  return [...doubled(said), ...said.flatMap((one) => unfounded(one, history)), ...missing(said, history)];
}

function nameOf({ at, kind, to, task, due, milestone, line }: Said): string {
  const day = new Date(due * 86_400_000).toISOString().slice(0, 10);
  const when = new Date(at * 60_000).toISOString().slice(0, 16);
  return `${when} ${line.kind} ${kind} of ${task} due ${day} (${milestone}) to ${to}`;
}

/** Nobody is told the same twice, nor told what was given up. */
function doubled(said: readonly Said[]): string[] {
  const seen = new Set<string>();
  return said.flatMap((one) => {
    const key = [one.kind, one.to, one.task, one.due, one.milestone].join();
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? [`${nameOf(one)}: said before`] : [];
  });
}

/** What may be said at an instant at all, to whom and by which channel. */
function unfounded(one: Said, history: History): string[] {
  const { at, task, due, milestone, kind, to, line } = one;
  const wrong = (why: string) => [`${nameOf(one)}: ${why}`];
  const world = history.at(at);
  const own = world.occurrences.get(task);
  const word = wordsOf(due, Math.floor(history.end / DAY)).find(
    (each) => each.kind === kind && each.milestone === milestone,
  );
  if (!own || !word) return wrong('there is no such milestone');
  if (own.due !== due) return wrong('the date was moved');
  if (!OWED.includes(own.state)) return wrong(`the task is ${own.state}`);
  if (at < word.at) return wrong('too early');
  const sinceDay = Math.floor(own.madeAt / DAY);
  const lastDay = milestone === 0 ? due : Math.floor(word.at / DAY);
  if (sinceDay > lastDay) return wrong('its day had passed when it was given');
  if (line.kind === 'missed' && line.reason !== 'no-channel')
    return at >= word.until ? [] : wrong('it was of use still');
  if (!world.isUp) return wrong('the process was down');
  if (at >= word.until) return wrong('of no use any more');
  const recipients = kind === 'escalation' ? history.leaders(task, at) : history.owners(task, at);
  if (!recipients.includes(to)) return wrong(`owed by ${recipients.join()}`);
  if (kind === 'escalation' && own.isReceived) return wrong('the leader said received');
  const channel = history.channelOf(to, at);
  if (line.kind === 'missed') return channel ? wrong('there was a channel') : [];
  const isUrgent = world.tasks.get(task)?.urgent ?? false;
  const minute = at % DAY;
  const isNight = minute < WAKING[0] || minute >= WAKING[1];
  if (isNight && !isUrgent) return wrong('at night');
  if (line.channel !== channel?.channel) return wrong(`by ${line.channel} instead of ${channel?.channel}`);
  if ((line.status === 'uncertain') !== (channel?.state === 'uncertain')) return wrong(`it is ${line.status}`);
  return [];
}

/** What had to be said, or given up with a reason, and was not. */
function missing(said: readonly Said[], history: History): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const instant of history.instants)
    for (const [task, own] of history.at(instant).occurrences) {
      const key = [task, own.due, own.since].join();
      if (seen.has(key) || !OWED.includes(own.state)) continue;
      seen.add(key);
      for (const word of wordsOf(own.due, Math.floor(history.end / DAY)))
        wrong.push(...unsaid(task, own, word, said, history));
    }
  return wrong;
}

function unsaid(task: string, own: Occurrence, word: Word, said: readonly Said[], history: History): string[] {
  const { kind, milestone, until } = word;
  const about = said.filter((one) => {
    return one.task === task && one.due === own.due && one.kind === kind && one.milestone === milestone;
  });
  const isUrgent = history.at(own.since).tasks.get(task)?.urgent ?? false;
  const planned = plannedAt(own, word, isUrgent);
  if (planned === undefined || planned >= history.end) return [];
  if (planned > word.at && about.some(({ at, line }) => at <= planned && line.kind !== 'missed')) return [];
  const isStill = (instant: number) => {
    const now = history.at(instant).occurrences.get(task);
    const isSame = now?.due === own.due && now.since === own.since && OWED.includes(now.state);
    return isSame && !(kind === 'escalation' && now.isReceived);
  };
  // Week by week it begins anew when the task is given to somebody else.
  if (kind === 'escalation' && milestone < -Math.max(...TO_LEADER) && history.wasAssigned(task, own.since)) return [];
  const recipients = kind === 'escalation' ? history.leaders : history.owners;
  const day = new Date(own.due * 86_400_000).toISOString().slice(0, 10);
  const name = `${kind} of ${task} due ${day} (${milestone})`;
  const first = history.lookFrom(planned);
  // Nobody owed it when it was seen first: whoever comes later is not told of what was before them.
  if (first !== undefined && recipients(task, first).length === 0) return [];
  const sent = history.sendFrom(planned, isUrgent);
  if (sent !== undefined && sent < until) {
    if (!isStill(planned) || !isStill(sent)) return [];
    const untold = recipients(task, sent).filter((person) => !about.some(({ to }) => to === person));
    return untold.map((person) => `${name} was never said to ${person}`);
  }
  const seen =
    history.lookFrom(until) ?? (until < history.end && !history.at(history.end).isUp ? history.end : undefined);
  if (seen === undefined || !isStill(planned) || !isStill(seen)) return [];
  if (recipients(task, planned).length === 0 || recipients(task, seen).length === 0) return [];
  return about.length > 0 ? [] : [`${name} was given up without a word`];
}

/** Its time; what was given or moved later that day has a second one. */
function plannedAt(
  { since, due }: Occurrence,
  { kind, milestone, at, until }: Word,
  isUrgent: boolean,
): number | undefined {
  if (since <= at) return at;
  if (kind === 'escalation' || since >= until) return undefined;
  if (milestone === 0) return isUrgent || since < due * DAY + WAKING[1] ? since : undefined;
  const second = Math.floor(at / DAY) * DAY + SECOND_ROUND;
  return since <= second ? second : undefined;
}
