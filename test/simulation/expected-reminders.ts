import { newcomersOf } from './expected-newcomers.js';
import {
  DAY,
  dayNumber,
  dayText,
  minuteOf,
  minuteText,
  plannedAt,
  TO_LEADER,
  WAKING,
  type Word,
  wordsOf,
} from './expected-words.js';
import { createHistory, type History, type HistoryEvent, type Occurrence, OWED, type Place } from './expected-world.js';
import type { PlayedLine } from './play.js';

interface Said {
  readonly place: Place;
  readonly to: string;
  readonly kind: string;
  readonly occurrence: string;
  readonly due: number;
  readonly milestone: number;
  readonly line: PlayedLine['line'];
}

const KINDS = ['reminder', 'overdue', 'escalation'];

/** What is wrong with what was said in a history; nothing when all is well. */
export function problemsOf(events: readonly HistoryEvent[], until: string, lines: readonly PlayedLine[]): string[] {
  const history = createHistory(events, until);
  const said = lines.flatMap(({ line, occurrences, events: happened }): Said[] => {
    const kind = line.of ?? line.kind;
    if (!KINDS.includes(kind)) return [];
    const place = { stretch: happened - 1, at: minuteOf(line.at) };
    return line.items.map(({ due = '', milestone = Number.NaN }, index) => {
      return { place, to: line.to, kind, occurrence: occurrences[index] ?? '', due: dayNumber(due), milestone, line };
    });
  });
  return [...doubled(said, history), ...said.flatMap((one) => unfounded(one, history)), ...missing(said, history)];
}

function nameOf({ place, kind, to, occurrence, due, milestone, line }: Said): string {
  return `${minuteText(place.at)} ${line.kind} ${kind} of ${occurrence} due ${dayText(due)} (${milestone}) to ${to}`;
}

function nameOfWord({ kind, milestone }: Word, occurrence: string, { due }: Occurrence): string {
  return `${kind} of ${occurrence} due ${dayText(due)} (${milestone})`;
}

/** Given up because its time was over by the clock, as opposed to tried in vain. */
function isPassed({ line }: Said): boolean {
  return line.kind === 'missed' && line.reason !== 'no-channel';
}

/** Nobody is told the same twice, nor told what was given up - unless the clock that said it was over was set back to when it was not. */
function doubled(said: readonly Said[], history: History): string[] {
  const before = new Map<string, Said>();
  return said.flatMap((one) => {
    const key = [one.kind, one.to, one.occurrence, one.due, one.milestone].join();
    const first = before.get(key);
    before.set(key, one);
    if (!first) return [];
    const until = wordOf(one, history)?.until ?? 0;
    const back = isPassed(first) && history.setBackBefore(Math.min(first.place.at, until), first.place.stretch);
    return back && back.stretch <= one.place.stretch ? [] : [`${nameOf(one)}: said before`];
  });
}

function wordOf({ place, occurrence, due, kind, milestone }: Said, history: History): Word | undefined {
  const own = history.at(place).occurrences.get(occurrence);
  const words = own ? wordsOf(due, Math.floor(history.end / DAY), history.gap(own.task)) : [];
  return words.find((each) => each.kind === kind && each.milestone === milestone);
}

/** What may be said at a moment at all, to whom and by which channel. */
function unfounded(one: Said, history: History): string[] {
  const { place, occurrence, due, milestone, kind, to, line } = one;
  const { at } = place;
  const wrong = (why: string) => [`${nameOf(one)}: ${why}`];
  const world = history.at(place);
  const own = world.occurrences.get(occurrence);
  if (!own) return wrong('there is no such occurrence');
  const word = wordOf(one, history);
  if (!word) return wrong('there is no such milestone');
  if (own.due !== due) return wrong('the date was moved');
  if (!OWED.includes(own.state)) return wrong(`the task is ${own.state}`);
  if (at < word.at) return wrong('too early');
  const sinceDay = Math.floor(history.countsAs(own.madeAt, own.sinceStretch, place) / DAY);
  const lastDay = milestone === 0 ? due : Math.floor(word.at / DAY);
  if (sinceDay > lastDay) return wrong('its day had passed when it was given');
  const isUrgent = world.tasks.get(own.task)?.urgent ?? false;
  if (isPassed(one)) {
    const since = history.countsAs(own.since, own.sinceStretch, place);
    if (plannedAt(since, due, word, isUrgent) === undefined) return wrong('it came too late to be said that day');
    return at >= word.until ? [] : wrong('it was of use still');
  }
  if (!world.isUp) return wrong('the process was down');
  if (at >= word.until) return wrong('of no use any more');
  const recipients = kind === 'escalation' ? history.leaders(own.task, place) : history.owners(own.task, place);
  if (!recipients.includes(to)) return wrong(`owed by ${recipients.join()}`);
  if (kind === 'escalation' && own.isReceived) return wrong('the leader said received');
  const channel = history.channelOf(to, place);
  if (line.kind === 'missed') return channel ? wrong('there was a channel') : [];
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
  for (const { occurrences } of history.worlds)
    for (const [occurrence, own] of occurrences) {
      const key = [occurrence, own.due, own.sinceStretch].join();
      if (seen.has(key) || !OWED.includes(own.state)) continue;
      seen.add(key);
      for (const word of wordsOf(own.due, Math.floor(history.end / DAY), history.gap(own.task))) {
        const about = said.filter((one) => {
          const { kind, milestone } = word;
          const isSame = one.kind === kind && one.milestone === milestone;
          return isSame && one.occurrence === occurrence && one.due === own.due;
        });
        for (const era of erasOf(own, history)) wrong.push(...unsaid(occurrence, own, era, word, about, history));
        for (const person of newcomersOf(occurrence, own, word, history))
          if (!about.some((one) => one.to === person && !isPassed(one)))
            wrong.push(`${nameOfWord(word, occurrence, own)} was never said to ${person}, who came later that day`);
      }
    }
  return wrong;
}

