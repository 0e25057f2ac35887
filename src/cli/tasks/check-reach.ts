import { openDatabase } from '../../adapters/database/opening/open-database.js';
import type { Config } from '../../config.js';
import { type AssignmentWarning, checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import { systemClock } from '../../shared/clock.js';
import type { CommandIo } from '../command.js';
import { openTasksWork } from './tasks-work.js';

const SAID: Readonly<Record<AssignmentWarning['kind'], string>> = {
  'role-unheld': 'roles that nobody holds',
  nobody: 'tasks that were given to nobody',
  'person-gone': 'people who left with tasks',
  away: 'people who are away with tasks and without a stand-in',
  'no-channel': 'people with tasks and without a linked chat',
};

/** What would keep reminders of open tasks from anybody, in one line; undefined when all reach somebody. */
export async function checkReach({ databaseUrl, knowledgeDir }: Config, io: CommandIo): Promise<string | undefined> {
  const database = await openDatabase(databaseUrl);
  try {
    const work = await openTasksWork(database, knowledgeDir, { at: systemClock(), io });
    const open = (await work.listing.list()).map(({ task }) => task);
    const warnings = checkAssignments(open, work);
    const parts = Object.entries(SAID).flatMap(([kind, words]) => {
      const own = warnings.filter((warning) => warning.kind === kind);
      const tasks = own.reduce((sum, warning) => sum + warning.tasks, 0);
      return own.length === 0
        ? []
        : [kind === 'nobody' ? `${words}: ${tasks}` : `${words}: ${own.length} (with ${tasks} tasks)`];
    });
    return parts.length === 0 ? undefined : `${parts.join('; ')}: look at "motcua tasks roles"`;
  } finally {
    await database.close();
  }
}
