import type { OfficeGaps } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';

/** More do not fit a phone. */
const MOST_AWAY = 8;

/** What an administrator has to put right, under the count of a day. */
export function gapLines(gaps: OfficeGaps, nameOf: (person: string) => string): string[] {
  return [...awayLines(gaps, nameOf), ...unheldLines(gaps), ...calendarLines(gaps)];
}

function awayLines({ away }: OfficeGaps, nameOf: (person: string) => string): string[] {
  if (away.length === 0) return [];
  const shown = away
    .slice(0, MOST_AWAY)
    .map(({ person, until, tasks }) => `- ${nameOf(person)} (nghỉ đến ${formatDate(until)}): ${tasks} việc`);
  const rest = away.length - shown.length;
  const more = rest > 0 ? [`- và ${rest} người khác`] : [];
  return ['Việc sắp đến hạn hoặc quá hạn của người đang nghỉ mà chưa có người làm thay:', ...shown, ...more];
}

function unheldLines({ unheld }: OfficeGaps): string[] {
  if (unheld.length === 0) return [];
  const roles = unheld.map(({ role, tasks }) => `- ${role ?? 'Chưa giao cho ai'}: ${tasks} việc`);
  return ['Việc sắp đến hạn hoặc quá hạn mà chưa có người nhận nhắc, cần phân công:', ...roles];
}

function calendarLines({ unknownYears, unknownDays }: OfficeGaps): string[] {
  const years = unknownYears.map(
    (year) =>
      `Chưa có lịch nghỉ năm ${year}: thêm tệp knowledge/calendar/${year}.json khi có thông báo, trước đó hạn của năm ${year} chưa tính được ngày nghỉ.`,
  );
  const days = unknownDays.map(
    ({ from, to }) =>
      `Chưa có thông báo nghỉ ${from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`}: trợ lý không nhắc việc vào những ngày này. Khi có thông báo, xin sửa tệp knowledge/calendar/${from.slice(0, 4)}.json rồi khởi động lại.`,
  );
  return [...years, ...days];
}
