import type { StaffNotice } from '../../domain/complaints/staff/staff-notices.js';
import type { ReplyChoice } from '../../domain/conversation/ports.js';
import { formatDate } from '../format-date.js';
import { caseChoices, caseLine } from './staff.js';

/** What staff read of a case without having asked: nothing of who brought it. */
export function staffNoticeText(notice: StaffNotice): { text: string; choices: readonly ReplyChoice[] } {
  const held = { about: notice.about, isLate: notice.kind === 'late' };
  return { text: `${headOf(notice)}\n${caseLine(held)}`, choices: caseChoices(held) };
}

function headOf(notice: StaffNotice): string {
  const { number } = notice.about;
  switch (notice.kind) {
    case 'new':
      return `Có hồ sơ mới từ người dân. Bấm "Nhận", hoặc nhắn: nhận hs ${number}.`;
    case 'reopened':
      return `Người gửi báo chưa được giải quyết, hồ sơ được mở lại. Lý do: ${notice.reason}`;
    case 'given':
      return 'Anh/chị được giao hồ sơ này.';
    case 'call':
      return `Hồ sơ ${number} có tin mới, người gửi chỉ để lại số điện thoại: xin gọi báo tin (xem số ở máy cơ quan).`;
    case 'running-out':
      return `Hồ sơ ${leftWords(notice.daysLeft)}, hạn ${formatDate(notice.on)}. Cần thêm thời gian thì gia hạn, nêu lý do.`;
    case 'late':
      return `Hồ sơ QUÁ HẠN từ ngày ${formatDate(notice.on)}. Xin trả lời hoặc gia hạn, nêu lý do cho người dân.`;
  }
}

function leftWords(left: number | 'half'): string {
  if (left === 'half') return 'đã đi nửa thời hạn';
  return left === 0 ? 'hết hạn hôm nay' : `còn ${left} ngày làm việc`;
}
