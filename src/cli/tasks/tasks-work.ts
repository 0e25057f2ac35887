import { createChatLinks } from '../../adapters/database/chat-links.js';
import { createImportedDocuments } from '../../adapters/database/imports/imported-documents.js';
import type { OpenedDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createStaffRevisions } from '../../adapters/database/staff/staff-revisions.js';
import { createTaskEntry } from '../../adapters/database/tasks/task-entry.js';
import { createTaskListing } from '../../adapters/database/tasks/task-listing.js';
import { createTaskStore } from '../../adapters/database/tasks/task-store.js';
import { loadRoles } from '../../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import { type LocalDay, localDayOf } from '../../domain/calendar/office-time.js';
import type { WorkingCalendar } from '../../domain/calendar/working-days.js';
import type { ImportedDocuments } from '../../domain/imports/imported-documents.js';
import type { Person } from '../../domain/people/person.js';
import { createRoleKeys, type RoleKeys } from '../../domain/people/role-keys.js';
import { createStaffDirectory } from '../../domain/people/staff-directory.js';
import type { StaffView } from '../../domain/reminders/ports.js';
import type { TaskEntry } from '../../domain/tasks/entering/new-task.js';
import { createLedger, type Doing, type Ledger } from '../../domain/tasks/ledger.js';
import type { TaskListing } from '../../domain/tasks/task-listing.js';
import type { TaskStore } from '../../domain/tasks/task-store.js';
import type { CommandIo } from '../command.js';
import { TASKS_USAGE, type TasksOptions } from './tasks-options.js';

/** What every action of the command needs. */
export interface TasksWork {
  readonly ledger: Ledger;
  readonly store: TaskStore;
  readonly entry: TaskEntry;
  readonly listing: TaskListing;
  readonly imports: ImportedDocuments;
  /** Those who left too. */
  readonly people: readonly Person[];
  readonly staff: StaffView;
  /** People with a linked chat. */
  readonly reachable: ReadonlySet<string>;
  readonly roles: RoleKeys;
  readonly calendar: WorkingCalendar;
  readonly database: OpenedDatabase;
  readonly knowledgeDir: string;
  readonly at: Date;
  readonly today: LocalDay;
  readonly io: CommandIo;
}

export type TasksAction = (work: TasksWork, args: readonly string[], options: TasksOptions) => Promise<number>;

export async function openTasksWork(
  database: OpenedDatabase,
  knowledgeDir: string,
  { at, io }: Pick<TasksWork, 'at' | 'io'>,
): Promise<TasksWork> {
  const roles = createRoleKeys(await loadRoles(knowledgeDir));
  const { client } = database;
  const persons = createPeople(client);
  const links = createChatLinks(database);
  const people = await persons.list({ withFormer: true });
  const linked = await Promise.all(people.map(async ({ id }) => ((await links.linksOf(id)).length > 0 ? [id] : [])));
  const parts = { people: persons, absences: createAbsences(client), revisions: createStaffRevisions(client), roles };
  const store = createTaskStore(client);
  return {
    ledger: createLedger(store),
    store,
    entry: createTaskEntry(client),
    listing: createTaskListing(client),
    imports: createImportedDocuments(client),
    people,
    staff: await createStaffDirectory(parts).current(at),
    reachable: new Set(linked.flat()),
    roles,
    calendar: await loadWorkingCalendar(knowledgeDir),
    database,
    knowledgeDir,
    at,
    today: localDayOf(at),
    io,
  };
}

/** Who does it, kept with each event. */
export function doingOf({ at, io: { env } }: TasksWork, { by, note }: TasksOptions): Doing {
  return { by: by ?? env.USER ?? env.LOGNAME ?? 'admin', at, ...(note ? { note } : {}) };
}

export function nameOf({ people }: TasksWork, person: string): string {
  return people.find(({ id }) => id === person)?.name ?? person;
}

export function wrongUse(io: CommandIo): number {
  io.stderr.write(TASKS_USAGE);
  return 2;
}

export function failed(io: CommandIo, ...lines: readonly string[]): number {
  io.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
