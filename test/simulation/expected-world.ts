import { DAY, dayNumber, dayText, gapOf, minuteOf, ruleDays, WAKING } from './expected-words.js';

/** One line of a history, as `simulate` reads it. */
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
  readonly rrule?: string;
  readonly urgent?: boolean;
  readonly until?: string;
  readonly standIn?: string;
  readonly channel?: string;
  readonly state?: string;
  readonly to?: string;
}

export interface Occurrence {
  readonly task: string;
  readonly due: number;
  readonly state: string;
  /** Made or moved. */
  readonly madeAt: number;
  /** The same, or given back: reminders from here on are owed. */
  readonly since: number;
  /** In which stretch that was. */
  readonly sinceStretch: number;
  readonly isReceived: boolean;
  /** The day on which it was confirmed. */
  readonly doneOn?: number;
  /** The day that was asked for and not answered. */
  readonly asked?: number | undefined;
}

interface Rule {
  readonly days: readonly number[];
  /** The last day for which there is one. */
  readonly madeTo: number;
}

/** How everything is from one event to the next; the clock runs on from `from` to `to`. */
export interface World {
  readonly from: number;
  readonly to: number;
  readonly isUp: boolean;
  readonly people: ReadonlyMap<string, HistoryEvent>;
  readonly absences: readonly HistoryEvent[];
  readonly channels: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, HistoryEvent>;
  readonly given: ReadonlyMap<string, { readonly person?: string | undefined; readonly role?: string | undefined }>;
  readonly occurrences: ReadonlyMap<string, Occurrence>;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** A moment: the clock alone does not tell it, for it may be set back. */
export interface Place {
  readonly stretch: number;
  readonly at: number;
}

const EMPTY: World = {
  from: 0,
  to: 0,
  isUp: true,
  people: new Map(),
  absences: [],
  channels: new Map(),
  tasks: new Map(),
  given: new Map(),
  occurrences: new Map(),
  rules: new Map(),
};

export const OWED = ['not-started', 'returned'];
const NEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'report-done': { 'not-started': 'reported', returned: 'reported' },
  confirm: { 'not-started': 'done', reported: 'done', returned: 'done' },
  return: { reported: 'returned' },
  cancel: { 'not-started': 'cancelled', reported: 'cancelled', returned: 'cancelled' },
};
/** Tasks that come back are made so far ahead. */
const AHEAD = 60;

function put<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): Map<string, Value> {
  return new Map(map).set(key, value);
}

const isOpen = ({ state }: Occurrence) => state !== 'done' && state !== 'cancelled';

/**
 * The occurrence an event is about: by its own id, else the earliest one of the task that it can be about. What was reported or
 * confirmed and comes once more is about the same one.
 */
function meant(world: World, id: string, { event, at }: HistoryEvent): [string, Occurrence] | undefined {
  const own = world.occurrences.get(id);
  if (own) return [id, own];
  const all = [...world.occurrences]
    .filter(([, one]) => one.task === id)
    .sort(([, one], [, other]) => one.due - other.due);
  const first = (states: readonly string[]) => all.find(([, { state }]) => states.includes(state));
  const owed = first(OWED);
  const reported = first(['reported']);
  if (event === 'return') return reported ?? owed;
  if (event === 'confirm' && reported) return reported;
  if (!owed || (event !== 'confirm' && event !== 'report-done')) return owed ?? reported;
  const last = all[all.indexOf(owed) - 1];
  const today = Math.floor(minuteOf(at) / DAY);
  if (!last || owed[1].due <= today) return owed;
  const isNearer = Math.abs(last[1].due - today) < owed[1].due - today;
  const isAgain = last[1].state === 'reported' ? isNearer : last[1].doneOn === today;
  return isAgain ? last : owed;
}

function make(world: World, task: string, upTo: number, stretch: number, at?: number): World {
  const rule = world.rules.get(task);
  if (!rule) return world;
  let occurrences = world.occurrences;
  for (const due of rule.days.filter((day) => day > rule.madeTo && day <= upTo)) {
    const since = at ?? Math.min(world.from, (due - AHEAD) * DAY);
    const fresh = { task, due, state: 'not-started', madeAt: since, since, sinceStretch: stretch, isReceived: false };
    occurrences = put(occurrences, `${task}@${dayText(due)}`, fresh);
  }
  return { ...world, occurrences, rules: put(world.rules, task, { ...rule, madeTo: Math.max(rule.madeTo, upTo) }) };
}

