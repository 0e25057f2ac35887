import type { EntryOutcome } from '../../../domain/people/sign-in/sign-in.js';

/** The page on which officials enter the console. */
export const SIGN_IN_WORDS = {
  title: 'Vào bàn làm việc',
  code: 'Mã vào một lần (10 chữ và số)',
  enter: 'Vào',
  how: 'Mã do quản trị viên của cơ quan cấp; ai đã liên kết Zalo, Telegram thì nhắn /banlamviec cho trợ lý để nhận mã. Mỗi mã dùng một lần.',
  forCitizens: 'Bà con tra cứu phản ánh, đơn đã gửi ở trang tra cứu.',
  toLookUp: 'Mở trang tra cứu',
  goOn: 'Anh/chị đang đăng nhập. Bấm đây để vào bàn làm việc.',
} as const;

export function entryProblemText(outcome: Exclude<EntryOutcome, { kind: 'entered' }>): string {
  switch (outcome.kind) {
    case 'no-code':
      return 'Xin nhập mã.';
    case 'wrong-code':
      return `Mã này không đúng (còn ${outcome.triesLeft} lần). Xin xem lại từng chữ: mã không có số 0, số 1 và chữ O, I, L.`;
    case 'locked':
      return `Đã nhập sai nhiều lần nên việc đăng nhập từ mạng này tạm khóa ${outcome.minutes} phút. Xin thử lại sau, hoặc hỏi quản trị viên.`;
    case 'expired-code':
      return 'Mã này đã hết hạn. Xin lấy mã mới.';
    case 'used-code':
      return 'Mã này đã dùng rồi hoặc đã được thay bằng mã mới. Xin lấy mã mới.';
  }
}
