import type { OutboundContent } from '../../domain/delivery/messenger.js';
import type { EnteredTelling, Offer, TaskTelling } from '../../domain/tasks/chat/task-reply.js';
import { formatDate } from '../format-date.js';
import { offerLabel } from './offer-label.js';
import { dueWords, named } from './task-words.js';

type Say = (telling: TaskTelling) => string;

const because = ({ note }: TaskTelling, word: string) => (note ? ` ${word}: ${note}.` : '');

const SAY: Readonly<Record<TaskTelling['kind'], Say>> = {
  reported: (one) =>
    `${one.by} báo xong ${named(one.task)}, ${dueWords(one.task)}.${because(one, 'Kết quả')}\nAnh/chị xác nhận hoặc trả lại.`,
  'extension-asked': (one) =>
    `${one.by} xin gia hạn ${named(one.task)}, ${dueWords(one.task)}, đến ngày ${formatDate(one.until ?? '')}.${because(one, 'Lý do')}`,
  confirmed: (one) => `${one.by} đã xác nhận hoàn thành ${named(one.task)}. Cảm ơn anh/chị.`,
  returned: (one) =>
    `${one.by} trả lại ${named(one.task)}, ${dueWords(one.task)}.${because(one, 'Lý do')}\nAnh/chị làm tiếp rồi báo xong lại.`,
  granted: (one) => `${one.by} đồng ý gia hạn ${named(one.task)}: hạn mới ${formatDate(one.task.due ?? '')}.`,
  refused: (one) =>
    `${one.by} không đồng ý gia hạn ${named(one.task)}: giữ ${dueWords(one.task)}.${because(one, 'Lý do')} Cần trao đổi thêm, anh/chị báo trực tiếp.`,
  given: (one) => `${one.by} giao anh/chị ${named(one.task)}, ${dueWords(one.task)}.`,
};

/** More lines do not fit a phone; the rest is counted. */
const MOST_ENTERED = 8;

/** What the other side of a task reads about it. */
export function renderTelling(telling: TaskTelling | EnteredTelling, offers: readonly Offer[]): OutboundContent {
  const choices = offers.map(({ id, label }) => ({ id, label: offerLabel(label) }));
  if (telling.kind === 'entered') return { text: enteredText(telling), choices };
  return { text: `${telling.task.isUrgent ? 'KHẨN - ' : ''}${SAY[telling.kind](telling)}`, choices };
}

function enteredText({ tasks }: EnteredTelling): string {
  const [only, ...others] = tasks;
  if (only && others.length === 0) return `KHẨN - Anh/chị được giao ${named(only)}, ${dueWords(only)}.`;
  const lines = tasks.slice(0, MOST_ENTERED).map((task) => `- ${named(task)}, ${dueWords(task)}`);
  const rest = tasks.length - lines.length;
  return [
    `KHẨN - Anh/chị được giao ${tasks.length} việc:`,
    ...lines,
    ...(rest > 0 ? [`- và ${rest} việc khác: /viec`] : []),
  ].join('\n');
}
