import type { ActProblem } from '../../../domain/complaints/handling/act-on-case.js';
import { formatDate } from '../../format-date.js';
import { STATE_WORDS } from '../case-status.js';
import { VERBS } from './staff-verbs.js';

const UNFIT_WORDS = {
  reason: 'lý do',
  legalGround: 'căn cứ',
  closing: 'lý do không có minh chứng',
  document: 'số văn bản',
} as const;
const UNFIT_EXAMPLES = {
  reason: 'chờ đơn vị thi công',
  legalGround: 'Điều 11 Luật Khiếu nại',
  closing: 'đã gọi điện báo kết quả',
  document: '12/TB-UBND',
} as const;

/** Why a step was not taken, and what to do. */
export function problemText(problem: ActProblem, number: number): string {
  const held = `Hồ sơ ${number}`;
  switch (problem.kind) {
    case 'not-now': {
      const next = problem.allowed.map((action) => VERBS[action].label.toLowerCase()).join(', ');
      return `${held} hiện ở bước: ${STATE_WORDS[problem.state]} Bước này làm được: ${next || 'không bước nào'}.`;
    }
    case 'no-day':
      return `${held}: không có ngày ${problem.given}. Xin ghi lại ngày hẹn.`;
    case 'not-later':
      return `${held}: ngày hẹn mới phải sau ${formatDate(problem.than)}.`;
    case 'too-late':
      return problem.isOver
        ? `${held}: thời hạn dài nhất theo quy định đã hết ngày ${formatDate(problem.latest)}, không gia hạn được nữa. Xin giải quyết ngay, xin lỗi và nêu lý do chậm với người gửi.`
        : `${held}: theo quy định chỉ gia hạn được đến ${formatDate(problem.latest)}.`;
    case 'day-off':
      return `${held}: ${formatDate(problem.given)} là ngày nghỉ, không ai trả lời được hôm đó. ${problem.next ? `Ngày làm việc tiếp theo: ${formatDate(problem.next)}.` : 'Xin chọn ngày làm việc.'}`;
    case 'not-yet':
      return `${held}: quyết định chỉ có hiệu lực sau ngày ${formatDate(problem.until)}, nếu không có khiếu nại lần hai. Xin ghi sau ngày đó.`;
    case 'short-notice':
      return `${held}: phải báo trước khi đối thoại, sớm nhất là ngày ${formatDate(problem.earliest)}. Xin chọn ngày từ hôm đó.`;
    case 'no-words':
      if (problem.what === 'document')
        return `${held}: số văn bản chưa có con số nào. Xin ghi đúng số, ví dụ: ${UNFIT_EXAMPLES.document}.`;
      return `${held}: ${UNFIT_WORDS[problem.what]} chưa thành lời. Xin viết vài chữ cho người đọc hiểu được, ví dụ: ${UNFIT_EXAMPLES[problem.what]}.`;
    case 'into-itself':
    case 'no-such-target':
      return `${held}: không gộp vào hồ sơ đó được. Xin xem lại số.`;
    case 'no-such-case':
      return `Không có hồ sơ số ${number}.`;
    case 'busy':
      return `${held} đang có người khác sửa. Xin thử lại sau ít phút.`;
    case 'missing':
    case 'no-proof':
      return `${held}: còn thiếu thông tin. Xin gửi lại.`;
  }
}
