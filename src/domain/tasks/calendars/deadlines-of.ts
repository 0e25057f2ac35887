import { addDays, type LocalDay } from '../../calendar/office-time.js';
import type { Person } from '../../people/person.js';
import type { RoleKeys } from '../../people/role-keys.js';
import type { Absence } from '../../people/staff.js';
import type { Recipients } from '../../reminders/planning/desired-reminders.js';
import type { CalendarDeadline, CalendarOwner, DeadlineSource } from './calendar-feeds.js';

/** What is older is of no use in a calendar. */
const PAST_DAYS = 60;

export interface DeadlineParts {
  readonly source: DeadlineSource;
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
  readonly staff: Pick<Recipients, 'owners'>;
  /** Documents write one role in several ways. */
  readonly roles: Pick<RoleKeys, 'keyOf'>;
}

/**
 * The deadlines of a person - with those they stand in for while somebody is away - or of a unit. Nothing for a person who
 * has left.
 */
export async function deadlinesOf(
  owner: CalendarOwner,
  today: LocalDay,
  parts: DeadlineParts,
): Promise<readonly CalendarDeadline[]> {
  const { source, staff } = parts;
  const from = addDays(today, -PAST_DAYS);
  const named = await source.roles();
  const written = (held: readonly string[]) => {
    const keys = new Set(held.map(parts.roles.keyOf));
    return named.filter((role) => keys.has(parts.roles.keyOf(role)));
  };
  if (owner.kind === 'role') return source.deadlines({ from, people: [], roles: written([owner.role]) });
  const persons = withThoseStoodInFor(owner.person, parts);
  const roles = written(persons.flatMap((person) => person.roles));
  const found = await source.deadlines({ from, people: persons.map(({ id }) => id), roles });
  return found.filter(({ task, occurrence }) => staff.owners(task, occurrence.due).includes(owner.person));
}

/** The person, and whoever they or their own stand-ins stand in for at some time. */
function withThoseStoodInFor(id: string, { people, absences }: DeadlineParts): readonly Person[] {
  const ids = new Set([id]);
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    for (const { person, standIn } of absences) if (standIn !== undefined && ids.has(standIn)) ids.add(person);
  }
  return people.filter((person) => person.leftAt === undefined && ids.has(person.id));
}
