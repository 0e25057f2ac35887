import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Occurrence, Task } from '../tasks/task.js';
import type { NoticeItem } from './notice.js';
import { workedDueOf } from './planning/milestone-times.js';

/** What a notice says of an occurrence, with where it comes from. */
export function noticeItem(
  { id, title, source, assignment }: Task,
  { id: occurrence, due, state, number }: Occurrence,
  calendar: WorkingCalendar,
): NoticeItem {
  const workedDue = due === undefined ? due : workedDueOf(due, calendar);
  return {
    occurrence,
    task: id,
    title,
    state,
    ...(assignment.kind === 'role' ? { role: assignment.role } : {}),
    ...(number === undefined ? {} : { number }),
    ...(due === undefined ? {} : { due }),
    ...(workedDue === due || workedDue === undefined ? {} : { workedDue }),
    ...(source ? { document: source.document, ref: source.ref } : {}),
    ...(source?.deadlineText ? { deadlineText: source.deadlineText } : {}),
  };
}
