import type { Case } from '../../domain/complaints/case.js';
import type { Rest } from '../../domain/complaints/clocks/rests.js';
import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import { fillTemplate, type TemplateField } from '../../domain/complaints/console/reply-templates.js';
import type { ActProblem } from '../../domain/complaints/handling/act-on-case.js';
import type { AwayHolder, CaseGroup, StaffReply, UnclearName } from '../../domain/complaints/staff/chat/staff-reply.js';
import type { HeldCase } from '../../domain/complaints/staff/held-case.js';
import { leadingSteps } from '../../domain/complaints/staff/leading-steps.js';
import type { Reach } from '../../domain/complaints/staff/reach-of.js';
import { type StaffVerb, staffChoiceId } from '../../domain/complaints/staff/staff-verb.js';
import type { CaseEvent } from '../../domain/complaints/steps/case-step.js';
import type { ReplyChoice, ReplyText } from '../../domain/conversation/ports.js';
import { redactIdentifiers } from '../../domain/conversation/scope/redact.js';
import { showLinkCode } from '../../domain/people/link-code.js';
import { formatClock, formatDate, formatDay } from '../format-date.js';
import { CLOSING_WORDS, STATE_WORDS } from './case-status.js';
import { entryAddress } from './console/entry-address.js';
import { CATEGORY_NAMES, KIND_NAMES } from './kind-names.js';

/** What each verb is called on a button, and what it needs when it is asked for. */
const VERBS: Readonly<Record<StaffVerb, { readonly label: string; readonly needs?: string }>> = {
  show: { label: 'Xem' },
  take: { label: 'Nhận' },
  assign: { label: 'Giao', needs: 'giao cho ai (tên hoặc chức danh)' },
  classify: { label: 'Phân loại' },
  transfer: { label: 'Chuyển', needs: 'nơi chuyển đến và lý do, ví dụ: Công an phường: đúng thẩm quyền' },
  answer: { label: 'Trả lời', needs: 'nội dung trả lời, người gửi sẽ đọc nguyên văn' },
  extend: { label: 'Gia hạn', needs: 'ngày hẹn mới và lý do, ví dụ: 20/4: chờ đơn vị thi công' },
  refuse: { label: 'Từ chối', needs: 'căn cứ và lý do, ví dụ: Điều 11 Luật Khiếu nại: hết thời hiệu' },
  merge: { label: 'Gộp', needs: 'số hồ sơ cùng nội dung, ví dụ: vào 7' },
  separate: { label: 'Tách ra' },
  note: { label: 'Ghi chú', needs: 'nội dung ghi chú (chỉ nội bộ đọc)' },
  publish: { label: 'Công khai kết quả' },
  close: {
    label: 'Đóng',
    needs:
      'kết quả và minh chứng: gửi ảnh kèm chữ "đã giải quyết", hoặc ghi số văn bản, hoặc "đã giải thích, không có minh chứng vì ..."',
  },
  reopen: { label: 'Mở lại', needs: 'lý do mở lại' },
  withdraw: { label: 'Người gửi rút' },
  return: { label: 'Nhận lại' },
  check: { label: 'Kiểm tra điều kiện' },
  accept: { label: 'Thụ lý', needs: 'số thông báo thụ lý' },
  verify: { label: 'Xác minh' },
  invite: { label: 'Mời đối thoại', needs: 'ngày, giờ và nơi đối thoại' },
  decide: { label: 'Quyết định', needs: 'số quyết định giải quyết' },
  'take-effect': { label: 'Có hiệu lực' },
  appeal: { label: 'Khiếu nại lần hai' },
  sue: { label: 'Khởi kiện' },
  suspend: { label: 'Tạm đình chỉ', needs: 'số quyết định và lý do' },
  resume: { label: 'Tiếp tục' },
  terminate: { label: 'Đình chỉ', needs: 'số quyết định và lý do' },
  register: { label: 'Vào sổ' },
  'keep-as-information': { label: 'Ghi nhận thông tin' },
  notify: { label: 'Thông báo' },
  conclude: { label: 'Kết luận' },
  'send-conclusion': { label: 'Gửi kết luận' },
  act: { label: 'Thực hiện' },
};

