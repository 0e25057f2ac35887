import { localDayOf } from '../../../domain/calendar/office-time.js';
import { FEWEST_LETTERS, FEWEST_WORDS } from '../../../domain/complaints/console/denunciations/full-reason.js';
import type { OpenForOutcome } from '../../../domain/complaints/console/denunciations/open-for.js';
import { isSealedVerb, type SealedVerb } from '../../../domain/complaints/console/denunciations/sealed-verbs.js';
import type { SealedWorkOutcome } from '../../../domain/complaints/console/denunciations/work-on-sealed.js';
import type { EntryField } from '../../../domain/complaints/console/enter-case.js';
import type { StepField } from '../../../domain/complaints/console/step-fields.js';
import type { SealedActProblem } from '../../../domain/complaints/sealed/act-on-sealed.js';
import { type CaseEvent, isFilledIn } from '../../../domain/complaints/steps/case-step.js';
import { formatClock, formatDay } from '../../format-date.js';
import { verbLabel } from '../staff/staff-verbs.js';
import { type FieldWords, fieldWords, formProblemText, noProofText, uploadProblemText } from './field-words.js';
import { type HistoryLine, historyLine } from './history.js';

/** What the room of denunciations says. Titles are the same on every page: browsers remember them. */
export const SEALED_WORDS = {
  title: 'Bàn làm việc',
  room: 'Tố cáo',
  intro:
    'Trang này chỉ dành cho người được phân công "xử lý tố cáo". Ở đây chưa có nội dung: muốn đọc, xin mở từng đơn và nêu lý do; mỗi lần mở được ghi vào nhật ký.',
  number: 'Đơn số',
  none: 'Không có đơn nào đang giải quyết.',
  over: 'Đã kết thúc',
  enter: 'Nhập đơn tố cáo nhận tại cơ quan',
  close: 'Đóng lại',
  closeNote: 'Xong việc hoặc rời máy thì bấm nút này: muốn mở tiếp phải có mã mới.',
  closed: 'Đã đóng. Muốn mở tiếp, xin nhập mã mới.',
  pageClosed: 'Trang nội dung đã đóng. Muốn đọc tiếp, xin mở lại và nêu lý do.',
  notHere: 'Không có trang này, hoặc trang không dành cho anh/chị.',
  received: 'Ngày nhận',
  holder: 'Người được giao',
  nobody: 'chưa giao ai',
  noDate: 'chưa có hạn',
  late: 'Quá hạn',
  read: 'Đọc đơn',
  reason: 'Lý do mở',
  reasonHint: 'Viết thành câu, ví dụ: kiểm tra điều kiện thụ lý. Lý do được giữ cùng đơn.',
  minutes: 'Tự đóng sau',
  minutesOf: (minutes: number) => `${minutes} phút`,
  openContent: 'Mở nội dung',
  openDenouncer: 'Mở danh tính người gửi',
  denouncerNote:
    'Chỉ mở khi cần liên hệ hoặc kiểm tra danh tính theo luật. Tên, địa chỉ, bút tích của người tố cáo phải được giữ bí mật.',
  actions: 'Làm gì tiếp',
  traces: 'Ai đã mở, ai đã làm',
  tracesNote: 'Không ai sửa hay xóa được. Thấy một lần mở không đúng, xin báo lãnh đạo.',
  content: 'Nội dung đơn',
  masked: 'Số điện thoại, số giấy tờ, biển số được che. Mở danh tính người gửi để đọc nguyên văn.',
  closesAt: (at: Date) => `Trang này tự đóng lúc ${formatClock(at)}.`,
  category: 'Lĩnh vực',
  summary: 'Tóm tắt',
  place: 'Nơi',
  happened: 'Lúc',
  way: 'Gửi qua',
  files: 'Ảnh và tài liệu',
  filesNote: 'Bản chụp có thể có tên, chữ viết của người tố cáo. Mỗi lần mở được ghi vào nhật ký.',
  file: (at: number, isPaper: boolean) => `${isPaper ? 'Tài liệu PDF' : 'Ảnh'} ${at}`,
  denouncer: 'Người gửi',
  anonymous: 'Người gửi không để lại tên và cách liên hệ.',
  names: { name: 'Họ tên', phone: 'Điện thoại', address: 'Địa chỉ', idNumber: 'Số định danh hoặc hộ chiếu' },
  answersTo: 'Nhận tin qua',
  back: 'Về trang của đơn',
  uploads: 'Bản chụp thư, ảnh, văn bản PDF (tối đa 5 tệp, mỗi tệp 12 MB)',
  done: 'Đã ghi',
  readers: 'Ai được biết đơn này',
  readersNote:
    'Đơn tự giấu với người có tên, hoặc có chức danh, được nhắc trong đơn: họ không thấy đơn ở danh sách, ở tin nhắn hay ở con số nào. Máy có thể nhận nhầm người trùng tên; bản chụp thì máy không đọc được. Xin xem lại và sửa ở đây. Xin đừng nói với người bị giấu là có đơn.',
  standing: (isWithheld: boolean, isByHand: boolean) =>
    `${isWithheld ? 'KHÔNG được biết' : 'được mở'}${isByHand ? ' (cán bộ quyết định)' : isWithheld ? ' (đơn có nhắc tên hoặc chức danh)' : ''}`,
  shutOut: 'Không cho biết đơn này',
  letIn: 'Cho mở đơn này',
  stepBack: 'Tự rút khỏi đơn này',
  shutOutSelf:
    'Dành cho lúc anh/chị là người thân, hoặc có liên quan với người trong đơn. Rút rồi, anh/chị không tự mở lại được.',
  readerReason: 'Lý do',
  readerReasonHint: 'Viết thành câu. Người khác đọc được khi mở đơn; ai quyết định thì ghi trong nhật ký.',
  readerDone: 'Đã ghi: ai được biết đơn này đã thay đổi.',
  readerBusy: 'Đơn vừa được thay đổi. Xin mở lại rồi xem ai được biết.',
  readerWrong: 'Chỉ chọn được người có vai trò "xử lý tố cáo".',
  store: 'Cất vào nơi bảo mật',
  entered: 'Đã cất đơn vào nơi bảo mật. Đơn không có mã tra cứu.',
  entryNote: 'Đơn được cất thẳng vào nơi bảo mật. Sau khi gửi, muốn đọc lại phải mở đơn và nêu lý do.',
} as const;