/** The world after an event, as the clock stands then. */
function after(before: World, event: HistoryEvent, stretch: number): World {
  const at = minuteOf(event.at);
  const world = { ...before, from: at };
  const task = event.task ?? '';
  const change = (next: Partial<Occurrence>): World => {
    const [id, own] = meant(world, task, event) ?? [];
    if (id === undefined || !own || !isOpen(own)) return world;
    return { ...world, occurrences: put(world.occurrences, id, { ...own, ...next }) };
  };
  /** To the day it has already is no move. */
  const moveTo = (due: number): World => {
    if (meant(world, task, event)?.[1].due === due) return change({ asked: undefined });
    return change({ due, madeAt: at, since: at, sinceStretch: stretch, isReceived: false, asked: undefined });
  };
  switch (event.event) {
    case 'person':
      return { ...world, people: put(world.people, event.id ?? '', event) };
    case 'absent':
      return { ...world, absences: [...world.absences, event] };
    case 'channel':
      return { ...world, channels: put(world.channels, `${event.person}|${event.channel}`, event.state ?? '') };
    case 'down':
    case 'up':
      return { ...world, isUp: event.event === 'up' };
    case 'clock':
      return { ...world, from: minuteOf(event.to ?? '') };
    case 'task': {
      const id = event.id ?? '';
      const { person, role, rrule } = event;
      const known = { ...world, tasks: put(world.tasks, id, event), given: put(world.given, id, { person, role }) };
      if (rrule !== undefined) {
        const first = event.due === undefined ? Math.floor(at / DAY) : dayNumber(event.due);
        const days = ruleDays(rrule, first, dayNumber('2028-01-01'));
        const ruled = { ...known, rules: put(known.rules, id, { days, madeTo: 0 }) };
        return make(ruled, id, Math.floor(at / DAY) + AHEAD, stretch, at);
      }
      const due = dayNumber(event.due ?? '');
      const fresh = { state: 'not-started', madeAt: at, since: at, sinceStretch: stretch, isReceived: false };
      return { ...known, occurrences: put(known.occurrences, id, { task: id, due, ...fresh }) };
    }
    case 'assign':
      if (!world.tasks.has(task)) return world;
      return { ...world, given: put(world.given, task, { person: event.person, role: event.role }) };
    case 'move':
      return moveTo(dayNumber(event.due ?? ''));
    case 'ask-extension': {
      const until = dayNumber(event.until ?? '');
      const own = meant(world, task, event)?.[1];
      return own && OWED.includes(own.state) && until > own.due ? change({ asked: until }) : world;
    }
    case 'grant-extension': {
      const asked = meant(world, task, event)?.[1].asked;
      return asked === undefined ? world : moveTo(asked);
    }
    case 'refuse-extension':
      return change({ asked: undefined });
    case 'acknowledge':
      return change({ isReceived: true });
    default: {
      const rule = event.event === 'cancel' ? world.rules.get(task) : undefined;
      if (rule) return endRule(world, task, rule);
      const state = NEXT[event.event]?.[meant(world, task, event)?.[1].state ?? ''];
      if (state === undefined) return world;
      return change({
        state,
        asked: undefined,
        ...(state === 'done' ? { doneOn: Math.floor(at / DAY) } : {}),
        ...(event.event === 'return' ? { since: at, sinceStretch: stretch } : {}),
      });
    }
  }
}

function endRule(world: World, task: string, rule: Rule): World {
  let occurrences = world.occurrences;
  for (const [id, one] of world.occurrences)
    if (one.task === task && isOpen(one)) occurrences = put(occurrences, id, { ...one, state: 'cancelled' });
  return { ...world, occurrences, rules: put(world.rules, task, { ...rule, days: [] }) };
}