/** Under a case on a phone; the rest is written. */
const MOST_BUTTONS = 6;
const OFFERED: readonly StaffVerb[] = [
  'take',
  'check',
  'accept',
  'verify',
  'decide',
  'answer',
  'transfer',
  'extend',
  'close',
  'reopen',
  'take-effect',
  'resume',
];

const GROUP_NAMES: Readonly<Record<CaseGroup['name'], string>> = {
  mine: 'Anh/chị đang giữ',
  unassigned: 'Chưa ai nhận',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
};

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  chat: 'Người gửi nhận tin qua Zalo, Telegram.',
  page: 'Người gửi đọc tin trên trang web khi quay lại.',
  phone: 'Người gửi chỉ để lại số điện thoại: xin gọi báo tin (xem số ở máy cơ quan).',
  nobody: 'Người gửi không để lại cách liên hệ; họ tra cứu bằng mã.',
};

/** `pages` is where the console is, if it can be reached from a phone. */
export function staffText(reply: StaffReply, pages?: string): ReplyText {
  const page = pages !== undefined && reply.kind === 'shown' ? `\n${onPage(pages, reply.about.number)}` : '';
  return { text: `${textOf(reply)}${page}`, choices: choicesOf(reply), outcome: 'answered' };
}

/** The steps that can be taken now, as buttons. */
export function caseChoices(held: HeldCase): readonly ReplyChoice[] {
  const { number } = held.about;
  return offeredVerbs(held).map((verb) => ({
    id: staffChoiceId(number, verb),
    label: `${VERBS[verb].label} ${number}`,
  }));
}

/** The same as they are typed. */
export function typedOrders(held: HeldCase): readonly string[] {
  return offeredVerbs(held).map((verb) => `${VERBS[verb].label.toLowerCase()} hs ${held.about.number}`);
}

function offeredVerbs({ about }: HeldCase): readonly StaffVerb[] {
  return OFFERED.filter((verb) => leadingSteps(about.kind, about.state, verb)).slice(0, MOST_BUTTONS);
}

/** Where a case is in the console; it asks who they are before it shows anything. */
export function onPage(pages: string, number: number): string {
  return `Trên bàn làm việc: ${pages}/console/ho-so/${number}`;
}

function textOf(reply: StaffReply): string {
  switch (reply.kind) {
    case 'done':
      return [
        `Đã ghi: ${VERBS[reply.verb].label.toLowerCase()} hồ sơ ${reply.about.number}.`,
        caseLine(reply),
        ...(reply.away ? [awayText(reply.away, reply.about.number)] : []),
      ].join('\n');
    case 'shown':
      return shownText(reply);
    case 'list':
      return listText(reply);
    case 'ask':
      return `${unclearText(reply.unclear)}${VERBS[reply.verb].label} hồ sơ ${reply.number}: xin gửi ${VERBS[reply.verb].needs ?? 'nội dung'}.${templatesText(reply.templates ?? [])} Thôi thì nhắn "hủy".`;
    case 'template':
      return `Xin chép, điền chỗ trong ngoặc vuông rồi gửi lại:\ntrả lời ${reply.about.number}: ${fillTemplate(reply.template.text, knownOf(reply.about), '')}`;
    case 'blank':
      return `Hồ sơ ${reply.number}: câu trả lời còn chỗ trong ngoặc vuông chưa điền nên chưa gửi. Xin điền rồi gửi lại.`;
    case 'problem':
      return problemText(reply.problem, reply.number);
    case 'no-case':
      return `Không có hồ sơ số ${reply.number} mà anh/chị được xem. Nhắn /hoso để xem danh sách.`;
    case 'given-up':
      return 'Đã thôi, hồ sơ giữ nguyên. Nhắn /hoso để xem danh sách.';
    case 'console':
      return `Bàn làm việc trên máy tính: ${entryAddress(reply.address, reply.code)}\nĐường dẫn dùng một lần, trong ${reply.minutes} phút, chỉ cho anh/chị; xin đừng chuyển cho ai. Không mở được thì vào ${reply.address}/console trên máy của cơ quan và gõ mã ${showLinkCode(reply.code)}.`;
    case 'in-group':
      return 'Hồ sơ của người dân không bàn trong nhóm. Xin anh/chị nhắn riêng cho tôi.';
    case 'group-told':
      return 'Từ nay nhóm này được báo khi có hồ sơ mới, hồ sơ mở lại, sắp và quá hạn; tin báo không có tên và lời của người dân. Thôi thì nhắn /nhomhoso tắt.';
    case 'group-not-told':
      return 'Nhóm này không được báo về hồ sơ nữa. Báo lại thì nhắn /nhomhoso.';
    case 'only-in-groups':
      return 'Xin nhắn /nhomhoso trong chính nhóm cần được báo (nhóm Telegram: viết tên bot liền sau lệnh, ví dụ /nhomhoso@TenBot).';
    case 'only-administrators':
      return 'Chỉ người có quyền quản trị bật, tắt tin báo cho nhóm.';
  }
}

