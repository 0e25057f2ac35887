import type { CommandName } from '../domain/conversation/commands.js';
import type { CommandTopic } from '../domain/conversation/reply.js';

/** What the menu of a channel says to each command. */
export const COMMAND_DESCRIPTIONS: Readonly<Record<CommandName, string>> = {
  batdau: 'Bắt đầu: trợ lý làm được gì',
  trogiup: 'Hướng dẫn cách hỏi',
  tracuu: 'Tra cứu thủ tục, phản ánh đã gửi',
  viec: 'Việc được giao và hạn xử lý (cán bộ)',
  hoanthanh: 'Báo xong một việc (cán bộ)',
  lich: 'Hạn công việc trên lịch điện thoại (cán bộ)',
  phananh: 'Gửi phản ánh, kiến nghị',
  gapcanbo: 'Gặp cán bộ',
  lienket: 'Liên kết tài khoản (cán bộ)',
  huylienket: 'Hủy liên kết tài khoản (cán bộ)',
  thongbao: 'Đăng ký nhận thông báo',
  dulieu: 'Dữ liệu đang lưu về tôi',
  xoa: 'Xóa dữ liệu về tôi',
  start: 'Bắt đầu trò chuyện',
};

/** Words for commands that are neither small talk nor a question in another form. */
export const COMMAND_REPLIES: Readonly<Record<CommandTopic, string>> = {
  'look-up':
    'Anh/chị muốn tra cứu gì? Phản ánh đã gửi: nhắn mã hồ sơ 8 ký tự, ví dụ /tracuu K7MP-3QRX. Thủ tục, văn bản: xin nhắn tên thủ tục hoặc việc trong văn bản, ví dụ: "đăng ký khai sinh", "cấp lại căn cước", "hạn nộp báo cáo cải cách hành chính quý".',
  tasks: `Danh sách việc dành cho cán bộ đã liên kết tài khoản. Anh/chị là cán bộ: xin người quản trị cấp mã dùng một lần, rồi nhắn riêng cho tôi trên Telegram hoặc Zalo: /lienket MÃ
Anh/chị là người dân: xin nhắn câu hỏi về thủ tục, nhiệm vụ hay thời hạn ghi trong văn bản, ví dụ: "sở nào chủ trì rà soát thủ tục hành chính".`,
  announcements: `Trang này không nhắn trước cho anh/chị được. Muốn nhận thông báo của phường, xin nhắn /thongbao cho tôi qua Telegram hoặc Zalo.
Anh/chị cần biết lịch, thủ tục hay thời hạn nào, xin nhắn câu hỏi, tôi trả lời ngay nếu có.`,
  'nothing-open': `Hiện không có gì đang làm dở nên anh/chị không cần thoát.
Anh/chị cần hỏi gì, xin cứ nhắn. Xem tôi giúp được việc gì: /trogiup. Gặp cán bộ: /gapcanbo.`,
  unknown: `Tôi không có lệnh này. Các lệnh dùng được:
/trogiup - hướng dẫn cách hỏi
/tracuu - tra cứu thủ tục, văn bản
/phananh - gửi phản ánh, kiến nghị
/gapcanbo - gặp cán bộ
/thongbao - đăng ký nhận thông báo
/dulieu - xem những gì tôi lưu
/xoa - xóa những gì tôi lưu
Không cần lệnh cũng hỏi được: anh/chị cứ gõ câu hỏi bằng chữ, ví dụ: "đăng ký tạm trú ở đâu".`,
};
