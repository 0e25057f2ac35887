import { type AftercarePick, pickIdOf, picksOf, pressIdOf } from '../../domain/complaints/aftercare/aftercare-picks.js';
import type { AftercareSaying, NamedCase } from '../../domain/complaints/aftercare/aftercare-saying.js';
import type { AftercareAct, AftercareTalk } from '../../domain/complaints/aftercare/aftercare-talk.js';
import { REOPENED_DAYS } from '../../domain/complaints/aftercare/turns/begin-aftercare.js';
import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import { MAX_PHOTOS } from '../../domain/complaints/photos/photo.js';
import type { ReplyChoice, ReplyText } from '../../domain/conversation/ports.js';
import { formatDate } from '../format-date.js';
import { STATE_WORDS } from './case-status.js';
import { dueDate } from './due-words.js';
import { consentText } from './intake/consent.js';
import { REFUSED } from './intake/intake-remarks.js';
import { kindAbout } from './kind-names.js';
import { quote } from './quote.js';

/** Everything that is said about what people do with a case they brought; `caseDays` is how long the office keeps one after it ended. */
export function renderAftercare(saying: AftercareSaying, caseDays: number): ReplyText {
  if (saying.kind !== 'question') return { text: textOf(saying), choices: [], outcome: 'answered' };
  const { talk, cases, isAgain, refused, isDangerSaid } = saying;
  const lines = [
    isAgain ? 'Xin anh/chị trả lời giúp câu này trước.' : '',
    refused ? REFUSED[refused] : '',
    talk.isUrgent && !isDangerSaid ? DANGER : '',
    questionOf(talk, cases, caseDays),
  ];
  return { text: lines.filter(Boolean).join('\n\n'), choices: choicesOf(talk, cases), outcome: 'answered' };
}

const DANGER = 'Nếu đang nguy hiểm đến người: gọi ngay 113, 114, 115.';
const QUOTED = 60;
const QUOTED_ADDED = 300;

function lineOf({ code, kind, category, content, receivedOn }: NamedCase): string {
  const words = content === '' ? '' : `: ${quote(content.replace(/\s+/gu, ' '), QUOTED)}`;
  return `${showCaseCode(code)} - ${kindAbout(kind, category).toLowerCase()}, gửi ngày ${formatDate(receivedOn)}${words}`;
}

function questionOf(talk: AftercareTalk, cases: readonly NamedCase[], caseDays: number): string {
  const [first] = cases;
  if (talk.step === 'which') return `${toldOf(talk)}${WHICH[talk.act]}`;
  if (talk.act === 'contact') return contactQuestion(talk, cases, caseDays);
  const about = first ? lineOf(first) : '';
  if (talk.step === 'tell')
    return `Hồ sơ ${about}\n\nAnh/chị nhắn phần muốn bổ sung, hoặc gửi hình (nhiều nhất ${MAX_PHOTOS} hình).`;
  if (talk.step === 'ended') return endedQuestion(talk, first);
  return talk.act === 'add'
    ? `${toldOf(talk)}Bổ sung vào hồ sơ này phải không?\n${about}`
    : `Anh/chị muốn rút lại hồ sơ này phải không?\n${about}${talk.words === '' ? '' : `\nLý do: ${quote(talk.words, QUOTED_ADDED)}`}`;
}

const WHICH: Readonly<Record<AftercareAct, string>> = {
  add: 'Bổ sung vào hồ sơ nào?',
  withdraw: 'Anh/chị muốn rút lại hồ sơ nào?',
  contact: 'Đổi liên hệ cho hồ sơ nào?',
};

/** What is about to be added, as it will be read. */
function toldOf({ act, words, photos, latePhotos = [] }: AftercareTalk): string {
  if (act !== 'add') return '';
  const count = photos.length + latePhotos.length;
  const parts = [words === '' ? '' : quote(words, QUOTED_ADDED), count > 0 ? `${count} hình` : ''].filter(Boolean);
  return parts.length === 0 ? '' : `Phần bổ sung (chưa gửi): ${parts.join(' và ')}\n\n`;
}

