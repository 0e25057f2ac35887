import type { AccountReply, OwnData } from '../domain/conversation/account-reply.js';
import type { ConfirmLabels } from '../domain/conversation/perform-request.js';
import type { Person } from '../domain/people/person.js';
import { formatDay } from './format-date.js';

export const CONFIRM_LABELS: ConfirmLabels = {
  forget: 'Xóa hết, không lấy lại được',
  unlink: 'Hủy liên kết',
  keep: 'Thôi, giữ lại',
};

const ASK_FOR_CODE = 'Mã do quản trị viên của cơ quan cấp, gồm 10 chữ và số. Anh/chị nhắn: /lienket rồi đến mã.';

/** What people read about their own chat: linking, what is kept, deleting. */
export function renderAccountReply(reply: AccountReply): string {
  switch (reply.kind) {
    case 'linked':
      return `Đã liên kết tài khoản này với ${describe(reply.person)}.\nTừ nay việc được giao và lời nhắc hạn sẽ gửi vào đây. Nếu đây không phải anh/chị, nhắn /huylienket và báo quản trị viên.`;
    case 'linked-before':
      return `Tài khoản này đang liên kết với ${describe(reply.person)}. Anh/chị không cần làm gì thêm. Muốn thôi, nhắn /huylienket.`;
    case 'wrong-code':
      return `Mã này không đúng. Anh/chị xem lại từng chữ rồi nhắn lại (còn ${reply.triesLeft} lần). ${ASK_FOR_CODE}`;
    case 'locked':
      return `Đã nhập sai nhiều lần nên tôi tạm khóa việc liên kết ở đây ${reply.minutes} phút. Anh/chị hỏi quản trị viên để lấy mã mới rồi thử lại sau.`;
    case 'expired-code':
      return 'Mã này đã hết hạn. Anh/chị xin quản trị viên mã mới rồi nhắn lại.';
    case 'used-code':
      return 'Mã này đã dùng rồi hoặc đã được thay bằng mã mới. Anh/chị xin quản trị viên mã mới rồi nhắn lại.';
    case 'no-code':
      return `Để liên kết tài khoản của cán bộ, công chức: ${ASK_FOR_CODE}\nBà con hỏi thủ tục thì không cần liên kết.`;
    case 'not-in-groups':
      return 'Xin nhắn riêng cho tôi để liên kết: trong nhóm ai cũng thấy mã. Mã vừa gửi, anh/chị nên xin quản trị viên đổi.';
    case 'not-here':
      return 'Việc này chỉ làm được khi nhắn cho tôi qua Telegram hoặc Zalo.';
    case 'unlink-asked':
      return 'Hủy liên kết thì tài khoản này không nhận được việc và lời nhắc hạn nữa. Anh/chị có chắc không?';
    case 'unlinked':
      return 'Đã hủy liên kết. Muốn liên kết lại, anh/chị xin quản trị viên mã mới.';
    case 'not-linked':
      return 'Tài khoản này chưa liên kết với ai, nên không có gì để hủy.';
    case 'own-data':
      return renderOwnData(reply.kept);
    case 'forget-asked':
      return 'Tôi sẽ xóa hết những gì đã lưu về cuộc trò chuyện này: các câu hỏi và trả lời gần đây, câu hỏi còn chờ, hình đã gửi, thông báo đã đăng ký. Nếu anh/chị đã gửi phản ánh hay đơn: cách liên hệ với anh/chị bị bỏ ngay, nội dung bị bỏ khi việc kết thúc. Xóa rồi không lấy lại được. Anh/chị có chắc không?';
    case 'forgotten':
      return 'Đã xóa hết những gì lưu về cuộc trò chuyện này. Tin nhắn trong ứng dụng của anh/chị thì anh/chị tự xóa.';
    case 'kept':
      return 'Vâng, tôi giữ nguyên. Anh/chị cần hỏi gì thêm, cứ nhắn cho tôi.';
  }
}

function describe({ name, roles }: Pick<Person, 'name' | 'roles'>): string {
  return roles.length > 0 ? `${name} (${roles.join(', ')})` : name;
}

function renderOwnData(own: OwnData): string {
  const { firstAt, lines, unanswered, pictures = 0, subscriptions = 0, isWriting = false, cases, link } = own;
  const kept = [
    ...(firstAt
      ? [
          `- Cuộc trò chuyện từ ngày ${formatDay(firstAt)}, gần đây có ${lines} dòng (mã hóa, tự xóa sau 90 ngày không nhắn).`,
        ]
      : []),
    ...(unanswered > 0
      ? [`- ${unanswered} câu hỏi chờ cán bộ trả lời, đã bỏ số điện thoại, số giấy tờ (giữ tối đa 30 ngày).`]
      : []),
    ...(pictures > 0 ? [`- ${pictures} hình đã gửi (mã hóa, tự xóa sau 7 ngày nếu không kèm phản ánh nào).`] : []),
    ...(isWriting ? ['- Một bản phản ánh, đơn đang viết dở, chưa gửi cho ai (mã hóa).'] : []),
    ...(cases
      ? [
          `- Phản ánh, đơn đã gửi: ${cases.open} đang giải quyết, ${cases.ended} đã xong (nội dung và người gửi được mã hóa riêng).`,
        ]
      : []),
    ...(subscriptions > 0 ? [`- ${subscriptions} thông báo đã đăng ký nhận (xem và thôi nhận: /thongbao).`] : []),
    ...(link ? [`- Liên kết với ${describe(link)}.`] : []),
  ];
  const what = kept.length > 0 ? `Tôi đang lưu về anh/chị:\n${kept.join('\n')}` : 'Tôi chưa lưu gì về anh/chị.';
  return `${what}\n${cases || isWriting ? 'Tên, số điện thoại chỉ có trong phản ánh, đơn mà anh/chị đã viết.' : 'Tôi không lưu tên, số điện thoại của người hỏi.'} Muốn xóa hết, nhắn /xoa. Xin đừng gửi số căn cước, số tài khoản, mật khẩu vào đây.`;
}
