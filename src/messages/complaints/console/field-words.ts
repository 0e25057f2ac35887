import type { StepField, StepVerb } from '../../../domain/complaints/console/step-fields.js';
import type { UploadProblem } from '../../../domain/complaints/console/tidy-uploads.js';
import type { ActProblem } from '../../../domain/complaints/handling/act-on-case.js';
import { isFilledIn } from '../../../domain/complaints/steps/case-step.js';
import { problemText } from '../staff/problem-text.js';

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

const FIELD_WORDS: Readonly<Record<StepField, FieldWords>> = {
  why: { label: 'Ghi chú nội bộ' },
  reason: { label: 'Lý do', hint: 'Người dân đọc nguyên văn.' },
  kind: { label: 'Loại' },
  category: { label: 'Lĩnh vực' },
  about: { label: 'Về quy định hay hành vi', hint: 'Báo cáo thống kê đếm riêng hai loại này.' },
  isUrgent: { label: 'Mức độ' },
  assignee: { label: 'Giao cho' },
  body: { label: 'Chuyển đến cơ quan, đơn vị', hint: 'Ví dụ: Công an phường.' },
  legalGround: { label: 'Căn cứ pháp lý', hint: 'Điều, khoản và tên văn bản; người dân đọc được.' },
  mergeInto: { label: 'Gộp vào hồ sơ số' },
  answer: { label: 'Nội dung trả lời', hint: 'Người dân đọc nguyên văn.' },
  until: { label: 'Hẹn đến ngày' },
  meetOn: { label: 'Ngày đối thoại', hint: 'Báo trước ít nhất 5 ngày.' },
  document: { label: 'Số văn bản', hint: 'Ví dụ: 12/TB-UBND.' },
  closing: { label: 'Kết quả' },
};

/** Fields that mean something else in one form. */
const OWN_WORDS: Readonly<Partial<Record<StepVerb, Readonly<Partial<Record<StepField, FieldWords>>>>>> = {
  invite: { reason: { label: 'Giờ, nơi và nội dung đối thoại', hint: 'Người dân đọc nguyên văn.' } },
  refuse: {
    body: { label: 'Hướng dẫn đến cơ quan, đơn vị (nếu có)' },
    document: { label: 'Số văn bản hướng dẫn (nếu có)', hint: 'Ghi vào sổ tiếp công dân.' },
  },
};

export function fieldWords(name: StepField, verb?: StepVerb): FieldWords {
  return (verb && OWN_WORDS[verb]?.[name]) ?? FIELD_WORDS[name];
}

/** What is chosen from, beside names that the cases have anyway. */
export const ABOUT_OPTIONS = [
  ['regulation', 'Quy định hành chính'],
  ['conduct', 'Hành vi hành chính'],
] as const;
export const URGENT_OPTIONS = [
  ['no', 'Không khẩn'],
  ['yes', 'Khẩn'],
] as const;
export const NO_CHANGE = 'Giữ nguyên';
export const PLEASE_CHOOSE = 'Xin chọn';

/** What fields of a closing are called besides. */
export const CLOSING_FIELD_WORDS = {
  files: 'Ảnh hoặc văn bản PDF làm minh chứng',
  filesHint: 'Tối đa 5 tệp, mỗi tệp 12 MB, cộng lại 24 MB.',
  noProof: 'Nếu không có minh chứng: vì sao',
} as const;

/** What people should know before they press. */
export const VERB_HINTS: Readonly<Partial<Record<StepVerb, string>>> = {
  take: 'Anh/chị thành người phụ trách; người dân được báo tên và hạn.',
  assign: 'Người được giao và người dân đều được báo.',
  transfer: 'Dùng khi việc thuộc cơ quan khác. Giao cho người trong cơ quan thì chọn "Giao".',
  answer: 'Gửi ngay cho người dân trên kênh họ dùng.',
  close: 'Sau khi đóng, người dân được hỏi việc đã xong chưa và chấm điểm.',
  'take-effect': 'Ghi sau khi hết thời hạn khiếu nại lần hai; người dân được báo.',
  merge: 'Mọi người gửi của cả hai hồ sơ đều được báo.',
  extend:
    'Hẹn vào ngày làm việc. Hồ sơ đã quá hạn: người dân đọc lời xin lỗi kèm lý do này, và hồ sơ vẫn được tính là quá hạn.',
  note: 'Người dân không đọc được.',
  publish: 'Ghi ngày công khai kết quả để đếm vào báo cáo.',
};

const UPLOAD_PROBLEMS: Readonly<Record<UploadProblem, string>> = {
  'too-large': 'Có tệp lớn quá 12 MB. Xin chọn tệp nhỏ hơn.',
  'too-much':
    'Các tệp cộng lại quá 24 MB nên chưa nhận tệp nào của lần gửi này; chữ đã gõ còn nguyên. Xin chọn lại ít tệp hơn, hoặc giảm cỡ tệp.',
  'no-photo': 'Có tệp không phải ảnh (JPG, PNG, WebP) hay PDF, hoặc bị hỏng. Xin chọn tệp khác.',
  'too-many': 'Mỗi lần gửi nhiều nhất 5 tệp.',
};

export function uploadProblemText(problems: readonly UploadProblem[]): string {
  return [...new Set(problems)].map((one) => UPLOAD_PROBLEMS[one]).join(' ');
}

export function noProofText(step: string): string {
  return `${step} cần minh chứng: chọn ảnh hay PDF, hoặc ghi số văn bản, hoặc nêu vì sao không có.`;
}

/** Why a form was not taken; with what is missing by its label. */
export function formProblemText(problem: ActProblem, number: number): string {
  if (problem.kind === 'no-proof') return noProofText('Đóng hồ sơ');
  if (problem.kind === 'missing' && isFilledIn(problem.what))
    return `Còn thiếu hoặc chưa đúng: ${FIELD_WORDS[problem.what].label.toLowerCase()}. Xin điền rồi gửi lại.`;
  return problemText(problem, number);
}
