import { localDayOf } from '../../calendar/office-time.js';
import type { FoundOccurrence } from '../ports.js';
import { type Reminder, reminderKey } from '../reminder.js';
import type { ReminderParts } from '../reminder-parts.js';

/**
 * What waited while people changed (through a pause of the process, a night, or a clock that stood ahead) goes to whoever owes the task
 * today, all of them. Returns what is to be sent now; nobody is told what they were told before.
 */
export async function passOn(
  waiting: readonly Reminder[],
  found: ReadonlyMap<string, FoundOccurrence>,
  now: Date,
  { staff, reminders }: ReminderParts,
): Promise<readonly Reminder[]> {
  const today = localDayOf(now);
  const owed = waiting.map((reminder) => {
    const task = found.get(reminder.occurrence)?.task;
    if (!task) return { reminder, to: [reminder.person] };
    return { reminder, to: reminder.kind === 'escalation' ? staff.leaders(task, today) : staff.owners(task, today) };
  });
  const waitingKeys = new Set(waiting.map(({ key }) => key));
  const passed = owed.filter(({ reminder: { person }, to }) => !to.includes(person));
  const arm = owed.flatMap(({ reminder, to }) =>
    to
      .map((person): Reminder => ({ ...reminder, person, key: reminderKey({ ...reminder, person }) }))
      .filter(({ key }) => !waitingKeys.has(key)),
  );
  if (passed.length + arm.length === 0) return waiting;
  await reminders.change({ arm, cancel: passed.map(({ reminder: { key } }) => key) });
  return (await reminders.dueAt(now)).filter(({ usefulUntil }) => usefulUntil > now);
}
