import type { LocalDay } from '../../domain/calendar/office-time.js';
import type { Task } from '../../domain/tasks/task.js';
import type { WorkState } from '../../domain/tasks/work-state.js';
import { formatDate } from '../format-date.js';

const LONGEST_TITLE = 120;

/** What stands before the title when there is nothing more, or something else, to do. */
const MARKS: Readonly<Partial<Record<WorkState, string>>> = {
  reported: 'Chờ xác nhận: ',
  done: 'Đã xong: ',
  paused: 'Tạm hoãn: ',
  cancelled: 'Đã hủy: ',
};

export function calendarTitle({ title, isUrgent }: Task, state: WorkState): string {
  const mark = MARKS[state] ?? (isUrgent ? 'KHẨN - Hạn: ' : 'Hạn: ');
  return `${mark}${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title}`;
}

/** Where the task comes from, and the working day to work towards when the date is a day off. */
export function calendarDetails({ title, source }: Task, due: LocalDay, workedDue: LocalDay): string {
  const lines = [
    title,
    source ? `Nguồn: ${[source.document, source.ref].filter(Boolean).join(', ')}` : undefined,
    source?.deadlineText ? `Văn bản ghi hạn: "${source.deadlineText}"` : undefined,
    workedDue === due ? undefined : `Ngày hạn là ngày nghỉ nên cần xong trong ngày ${formatDate(workedDue)}.`,
    'Báo kết quả hoặc xin gia hạn: nhắn /viec cho trợ lý.',
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

export function calendarName(owner: string): string {
  return `Hạn công việc - ${owner}`;
}