/** How everything stands after each event, and what can be asked of it. */
export function createHistory(events: readonly HistoryEvent[], until: string) {
  const end = (dayNumber(until) + 1) * DAY;
  const worlds: World[] = [];
  for (const [stretch, event] of events.entries()) {
    const next = events[stretch + 1];
    let world = { ...after(worlds.at(-1) ?? EMPTY, event, stretch), to: next ? minuteOf(next.at) : end };
    if (world.isUp && world.to > world.from)
      for (const task of world.rules.keys()) world = make(world, task, lastLookDay(world) + AHEAD, stretch);
    // A process that is down at the end says then what it would have found.
    else if (!next && !world.isUp)
      for (const task of world.rules.keys()) world = make(world, task, dayNumber(until) + AHEAD, stretch);
    worlds.push(world);
  }

  const at = ({ stretch }: Place): World => worlds[stretch] ?? EMPTY;
  const isLooking = ({ isUp, from, to }: World) => isUp && to > from;

  /** The stretches from a place on, each with where in it the clock stands when it begins or the place is. */
  function* stretchesFrom({ stretch, at: start }: Place): Generator<{ world: World; stretch: number; begins: number }> {
    for (let index = Math.max(0, stretch); index < worlds.length; index++) {
      const world = worlds[index] ?? EMPTY;
      yield { world, stretch: index, begins: index === stretch ? Math.max(world.from, start) : world.from };
    }
  }

  /** The first moment from a place on at which the clock stands at an instant or after it; `isSeen` when somebody looks at it. */
  function reach(place: Place, instant: number, isSeen: boolean): Place | undefined {
    for (const { world, stretch, begins } of stretchesFrom(place)) {
      if (isSeen && !isLooking(world)) continue;
      const found = Math.max(begins, instant);
      if (found < world.to || (!isSeen && found === begins)) return { stretch, at: found };
    }
    return undefined;
  }

  /** The first moment at which something can go out that is of use from one instant to another. */
  function chance(place: Place, from: number, to: number, isUrgent: boolean): Place | undefined {
    for (const { world, stretch, begins } of stretchesFrom(place)) {
      if (!isLooking(world)) continue;
      const first = Math.max(begins, from);
      const found = isUrgent ? first : waking(first);
      if (found < Math.min(world.to, to)) return { stretch, at: found };
    }
    return undefined;
  }

  /** Where somebody saw the clock stand before an instant that had been reached: from there on it counts from that moment. */
  function setBackBefore(instant: number, stretch: number): Place | undefined {
    for (let index = stretch + 1; index < worlds.length; index++) {
      const world = worlds[index] ?? EMPTY;
      if (isLooking(world) && world.from < instant) return { stretch: index, at: world.from };
    }
    return undefined;
  }

  /** What an instant counts as at a later place, the clock having been set back. */
  function countsAs(instant: number, since: number, place: Place): number {
    const back = setBackBefore(instant, since);
    return back && back.stretch <= place.stretch ? countsAs(back.at, back.stretch, place) : instant;
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

  function owners(task: string, place: Place): string[] {
    const world = at(place);
    return [...new Set(holders(task, world).map((person) => standIn(person, Math.floor(place.at / DAY), world)))];
  }

  /** The only leader is the office's. */
  function leaders(task: string, place: Place): string[] {
    const world = at(place);
    const told = [...holders(task, world), ...owners(task, place)];
    const all = [...world.people.values()].filter(({ leader }) => leader).map(({ id = '' }) => id);
    const heard = all.map((id) => {
      const other = standIn(id, Math.floor(place.at / DAY), world);
      return told.includes(other) ? id : other;
    });
    return [...new Set(heard)].filter((id) => !told.includes(id));
  }

  /** The channel that a message takes; undefined when every one is blocked. */
  function channelOf(person: string, place: Place): { channel: string; state: string } | undefined {
    const world = at(place);
    const states = (world.people.get(person)?.channels ?? []).map((channel) => {
      return { channel, state: world.channels.get(`${person}|${channel}`) ?? 'ok' };
    });
    return states.find(({ state }) => state !== 'blocked');
  }

  function wasAssigned(task: string, since: number): boolean {
    return events.some((one, stretch) => one.event === 'assign' && one.task === task && stretch >= since);
  }

  const gaps = new Map(events.flatMap(({ id, event, rrule }) => (event === 'task' && id ? [[id, gapOf(rrule)]] : [])));
  const gap = (task: string) => gaps.get(task) ?? Number.POSITIVE_INFINITY;

  return {
    worlds,
    end,
    at,
    gap,
    reach,
    chance,
    setBackBefore,
    countsAs,
    wasAssigned,
    owners,
    leaders,
    channelOf,
  };
}

export type History = ReturnType<typeof createHistory>;

/** In the night nothing is due, so that nobody has to look before people wake. */
function lastLookDay({ from, to }: World): number {
  const day = Math.floor(to / DAY);
  return Math.max(Math.floor(from / DAY), to % DAY > WAKING[0] ? day : day - 1);
}

/** The same instant while people are awake, else when they wake next. */
function waking(instant: number): number {
  const minute = instant % DAY;
  if (minute >= WAKING[0] && minute < WAKING[1]) return instant;
  return instant - minute + WAKING[0] + (minute < WAKING[0] ? 0 : DAY);
}
