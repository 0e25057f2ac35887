import { daysBetween } from '../../domain/calendar/office-time.js';
import type { Notice } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';
import { groupLines, type ItemGroup, type NoticeContext } from './item-lines.js';

/** Of what is far away only the nearest is named. */
const FAR_LINES = 3;
const REPORTED = 'Đã báo xong, chờ xác nhận';
const OF_AWAY = 'Người đang nghỉ, chưa có người làm thay';
const HOW_TO_STAND_IN = 'Anh/chị cử người làm thay và nhờ người quản trị ghi lại, để người đó được nhắc.';
const TO_REVIEW = 'Chưa có hạn, rà soát cho kỳ báo cáo tháng này';
const HOW_TO_SEE = 'Nhắn /viec để xem hết và báo kết quả.';

type Days = number | undefined;

const GROUPS = [
  ['Quá hạn', (left: Days) => left !== undefined && left < 0],
  ['Hết hạn hôm nay', (left: Days) => left === 0],
  ['Trong 7 ngày tới', (left: Days) => left !== undefined && left > 0 && left <= 7],
  ['Sau đó', (left: Days) => left !== undefined && left > 7, FAR_LINES],
] as const;

/** What a person owes, by how near it is; duties without a date are named where they are to be reviewed. */
export function digestText({ items, isReview = false }: Notice, context: NoticeContext, late: string): string {
  const away = items.filter(({ awayUntil }) => awayUntil !== undefined);
  const owed = items.filter(({ state, awayUntil }) => state !== 'reported' && awayUntil === undefined);
  const undated = owed.filter(({ due }) => due === undefined);
  const groups = GROUPS.map(([title, belongs, most = undefined]): ItemGroup => {
    const own = owed.filter(({ due }) => belongs(due === undefined ? undefined : daysBetween(context.today, due)));
    return { title, items: own, ...(most ? { most } : {}) };
  });
  const reported = { title: REPORTED, items: items.filter(({ state }) => state === 'reported') };
  const review = { title: TO_REVIEW, items: isReview ? undated : [] };
  const count = undated.length > 0 && !isReview ? [`Việc không ghi ngày hạn: ${undated.length}.`] : [];
  const ofAway = { title: OF_AWAY, items: away };
  const lines = groupLines([...groups, ofAway, reported, review], context);
  const isOnlyAway = away.length === items.length;
  const head = isOnlyAway ? 'Việc cần cử người làm, sáng' : 'Việc của anh/chị sáng';
  const whatToDo = [...(away.length > 0 ? [HOW_TO_STAND_IN] : []), ...(isOnlyAway ? [] : [HOW_TO_SEE])];
  return [`${head} ${formatDate(context.today)}${late}:`, ...lines, ...count, ...whatToDo].join('\n');
}

/** For leaders: what is late, what waits for them, and in months of reports what has no date. */
export function summaryText({ items }: Notice, context: NoticeContext, late: string): string {
  const reported = items.filter(({ state }) => state === 'reported');
  const open = items.filter(({ state }) => state !== 'reported');
  const groups = [
    { title: 'Trễ hạn', items: open.filter(({ due }) => due !== undefined) },
    { title: REPORTED, items: reported },
    { title: TO_REVIEW, items: open.filter(({ due }) => due === undefined) },
  ];
  const whatToDo = reported.length > 0 ? ['Với việc đã báo xong, anh/chị chọn "Xác nhận" hoặc "Trả lại".'] : [];
  return [`Tổng hợp tuần${late}:`, ...groupLines(groups, context), ...whatToDo].join('\n');
}