function awayText({ name, until, standIn }: AwayHolder, number: number): string {
  const instead = standIn === undefined ? 'chưa có người thay' : `người thay: ${standIn}`;
  const next = standIn === undefined ? 'cho người khác' : `cho ${standIn}`;
  return `${name} nghỉ đến ${formatDate(until)}, ${instead}. Cần giao lại thì nhắn: giao hs ${number} ${next}.`;
}

function choicesOf(reply: StaffReply): readonly ReplyChoice[] {
  if (reply.kind === 'done' || reply.kind === 'shown') return caseChoices(reply);
  if (reply.kind !== 'list') return [];
  const numbers = new Set(reply.groups.flatMap(({ cases }) => cases.map(({ about }) => about.number)));
  return [...numbers]
    .slice(0, MOST_BUTTONS)
    .map((number) => ({ id: staffChoiceId(number, 'show'), label: `Hồ sơ ${number}` }));
}

function templatesText(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  return ` Mẫu có sẵn: ${titles.map((title, at) => `${at + 1}. ${title}`).join('; ')}. Nhắn "mẫu 1" để lấy chữ về sửa.`;
}

/** What templates leave to be filled in from the case. */
export function knownOf({ kind, category, receivedAt, code }: Case): Readonly<Record<TemplateField, string>> {
  return {
    loai: KIND_NAMES[kind].toLowerCase(),
    'linh-vuc': CATEGORY_NAMES[category],
    'ngay-nhan': formatDay(receivedAt),
    ma: showCaseCode(code),
  };
}

function unclearText(unclear: UnclearName | undefined): string {
  if (!unclear) return '';
  return unclear.fits.length === 0
    ? `Không tìm thấy ai là "${unclear.said}". `
    : `Có nhiều người phù hợp: ${unclear.fits.join(', ')}. `;
}

const NONE_OF: Readonly<Record<CaseGroup['name'] | 'all', string>> = {
  all: 'đang chờ anh/chị',
  mine: 'anh/chị đang giữ',
  unassigned: 'chưa ai nhận',
  late: 'quá hạn',
  soon: 'sắp đến hạn',
};
const ORDERS_SHOWN = 3;

function listText({ groups, wanted }: Extract<StaffReply, { kind: 'list' }>): string {
  const first = groups[0]?.cases[0];
  if (!first) return `Không có hồ sơ nào ${NONE_OF[wanted]}.`;
  const orders = typedOrders(first).slice(0, ORDERS_SHOWN);
  const howToGoOn = `Xem một hồ sơ: /hoso ${first.about.number}.${orders.length > 0 ? ` Làm luôn: ${orders.join(', ')}.` : ''}`;
  return [...groups.map(groupText), howToGoOn].join('\n');
}

