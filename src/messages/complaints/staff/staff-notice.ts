import type { Case } from '../../../domain/complaints/case.js';
import { movedFrom } from '../../../domain/complaints/clocks/lateness.js';
import { leadingSteps } from '../../../domain/complaints/staff/leading-steps.js';
import type { StaffNotice } from '../../../domain/complaints/staff/notices/staff-notices.js';
import type { ReplyChoice } from '../../../domain/conversation/ports.js';
import { redactIdentifiers } from '../../../domain/conversation/scope/redact.js';
import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import { formatDate } from '../../format-date.js';
import { dueDate } from '../due-words.js';
import { kindAbout } from '../kind-names.js';
import { caseChoices, caseLine, onPage, typedOrders } from './staff-case.js';

/**
 * What staff read of a case without having asked: nothing of who brought it. `pages` is where the console is, if it can be reached from a
 * phone. Where there are no buttons they read what to type: several notices come in a morning, and a number would mean only one of them.
 */
export function staffNoticeText(
  notice: StaffNotice,
  channel: DeliveryChannel,
  pages?: string,
): { text: string; choices: readonly ReplyChoice[] } {
  if (notice.kind === 'many-new') return { text: `${manyWords(notice.count)}: nhắn /hoso.`, choices: [] };
  const since = movedFrom(notice.about);
  const held = { about: notice.about, isLate: notice.kind === 'late' || since !== undefined, lateSince: since };
  const hasButtons = channel !== 'zalo';
  const lines = [
    headOf(notice, hasButtons),
    caseLine(held),
    ...(hasButtons ? [] : [`Anh/chị nhắn: ${typedOrders(held).join(', ')}.`]),
    ...(pages === undefined ? [] : [onPage(pages, notice.about.number)]),
  ];
  return { text: lines.join('\n'), choices: hasButtons ? caseChoices(held) : [] };
}

/** What a group of officials reads: no words of the person, no exact place; more only in a private chat. */
export function groupNoticeText(notice: StaffNotice): string {
  if (notice.kind === 'many-new') return `${manyWords(notice.count)}: nhắn riêng cho tôi /hoso.`;
  const { number, kind, category, place, isUrgent } = notice.about;
  const what = `${isUrgent ? 'KHẨN. ' : ''}Hồ sơ ${number}: ${kindAbout(kind, category)}${place.area ? `, ${place.area}` : ''}`;
  return `${what} - ${groupWords(notice)}. Ai xử lý xin nhắn riêng cho tôi: /hoso ${number}`;
}

/** Which of them comes first the list says. */
function manyWords(count: number): string {
  return `Có thêm ${count} hồ sơ mới từ người dân cùng lúc, xin xem trong danh sách`;
}

type OfOne = Exclude<StaffNotice, { kind: 'many-new' }>;

function groupWords(notice: OfOne): string {
  switch (notice.kind) {
    case 'new':
      return `mới gửi đến${backWords(notice.before)}`;
    case 'reopened':
      return 'người gửi báo chưa xong, được mở lại';
    case 'added':
      return 'người gửi vừa bổ sung';
    case 'withdrawn':
      return 'người gửi đã rút lại';
    case 'asked-back':
      return 'người gửi xin rút';
    case 'given':
      return 'đã giao người phụ trách';
    case 'call':
      return 'cần gọi báo tin cho người gửi';
    case 'running-out':
      return `${leftWords(notice.daysLeft)}, hạn ${formatDate(notice.on)}`;
    case 'waited':
      return 'đã hết thời gian chờ, làm được bước tiếp theo';
    case 'late':
      return `QUÁ HẠN từ ngày ${formatDate(notice.on)}`;
  }
}

function backWords(before: Case | undefined): string {
  return before ? `, TÁI DIỄN: cùng nơi với hồ sơ ${before.number} vừa kết thúc trong 90 ngày` : '';
}

function headOf(notice: OfOne, hasButtons: boolean): string {
  const { number } = notice.about;
  switch (notice.kind) {
    case 'new':
      return `Có hồ sơ mới từ người dân${backWords(notice.before)}.${hasButtons ? ` Bấm "Nhận", hoặc nhắn: nhận hs ${number}.` : ''}`;
    case 'reopened':
      return `Người gửi báo chưa được giải quyết, hồ sơ được mở lại. Lý do: ${redactIdentifiers(notice.reason)}`;
    case 'added':
      return `Người gửi vừa bổ sung vào hồ sơ ${number}. Nhắn để đọc: xem hs ${number}.`;
    case 'withdrawn':
      return `Người gửi đã rút lại hồ sơ ${number}. Không phải xử lý tiếp; đọc lý do bằng "xem hs ${number}", rồi đóng hồ sơ.`;
    case 'asked-back':
      return `Người gửi xin rút hồ sơ ${number}; hồ sơ chưa dừng. Xin xem và trả lời người gửi: xem hs ${number}.`;
    case 'given':
      return 'Anh/chị được giao hồ sơ này.';
    case 'call':
      return notice.hasPhone
        ? `Hồ sơ ${number} có tin mới mà không nhắn được cho người gửi: xin gọi báo tin (xem số ở máy cơ quan).`
        : `Hồ sơ ${number} có tin mới, kênh chat của người gửi không còn nhắn được và không có số điện thoại: xin gửi văn bản theo địa chỉ trong hồ sơ, nếu có, hoặc báo khi họ đến.`;
    case 'running-out':
      return `Hồ sơ ${leftWords(notice.daysLeft)}, hạn ${untilOf(notice)}.${isExtendable(notice.about) ? ' Cần thêm thời gian thì gia hạn, nêu lý do.' : ''}`;
    case 'waited':
      return `Đã hết ngày ${formatDate(notice.on)}: không có khiếu nại lần hai thì quyết định có hiệu lực, xin nhắn: hiệu lực hs ${number}. Có đơn thì nhắn: khiếu nại lần hai hs ${number}.`;
    case 'late':
      return `Hồ sơ QUÁ HẠN từ ${notice.about.due?.time ? '' : 'ngày '}${untilOf(notice)}. ${isExtendable(notice.about) ? 'Xin trả lời hoặc gia hạn, nêu lý do cho người dân.' : 'Bước này không gia hạn được, xin làm ngay bước tiếp theo.'}`;
  }
}

function isExtendable({ kind, state }: Case): boolean {
  return leadingSteps(kind, state, 'extend') !== undefined;
}

/** With the hour where it counts. */
function untilOf({ about: { due }, on }: Extract<StaffNotice, { on: string }>): string {
  return due?.on === on ? dueDate(due).replace(/^ngày /, '') : formatDate(on);
}

function leftWords(left: number | 'half'): string {
  if (left === 'half') return 'đã đi nửa thời hạn';
  return left === 0 ? 'hết hạn hôm nay' : `còn ${left} ngày làm việc`;
}
