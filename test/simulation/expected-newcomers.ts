import { plannedAt, type Word } from './expected-words.js';
import { type History, type Occurrence, OWED, type Place } from './expected-world.js';

/**
 * Who came to owe an occurrence on the day of a word after its time (it was given to them, they took over a role, they stand in), and
 * owes it still when that can be said: they have not been told, whoever else was.
 */
export function newcomersOf(occurrence: string, own: Occurrence, word: Word, history: History): string[] {
  if (word.kind === 'escalation') return [];
  return history.worlds.flatMap((world, stretch): string[] => {
    if (stretch <= own.sinceStretch) return [];
    const since: Place = { stretch, at: world.from };
    const came = comers(own.task, since, history);
    if (came.length === 0 || history.setBackBefore(since.at, stretch)) return [];
    const isUrgent = world.tasks.get(own.task)?.urgent ?? false;
    const instant = plannedAt(since.at, own.due, word, isUrgent);
    if (instant === undefined || instant <= word.at) return [];
    const sent = history.chance(since, instant, word.until, isUrgent);
    if (!sent || !isOwedUpTo(sent, stretch, occurrence, own, history)) return [];
    return came.filter((person) => isOwnerUpTo(sent, stretch, person, own.task, history));
  });
}

/** Who owes it since an event and did not a moment before. */
function comers(task: string, since: Place, history: History): string[] {
  const before = history.owners(task, { stretch: since.stretch - 1, at: since.at });
  return history.owners(task, since).filter((person) => !before.includes(person));
}

function isOwedUpTo(sent: Place, from: number, occurrence: string, own: Occurrence, { worlds }: History): boolean {
  return worlds.slice(from, sent.stretch + 1).every(({ occurrences }) => {
    const now = occurrences.get(occurrence);
    const isSame = now?.due === own.due && now.sinceStretch === own.sinceStretch;
    return isSame && OWED.includes(now.state);
  });
}

function isOwnerUpTo(sent: Place, from: number, person: string, task: string, history: History): boolean {
  const places = history.worlds
    .slice(from, sent.stretch + 1)
    .map(({ from: at }, index) => ({ stretch: from + index, at }));
  return [...places, sent].every((place) => history.owners(task, place).includes(person));
}
