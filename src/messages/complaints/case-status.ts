import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import type { CaseState } from '../../domain/complaints/states/case-state.js';
import type { CaseStatus } from '../../domain/complaints/status/case-status.js';
import type { ClosingReason } from '../../domain/complaints/steps/closing.js';
import { formatDate } from '../format-date.js';
import { dueDate } from './due-words.js';
import { kindAbout } from './kind-names.js';

/** One line of what whoever holds a code reads. */
export interface StatusLine {
  readonly label: string;
  readonly value: string;
}

/** What each state means to the person who waits. */
export const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  received: 'Đã nhận, đang chờ phân loại.',
  classified: 'Đã phân loại, đang chờ giao người phụ trách.',
  assigned: 'Đã giao người phụ trách.',
  'in-progress': 'Đang xử lý.',
  extended: 'Đang xử lý, đã gia hạn.',
  answered: 'Đã có trả lời.',
  refused: 'Không được giải quyết tại đây, có nêu lý do.',
  transferred: 'Đã chuyển nơi có thẩm quyền.',
  merged: 'Đang xử lý chung với việc trùng nội dung.',
  checking: 'Đang kiểm tra điều kiện thụ lý.',
  accepted: 'Đã thụ lý.',
  verifying: 'Đang xác minh.',
  'dialogue-scheduled': 'Đã có lịch đối thoại.',
  decided: 'Đã có quyết định giải quyết.',
  effective: 'Quyết định giải quyết đã có hiệu lực.',
  'second-complaint': 'Đang khiếu nại lần hai.',
  court: 'Đã khởi kiện ra tòa án.',
  suspended: 'Tạm đình chỉ giải quyết.',
  terminated: 'Đình chỉ giải quyết.',
  withdrawn: 'Người gửi đã rút.',
  registered: 'Đã vào sổ.',
  notified: 'Đã thụ lý và báo cho người gửi.',
  'information-only': 'Đã nhận để kiểm tra thông tin.',
  concluded: 'Đã có kết luận.',
  sent: 'Đã gửi kết luận.',
  acted: 'Đang thực hiện kết luận.',
  closed: 'Đã kết thúc.',
};

export const CLOSING_WORDS: Readonly<Record<ClosingReason, string>> = {
  resolved: 'đã giải quyết',
  explained: 'đã giải thích, hướng dẫn',
  transferred: 'đã chuyển nơi có thẩm quyền',
  refused: 'không thuộc trường hợp được giải quyết',
  duplicate: 'trùng với việc khác',
  withdrawn: 'người gửi đã rút',
  'no-contact': 'không liên hệ được người gửi để làm rõ',
  'not-found': 'kiểm tra không thấy như nội dung đã gửi',
  terminated: 'đình chỉ giải quyết',
};

/** A code that nobody has and a slip of one read the same. */
export const NO_SUCH_CODE =
  'Không tìm thấy hồ sơ với mã này. Xin xem lại từng chữ trên phiếu (mã có 8 ký tự, không có số 0, số 1 và chữ O, I, L) hoặc hỏi bộ phận Một cửa.';

/** `basisOf` names where a time limit comes from. */
export function statusLines(status: CaseStatus, basisOf: (clock: string) => string | undefined): StatusLine[] {
  const { code, kind, category, state, receivedOn, holder, due, extension, transferred, refusal, answer } = status;
  const closing = status.closing ? ` Kết quả: ${CLOSING_WORDS[status.closing]}.` : '';
  const lines: readonly (StatusLine | undefined)[] = [
    { label: 'Mã', value: showCaseCode(code) },
    { label: 'Loại', value: kindAbout(kind, category) },
    { label: 'Ngày nhận', value: formatDate(receivedOn) },
    { label: 'Tình trạng', value: `${STATE_WORDS[state]}${closing}` },
    status.isMerged ? { label: 'Ghi chú', value: 'Được xử lý chung với một việc trùng nội dung.' } : undefined,
    line('Người phụ trách', holder),
    line('Nơi nhận chuyển', transferred && withReason(transferred.body, transferred.reason)),
    due && { label: 'Hạn', value: dueWords(status, basisOf(due.clock)) },
    line('Hiệu lực', status.waitsUntil && `sau ngày ${formatDate(status.waitsUntil)}, nếu không có khiếu nại lần hai`),
    extension && {
      label: 'Gia hạn',
      value: `đến ngày ${formatDate(extension.until)}. Lý do: ${extension.reason}`,
    },
    line('Lý do', refusal && `${refusal.reason} (căn cứ: ${refusal.legalGround})`),
    answer && { label: `Trả lời ngày ${formatDate(answer.on)}`, value: answer.text },
  ];
  return lines.filter((one) => one !== undefined);
}

/** For a chat: one line each, and what to do next. */
export function statusText(status: CaseStatus, basisOf: (clock: string) => string | undefined): string {
  const lines = statusLines(status, basisOf).map(({ label, value }) => `${label}: ${value}`);
  return [...lines, nextWords(status)].join('\n');
}

export function nextWords({ state, isLate }: CaseStatus): string {
  if (state === 'closed') return 'Nếu việc chưa xong, anh/chị gửi lại và nêu mã này.';
  if (state === 'refused')
    return 'Nếu không đồng ý, anh/chị đến bộ phận tiếp công dân để được hướng dẫn bước tiếp theo.';
  return isLate
    ? 'Việc đã quá hạn. Xin lỗi anh/chị; anh/chị có thể gọi bộ phận Một cửa và đọc mã này.'
    : 'Khi có tin mới, tình trạng ở đây thay đổi theo.';
}

function dueWords({ due, lateSince }: CaseStatus, basis: string | undefined): string {
  const date = due ? dueDate(due) : '';
  const late = lateSince === due?.on ? 'đã quá hạn' : `hẹn lại sau khi đã quá hạn ngày ${formatDate(lateSince ?? '')}`;
  return `${date}${basis ? ` (${basis})` : ''}${lateSince === undefined ? '' : `, ${late}`}`;
}

function withReason(body: string, reason: string): string {
  return reason === '' ? body : `${body}. Lý do: ${reason}`;
}

function line(label: string, value: string | undefined): StatusLine | undefined {
  return value === undefined ? undefined : { label, value };
}
