import type { HistoryLine, TaskDetail, TaskLine } from '../../domain/tasks/chat/task-reply.js';
import type { WorkState } from '../../domain/tasks/work-state.js';
import { formatDate } from '../format-date.js';
import { shortenTitle, taskName } from './task-labels.js';

export const STATE_WORDS: Readonly<Record<WorkState, string>> = {
  'not-started': 'chưa bắt đầu',
  'in-progress': 'đang thực hiện',
  reported: 'đã báo xong, chờ xác nhận',
  done: 'hoàn thành',
  returned: 'bị trả lại, cần làm tiếp',
  paused: 'tạm hoãn',
  cancelled: 'đã hủy',
};

const EVENT_WORDS: Readonly<Record<HistoryLine['what'], string>> = {
  create: 'giao việc',
  assign: 'giao cho người khác',
  move: 'đổi hạn',
  acknowledge: 'lãnh đạo đã nhận tin trễ hạn',
  receive: 'đã nhận việc',
  start: 'bắt đầu làm',
  'report-done': 'báo xong',
  confirm: 'xác nhận hoàn thành',
  return: 'trả lại',
  pause: 'tạm hoãn',
  resume: 'làm tiếp',
  cancel: 'hủy',
  reopen: 'mở lại',
  'ask-extension': 'xin gia hạn',
  'grant-extension': 'đồng ý gia hạn',
  'refuse-extension': 'không đồng ý gia hạn',
};

const NAME_LENGTH = 90;
const LABEL_TITLE = 70;
const NOTE_LENGTH = 120;
/** Nobody counts so many days: the date says more. */
const FAR_DAYS = 30;

/** `NV12 "Nộp báo cáo..."`. */
export function named({ number, title }: Pick<TaskLine, 'number' | 'title'>): string {
  return `${taskName(number)} "${shortenTitle(title, NAME_LENGTH)}"`;
}

/** `hạn 18/11/2026 (trễ 2 ngày)`; what has no date says so. */
export function dueWords({ due, daysLeft, state }: Pick<TaskLine, 'due' | 'daysLeft' | 'state'>): string {
  if (due === undefined) return 'không ghi ngày hạn';
  const isOpen = state !== 'done' && state !== 'cancelled' && state !== 'reported';
  return `hạn ${formatDate(due)}${isOpen && daysLeft !== undefined ? ` (${daysWords(daysLeft)})` : ''}`;
}

export function daysWords(daysLeft: number): string {
  if (daysLeft < 0) return `trễ ${-daysLeft} ngày`;
  if (daysLeft === 0) return 'hôm nay';
  return daysLeft === 1 ? 'ngày mai' : `còn ${daysLeft} ngày`;
}

/** One line of a list: what matters first, because phones cut the end. */
export function lineLabel(line: TaskLine, isOwnersShown: boolean): string {
  const { number, title, due, daysLeft, state, owners, isExtensionAsked } = line;
  const marks = [
    ...(state === 'reported'
      ? ['chờ xác nhận']
      : due !== undefined && daysLeft !== undefined
        ? [daysLeft > FAR_DAYS ? `hạn ${formatDate(due)}` : daysWords(daysLeft)]
        : ['không hạn']),
    ...(state === 'returned' ? ['bị trả lại'] : state === 'paused' ? ['tạm hoãn'] : []),
    ...(isExtensionAsked ? ['xin gia hạn'] : []),
  ].join(', ');
  const who = isOwnersShown && owners.length > 0 ? ` - ${owners.join(', ')}` : '';
  return `${marks.charAt(0).toUpperCase()}${marks.slice(1)}: ${shortenTitle(title, LABEL_TITLE)} (${taskName(number)}${who})`;
}

/** Everything about one task. */
export function detailText(task: TaskDetail): string {
  const { number, title, state, owners, source, workedDue, history, isExtensionAsked } = task;
  const worked = workedDue ? `, là ngày nghỉ nên cần xong trong ngày ${formatDate(workedDue)}` : '';
  const due = dueWords(task);
  return [
    `${taskName(number)}: ${title}`,
    `${due.charAt(0).toUpperCase()}${due.slice(1)}${worked}. Tình trạng: ${STATE_WORDS[state]}${isExtensionAsked ? ', đang xin gia hạn' : ''}.`,
    ...(owners.length > 0
      ? [`Người làm: ${owners.join(', ')}.`]
      : ['Chưa có người nhận: xin báo người quản trị phân công.']),
    ...(source
      ? [
          `Nguồn: ${source.document}${source.ref ? `, ${source.ref}` : ''}${source.deadlineText ? `, ghi "${source.deadlineText}"` : ''}.`,
        ]
      : []),
    ...(history.length > 0 ? ['Diễn biến:', ...history.map(historyText)] : []),
  ].join('\n');
}

function historyText({ what, on, by, to, note }: HistoryLine): string {
  const day = to !== undefined && /^\d{4}-/.test(to) ? ` đến ${formatDate(to)}` : '';
  const who = by === 'system' ? '' : `, ${by}`;
  const why = note ? `: ${shortenTitle(note, NOTE_LENGTH)}` : '';
  return `- ${formatDate(on)}${who}: ${EVENT_WORDS[what]}${day}${why}`;
}

export function eventWords(what: HistoryLine['what']): string {
  return EVENT_WORDS[what];
}
