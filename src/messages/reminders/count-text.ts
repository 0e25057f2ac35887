import type { CallItem, DayCount } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';
import { gapLines } from './gap-lines.js';
import type { NoticeContext } from './item-lines.js';

const REASONS: Readonly<Record<CallItem['reason'], string>> = {
  uncertain: 'không chắc đã tới',
  'no-channel': 'không có kênh nào nhận',
  'too-late': 'lỡ vì hệ thống tạm ngừng',
};

/** More do not fit a phone; the rest is on the printed list. */
const MOST_CALLS = 15;

/** One line with the numbers of a day, then whom to call and about what, then what an administrator has to put right. */
export function countText(count: DayCount, { today, nameOf }: NoticeContext): string {
  const { sent, late, underWay, overtaken, uncertain, missed, gaps } = count;
  const all = sent + underWay + uncertain.length + missed.length + overtaken;
  const parts = [
    `${sent} đã gửi${late > 0 ? ` (${late} gửi muộn)` : ''}`,
    ...(underWay > 0 ? [`${underWay} đang gửi`] : []),
    ...(uncertain.length > 0 ? [`${uncertain.length} không chắc (gọi điện)`] : []),
    ...(missed.length > 0 ? [`${missed.length} không gửi được`] : []),
    ...(overtaken > 0 ? [`${overtaken} gộp vào lần nhắc sau`] : []),
  ];
  const said = all === 0 ? 'không có nhắc nào' : `${all} nhắc: ${parts.join(', ')}`;
  const line = `${count.day === today ? 'Hôm nay' : `Ngày ${formatDate(count.day)}:`} ${said}.`;
  return [line, ...callLines([...uncertain, ...missed], nameOf), ...(gaps ? gapLines(gaps, nameOf) : [])].join('\n');
}

function callLines(calls: readonly CallItem[], nameOf: (person: string) => string): string[] {
  if (calls.length === 0) return [];
  const shown = calls
    .slice(0, MOST_CALLS)
    .map(({ person, title, reason }) => `- ${nameOf(person)}: ${title} (${REASONS[reason]})`);
  const rest = calls.length - shown.length;
  return ['Cần gọi điện:', ...shown, ...(rest > 0 ? [`- và ${rest} việc khác, xem danh sách gọi điện`] : [])];
}
