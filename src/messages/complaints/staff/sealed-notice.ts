import type {
  SealedDue,
  SealedOrphans,
  SealedWaiting,
} from '../../../domain/complaints/staff/notices/sealed-notices.js';
import { formatDate } from '../../format-date.js';

/** What officers read of the sealed store on their phone: numbers and days. */
export function sealedNoticeText({ fresh, soon, late, isForLeaders }: SealedWaiting): string {
  const lines = [
    ...lineOf('Mới nhận, chưa vào sổ', fresh),
    ...lineOf('Sắp đến hạn', soon),
    ...lineOf('QUÁ HẠN', late),
    isForLeaders
      ? 'Chưa có ai nhận được tin với vai trò "xử lý tố cáo": xin phân công người, và nhắc họ liên kết Telegram hoặc Zalo.'
      : 'Xin vào bàn làm việc (nhắn /banlamviec), mở trang "Tố cáo". Không nhắn nội dung đơn qua chat.',
  ];
  return ['Đơn trong ngăn kín đang chờ:', ...lines].join('\n');
}

/** Said to who can name another officer, so that they ask none of those who are named now. */
export function sealedOrphansText({ count }: SealedOrphans): string {
  return [
    `Có ${count} đơn trong ngăn kín mà trong số người đang giữ vai trò "xử lý tố cáo" chưa ai được mở.`,
    'Xin giao thêm vai trò này cho một người khác, không cùng bộ phận với những người đang giữ (lệnh: officials roles), rồi nhắc họ liên kết Telegram hoặc Zalo.',
    'Xin đừng hỏi và đừng nói việc này với người đang giữ vai trò.',
  ].join('\n');
}

function lineOf(head: string, cases: readonly SealedDue[]): string[] {
  const named = cases.map(({ number, on }) =>
    on === undefined ? `số ${number}` : `số ${number} (hạn ${formatDate(on)})`,
  );
  return named.length === 0 ? [] : [`- ${head}: ${named.join(', ')}`];
}
