import type { ReplyText } from '../../domain/conversation/ports.js';

const SORRY_SO_LATE = 'Xin lỗi anh/chị vì trả lời chậm: hệ thống vừa bị gián đoạn.';

/** The answer to a message that waited while the assistant was down. */
export function sayLate(reply: ReplyText): ReplyText {
  return { ...reply, text: `${SORRY_SO_LATE}\n\n${reply.text}` };
}

/** Said when a message cannot be answered for a fault of ours; it was tried more than once. */
export const SORRY_BROKEN: ReplyText = {
  text: 'Xin lỗi anh/chị, hệ thống gặp lỗi nên chưa trả lời được tin nhắn này. Anh/chị vui lòng hỏi lại bằng cách nói khác, hoặc gõ “gặp cán bộ” để được hướng dẫn.',
  choices: [],
  outcome: 'help',
};
