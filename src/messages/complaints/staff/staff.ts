import type { Case } from '../../../domain/complaints/case.js';
import { showCaseCode } from '../../../domain/complaints/code/case-code.js';
import { fillTemplate, type TemplateField } from '../../../domain/complaints/console/reply-templates.js';
import { listChoiceId } from '../../../domain/complaints/staff/chat/lists/list-wish.js';
import type { CaseGroup, StaffReply, UnclearName } from '../../../domain/complaints/staff/chat/staff-reply.js';
import { staffChoiceId } from '../../../domain/complaints/staff/staff-verb.js';
import type { AwayHolder } from '../../../domain/complaints/staff/who-is-away.js';
import type { ReplyChoice, ReplyText } from '../../../domain/conversation/ports.js';
import { showLinkCode } from '../../../domain/people/link-code.js';
import { formatDate, formatDay } from '../../format-date.js';
import { entryAddress } from '../console/entry-address.js';
import { FIGURE_WORDS } from '../console/figure-words.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../kind-names.js';
import { figuresText } from './case-week.js';
import { problemText } from './problem-text.js';
import { awayWords, caseChoices, caseLine, MOST_BUTTONS, onPage, shownText, typedOrders } from './staff-case.js';
import { VERBS } from './staff-verbs.js';

const GROUP_NAMES: Readonly<Record<CaseGroup['name'], string>> = {
  mine: 'Anh/chị đang giữ',
  unassigned: 'Chưa ai nhận',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
};

/** Among several lists each case stands once: these have what stood in none before. */
const HEADING_OF_MANY: Readonly<Partial<Record<CaseGroup['name'], string>>> = {
  late: 'Quá hạn, người khác giữ',
  soon: 'Sắp đến hạn, người khác giữ',
};

/** `pages` is where the console is, if it can be reached from a phone. */
export function staffText(reply: StaffReply, pages?: string): ReplyText {
  const page = pages !== undefined && reply.kind === 'shown' ? `\n${onPage(pages, reply.about.number)}` : '';
  return { text: `${textOf(reply)}${page}`, choices: choicesOf(reply), outcome: 'answered' };
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
      return [listText(reply), ...(reply.hasSealed ? [SEALED_ELSEWHERE] : [])].join('\n');
    case 'figures':
      return figuresText(reply.period, reply.kinds);
    case 'no-figures':
      return `${FIGURE_WORDS.notSeen} Hồ sơ của anh/chị: nhắn /hoso.`;
    case 'sealed-elsewhere':
      return SEALED_COUNTED;
    case 'ask':
      return `${unclearText(reply.unclear)}${VERBS[reply.verb].label} hồ sơ ${reply.number}: xin gửi ${VERBS[reply.verb].needs ?? 'nội dung'}.${templatesText(reply.templates ?? [])} Thôi thì nhắn "hủy".`;
    case 'template':
      return `Xin chép, điền chỗ trong ngoặc vuông rồi gửi lại:\ntrả lời ${reply.about.number}: ${fillTemplate(reply.template.text, knownOf(reply.about), '')}`;
    case 'blank':
      return `Hồ sơ ${reply.number}: câu trả lời còn chỗ trong ngoặc vuông chưa điền nên chưa gửi. Xin điền rồi gửi lại.`;
    case 'problem':
      return `${problemText(reply.problem, reply.number)}${mendedBy(reply)}`;
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

function awayText(away: AwayHolder, number: number): string {
  const { name, standIn } = away;
  const next = standIn === undefined ? 'cho người khác' : `cho ${standIn}`;
  return `${name} ${awayWords(away)}. Cần giao lại thì nhắn: giao hs ${number} ${next}.`;
}

function choicesOf(reply: StaffReply): readonly ReplyChoice[] {
  if (reply.kind === 'done' || reply.kind === 'shown') return caseChoices(reply);
  if (reply.kind !== 'list') return [];
  const numbers = new Set(reply.groups.flatMap(({ cases }) => cases.map(({ about }) => about.number)));
  const goOn = reply.groups.filter(({ hasMore }) => hasMore);
  return [
    ...[...numbers]
      .slice(0, MOST_BUTTONS)
      .map((number) => ({ id: staffChoiceId(number, 'show'), label: `Hồ sơ ${number}` })),
    ...goOn.map(({ name, from, cases }) => ({
      id: listChoiceId(name, from + cases.length),
      label: goOn.length > 1 ? `Xem tiếp: ${GROUP_NAMES[name].toLowerCase()}` : 'Xem tiếp',
    })),
  ];
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
const SEALED_COUNTED =
  'Đơn tố cáo cất riêng, không hiện và không đếm ở đây. Xin vào bàn làm việc (nhắn /banlamviec): người được phân công "xử lý tố cáo" có trang riêng để xem.';
const SEALED_ELSEWHERE = 'Đơn tố cáo không hiện ở đây: xin vào bàn làm việc (nhắn /banlamviec), mở trang "Tố cáo".';

function listText({ groups, wanted, from, isOfAll }: Extract<StaffReply, { kind: 'list' }>): string {
  const first = groups[0]?.cases[0];
  if (!first && from > 0) return 'Đã hết danh sách. Nhắn /hoso để xem lại từ đầu.';
  const amongWhich = isOfAll || wanted === 'all' || wanted === 'mine' ? '' : ' trong các hồ sơ được giao cho anh/chị';
  if (!first) return `Không có hồ sơ nào ${NONE_OF[wanted]}${amongWhich}.`;
  const orders = typedOrders(first).slice(0, ORDERS_SHOWN).join(', ');
  const howToGoOn = `Xem một hồ sơ: /hoso ${first.about.number}. Làm luôn: ${orders}.`;
  return [...groups.map((group) => groupText(group, wanted === 'all')), howToGoOn].join('\n');
}

function groupText({ name, from, cases, total, hasMore }: CaseGroup, isOneOfMany: boolean): string {
  const left = total - from - cases.length;
  const goOn = isOneOfMany ? `nhắn /hoso ${NONE_OF[name].replace('anh/chị', 'tôi')}` : 'nhắn "xem tiếp"';
  const more = left > 0 ? [`- và ${left} hồ sơ khác: ${hasMore ? goOn : 'xem ở bàn làm việc (/banlamviec)'}`] : [];
  const which = from === 0 ? `${total}` : `${from + 1}-${from + cases.length} trong ${total}`;
  const heading = isOneOfMany ? (HEADING_OF_MANY[name] ?? GROUP_NAMES[name]) : GROUP_NAMES[name];
  return [`${heading} (${which}):`, ...cases.map((held) => `- ${caseLine(held)}`), ...more].join('\n');
}

/** In a chat what was right of the order is kept. */
function mendedBy({ problem, isKept }: Extract<StaffReply, { kind: 'problem' }>): string {
  if (isKept === undefined) return '';
  const day = problem.kind === 'day-off' && problem.next ? formatDate(problem.next) : undefined;
  const next = day === undefined ? '' : ` Nhắn: ${isKept ? `đến ${day}` : `đến ${day}: (lý do)`}.`;
  const kept = problem.kind === 'day-off' ? ' Lý do đã giữ.' : ' Phần khác đã giữ.';
  return `${next}${isKept ? kept : ''} Thôi thì nhắn "hủy".`;
}
