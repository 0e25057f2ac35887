import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import type { SealedCase } from '../../domain/complaints/sealed/sealed-store.js';
import type { CaseStatus } from '../../domain/complaints/status/case-status.js';
import { SCORES, scoreChoiceId } from '../../domain/complaints/tracking/closing-press.js';
import { followChoiceId } from '../../domain/complaints/tracking/follow-by-code.js';
import type { TrackingSaying } from '../../domain/complaints/tracking/tracking-saying.js';
import type { ReplyText } from '../../domain/conversation/ports.js';
import { formatDay } from '../format-date.js';
import { NO_SUCH_CODE, STATE_WORDS, statusText } from './case-status.js';
import { dueDate } from './due-words.js';

const SCORE_LABELS: Readonly<Record<(typeof SCORES)[number], string>> = {
  1: '1 - rất không hài lòng',
  2: '2 - không hài lòng',
  3: '3 - tạm được',
  4: '4 - hài lòng',
  5: '5 - rất hài lòng',
};

const PLAIN = {
  'no-such-code': NO_SUCH_CODE,
  'still-writing':
    'Việc anh/chị đang viết chưa gửi, nên chưa có ai xử lý. Nhắn "tiếp tục" để viết tiếp rồi gửi, hoặc "hủy" để bỏ.',
  'no-own-cases':
    'Tôi không thấy phản ánh, đơn nào gửi từ cuộc trò chuyện này. Nếu đã gửi ở nơi khác, anh/chị nhắn mã hồ sơ 8 ký tự. Muốn gửi mới, nhắn /phananh.',
  'thanks-for-score': 'Cảm ơn anh/chị đã chấm điểm. Điểm này giúp cơ quan làm tốt hơn.',
  'reason-asked':
    'Xin lỗi vì việc chưa xong. Anh/chị cho biết còn vướng gì? Tôi mở lại hồ sơ với lý do đó. Không muốn mở lại thì nhắn "hủy".',
  'still-open': 'Hồ sơ này đang được xử lý, chưa kết thúc. Nhắn mã hồ sơ để xem việc đến đâu.',
  'left-closed': 'Dạ, hồ sơ giữ nguyên như đã kết thúc.',
  'not-yours': 'Câu hỏi này dành cho người gửi hoặc theo dõi hồ sơ, nên tôi không ghi nhận ở đây.',
  'try-again': 'Hồ sơ đang được cập nhật, chưa mở lại được. Xin nhắn lại lý do sau ít phút.',
} as const;

/** What people are told about their cases; `basisOf` names where a time limit comes from. */
export function renderTracking(saying: TrackingSaying, basisOf: (clock: string) => string | undefined): ReplyText {
  switch (saying.kind) {
    case 'status':
      return saying.mayFollow ? withFollowing(saying.status, basisOf) : said(statusText(saying.status, basisOf));
    case 'followed':
      return said(`Dạ, từ nay hồ sơ ${showCaseCode(saying.code)} có tin mới, tôi báo anh/chị ngay tại đây.`);
    case 'own-cases':
      return said(ownCases(saying, basisOf));
    case 'sealed-question':
      return said(sealedQuestion(saying));
    case 'slow-down':
      return said(
        `Anh/chị đã thử nhiều mã không đúng. Xin đợi ${saying.minutes} phút rồi thử lại, hoặc hỏi bộ phận Một cửa.`,
      );
    case 'score-asked':
      return {
        ...said('Cảm ơn anh/chị. Anh/chị hài lòng đến đâu với cách xử lý, từ 1 đến 5?'),
        choices: SCORES.map((score) => ({ id: scoreChoiceId(saying.caseId, score), label: SCORE_LABELS[score] })),
      };
    case 'reopened':
      return said(
        `Đã mở lại hồ sơ để xử lý tiếp, kèm lý do của anh/chị.${saying.due ? ` Hạn trả lời mới: ${dueDate(saying.due)}.` : ''} Có tin mới anh/chị sẽ được báo.`,
      );
    default:
      return said(PLAIN[saying.kind]);
  }
}

function withFollowing(status: CaseStatus, basisOf: (clock: string) => string | undefined): ReplyText {
  return {
    ...said(`${statusText(status, basisOf)}\nAnh/chị có muốn được báo tin của hồ sơ này tại đây không?`),
    choices: [{ id: followChoiceId(status.code), label: 'Báo tin cho tôi tại đây' }],
  };
}

/** Of a tố cáo nothing but that there is one, and how far. */
function ownCases(
  { statuses, sealed }: Extract<TrackingSaying, { kind: 'own-cases' }>,
  basisOf: (clock: string) => string | undefined,
): string {
  return [...statuses.map((status) => statusText(status, basisOf)), ...howFar(sealed)].join('\n\n');
}

function howFar(sealed: readonly SealedCase[]): string[] {
  return sealed.map(
    ({ receivedAt, state }) => `Việc trong ngăn kín, nhận ngày ${formatDay(receivedAt)}: ${STATE_WORDS[state]}`,
  );
}

function sealedQuestion({ sealed, isOwn }: Extract<TrackingSaying, { kind: 'sealed-question' }>): string {
  return [...howFar(sealed), ...whatMayBeSaid(sealed.length > 0, isOwn), NOT_KEPT].join('\n\n');
}

const ASK_THERE = 'Muốn biết thêm, anh/chị đến nơi tiếp công dân của cơ quan để hỏi.';
const NOT_KEPT =
  'Tôi không ghi lại câu vừa rồi, cũng không chuyển cho ai. Xin đừng viết tên ai vào khung chat này. Hỏi việc khác, anh/chị nhắn tên thủ tục, ví dụ: đăng ký khai sinh.';

function whatMayBeSaid(hasOwn: boolean, isOwn: boolean): readonly string[] {
  if (hasOwn && isOwn) return [`Tôi chỉ nói được việc đến đâu, không nói được gì về từng người. ${ASK_THERE}`];
  if (hasOwn)
    return [
      `Nếu anh/chị hỏi về người hoặc việc bị tố cáo: tôi chỉ nói được việc đến đâu, không nói được gì về từng người. ${ASK_THERE}`,
    ];
  if (isOwn)
    return [
      'Tôi không thấy việc nào trong ngăn kín gửi từ cuộc trò chuyện này. Tố cáo không có mã tra cứu: đã gửi ở kênh khác thì quay lại đúng chỗ đã gửi để hỏi; đã nộp đơn giấy thì hỏi nơi đã nhận đơn, hoặc nơi tiếp công dân.',
      'Muốn gửi mới tại đây, nhắn "tôi muốn tố cáo".',
    ];
  return [`Ai đó đã bị xử lý hay chưa, tôi không trả lời được trong khung chat này. ${ASK_THERE}`];
}

function said(text: string): ReplyText {
  return { text, choices: [], outcome: 'answered' };
}
