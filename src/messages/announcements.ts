import type { Announced, NewsLabels, NewsReply, Wanted } from '../domain/announcements/news-reply.js';
import { formatClock } from './format-date.js';

export const NEWS_LABELS: NewsLabels = {
  subscribe: ({ name }) => name,
  unsubscribe: (wanted) => `Thôi nhận: ${describeWanted(wanted)}`,
  unsubscribeAll: 'Thôi nhận tất cả',
  allAreas: 'Tất cả khu vực',
  send: 'Gửi',
  drop: 'Thôi, không gửi',
};

const HOW_TO_STOP = 'Muốn thôi nhận, nhắn: /thongbao thôi';
const SAMPLE = ' (Danh sách khu vực là dữ liệu mẫu, cơ quan chưa nhập.)';

/** What people get: who announces what, the text as it was written, how to hear no more. */
export function renderAnnounced(announced: Announced, officeName: string): string {
  return `THÔNG BÁO của ${officeName}\n${describeWanted(announced)}\n\n${announced.text}\n\n${HOW_TO_STOP}`;
}

/** What is said to those who ask for announcements, and to officials who make them. */
export function renderNews(reply: NewsReply): string {
  switch (reply.kind) {
    case 'shown':
      return reply.wanted.length === 0
        ? 'Anh/chị chưa đăng ký nhận thông báo nào, nên tôi không tự nhắn trước.\nMuốn được báo tin về việc gì, xin chọn:'
        : `Anh/chị đang nhận thông báo:\n${listed(reply.wanted)}${reply.isSample ? `\n${SAMPLE.trim()}` : ''}\nMuốn nhận thêm hoặc thôi nhận, xin chọn:`;
    case 'which-area':
      return `${reply.topic.name}: anh/chị muốn nhận tin của khu vực nào?${reply.isSample ? SAMPLE : ''}`;
    case 'subscribed':
      return `Đã đăng ký. Khi có thông báo, tôi nhắn vào đây:\n${listed([reply.wanted])}\n${HOW_TO_STOP}`;
    case 'which-unwanted':
      return 'Anh/chị muốn thôi nhận thông báo nào?';
    case 'unsubscribed':
      return `${reply.unwanted.length > 0 ? `Đã thôi nhận:\n${listed(reply.unwanted)}` : 'Đã thôi nhận.'}\n${
        reply.left > 0
          ? `Còn ${reply.left} thông báo đang đăng ký. Xem: /thongbao`
          : 'Anh/chị không còn đăng ký thông báo nào. Đăng ký lại lúc nào cũng được: /thongbao'
      }`;
    case 'nothing-wanted':
      return 'Anh/chị không đăng ký thông báo này, nên không có gì để hủy. Xem những gì đang đăng ký: /thongbao';
    case 'not-here':
      return 'Trang web không nhắn trước cho anh/chị được. Muốn nhận thông báo, xin nhắn /thongbao cho tôi qua Telegram hoặc Zalo.';
    case 'gone':
      return 'Mục này không còn nữa. Xin nhắn /thongbao để xem các mục hiện có.';
    case 'not-allowed':
      return 'Chỉ cán bộ được giao việc thông báo mới gửi được, từ tài khoản đã liên kết và nhắn riêng cho tôi. Nếu là anh/chị, xin quản trị viên cấp vai trò "thông báo" rồi nhắn /lienket.\nĐể đăng ký nhận thông báo, nhắn /thongbao.';
    case 'no-text':
      return 'Xin nhắn nội dung ngay sau lệnh: /thongbao gửi rồi đến nội dung. Tôi hỏi lại trước khi gửi.';
    case 'too-long':
      return `Nội dung dài quá ${reply.most} chữ cái. Xin viết ngắn lại rồi gửi lại: /thongbao gửi rồi đến nội dung.`;
    case 'which-topic':
      return 'Thông báo này về việc gì? (Chưa gửi cho ai.)';
    case 'where-to':
      return `${reply.topic.name}: gửi cho người đăng ký ở khu vực nào? (Chưa gửi cho ai.)${reply.isSample ? SAMPLE : ''}`;
    case 'preview':
      return `Người nhận sẽ đọc:\n\n${reply.text}\n\nGửi tới ${reply.people} người?${reply.leavesAt ? ` Bây giờ là giờ nghỉ: tin sẽ đi lúc ${formatClock(reply.leavesAt)}.` : ''}`;
    case 'nobody':
      return `Chưa có ai đăng ký nhận: ${describeWanted(reply.announced)}. Không gửi gì.`;
    case 'sent':
      return reply.people > 0
        ? `Đã xếp gửi tới ${reply.people} người. ${reply.leavesAt ? `Bây giờ là giờ nghỉ: tin đi lúc ${formatClock(reply.leavesAt)}` : 'Tin đi ngay trong vài phút'}, theo giới hạn của từng kênh.`
        : 'Thông báo này đã được gửi trước đó, không ai nhận hai lần.';
    case 'dropped':
      return 'Đã bỏ, không gửi cho ai.';
    case 'no-draft':
      return 'Không có thông báo nào đang chờ gửi: đã gửi, đã bỏ hoặc đã quá lâu. Xin nhắn lại: /thongbao gửi rồi đến nội dung.';
  }
}

/** `Cúp điện, cúp nước - Khóm 2`. */
export function describeWanted({ topic, area }: Wanted): string {
  return `${topic.name} - ${area?.name ?? 'tất cả khu vực'}`;
}

function listed(wanted: readonly Wanted[]): string {
  return wanted.map((one) => `- ${describeWanted(one)}`).join('\n');
}
