import type { Reply } from '../domain/conversation/reply.js';

/** Words for a question that nothing supports an answer to: honest, and with a way on. */
export function renderNotFound({ isKept, hasSuggestions }: Extract<Reply, { kind: 'not-found' }>): string {
  const kept = isKept
    ? ' Tôi đã ghi lại câu hỏi (đã bỏ số điện thoại, số giấy tờ nếu có) để cán bộ xem và bổ sung.'
    : '';
  return [
    `Tôi không biết câu này: tài liệu tôi có không nêu, nên tôi không dám đoán.${kept}`,
    'Anh/chị thử nhắn tên việc cần làm (ví dụ: đăng ký khai sinh). Cần người hướng dẫn, anh/chị nhắn "gặp cán bộ".',
    ...(hasSuggestions ? ['Hoặc có thể anh/chị muốn hỏi:'] : []),
  ].join('\n');
}

export const CHOICE_EXPIRED =
  'Danh sách lựa chọn đó đã cũ, tôi không còn giữ. Anh/chị nhắn lại câu hỏi giúp tôi nhé, tôi sẽ đưa danh sách mới.';

/** For a number that stands in no list. */
export function renderChoiceUnknown(offered: number): string {
  if (offered === 0)
    return 'Tôi chưa đưa danh sách nào để chọn số. Anh/chị muốn hỏi việc gì, xin nhắn tên việc giúp tôi.';
  return `Danh sách chỉ có ${offered === 1 ? 'số 1' : `các số từ 1 đến ${offered}`}. Anh/chị nhắn lại số, hoặc nhắn tên việc muốn hỏi.`;
}
