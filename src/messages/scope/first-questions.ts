import type { Choice } from '../../domain/conversation/turn.js';

function question(id: string, label: string): Choice {
  return { id, label, means: { kind: 'question', text: label } };
}

/** Offered to people who do not know what to ask. */
export const FIRST_QUESTIONS: readonly Choice[] = [
  question('first-birth', 'Làm giấy khai sinh cần giấy tờ gì?'),
  question('first-residence', 'Đăng ký tạm trú nộp ở đâu?'),
  question('first-copy', 'Chứng thực bản sao bao nhiêu tiền?'),
  question('first-complaint', 'Gửi phản ánh, kiến nghị ở đâu?'),
];