/** From when on something is owed, and up to which stretch that counts: where the clock is set back before it, it is owed anew from there. */
interface Era {
  readonly since: Place;
  readonly endStretch: number;
}

function erasOf({ since, sinceStretch }: Occurrence, history: History): Era[] {
  const eras: Era[] = [];
  let place: Place | undefined = { stretch: sinceStretch, at: since };
  while (place) {
    const next: Place | undefined = history.setBackBefore(place.at, place.stretch);
    eras.push({ since: place, endStretch: next?.stretch ?? Number.POSITIVE_INFINITY });
    place = next;
  }
  return eras;
}

function unsaid(
  occurrence: string,
  own: Occurrence,
  { since, endStretch }: Era,
  word: Word,
  about: readonly Said[],
  history: History,
): string[] {
  const { kind, milestone, until } = word;
  const isUrgent = history.at(since).tasks.get(own.task)?.urgent ?? false;
  const instant = plannedAt(since.at, own.due, word, isUrgent);
  const planned = instant === undefined ? undefined : history.reach(since, instant, false);
  const first = instant === undefined ? undefined : history.reach(since, instant, true);
  if (instant === undefined || planned === undefined || planned.stretch >= endStretch) return [];
  const isStill = (place: Place) => {
    const now = history.at(place).occurrences.get(occurrence);
    const isSame = now?.due === own.due && now.sinceStretch === own.sinceStretch && OWED.includes(now.state);
    return isSame && !(kind === 'escalation' && now.isReceived);
  };
  // Week by week it begins anew when the task is given to somebody else.
  const isWeekly = kind === 'escalation' && milestone < -Math.max(...TO_LEADER);
  if (isWeekly && history.wasAssigned(own.task, own.sinceStretch)) return [];
  const recipients = (place: Place) =>
    kind === 'escalation' ? history.leaders(own.task, place) : history.owners(own.task, place);
  const name = nameOfWord(word, occurrence, own);
  // Nobody owed it when it was seen first: whoever comes later is not told of what was before them.
  if (first !== undefined && recipients(first).length === 0) return [];
  // Nor at its time, and somebody gave the task away since: who does that knows how it stands.
  if (recipients(planned).length === 0 && history.wasAssigned(own.task, planned.stretch + 1)) return [];
  const sent = history.chance(since, instant, until, isUrgent);
  if (sent !== undefined && sent.stretch < endStretch) {
    if (!isStill(planned) || !isStill(sent)) return [];
    const told = about.filter((one) => !isPassed(one)).map(({ to }) => to);
    const untold = recipients(sent).filter((person) => !told.includes(person));
    return untold.map((person) => `${name} was never said to ${person}`);
  }
  const isDownAtEnd = history.worlds.at(-1)?.isUp === false;
  const last = { stretch: history.worlds.length - 1, at: history.end - 1 };
  const seen = history.reach(since, until, true) ?? (isDownAtEnd && until < history.end ? last : undefined);
  if (seen === undefined || seen.stretch >= endStretch || !isStill(planned) || !isStill(seen)) return [];
  if (recipients(planned).length === 0 || recipients(seen).length === 0) return [];
  return about.length > 0 ? [] : [`${name} was given up without a word`];
}
