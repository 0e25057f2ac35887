import { daysBetween, type LocalDay } from '../../domain/calendar/office-time.js';
import type { NoticeItem } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';

/** More than this do not fit a phone; the rest is counted. */
const MOST_LINES = 12;
const LONGEST_TITLE = 120;

export interface NoticeContext {
  /** The day it is sent. */
  readonly today: LocalDay;
  nameOf(person: string): string;
}

/** One line for each, and how many more there are. */
export function itemLines(items: readonly NoticeItem[], context: NoticeContext, most = MOST_LINES): string[] {
  const shown = items.slice(0, most).map((item) => `- ${itemLine(item, context)}`);
  const rest = items.length - shown.length;
  return rest > 0 ? [...shown, `- và ${rest} việc khác`] : shown;
}

function itemLine(item: NoticeItem, context: NoticeContext): string {
  return `${shorten(item.title)}${ownerWords(item, context)}${dueWords(item, context.today)}${sourceWords(item)}`;
}

/** Only where the notice goes to somebody else. */
function ownerWords({ owners }: NoticeItem, { nameOf }: NoticeContext): string {
  if (!owners) return '';
  return owners.length > 0 ? ` - ${owners.map(nameOf).join(', ')}` : ' - chưa có người nhận';
}

function dueWords({ due, workedDue, state }: NoticeItem, today: LocalDay): string {
  if (due === undefined) return '';
  const left = daysBetween(today, due);
  const when = left > 1 ? `còn ${left} ngày` : left === 1 ? 'ngày mai' : left === 0 ? 'hôm nay' : `trễ ${-left} ngày`;
  const returned = state === 'returned' ? ', bị trả lại' : '';
  const before =
    workedDue && workedDue >= today ? `, là ngày nghỉ nên cần xong trong ngày ${formatDate(workedDue)}` : '';
  return `: hạn ${formatDate(due)} (${when}${before}${returned})`;
}

function sourceWords({ document, ref, deadlineText }: NoticeItem): string {
  if (!document) return '';
  const words = deadlineText ? `, ghi "${deadlineText}"` : '';
  return ` [${document}${ref ? `, ${ref}` : ''}${words}]`;
}

function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}...`;
}