function groupText({ name, cases, total }: CaseGroup): string {
  const more = total > cases.length ? [`- và ${total - cases.length} hồ sơ khác`] : [];
  return [`${GROUP_NAMES[name]} (${total}):`, ...cases.map((held) => `- ${caseLine(held)}`), ...more].join('\n');
}

/** One line: number, what it is about, how far, by when. */
export function caseLine({ about, holder, isLate }: HeldCase): string {
  const { number, kind, category, state, summary, due, isUrgent } = about;
  const words = redactIdentifiers(summary);
  return [
    `${isUrgent ? 'KHẨN ' : ''}${number}. ${KIND_NAMES[kind]} về ${CATEGORY_NAMES[category]}${words ? `: ${words}` : ''}`,
    STATE_WORDS[state].replace(/\.$/, ''),
    holder,
    due && `hạn ${formatDate(due.on)}${isLate ? ' (QUÁ HẠN)' : ''}`,
  ]
    .filter(Boolean)
    .join(' - ');
}

/** Events on a phone: the latest tell most. */
const SHOWN_EVENTS = 5;

function shownText({
  about,
  events,
  nameOf,
  reach,
  rests,
  before,
  ...held
}: Extract<StaffReply, { kind: 'shown' }>): string {
  const { place, happened, content, attachments, code } = about;
  const where = [place.text, place.area].filter(Boolean).join(', ');
  const lines = [
    caseLine({ about, ...held }),
    `Mã: ${showCaseCode(code)}`,
    ...rests.map(restText),
    content && `Nội dung: ${redactIdentifiers(content)}`,
    before && `TÁI DIỄN: cùng nơi với hồ sơ ${before.number}, kết thúc chưa quá 90 ngày.`,
    where && `Nơi: ${redactIdentifiers(where)}`,
    happened && `Lúc: ${happened}`,
    attachments.length > 0 && `Ảnh: ${attachments.length} (xem ở máy cơ quan)`,
    REACH_WORDS[reach],
    ...events.slice(-SHOWN_EVENTS).map((event) => eventLine(event, nameOf)),
  ];
  return lines.filter(Boolean).join('\n');
}

/** No source at hand says whether these days count: nothing is taken off. */
export function restText({ from, until }: Rest): string {
  return `Hồ sơ từng tạm đình chỉ từ ${formatDate(from)} đến ${formatDate(until)}; hạn trên tính cả những ngày đó. Có được trừ hay không, xin hỏi lại bộ phận pháp chế; được trừ thì gia hạn, nêu lý do.`;
}

/** What a step is called on a button. */
export function verbLabel(verb: StaffVerb): string {
  return VERBS[verb].label;
}

/** What happened, in a word. */
export function eventLabel(action: CaseEvent['action']): string {
  return (action in VERBS ? VERBS[action as StaffVerb].label : OTHER_EVENTS[action]) ?? action;
}

function eventLine({ action, at, by, details }: CaseEvent, nameOf: (person: string) => string | undefined): string {
  const ending = details.closing && CLOSING_WORDS[details.closing.reason];
  const said = details.why ?? details.reason ?? details.answer ?? ending ?? details.document;
  const to = details.assignee === undefined ? undefined : nameOf(details.assignee);
  const who = nameOf(by);
  return [
    `- ${formatClock(at)}: ${eventLabel(action)}`,
    to === undefined ? '' : ` cho ${to}`,
    said ? `: ${redactIdentifiers(said)}` : '',
    who === undefined ? '' : ` (${who})`,
  ].join('');
}

const OTHER_EVENTS: Readonly<Partial<Record<CaseEvent['action'], string>>> = {
  create: 'Tiếp nhận',
  follow: 'Thêm người theo dõi',
  score: 'Người gửi chấm điểm',
  anonymise: 'Ẩn danh',
  'forget-requester': 'Xóa thông tin người gửi',
};

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
      return `${held}: theo quy định chỉ gia hạn được đến ${formatDate(problem.latest)}.`;
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
