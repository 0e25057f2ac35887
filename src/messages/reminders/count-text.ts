import type { CallItem, DayCount } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';

const REASONS: Readonly<Record<CallItem['reason'], string>> = {
  uncertain: 'không chắc đã tới',
  'no-channel': 'không có kênh nào nhận',
  'too-late': 'lỡ vì hệ thống tạm ngừng',
};

/** One line with the numbers of a day, then whom to call and about what. */
export function countText(count: DayCount, nameOf: (person: string) => string): string {
  const { sent, late, overtaken, uncertain, missed } = count;
  const all = sent + uncertain.length + missed.length + overtaken;
  const parts = [
    `${sent} đã gửi${late > 0 ? ` (${late} gửi muộn)` : ''}`,
    ...(uncertain.length > 0 ? [`${uncertain.length} không chắc (gọi điện)`] : []),
    ...(missed.length > 0 ? [`${missed.length} không gửi được`] : []),
    ...(overtaken > 0 ? [`${overtaken} gộp vào lần nhắc sau`] : []),
  ];
  const toCall = [...uncertain, ...missed].map(
    ({ person, title, reason }) => `- ${nameOf(person)}: ${title} (${REASONS[reason]})`,
  );
  const line = `Ngày ${formatDate(count.day)}: ${all} nhắc: ${parts.join(', ')}.`;
  return toCall.length > 0 ? [line, 'Cần gọi điện:', ...toCall].join('\n') : line;
}
