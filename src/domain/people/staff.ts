import type { LocalDay } from '../calendar/office-time.js';
import type { Recipients } from '../reminders/planning/desired-reminders.js';
import type { StaffView } from '../reminders/ports.js';
import type { Task } from '../tasks/task.js';
import { hasRight, type Person } from './person.js';
import { createRoleKeys, type RoleKeys } from './role-keys.js';

/** A time in which somebody is away, both days included. */
export interface Absence {
  readonly person: string;
  readonly from: LocalDay;
  readonly until: LocalDay;
  /** Who gets what the person would get; without one the person still does. */
  readonly standIn?: string;
}

/** Said to nobody in particular when there is no administrator: a line in the log and on the console. */
export const NO_ADMINISTRATOR = 'administrator';

/** Who is reminded of what, from the people, their roles and their absences; `roles` knows the other names of a role. */
export function createStaff(
  members: readonly Person[],
  absences: readonly Absence[],
  roles: Pick<RoleKeys, 'keyOf'> = createRoleKeys(),
): StaffView {
  const present = members.filter(({ leftAt }) => leftAt === undefined);
  const byId = new Map(present.map((member) => [member.id, member]));
  const withRight = present.filter((member) => hasRight(member, 'leader')).map(({ id }) => id);
  // Where nobody has the right, those whom others report to lead the office.
  const named = distinct(present.flatMap(({ leader }) => (leader !== undefined && byId.has(leader) ? [leader] : [])));
  const leaders = withRight.length > 0 ? withRight : named;

  const keys = new Map<string, string>();
  /** Few roles have many tasks, and finding the key of one takes a while. */
  function keyOf(role: string): string {
    const key = keys.get(role) ?? roles.keyOf(role);
    keys.set(role, key);
    return key;
  }

  const holders = new Map<string, string[]>();
  for (const { id, roles: own } of present)
    for (const key of new Set(own.map(keyOf))) holders.set(key, [...(holders.get(key) ?? []), id]);

  function holdersOf({ assignment }: Task): readonly string[] {
    if (assignment.kind === 'nobody') return [];
    if (assignment.kind === 'person') return byId.has(assignment.person) ? [assignment.person] : [];
    return holders.get(keyOf(assignment.role)) ?? [];
  }

  const everAway = new Set(absences.map(({ person }) => person));

  /** The one that was noted last counts. */
  function absenceOf(person: string, day: LocalDay): Absence | undefined {
    if (!everAway.has(person)) return undefined;
    return absences.findLast((away) => away.person === person && away.from <= day && day <= away.until);
  }

  /** Follows stand-ins of stand-ins; two who stand in for each other end with the first. */
  function standInOf(person: string, day: LocalDay): string {
    const seen = new Set([person]);
    for (let current = person; ; ) {
      const next = absenceOf(current, day)?.standIn;
      if (next === undefined || !byId.has(next)) return current;
      if (seen.has(next)) return person;
      seen.add(next);
      current = next;
    }
  }

  /** A leader who left is followed by those of the office. */
  function leadersOf(person: string): readonly string[] {
    const leader = byId.get(person)?.leader;
    return leader !== undefined && byId.has(leader) ? [leader] : leaders;
  }

  const recipients: Recipients = {
    owners: (task, day) => distinct(holdersOf(task).map((person) => standInOf(person, day))),
    leaders(task, day) {
      const owners = holdersOf(task);
      const own = owners.length === 0 ? leaders : owners.flatMap((person) => leadersOf(person));
      // Who owes it, or stands in for who does, hears of it anyway.
      const told = new Set([...owners, ...recipients.owners(task, day)]);
      const present = own.map((id) => (told.has(standInOf(id, day)) ? id : standInOf(id, day)));
      return distinct(present.filter((person) => !told.has(person)));
    },
  };

  const administrators = present.filter((member) => hasRight(member, 'administrator')).map(({ id }) => id);
  return {
    ...recipients,
    away(person, day) {
      const absence = absenceOf(person, day);
      return absence && { from: absence.from, to: absence.until };
    },
    leadersOfOffice: (day) => distinct(leaders.map((id) => standInOf(id, day))),
    administrators(day) {
      const found = administrators.length > 0 ? administrators : leaders;
      return found.length > 0 ? distinct(found.map((id) => standInOf(id, day))) : [NO_ADMINISTRATOR];
    },
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
