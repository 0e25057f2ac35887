import { daysBetween } from '../../domain/calendar/office-time.js';
import type { Notice, NoticeItem } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';
import { itemLines, type NoticeContext } from './item-lines.js';

/** Of what is far away only the nearest is named. */
const FAR_LINES = 3;
const HOW_TO_SEE = 'Nhắn /viec để xem hết và báo kết quả.';

type Days = number | undefined;

const GROUPS = [
  ['Quá hạn', (left: Days) => left !== undefined && left < 0],
  ['Hết hạn hôm nay', (left: Days) => left === 0],
  ['Trong 7 ngày tới', (left: Days) => left !== undefined && left > 0 && left <= 7],
  ['Sau đó', (left: Days) => left !== undefined && left > 7, FAR_LINES],
] as const;

/** What a person owes, by how near it is; duties without a date are named where they are to be reviewed. */
export function digestText({ items, isReview }: Notice, context: NoticeContext, late: string): string {
  const owed = items.filter(({ state }) => state !== 'reported');
  const groups = GROUPS.flatMap(([title, belongs, most]) => {
    const own = owed.filter(({ due }) => belongs(due === undefined ? undefined : daysBetween(context.today, due)));
    return group(title, own, context, most);
  });
  const lines = [
    ...groups,
    ...group(
      'Đã báo xong, chờ xác nhận',
      items.filter(({ state }) => state === 'reported'),
      context,
    ),
    ...undatedLines(owed, context, isReview === true),
  ];
  return [`Việc của anh/chị sáng ${formatDate(context.today)}${late}:`, ...lines, HOW_TO_SEE].join('\n');
}

function undatedLines(owed: readonly NoticeItem[], context: NoticeContext, isReview: boolean): string[] {
  const undated = owed.filter(({ due }) => due === undefined);
  if (undated.length === 0) return [];
  if (!isReview) return [`Việc không ghi ngày hạn: ${undated.length}.`];
  return group('Chưa có hạn, rà soát cho kỳ báo cáo tháng này', undated, context);
}

/** For leaders: what is late, what waits for them, and in months of reports what has no date. */
export function summaryText({ items }: Notice, context: NoticeContext, late: string): string {
  const reported = items.filter(({ state }) => state === 'reported');
  const open = items.filter(({ state }) => state !== 'reported');
  const lines = [
    ...group(
      'Trễ hạn',
      open.filter(({ due }) => due !== undefined),
      context,
    ),
    ...group('Đã báo xong, chờ xác nhận', reported, context),
    ...group(
      'Chưa có hạn, rà soát cho kỳ báo cáo tháng này',
      open.filter(({ due }) => due === undefined),
      context,
    ),
  ];
  const whatToDo = reported.length > 0 ? ['Với việc đã báo xong, anh/chị chọn "Xác nhận" hoặc "Trả lại".'] : [];
  return [`Tổng hợp tuần${late}:`, ...lines, ...whatToDo].join('\n');
}

function group(title: string, items: readonly NoticeItem[], context: NoticeContext, most?: number): string[] {
  return items.length === 0 ? [] : [`${title} (${items.length}):`, ...itemLines(items, context, most)];
}
