import { instantAt } from '../../domain/calendar/office-time.js';
import type { Reminder } from '../../domain/reminders/reminder.js';
import type { AssignmentWarning } from '../../domain/tasks/entering/check-assignments.js';
import type { ScheduleProblem } from '../../domain/tasks/entering/read-schedule.js';
import type { TableNote, TableProblem } from '../../domain/tasks/entering/table/table-reading.js';
import { COLUMN_NAMES, REQUIRED_COLUMNS } from '../../domain/tasks/entering/table/task-columns.js';
import type { Occurrence, Task } from '../../domain/tasks/task.js';
import { formatDate, formatDay, formatWeekday } from '../format-date.js';
import { taskName } from './task-labels.js';

/** What is wrong with the words of a deadline, and how to write them. */
export const SCHEDULE_PROBLEMS: Readonly<Record<ScheduleProblem | 'past', string>> = {
  'no-such-day': 'ngày này không có trong lịch, vui lòng xem lại ngày và tháng',
  'ends-before-start': 'hạn kết thúc trước ngày bắt đầu, vui lòng xem lại hai ngày',
  'not-understood':
    'không hiểu thời hạn này, vui lòng ghi một ngày (20/3/2026), một kỳ (quý III, tháng 5/2026), việc lặp lại (ngày 20 hằng tháng) hoặc "thường xuyên"',
  'counts-from-nothing': 'chưa rõ tính từ ngày nào, vui lòng ghi ngày hạn cụ thể',
  past: 'hạn đã qua; nếu vẫn muốn ghi việc trễ, thêm --past (việc hiện ngay là quá hạn, các lần nhắc đã qua không gửi bù)',
};

const EXPECTED = REQUIRED_COLUMNS.map((column) => `"${COLUMN_NAMES[column][0]}"`).join(', ');

/** One line for the person who made the table. */
export function tableProblemText(problem: TableProblem): string {
  switch (problem.kind) {
    case 'no-header':
      return `Không thấy dòng tiêu đề. Bảng cần có các cột ${EXPECTED}. Lệnh "tasks template FILE.xlsx" cho một bảng mẫu.`;
    case 'empty':
      return 'Bảng chưa có nhiệm vụ nào dưới dòng tiêu đề.';
    case 'missing-column':
      return `Thiếu cột "${COLUMN_NAMES[problem.column][0]}" (có thể ghi: ${COLUMN_NAMES[problem.column].slice(1, 5).join(', ')}).`;
    case 'doubled-column':
      return `Cột "${problem.header}" trùng nghĩa với một cột khác, vui lòng chỉ giữ một cột.`;
    case 'no-title':
      return `Dòng ${problem.row}, cột "${problem.header}": chưa ghi tên nhiệm vụ.`;
    default:
      return `Dòng ${problem.row}, cột "${problem.header}": "${problem.value}" - ${SCHEDULE_PROBLEMS[problem.kind]}.`;
  }
}

export function tableNoteText(note: TableNote): string {
  switch (note.kind) {
    case 'unused-column':
      return `Cột "${note.header}" không dùng đến.`;
    case 'heading':
      return `Dòng ${note.row}: "${note.value}" là tiêu đề mục, không ghi thành nhiệm vụ.`;
    case 'doubled-row':
      return `Dòng ${note.row}: "${note.value}" giống một dòng trên, chỉ ghi một lần.`;
    case 'day-assumed':
      return `Dòng ${note.row}: "${note.value}" không ghi ngày, tạm tính đến ngày cuối kỳ. Nếu đơn vị có ngày riêng, vui lòng ghi rõ (ví dụ "ngày 15 hằng tháng").`;
  }
}

/** What the administrator should mend so that reminders reach somebody. */
export function assignmentWarningText(warning: AssignmentWarning, nameOf: (person: string) => string): string {
  const tasks = `${warning.tasks} việc`;
  switch (warning.kind) {
    case 'nobody':
      return `${tasks} chưa giao cho ai: dùng "tasks assign".`;
    case 'role-unheld':
      return `${tasks} giao cho "${warning.role}" nhưng chưa ai giữ vai trò này: dùng "officials roles NGƯỜI VAI_TRÒ...", ghi đủ cả các vai trò người đó đang giữ.`;
    case 'person-gone':
      return `${tasks} giao cho ${nameOf(warning.person)}, người đã nghỉ: dùng "tasks assign".`;
    case 'away':
      return `${nameOf(warning.person)} có ${tasks} nhưng đang nghỉ đến ${formatDate(warning.until)}, chưa có người làm thay: dùng "officials absent add ... --stand-in NGƯỜI" hoặc "tasks assign".`;
    case 'no-channel':
      return `${nameOf(warning.person)} có ${tasks} nhưng chưa liên kết kênh chat nào: dùng "officials code", nếu không phải gọi điện.`;
  }
}

/** A task that was entered by hand, for the person who did it: "NV12, hạn Thứ Sáu 20/11/2026. Nhắc Nguyễn Văn An: ...". */
export function enteredTaskText(
  { schedule }: Task,
  first: Occurrence | undefined,
  owners: readonly string[],
  reminders: readonly Pick<Reminder, 'kind' | 'at'>[],
): string {
  const name = first?.number === undefined ? '' : `${taskName(first.number)}, `;
  const isRecurring = schedule.kind === 'recurring';
  if (!first?.due) {
    const none = isRecurring
      ? 'lặp lại, lần đầu còn xa nên chưa đặt nhắc'
      : 'không ghi ngày hạn nên không nhắc theo ngày';
    return `${name}${none}.`;
  }
  const due = `${name}${isRecurring ? 'lặp lại, lần gần nhất ' : 'hạn '}${formatWeekday(instantAt(first.due, 0))}.`;
  if (owners.length === 0) return `${due} Chưa đặt nhắc cho ai.`;
  const before = daysIn(reminders, 'reminder');
  const after = daysIn(reminders, 'overdue');
  const parts = [
    ...(before.length > 0 ? [`Sẽ nhắc ${owners.join(', ')}: ${before.join(', ')}.`] : []),
    ...(after.length > 0
      ? [`${before.length > 0 ? 'Nếu trễ' : `Sẽ nhắc ${owners.join(', ')}`}: ${after.join(', ')}.`]
      : []),
  ];
  return parts.length > 0 ? [due, ...parts].join(' ') : `${due} Các ngày nhắc đã qua, không nhắc nữa.`;
}

function daysIn(reminders: readonly Pick<Reminder, 'kind' | 'at'>[], kind: Reminder['kind']): readonly string[] {
  return [...new Set(reminders.filter((one) => one.kind === kind).map(({ at }) => formatDay(at)))];
}

/** Who hears of urgent tasks at once, and who has to be called. */
export function urgentToldText(told: readonly string[], untold: readonly string[]): readonly string[] {
  return [
    ...(told.length > 0 ? [`Việc khẩn: báo ngay cho ${told.join(', ')}.`] : []),
    ...(untold.length > 0 ? [`Việc khẩn: ${untold.join(', ')} chưa nhận tin qua kênh nào, cần gọi điện ngay.`] : []),
  ];
}
