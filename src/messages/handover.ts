import type { HandoverReply } from '../domain/conversation/handover/handover-reply.js';
import type { ChannelName } from '../domain/conversation/turn.js';
import { formatClock } from './format-date.js';

const CHANNEL: Readonly<Record<ChannelName, string>> = {
  web: 'trang web',
  telegram: 'Telegram',
  zalo: 'Zalo',
  cli: 'dòng lệnh',
};

const PASSED_ON = {
  first: (code: string) => `. Từ giờ tin nhắn của ${code} chỉ đến anh/chị. Xong thì nhắn /tralai ${code}.`,
  holder: (code: string) => ` cho ${code}.`,
  colleague: (code: string) => ` cho ${code}. Đồng nghiệp đã nhận cuộc này, tin nhắn của người dân đến đồng nghiệp.`,
} as const;

/** What people and clerks read when a clerk answers instead of the assistant. `hasSampleHours`: the office has not entered its own. */
export function renderHandover(reply: HandoverReply, hasSampleHours: boolean): string {
  const at = (instant: Date) =>
    `${formatClock(instant)}${hasSampleHours ? ' (theo giờ làm việc mẫu, cơ quan chưa xác nhận)' : ''}`;
  const again = (opensAt: Date | undefined) => (opensAt ? `từ ${at(opensAt)}` : 'vào giờ làm việc');
  switch (reply.kind) {
    case 'begun':
      return `Tôi đã chuyển cuộc trò chuyện này cho cán bộ trực. Cán bộ sẽ trả lời ngay tại đây, chậm nhất đến ${at(reply.until)}.\nXin nhắn rõ việc cần hỏi. Trong lúc đó tôi không trả lời; muốn hỏi lại tôi, nhắn "kết thúc".`;
    case 'nobody-now':
      return `Hiện ngoài giờ làm việc nên chưa có cán bộ trả lời. Cán bộ trả lời ${again(reply.opensAt)}: lúc đó xin nhắn lại "gặp cán bộ".\nTrong lúc chờ, cứ nhắn câu hỏi, tôi trả lời ngay nếu có.`;
    case 'clerk-says':
      return `Cán bộ trả lời:\n${reply.text}`;
    case 'words-only':
      return 'Ở đây cán bộ chỉ đọc được chữ. Xin viết lại bằng chữ, hoặc mang hình, giấy tờ đến quầy Một cửa.';
    case 'person-ended':
      return 'Vâng, tôi là trợ lý tự động, từ giờ tôi trả lời tiếp. Cần gặp cán bộ nữa, nhắn "gặp cán bộ".';
    case 'clerk-ended':
      return 'Cán bộ đã trả lời xong. Từ giờ tôi, trợ lý tự động, trả lời tiếp. Cần gặp cán bộ nữa, nhắn "gặp cán bộ".';
    case 'office-closed':
      return `Đã hết giờ làm việc, cán bộ không trả lời ở đây nữa. Cán bộ làm việc lại ${again(reply.opensAt)}: lúc đó xin nhắn "gặp cán bộ".\nTừ giờ tôi, trợ lý tự động, trả lời tiếp.`;
    case 'asked-for':
      return `Có người cần gặp cán bộ (qua ${CHANNEL[reply.channel]}). Mã: ${reply.code}\nCâu gần nhất: ${reply.question}\nTrả lời: ${reply.code}: nội dung (hoặc /traloi ${reply.code} nội dung). Xong thì nhắn /tralai ${reply.code}. Trợ lý tự trả lời lại từ ${at(reply.until)}.`;
    case 'person-says':
      return `${reply.code} | Người dân:\n${reply.text}`;
    case 'person-left':
      return `${reply.code}: người dân đã kết thúc, anh/chị không cần trả lời nữa.`;
    case 'colleague-answers':
      return `${reply.code}: đồng nghiệp khác đang trả lời, anh/chị không cần trả lời nữa.`;
    case 'passed-on':
      return `Đã gửi${PASSED_ON[reply.standing](reply.code)}`;
    case 'given-back':
      return `Đã trả ${reply.code} cho trợ lý tự động và báo người dân.`;
    case 'nothing-said':
      return `Chưa có nội dung. Xin nhắn: /traloi ${reply.code} nội dung.`;
    case 'no-such-code':
      return `Chưa gửi cho ai: không có cuộc trò chuyện ${reply.code} đang chờ (đã kết thúc, hết giờ làm việc hoặc sai mã). ${describeOpen(reply.open)}`;
    case 'open-codes':
      return `${describeOpen(reply.open)} Trả lời: /traloi rồi đến mã và nội dung. Xong: /tralai rồi đến mã.`;
  }
}

function describeOpen(open: readonly string[]): string {
  return open.length > 0 ? `Đang chờ: ${open.join(', ')}.` : 'Hiện không có ai đang chờ.';
}

/** How asking for a clerk is offered; read as a message it asks for one. */
export const ASK_FOR_CLERK = 'Gặp cán bộ';
