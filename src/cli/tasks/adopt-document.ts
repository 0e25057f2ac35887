import { checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import { carryOutAdoption, type PlannedAdoption, planAdoption } from '../../domain/tasks/entering/records/adopt.js';
import type { Task } from '../../domain/tasks/task.js';
import { assignmentWarningText } from '../../messages/tasks/entering-text.js';
import { assigneeName } from './assignee.js';
import { findDocument } from './find-document.js';
import { doingOf, failed, nameOf, type TasksAction, type TasksWork, wrongUse } from './tasks-work.js';

/** Makes the tasks of a document those of the ledger; again after a new version, dates that changed are moved. */
export const adoptDocument: TasksAction = async (work, [named = '', ...more], options) => {
  if (named === '' || more.length > 0) return wrongUse(work.io);
  const document = await findDocument(work, named);
  if (!document)
    return failed(
      work.io,
      `no document has the symbol or id ${named}: import it, and confirm its records with "import confirm"`,
    );
  const adoption = await planAdoption(document, { ...work, takesPast: options.past === true });
  if (!adoption)
    return failed(
      work.io,
      `${named} has no confirmed tasks: look at "import show ${document.id}" and confirm what is right`,
    );
  const doing = { ...doingOf(work, options), note: `theo ${document.symbol || document.name}` };
  if (!options['dry-run']) await carryOutAdoption(adoption, doing, work);
  await tell(work, adoption);
  return 0;
};

async function tell(work: TasksWork, adoption: PlannedAdoption): Promise<void> {
  const { add, move, changed, same, past, assumed } = adoption;
  const gone = await stillOpen(work, adoption.gone);
  const print = (kind: string, task: Task, more: string) =>
    work.io.stdout.write(`${[kind, task.id, more, assigneeName(work, task.assignment), task.title].join('\t')}\n`);
  for (const task of add) print('new', task, whenOf(task));
  for (const { task, to } of move) print('moved', task, `${whenOf(task)} -> ${to}`);
  for (const { task, next } of changed)
    print('look', task, `${whenOf(task)} -> ${whenOf(next)}: move or cancel it by hand`);
  for (const task of past) print('past', task, `${whenOf(task)}: left out, take it with --past`);
  for (const task of gone) print('gone', task, 'not in the document any more: cancel it if that is right');
  const say = (line: string) => work.io.stderr.write(`${line}\n`);
  say(`${add.length} new, ${move.length} moved, ${same.length} as before, ${past.length} past, ${gone.length} gone`);
  for (const title of assumed)
    say(
      `"${title}": văn bản không ghi ngày trong kỳ, tạm tính đến ngày cuối kỳ; nếu đơn vị có ngày riêng, dùng "tasks move".`,
    );
  for (const warning of checkAssignments([...add, ...move.map(({ next }) => next)], work))
    say(assignmentWarningText(warning, (person) => nameOf(work, person)));
}

async function stillOpen({ listing }: TasksWork, tasks: readonly Task[]): Promise<readonly Task[]> {
  if (tasks.length === 0) return tasks;
  const open = new Set((await listing.list()).map(({ task }) => task.id));
  return tasks.filter(({ id }) => open.has(id));
}

function whenOf({ schedule }: Task): string {
  return schedule.kind === 'once' ? schedule.due : schedule.kind === 'recurring' ? schedule.rrule : 'no date';
}
