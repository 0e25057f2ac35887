import { daysBetween, type LocalDay } from '../../domain/calendar/office-time.js';
import type { Notice, NoticeItem } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';
import { countText } from './count-text.js';

/** More than this do not fit a phone; the rest is counted. */
const MOST_LINES = 12;
const LONGEST_TITLE = 120;
const HOW_TO_REPORT = 'Xong việc, anh/chị bấm "Báo xong" hoặc nhắn /viec để xem.';

export interface NoticeContext {
  /** The day it is sent. */
  readonly today: LocalDay;
  nameOf(person: string): string;
}

/** What a notice says; `today` is the day it is sent. */
export function noticeText(notice: Notice, context: NoticeContext): string {
  const late = notice.isLate ? ' (gửi muộn vì hệ thống tạm ngừng)' : '';
  const urgent = notice.isUrgent ? 'KHẨN - ' : '';
  switch (notice.kind) {
    case 'reminder':
      return [`${urgent}Nhắc hạn${late}:`, ...lines(notice.items, context), HOW_TO_REPORT].join('\n');
    case 'overdue':
      return [
        `${urgent}Việc quá hạn${late}:`,
        ...lines(notice.items, context),
        'Anh/chị báo kết quả hoặc xin gia hạn, nêu lý do. Nhắn /viec để xem.',
      ].join('\n');
    case 'escalation':
      return [
        `Báo lãnh đạo: việc trễ hạn chưa xong${late}:`,
        ...lines(notice.items, context),
        'Bấm "Đã nhận" để không nhắc lại.',
      ].join('\n');
    case 'digest':
      return [`Việc của anh/chị sáng ${formatDate(context.today)}${late}:`, ...digestLines(notice.items, context)].join(
        '\n',
      );
    case 'summary':
      return [
        `Tổng hợp tuần, việc trễ hạn và chờ xác nhận${late}:`,
        ...lines(notice.items, context),
        'Bấm "Xác nhận" hoặc "Trả lại" với việc đã báo xong.',
      ].join('\n');
    case 'reconciliation':
      return notice.count ? countText(notice.count, context.nameOf) : '';
  }
}

const GROUPS = [
  ['Quá hạn', (left: number | undefined) => left !== undefined && left < 0],
  ['Hết hạn hôm nay', (left: number | undefined) => left === 0],
  ['Trong 7 ngày tới', (left: number | undefined) => left !== undefined && left > 0 && left <= 7],
  ['Sau đó', (left: number | undefined) => left !== undefined && left > 7],
  ['Không ghi ngày hạn', (left: number | undefined) => left === undefined],
] as const;

function digestLines(items: readonly NoticeItem[], context: NoticeContext): string[] {
  const reported = items.filter(({ state }) => state === 'reported');
  const owed = items.filter(({ state }) => state !== 'reported');
  const groups = GROUPS.flatMap(([title, belongs]) => {
    const own = owed.filter(({ due }) => belongs(due === undefined ? undefined : daysBetween(context.today, due)));
    return own.length === 0 ? [] : [`${title} (${own.length}):`, ...lines(own, context)];
  });
  return reported.length === 0
    ? groups
    : [...groups, `Đã báo xong, chờ xác nhận (${reported.length}):`, ...lines(reported, context)];
}

function lines(items: readonly NoticeItem[], context: NoticeContext): string[] {
  const shown = items.slice(0, MOST_LINES).map((item) => `- ${itemLine(item, context)}`);
  const rest = items.length - shown.length;
  return rest > 0 ? [...shown, `- và ${rest} việc khác`] : shown;
}

function itemLine(item: NoticeItem, context: NoticeContext): string {
  const owners = item.owners && item.owners.length > 0 ? ` - ${item.owners.map(context.nameOf).join(', ')}` : '';
  return `${shorten(item.title)}${owners}${dueWords(item, context.today)}${sourceWords(item)}`;
}

function dueWords({ due, workedDue, state }: NoticeItem, today: LocalDay): string {
  if (due === undefined) return '';
  const left = daysBetween(today, due);
  const when = left > 1 ? `còn ${left} ngày` : left === 1 ? 'ngày mai' : left === 0 ? 'hôm nay' : `trễ ${-left} ngày`;
  const returned = state === 'returned' ? ', bị trả lại' : '';
  const before = workedDue && workedDue >= today ? `, là ngày nghỉ nên xong trước ngày ${formatDate(workedDue)}` : '';
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
