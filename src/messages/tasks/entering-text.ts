import type { AssignmentWarning } from '../../domain/tasks/entering/check-assignments.js';
import type { ScheduleProblem } from '../../domain/tasks/entering/read-schedule.js';
import type { TableNote, TableProblem } from '../../domain/tasks/entering/table/table-reading.js';
import { COLUMN_NAMES, REQUIRED_COLUMNS } from '../../domain/tasks/entering/table/task-columns.js';

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
    case 'no-channel':
      return `${nameOf(warning.person)} có ${tasks} nhưng chưa liên kết kênh chat nào: dùng "officials code", nếu không phải gọi điện.`;
  }
}
