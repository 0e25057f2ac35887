import type { InboundFile } from '../../domain/conversation/turn.js';
import type { CalendarChange, DialogueStep } from '../../domain/tasks/acts/press.js';
import type { TaskAct } from '../../domain/tasks/acts/task-act.js';

/** What stands on the buttons. */
export const ACT_LABELS: Readonly<Record<TaskAct, string>> = {
  receive: 'Đã nhận',
  start: 'Đang làm',
  report: 'Báo xong',
  'ask-extension': 'Xin gia hạn',
  acknowledge: 'Đã nhận',
  confirm: 'Xác nhận',
  return: 'Trả lại',
  grant: 'Đồng ý gia hạn',
  refuse: 'Không đồng ý',
};

export const STEP_LABELS: Readonly<Record<DialogueStep, string>> = {
  skip: 'Bỏ qua',
  stop: 'Thôi',
  agree: 'Đồng ý',
};

export const CALENDAR_LABELS: Readonly<Record<CalendarChange, string>> = {
  renew: 'Đổi địa chỉ lịch',
  end: 'Hủy lịch',
};

/** What a task is called in talking about it. */
export function taskName(number: number): string {
  return `NV${number}`;
}

/** What came with a report, in its note. */
export function fileWords({ name, kind }: Pick<InboundFile, 'name' | 'kind'>): string {
  return `(kèm ${name ? `tệp ${name}` : kind === 'photo' ? 'ảnh' : 'tệp'})`;
}

/** Phones cut longer ones. */
const READABLE = 34;

export function taskLabel(number: number, title: string): string {
  return shortenTitle(`${taskName(number)}: ${title}`, READABLE);
}

/** Cut at the end of a word. */
export function shortenTitle(title: string, length: number): string {
  if (title.length <= length) return title;
  const cut = title.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(length / 2))).trimEnd()}…`;
}
