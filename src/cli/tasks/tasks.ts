import { openDatabase } from '../../adapters/database/opening/open-database.js';
import { readConfig } from '../../config.js';
import { systemClock } from '../../shared/clock.js';
import type { CommandIo } from '../command.js';
import { readAction } from '../read-action.js';
import { addTask } from './add-task.js';
import { adoptDocument } from './adopt-document.js';
import { actOnTask, assignTask, moveTask } from './change-task.js';
import { importTable } from './import-table.js';
import { listTasks } from './list-tasks.js';
import { listUnreached } from './list-unreached.js';
import { showTask } from './show-task.js';
import { OPTIONS } from './tasks-options.js';
import { openTasksWork, type TasksAction, wrongUse } from './tasks-work.js';
import { writeTemplate } from './write-template.js';

const ACTIONS: Readonly<Record<string, TasksAction>> = {
  list: listTasks,
  show: showTask,
  add: addTask,
  import: importTable,
  template: writeTemplate,
  adopt: adoptDocument,
  assign: assignTask,
  move: moveTask,
  start: actOnTask('start'),
  'report-done': actOnTask('report-done'),
  confirm: actOnTask('confirm'),
  return: actOnTask('return'),
  pause: actOnTask('pause'),
  resume: actOnTask('resume'),
  cancel: actOnTask('cancel'),
  reopen: actOnTask('reopen'),
  roles: listUnreached,
};

/** Keeps the ledger by hand; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function tasksCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readAction(args, OPTIONS, ACTIONS);
  if (!asked) return wrongUse(io);
  const config = readConfig(io.env);
  const database = await openDatabase(config.databaseUrl);
  try {
    const work = await openTasksWork(database, config.knowledgeDir, { at: systemClock(), io });
    return await asked.action(work, asked.rest, asked.options);
  } finally {
    await database.close();
  }
}