/** Fields of the entry that mean something else here: nothing of it stands in a list or a register. */
export const SEALED_ENTRY_HINTS: Readonly<Partial<Record<EntryField, string>>> = {
  summary: 'Giữ kín cùng đơn.',
  address: 'Không có họ tên, địa chỉ thì không được xử lý như đơn tố cáo.',
  idNumber: 'Chỉ ghi khi cần kiểm tra người tố cáo.',
};

/** What the trail calls what was done. An opening stands in the history as a note that begins with its name. */
const TRACE_WORDS: Readonly<Record<string, string>> = {
  create: 'Tiếp nhận',
  'open-content': 'MỞ NỘI DUNG',
  'open-denouncer': 'MỞ DANH TÍNH NGƯỜI GỬI',
  'open-file': 'Mở tệp',
  'decide-reader': 'Thay đổi người được biết',
  anonymise: 'Hủy nội dung và danh tính (hết thời hạn lưu)',
  'forget-requester': 'Người gửi xóa cuộc trò chuyện',
  'open-refused': 'Bị từ chối mở',
};

/** What was done comes with the content that was opened: one line for both. */
export function isToldBefore(action: string): boolean {
  return action === 'open-events';
}

/** What a citizen did is told by its day: the minute would lead to their chat. */
export function traceTime({ action, by, at }: Pick<CaseEvent, 'by' | 'at'> & { readonly action: string }) {
  return action === 'create' || by === 'citizen'
    ? { when: formatDay(at), at: localDayOf(at) }
    : { when: formatClock(at), at: at.toISOString() };
}

/** Undefined for what another line says already. */
export function sealedHistoryLine(
  event: CaseEvent,
  nameOf: (id: string) => string | undefined,
): HistoryLine | undefined {
  const line = { ...historyLine(event, nameOf, traceLabel), ...traceTime(event) };
  const [, opening = '', reason = ''] = /^(open-[a-z]+): ([\s\S]*)$/.exec(event.details.why ?? '') ?? [];
  const [, turn, whom = '', because = ''] = /^reader-(in|out): (\S+): ([\s\S]*)$/.exec(event.details.why ?? '') ?? [];
  if (turn !== undefined)
    return {
      ...line,
      what: `${turn === 'out' ? 'KHÔNG CHO BIẾT ĐƠN' : 'CHO MỞ ĐƠN'}: ${nameOf(whom) ?? ''}`,
      said: [because],
    };
  const what = TRACE_WORDS[opening];
  if (event.action === 'note' && isToldBefore(opening)) return undefined;
  return event.action === 'note' && what !== undefined ? { ...line, what, said: [reason] } : line;
}

const STEP_FIELDS: Readonly<Partial<Record<StepField, FieldWords>>> = {
  why: { label: 'Vì sao làm bước này', hint: 'Giữ kín cùng đơn.' },
  reason: { label: 'Lý do', hint: 'Giữ kín cùng đơn.' },
  legalGround: { label: 'Căn cứ pháp lý', hint: 'Điều, khoản và tên văn bản.' },
  assignee: { label: 'Giao cho', hint: 'Chỉ người có vai trò "xử lý tố cáo".' },
};

