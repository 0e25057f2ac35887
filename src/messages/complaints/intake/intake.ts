import { showCaseCode } from '../../../domain/complaints/code/case-code.js';
import { choiceIdOf } from '../../../domain/complaints/intake/draft/choice-id.js';
import type { CaseDraft } from '../../../domain/complaints/intake/draft/draft.js';
import { picksOf } from '../../../domain/complaints/intake/draft/steps.js';
import type { FiledCase, IntakeSaying, Remark } from '../../../domain/complaints/intake/saying.js';
import { DRAFT_DAYS } from '../../../domain/complaints/intake/turns/keep-draft.js';
import { MAX_PHOTOS } from '../../../domain/complaints/photos/photo.js';
import type { ReplyChoice, ReplyText } from '../../../domain/conversation/ports.js';
import { formatDate, formatDay } from '../../format-date.js';
import { dueDate } from '../due-words.js';
import { CATEGORY_NAMES, KIND_NAMES, kindAbout } from '../kind-names.js';
import { quote } from '../quote.js';
import { labelOf } from './intake-labels.js';
import { OFFERED_AGAIN, questionText } from './intake-questions.js';
import { type HowLong, remarkText } from './intake-remarks.js';

/** What the words depend on beside the case. */
export interface IntakeWording {
  /** Where a time limit comes from. */
  readonly basisOf: (clock: string) => string | undefined;
  readonly howLong: HowLong;
  readonly publicUrl: string | undefined;
  /** The office has a chat beside its page. */
  readonly hasChats: boolean;
  /** How long the office keeps a case after it ended. */
  readonly caseDays: number;
  /** The office's number, none in sample data. */
  readonly hotline: string | undefined;
}

/** Stands on a page in place of what was written of a tố cáo. */
export const HIDDEN = '(đã cất vào ngăn kín)';

/** Everything the intake says, in words. */
export function renderIntake(saying: IntakeSaying, wording: IntakeWording): ReplyText {
  return { ...say(saying, wording), outcome: 'complaint' };
}

function say(saying: IntakeSaying, wording: IntakeWording): Pick<ReplyText, 'text' | 'choices'> {
  switch (saying.kind) {
    case 'question': {
      const { draft, areas, remarks } = saying;
      const text = [
        ...remarks.map((remark) => remarkText(remark, wording.howLong)),
        ...asked(draft, remarks, wording),
      ].join('\n\n');
      return { text, choices: choicesOf(draft, areas) };
    }
    case 'still-offered':
      return { text: stillOffered(saying.draft), choices: choicesOf(saying.draft, []) };
    case 'half-written':
      return { text: halfWritten(saying.draft), choices: choicesOf(saying.draft, []) };
    case 'filed':
      return plain(filedText(saying.filed, saying.isWithNews, wording));
    case 'filed-sealed':
      return plain(sealedText(saying, wording));
    case 'followed':
      return plain(
        `Anh/chị đã theo dõi chung việc về ${CATEGORY_NAMES[saying.category]}. ${saying.isWithNews ? 'Có tin mới tôi nhắn ngay tại đây.' : 'Khi anh/chị quay lại trang này sẽ thấy tin mới.'}`,
      );
    case 'paused':
      return plain(
        `Dạ, tôi giữ bản viết dở ${DRAFT_DAYS} ngày, chưa gửi cho ai. Muốn viết tiếp, nhắn "tiếp tục"; muốn xóa, nhắn "hủy".`,
      );
    case 'cancelled':
      return plain(
        saying.isSealed
          ? 'Đã hủy. Những gì anh/chị viết đã được xóa, chưa gửi cho ai.'
          : 'Đã hủy. Những gì anh/chị viết cho việc này đã được xóa, chưa gửi cho ai. Khi cần, nhắn /phananh.',
      );
    case 'only-asking':
      return plain('Dạ, tôi không gửi gì. Anh/chị cần hỏi gì cứ nhắn tiếp.');
    case 'crime':
      return plain(`Việc này có dấu hiệu tội phạm, tôi không gửi thay được.
Đang xảy ra hoặc nguy hiểm: gọi ngay 113. Việc đã qua: báo Công an xã, phường nơi gần nhất, mang theo hình ảnh, tin nhắn, giấy tờ làm chứng cứ nếu có.`);
    case 'too-many-today':
      return plain(tooManyToday(saying, wording.hotline));
    case 'not-in-groups':
      return plain('Trong nhóm ai cũng đọc được, nên tôi không nhận phản ánh ở đây. Xin nhắn riêng cho tôi.');
    case 'nothing-open':
      return plain('Dạ, hiện không có gì đang viết dở. Muốn gửi phản ánh, anh/chị nhắn /phananh; cần hỏi gì cứ nhắn.');
    case 'expired':
      return plain(
        `Bản viết dở trước đây đã quá ${DRAFT_DAYS} ngày nên đã được xóa. Muốn gửi, xin nhắn /phananh để viết lại.`,
      );
  }
}

