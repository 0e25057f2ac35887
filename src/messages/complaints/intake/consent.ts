import type { FiledKind } from '../../../domain/complaints/filed-kind.js';

/** What is agreed to; changing it needs a new `CONSENT_VERSION` (`domain/complaints/intake/draft/consent.ts`). */
export function consentText(kind: FiledKind, caseDays: number): string {
  const readers =
    kind === 'to-cao'
      ? 'Ai đọc được: chỉ cán bộ được giao xử lý tố cáo, mỗi lần mở đều phải nêu lý do và được ghi lại.'
      : 'Ai đọc được: cán bộ được giao xử lý và lãnh đạo cơ quan. Tên, số điện thoại giữ riêng, không đưa vào nhóm chat, không công khai.';
  return `Trước khi gửi, xin anh/chị đồng ý để cơ quan lưu và dùng những gì anh/chị vừa cho biết, chỉ để xử lý việc này.
Lưu gì: nội dung, nơi, thời gian, hình (đã bỏ thông tin vị trí, máy chụp), và liên hệ nếu anh/chị để lại.
${readers}
Lưu bao lâu: ${durationOf(caseDays)} sau khi việc kết thúc, rồi tên, liên hệ và lời kể được hủy.
Xem những gì đang lưu: nhắn /dulieu. Xóa: nhắn /xoa.`;
}

const DAYS_OF_YEAR = 365;

function durationOf(days: number): string {
  return days % DAYS_OF_YEAR === 0 ? `${days / DAYS_OF_YEAR} năm` : `${days} ngày`;
}
