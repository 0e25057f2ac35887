import type { PrismaClient } from '../../adapters/database/generated/client.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createStaffRevisions } from '../../adapters/database/staff/staff-revisions.js';
import { createCalendarFeeds } from '../../adapters/database/tasks/calendar-feeds.js';
import { createDeadlineSource } from '../../adapters/database/tasks/deadline-source.js';
import { loadRoles } from '../../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import type { ReadCalendar } from '../../adapters/web/calendar-routes.js';
import { localDayOf } from '../../domain/calendar/office-time.js';
import { createRoleKeys } from '../../domain/people/role-keys.js';
import { createStaffDirectory } from '../../domain/people/staff-directory.js';
import { deadlinesOf } from '../../domain/tasks/calendars/deadlines-of.js';
import { once } from '../../shared/once.js';

/** What stands behind the secret addresses of calendars. What writes them is loaded when the first one is read. */
export function openCalendars(client: PrismaClient, knowledgeDir: string): ReadCalendar {
  const feeds = createCalendarFeeds(client);
  const source = createDeadlineSource(client);
  const people = createPeople(client);
  const absences = createAbsences(client);
  const openStaff = once(async () => {
    const roles = createRoleKeys(await loadRoles(knowledgeDir));
    return {
      roles,
      directory: createStaffDirectory({ people, absences, revisions: createStaffRevisions(client), roles }),
    };
  });
  const workingDays = once(() => loadWorkingCalendar(knowledgeDir));

  return async (secret, at) => {
    const feed = await feeds.find(secret);
    if (!feed) return undefined;
    const { owner } = feed;
    const today = localDayOf(at);
    const { roles, directory } = await openStaff();
    const deadlines = await deadlinesOf(owner, today, {
      source,
      people: await people.list(),
      absences: await absences.since(today),
      staff: await directory.current(at),
      roles,
    });
    const { renderCalendar } = await import('../../adapters/exports/render-calendar.js');
    const name = owner.kind === 'role' ? owner.role : (await people.find(owner.person))?.name;
    return renderCalendar({ owner: name ?? '', deadlines, workingDays: await workingDays() });
  };
}