function tooManyToday(
  { most, waits }: Extract<IntakeSaying, { kind: 'too-many-today' }>,
  hotline: string | undefined,
): string {
  const kept = `ngày mai nhắn "tiếp tục" để gửi, quá ${DRAFT_DAYS} ngày thì được xóa`;
  const lines = [
    `Hôm nay anh/chị đã gửi ${most} việc, là số nhiều nhất trong một ngày.`,
    {
      kept: `Lời vừa rồi tôi giữ lại, chưa gửi cho ai: ${kept}.`,
      'kept-sealed': `Lời vừa rồi tôi giữ lại trong ngăn kín, chưa gửi cho ai: ${kept}.`,
      'not-kept': `Tôi đang giữ ${most} việc chờ gửi nên không giữ thêm lời vừa rồi. Xin nhắn lại từ ngày mai.`,
      nothing: 'Xin gửi tiếp vào ngày mai.',
    }[waits],
    `Cần nói ngay: ${hotline ? `gọi ${hotline} hoặc ` : ''}đến bộ phận Một cửa. Việc gấp, nguy hiểm: gọi 113, 114, 115.`,
  ];
  return lines.join('\n');
}

function plain(text: string): Pick<ReplyText, 'text' | 'choices'> {
  return { text, choices: [] };
}

/** After a remark that says what to do, a long question is not repeated word by word. */
function asked(draft: CaseDraft, remarks: readonly Remark[], { caseDays }: IntakeWording): string[] {
  if (draft.step === 'photos' && remarks.some(({ kind }) => kind === 'photos')) return [morePhotos(draft)];
  return draft.step === 'offer' && remarks.some(({ kind }) => BESIDE_AN_OFFER.has(kind))
    ? [OFFERED_AGAIN[draft.kind]]
    : [questionText(draft, caseDays)];
}

/** What is said while an offer stands on the screen. */
const BESIDE_AN_OFFER: ReadonlySet<Remark['kind']> = new Set(['added', 'place-kept', 'own-question']);

function morePhotos({ photos }: CaseDraft): string {
  if (photos.length >= MAX_PHOTOS) return 'Đủ hình rồi. Anh/chị chọn "Xong phần hình" để qua câu tiếp.';
  return photos.length === 0
    ? 'Xin gửi lại hình chụp (JPG, PNG), hoặc chọn "Không có hình".'
    : 'Anh/chị gửi thêm, hoặc chọn "Xong phần hình".';
}

function choicesOf(draft: CaseDraft, areas: readonly string[]): ReplyChoice[] {
  return picksOf(draft, areas).map((pick) => ({ id: choiceIdOf(draft, pick), label: labelOf(pick, draft, areas) }));
}

const NAMED = 80;

function stillOffered(draft: CaseDraft): string {
  const what = namedShortly(draft);
  return [what && `${what} chưa được gửi đi.`, OFFERED_AGAIN[draft.kind]].filter(Boolean).join(' ');
}

/** Empty where nothing was told yet. */
function namedShortly({ content, photos, place }: CaseDraft): string {
  if (content !== '') return `Việc ${quote(content.replace(/\s+/gu, ' '), NAMED)}`;
  if (photos.length > 0) return 'Hình anh/chị gửi lúc nãy';
  return place.location ? 'Vị trí anh/chị gửi lúc nãy' : '';
}

function halfWritten({ kind, category, content, touchedAt }: CaseDraft): string {
  const what = kind === 'to-cao' ? 'một việc trong ngăn kín' : `một ${kindAbout(kind, category).toLowerCase()}`;
  const words = kind === 'to-cao' || content === '' ? '' : `: ${quote(content, NAMED)}`;
  return `Anh/chị đang viết dở ${what} (ngày ${formatDay(new Date(touchedAt))})${words}. Tiếp tục không?`;
}