const OWN_FIELDS: Readonly<Partial<Record<SealedVerb, Readonly<Partial<Record<StepField, FieldWords>>>>>> = {
  note: { why: { label: 'Ghi chú, trích yếu thư', hint: 'Giữ kín cùng đơn.' } },
  accept: { document: { label: 'Số quyết định thụ lý' } },
  notify: { document: { label: 'Số thông báo (nếu có)' } },
  refuse: { document: { label: 'Số thông báo không thụ lý (nếu có)' } },
  conclude: { document: { label: 'Số kết luận nội dung tố cáo' } },
  'send-conclusion': { document: { label: 'Số văn bản gửi (nếu có)' } },
  terminate: { document: { label: 'Số quyết định đình chỉ' } },
};

export function sealedFieldWords(name: StepField, verb: SealedVerb): FieldWords {
  return OWN_FIELDS[verb]?.[name] ?? STEP_FIELDS[name] ?? fieldWords(name, verb);
}

/** What officers should know before they press. */
export const SEALED_HINTS: Readonly<Partial<Record<SealedVerb, string>>> = {
  register: 'Ghi vào sổ, phân loại, kiểm tra người tố cáo và điều kiện thụ lý.',
  notify: 'Đã báo việc thụ lý cho người tố cáo, theo cách liên hệ họ để lại.',
  extend: 'Vụ việc phức tạp gia hạn một lần, đặc biệt phức tạp hai lần, mỗi lần không quá 30 ngày.',
  transfer: 'Chuyển nơi có thẩm quyền. Tên và địa chỉ người tố cáo vẫn phải giữ bí mật.',
  'keep-as-information':
    'Không rõ người tố cáo: không giải quyết theo thủ tục tố cáo; nội dung và bằng chứng rõ thì vẫn kiểm tra hoặc chuyển.',
  withdraw: 'Người tố cáo rút đơn. Việc chưa kết thúc: bước sau là tiếp tục hoặc đình chỉ.',
  note: 'Thư đến, thư đi, việc đã làm; kèm được bản chụp.',
  act: 'Bắt đầu xử lý theo kết luận; xử lý xong thì kết thúc đơn.',
};

/** What ends a tố cáo, and begins it again, is not called as the room that is shut and opened. */
const STEP_LABELS: Readonly<Partial<Record<SealedVerb, string>>> = {
  notify: 'Thông báo thụ lý',
  refuse: 'Không thụ lý',
  act: 'Xử lý theo kết luận',
  'send-conclusion': 'Gửi kết luận',
  note: 'Ghi chú, thư từ',
  close: 'Kết thúc đơn',
  reopen: 'Giải quyết lại',
  transfer: 'Chuyển nơi có thẩm quyền',
};

export function sealedVerbLabel(verb: SealedVerb): string {
  return STEP_LABELS[verb] ?? verbLabel(verb);
}

/** What the trail says of an entry: openings and steps. */
export function traceLabel(action: string): string {
  return TRACE_WORDS[action] ?? (isSealedVerb(action) ? sealedVerbLabel(action) : action);
}

export function openingProblemText(outcome: Exclude<OpenForOutcome, { kind: 'opened' | 'no-case' }>): string {
  if (outcome.kind === 'thin-reason')
    return `Xin viết lý do mở thành câu, ít nhất ${FEWEST_WORDS} từ khác nhau và ${FEWEST_LETTERS} chữ cái, để sau này người khác xem lại được.`;
  return 'Không mở được: khóa trên máy chủ không phải khóa đã dùng khi cất đơn. Xin báo quản trị viên.';
}

export function sealedWorkText(
  outcome: Exclude<SealedWorkOutcome, { kind: 'done' | 'no-case' | 'not-proved' }>,
  number: number,
  verb: SealedVerb,
): string {
  switch (outcome.kind) {
    case 'stale':
      return 'Đơn vừa được thay đổi sau khi anh/chị mở trang. Xin xem lại bước hiện nay rồi bấm lần nữa; những gì anh/chị đã gõ còn nguyên bên dưới.';
    case 'bad-file':
      return uploadProblemText(outcome.files);
    case 'problem':
      return sealedProblemText(outcome.problem, number, verb);
  }
}

function sealedProblemText(problem: SealedActProblem, number: number, verb: SealedVerb): string {
  const missing = (name: StepField) =>
    `Còn thiếu hoặc chưa đúng: ${sealedFieldWords(name, verb).label.toLowerCase()}. Xin điền rồi gửi lại.`;
  if (problem.kind === 'no-proof') return noProofText(sealedVerbLabel('close'));
  if (problem.kind === 'no-reason') return missing('why');
  if (problem.kind === 'not-named') return missing('assignee');
  if (problem.kind === 'not-allowed') return SEALED_WORDS.notHere;
  if (problem.kind === 'missing' && isFilledIn(problem.what)) return missing(problem.what);
  return formProblemText(problem, number);
}