function endedQuestion(talk: AftercareTalk, one: NamedCase | undefined): string {
  const state = one?.state === 'withdrawn' ? 'anh/chị đã rút lại' : 'đã kết thúc';
  const what = talk.canReopen
    ? 'Việc chưa xong thì mở lại hồ sơ với lời của anh/chị; việc khác thì gửi thành việc mới.'
    : 'Hồ sơ không mở lại ở đây được nữa; việc còn hoặc có việc khác, anh/chị gửi thành việc mới.';
  const how = talk.words === '' && talk.photos.length === 0 && !talk.canReopen ? ' Nhắn /phananh để gửi.' : '';
  return `${toldOf(talk)}Hồ sơ này ${state}: ${one ? lineOf(one) : ''}\n\n${what}${how}`;
}

function contactQuestion(talk: AftercareTalk, cases: readonly NamedCase[], caseDays: number): string {
  const { contact, needsConsent } = talk;
  if (!contact) return 'Anh/chị nhắn số điện thoại mới (và tên nếu muốn đổi), ví dụ: Lan 0901234567.';
  const [first] = cases;
  // Read a moment ago, it is not put between the answers to other questions again.
  const isUnread = needsConsent && talk.askedAgain === undefined;
  const consent = isUnread && first ? `${consentText(first.kind, caseDays)}\n\n` : '';
  return `${consent}Từ nay cơ quan liên hệ theo ${contactWords(contact)} cho ${cases.length > 1 ? 'các hồ sơ' : 'hồ sơ'} này, đúng không?\n${cases.map(lineOf).join('\n')}`;
}

function contactWords({ name, phone }: NonNullable<AftercareTalk['contact']>): string {
  return [name && `tên ${name}`, phone && `số ${phone}`].filter(Boolean).join(', ');
}

function choicesOf(talk: AftercareTalk, cases: readonly NamedCase[]): readonly ReplyChoice[] {
  return picksOf(talk).map((pick) => ({ id: pickIdOf(talk, pick), label: labelOf(pick, talk, cases) }));
}

const YES: Readonly<Record<AftercareAct, string>> = {
  add: 'Đúng, gửi bổ sung',
  withdraw: 'Đúng, rút lại',
  contact: 'Đúng, đổi',
};

function labelOf(pick: AftercarePick, { act, needsConsent, step }: AftercareTalk, cases: readonly NamedCase[]): string {
  switch (pick.name) {
    case 'case': {
      const one = cases[pick.at];
      return one ? lineOf({ ...one, content: [...one.content].slice(0, 30).join('') }) : '';
    }
    case 'yes':
      return needsConsent ? 'Đồng ý, đổi' : YES[act];
    case 'new':
      return 'Việc khác, gửi mới';
    case 'reopen':
      return 'Mở lại hồ sơ này';
    case 'no':
      return act === 'withdraw' && step === 'confirm' ? 'Không, giữ nguyên' : 'Thôi';
  }
}

function textOf(saying: Exclude<AftercareSaying, { kind: 'question' }>): string {
  switch (saying.kind) {
    case 'added': {
      const photos = saying.photos > 0 ? ` (có ${saying.photos} hình)` : '';
      return `Đã ghi phần bổ sung${photos} vào hồ sơ ${showCaseCode(saying.to.code)} và báo người phụ trách.${saying.isUrgent ? `\nHồ sơ được chuyển thành việc khẩn. ${DANGER}` : ''}`;
    }
    case 'withdrawn':
      return `Đã rút lại hồ sơ ${showCaseCode(saying.case.code)}. Cơ quan dừng xử lý và người phụ trách được báo để khép hồ sơ.${saying.canReopen ? `\nNếu việc chưa xong, trong ${REOPENED_DAYS} ngày anh/chị nhắn "bổ sung" kèm lý do để mở lại.` : ''}`;
    case 'withdrawal-asked':
      return `Đã ghi lời xin rút vào hồ sơ ${showCaseCode(saying.case.code)} và báo người phụ trách. ${WHY_ASKED[saying.why]}`;
    case 'reopened':
      return `Đã mở lại hồ sơ ${showCaseCode(saying.case.code)} với lời của anh/chị.${saying.due ? ` Hạn trả lời mới: ${dueDate(saying.due)}.` : ''}`;
    case 'contact-changed':
      return `Đã đổi: cơ quan liên hệ theo ${contactWords(saying.contact)}${saying.count > 1 ? ` cho ${saying.count} hồ sơ` : ''}. Tin nhắn vẫn đến ở đây như trước.`;
    case 'over-already':
      return `Hồ sơ ${showCaseCode(saying.case.code)} không còn đang xử lý: ${STATE_WORDS[saying.case.state]} Không cần làm gì thêm; có việc mới, anh/chị nhắn /phananh.`;
    case 'too-many-today':
      return `Hôm nay anh/chị đã bổ sung ${saying.most} lần, là nhiều nhất trong một ngày. Lời vừa rồi chưa ghi: xin gửi lại ngày mai. Việc gấp, nguy hiểm: gọi 113, 114, 115.`;
    case 'of-sealed':
      return ofSealed(saying.act, saying.codes);
    default:
      return PLAIN[saying.kind];
  }
}