function filedText({ code, kind, due, isUrgent }: FiledCase, isWithNews: boolean, wording: IntakeWording): string {
  const shown = showCaseCode(code);
  const { publicUrl, basisOf, hasChats } = wording;
  const isPrepared = kind === 'khieu-nai';
  const dueLabel = isPrepared ? 'Cán bộ trả lời có tiếp nhận hay không chậm nhất' : 'Hạn trả lời';
  const basis = due && basisOf(due.clock);
  const lines = [
    isPrepared
      ? 'Đã chuyển bản chuẩn bị khiếu nại cho cán bộ tiếp công dân. Đây chưa phải là đơn khiếu nại hợp lệ: cán bộ sẽ xem và hướng dẫn anh/chị ký đơn.'
      : `Đã nhận ${KIND_NAMES[kind].toLowerCase()} của anh/chị.`,
    `Mã hồ sơ: ${shown}`,
    due ? `${dueLabel}: ${dueDate(due)}${basis ? ` (${basis})` : ''}.` : 'Hạn trả lời: theo quy chế của tỉnh.',
    `Xem việc đến đâu: nhắn mã này ở bất kỳ kênh nào của chúng tôi, hoặc /tracuu ${shown}.`,
    kind === 'to-cao' ? '' : 'Nói thêm, thêm hình: nhắn "bổ sung". Không cần xử lý nữa: nhắn "rút lại".',
    publicUrl ? `Trang tra cứu: ${publicUrl}/ho-so/${code} (phiếu in có mã QR: ${publicUrl}/ho-so/${code}/phieu)` : '',
    isWithNews
      ? 'Có tin mới tôi nhắn ngay tại đây.'
      : 'Tin mới hiện ở đây khi anh/chị quay lại trang này; máy khác thì xem bằng mã, xin giữ mã.',
    !isWithNews && hasChats && !isPrepared
      ? 'Muốn được báo tin qua tin nhắn: gửi mã này cho chúng tôi trên Telegram hoặc Zalo.'
      : '',
    isUrgent ? 'Nếu đang nguy hiểm đến người: gọi ngay 113, 114, 115.' : '',
  ];
  return lines.filter(Boolean).join('\n');
}

/** Districts are no more since 1 July 2025: above a commune is the province. */
const SHUT_HERE =
  'Hiện ở đây chưa có cán bộ nào được mở đơn này. Để chắc chắn có người giải quyết, xin anh/chị gửi thêm đơn có chữ ký đến nơi tiếp công dân của cơ quan cấp trên (UBND tỉnh, thành phố; không còn cấp huyện). Xin đừng hỏi, đừng nói việc này với cán bộ ở đây.';

function sealedText(saying: Extract<IntakeSaying, { kind: 'filed-sealed' }>, { basisOf }: IntakeWording): string {
  const { isAnonymous, isOnPage, isShutHere, due } = saying;
  const where = isOnPage ? 'đúng trang này' : 'cuộc trò chuyện này';
  const news = isAnonymous
    ? `Không có mã tra cứu. Muốn biết việc đến đâu, anh/chị quay lại ${where} và hỏi.`
    : `Không có mã tra cứu. Tin đến theo liên hệ anh/chị đã để lại, hoặc khi anh/chị quay lại ${where} và hỏi.`;
  const basis = due && basisOf(due.clock);
  const by = due && `chậm nhất ngày ${formatDate(due.on)}${basis ? ` (${basis})` : ''}`;
  const officer = isShutHere
    ? `khi có cán bộ được giao, người đó sẽ liên hệ để hoàn tất${by ? `; hạn vào sổ và kiểm tra điều kiện vẫn là ${by}` : ''}`
    : `cán bộ sẽ liên hệ để hoàn tất${by ? `, vào sổ và kiểm tra điều kiện ${by}` : ''}`;
  const who = isAnonymous
    ? 'Anh/chị không để lại tên nên việc này không được xử lý như đơn tố cáo; nếu nội dung rõ, có chứng cứ thì vẫn được kiểm tra (Luật Tố cáo 2018, Điều 25).'
    : `Tin nhắn chưa phải là đơn tố cáo hợp lệ: ${officer}. Tên anh/chị được giữ bí mật; anh/chị có thể yêu cầu bảo vệ.`;
  if (isShutHere) return `Đã nhận và cất vào ngăn kín.\n${SHUT_HERE}\n${who}\n${news}`;
  return `Đã nhận và cất vào ngăn kín. Chỉ cán bộ được giao mới mở được, mỗi lần mở đều được ghi lại.\n${who}\n${news}`;
}
