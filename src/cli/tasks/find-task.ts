import type { ListedTask } from '../../domain/tasks/task-listing.js';
import type { TasksWork } from './tasks-work.js';

/** The occurrence that is meant by `NV12`, its id or the id of its task (the earliest that is open). */
export async function findTask({ listing }: TasksWork, named: string): Promise<ListedTask | undefined> {
  const all = await listing.list({ withEnded: true });
  const number = Number(/^(?:NV)?(\d+)$/iu.exec(named.trim())?.[1]);
  const own = all.find(({ occurrence }) => occurrence.number === number || occurrence.id === named);
  if (own) return own;
  const ofTask = all.filter(({ task }) => task.id === named);
  return ofTask.find(({ occurrence: { state } }) => state !== 'done' && state !== 'cancelled') ?? ofTask.at(-1);
}