const WHY_ASKED: Readonly<Record<Extract<AftercareSaying, { kind: 'withdrawal-asked' }>['why'], string>> = {
  shared: 'Việc này có người khác cùng phản ánh hoặc theo dõi nên vẫn được xử lý tiếp.',
  complaint:
    'Khiếu nại không tự dừng khi nhắn tin: hồ sơ giữ nguyên cho đến khi cán bộ xem và hướng dẫn anh/chị cách rút. Cần nhanh, xin đến nơi tiếp công dân.',
  'too-far':
    'Việc đã có trả lời hoặc đã chuyển nơi khác, nên không còn rút ở bước này; người phụ trách sẽ xem lời của anh/chị.',
};

function ofSealed(act: AftercareAct, codes: readonly string[]): string {
  const sealed =
    act === 'withdraw'
      ? 'Tố cáo không rút được qua tin nhắn. Muốn rút, anh/chị đến nơi tiếp công dân, hoặc gặp cán bộ đã liên hệ với anh/chị.'
      : 'Muốn nói thêm về việc trong ngăn kín, anh/chị nhắn "tôi muốn tố cáo" rồi viết phần thêm, hoặc đến nơi tiếp công dân.';
  const [code] = codes;
  const order = act === 'withdraw' ? '/rut' : '/bosung';
  const others = code
    ? `Nếu là hồ sơ có mã, xin nhắn kèm mã: ${codes.map((one) => `${order} ${showCaseCode(one)}`).join(' hoặc ')}.`
    : '';
  return [sealed, others, 'Tôi chưa ghi lời vừa rồi vào đâu cả.'].filter(Boolean).join('\n');
}

const PLAIN = {
  left: 'Dạ, tôi không ghi gì thêm. Hồ sơ giữ nguyên như cũ.',
  'not-own':
    'Tôi không thấy hồ sơ nào với mã này gửi từ cuộc trò chuyện này. Chỉ nơi đã gửi mới bổ sung, rút hoặc đổi liên hệ được; gửi ở nơi khác thì xin quay lại đó, hoặc hỏi bộ phận Một cửa.',
  none: 'Tôi không thấy phản ánh nào gửi từ cuộc trò chuyện này. Muốn gửi mới, anh/chị nhắn /phananh.',
  'try-again': 'Hồ sơ đang được cập nhật nên chưa ghi được. Xin bấm hoặc nhắn lại sau ít phút.',
  'old-button': 'Nút này đã cũ nên không làm gì. Anh/chị nhắn "bổ sung", "rút lại" hoặc mã hồ sơ.',
} as const;

/** Under the status of own open cases; `caseId` where one is shown. */
export function aftercareChoices(caseId?: string): readonly ReplyChoice[] {
  const about = caseId === undefined ? {} : { caseId };
  return [
    { id: pressIdOf({ act: 'add', ...about }), label: 'Bổ sung lời, hình' },
    { id: pressIdOf({ act: 'withdraw', ...about }), label: 'Rút lại' },
  ];
}
