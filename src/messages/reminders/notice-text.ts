import type { Notice } from '../../domain/reminders/notice.js';
import { countText } from './count-text.js';
import { itemLines, type NoticeContext } from './item-lines.js';
import { digestText, summaryText } from './overview-text.js';

export type { NoticeContext };

const HOW_TO_REPORT = 'Xong việc, anh/chị bấm "Báo xong" hoặc nhắn /viec để xem.';

/** What a notice says; `today` is the day it is sent. */
export function noticeText(notice: Notice, context: NoticeContext): string {
  const late = notice.isLate ? ' (gửi muộn vì hệ thống tạm ngừng)' : '';
  const urgent = notice.isUrgent ? 'KHẨN - ' : '';
  switch (notice.kind) {
    case 'reminder':
      return [`${urgent}Nhắc hạn${late}:`, ...itemLines(notice.items, context), HOW_TO_REPORT].join('\n');
    case 'overdue':
      return [
        `${urgent}Việc quá hạn${late}:`,
        ...itemLines(notice.items, context),
        'Anh/chị báo kết quả hoặc xin gia hạn, nêu lý do. Nhắn /viec để xem.',
      ].join('\n');
    case 'escalation':
      return [
        `Báo lãnh đạo: việc trễ hạn chưa xong${late}:`,
        ...itemLines(notice.items, context),
        'Bấm "Đã nhận" để không nhắc lại.',
      ].join('\n');
    case 'digest':
      return digestText(notice, context, late);
    case 'summary':
      return summaryText(notice, context, late);
    case 'reconciliation':
      return notice.count ? countText(notice.count, context) : '';
  }
}
