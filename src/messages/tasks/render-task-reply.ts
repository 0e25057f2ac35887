import { addDays } from '../../domain/calendar/office-time.js';
import type { ReplyText } from '../../domain/conversation/ports.js';
import type { Outcome } from '../../domain/conversation/turn.js';
import { ACT_RULES, type TaskAct } from '../../domain/tasks/acts/task-act.js';
import type { AdoptionCount, Offer, TaskLine, TaskReply, Told } from '../../domain/tasks/chat/task-reply.js';
import { formatClock, formatDate } from '../format-date.js';
import { SCHEDULE_PROBLEMS } from './entering-text.js';
import { listText } from './list-text.js';
import { offerLabel } from './offer-label.js';
import { ACT_LABELS } from './task-labels.js';
import { daysWords, detailText, dueWords, eventWords, named, STATE_WORDS } from './task-words.js';

type Kind = TaskReply['kind'];
type Say<K extends Kind> = (reply: Extract<TaskReply, { readonly kind: K }>) => string;

/** What was done, and what comes next. */
const DONE: Readonly<Record<TaskAct, string>> = {
  receive: 'Đã ghi nhận anh/chị nhận việc',
  start: 'Đã ghi: đang làm',
  report: 'Đã báo xong',
  'ask-extension': 'Đã gửi đề nghị gia hạn',
  acknowledge: 'Đã ghi nhận, tôi không nhắc lại với anh/chị về việc trễ này',
  confirm: 'Đã xác nhận hoàn thành',
  return: 'Đã trả lại',
  grant: 'Đã đồng ý gia hạn',
  refuse: 'Đã ghi: không đồng ý gia hạn',
};

const NO_LEADER = 'Chưa có lãnh đạo nào nhận tin qua đây: xin báo trực tiếp.';
const NO_OWNER = 'Người làm chưa nhận tin qua đây: xin báo trực tiếp.';

const SAY: { readonly [K in Kind]: Say<K> } = {
  list: listText,
  page: ({ from, count }) => (count > from ? `Việc thứ ${from + 1} trở đi (tất cả ${count}):` : 'Hết danh sách.'),
  'which-is-done': ({ count }) =>
    count === 0 ? 'Anh/chị không còn việc nào phải báo xong.' : 'Anh/chị xong việc nào? Bấm việc đó để báo.',
  'which-task': ({ act }) => `${ACT_LABELS[act]}: anh/chị nói việc nào?`,
  'which-notice': ({ isNumber }) =>
    isNumber ? 'Số này có trong mấy tin tôi vừa nhắn. Anh/chị chọn việc nào?' : 'Anh/chị nói việc nào?',
  task: ({ task }) => detailText(task),
  'several-found': ({ words }) =>
    words === '' ? 'Anh/chị nói việc nào?' : `Có vài việc khớp "${words}". Anh/chị nói việc nào?`,
  'none-found': ({ words }) =>
    words === ''
      ? 'Tôi không thấy việc nào. Nhắn /viec để xem danh sách.'
      : `Tôi không thấy việc nào khớp "${words}" trong những việc anh/chị được xem. Nhắn /viec để xem danh sách.`,
  'no-such-line': ({ place }) => `Danh sách gần nhất không có dòng ${place}. Nhắn /viec để xem lại danh sách.`,
  'not-yours': () => 'Tôi không thấy việc này trong những việc anh/chị được xem. Nhắn /viec để xem danh sách.',
  'write-privately': () => 'Việc và lịch của từng người tôi không nói trong nhóm. Anh/chị nhắn riêng cho tôi: /viec',
  done: ({ act, task, told, until }) =>
    [
      `${DONE[act]}: ${named(task)}${until ? `, đến ngày ${formatDate(until)}` : ''}${act === 'grant' && task.due ? `, hạn mới ${formatDate(task.due)}` : ''}.`,
      ...(told ? [toldText(act, told)] : []),
      ...(act === 'receive' || act === 'start' ? [`${capital(dueWords(task))}.`] : []),
    ].join(' '),
  already: ({ act, task, done }) =>
    `${isUndatedExtension(act, task) ? 'Việc này không ghi ngày hạn nên không phải xin gia hạn.' : done ? `Việc này đã có người ghi: ${eventWords(done.what)} (${done.by}, ${formatDate(done.on)}).` : notNow(act)} ${capital(named(task))}: ${STATE_WORDS[task.state]}, ${dueWords(task)}.`,
  stale: ({ task }) => `Nút này thuộc lần trước, nay việc đã khác nên tôi chưa ghi gì.\n${detailText(task)}`,
  'ask-note': ({ task, note }) =>
    note
      ? `Báo xong ${named(task)}, kết quả: ${note}. Đúng việc này thì chọn "Đồng ý".`
      : `Báo xong ${named(task)}. Anh/chị nhắn kết quả hoặc số văn bản (ví dụ: 45/BC-UBND), hoặc gửi ảnh, tệp. Không có gì thêm thì chọn "Bỏ qua".`,
  'ask-why-returned': ({ task }) => `Trả lại ${named(task)}. Anh/chị nhắn lý do, cần bổ sung gì.`,
  'ask-until': ({ task, problem }) =>
    `${problem ? UNTIL_PROBLEMS[problem] : `Xin gia hạn ${named(task)}, ${dueWords(task)}.`} Anh/chị nhắn ngày xin đến và lý do, ví dụ: "đến ${exampleDay(task)} vì chờ số liệu".`,
  'ask-reason': ({ task, until }) => `Xin gia hạn ${named(task)} đến ngày ${formatDate(until)}. Anh/chị nhắn lý do.`,
  stopped: () => 'Đã dừng, tôi chưa ghi gì. Nhắn /viec để xem danh sách.',
  'nothing-asked': () => 'Tôi không đang hỏi anh/chị điều gì. Nhắn /viec để xem danh sách việc.',
  'adopt-unknown': ({ named: document }) =>
    `Tôi không có văn bản ${document} với nhiệm vụ đã xác nhận. Anh/chị gửi tệp văn bản vào đây, xác nhận các mục, rồi nhắn lại.`,
  'adopt-nothing': ({ named: document, count }) => `Văn bản ${document}: không có việc mới. ${countedText(count)}`,
  'adopt-shown': ({ named: document, count }) =>
    `Đưa nhiệm vụ của văn bản ${document} vào sổ việc và nhắc hạn: ${countedText(count)}\nĐúng thì chọn "Đồng ý".`,
  adopted: ({ named: document, count }) => `Đã đưa vào sổ việc theo văn bản ${document}: ${countedText(count)}`,
  'calendar-issued': ({ address }) => `Hạn công việc của anh/chị trên lịch điện thoại:
${address}
- iPhone: Cài đặt > Lịch > Tài khoản > Thêm tài khoản > Khác > Thêm lịch đã đăng ký, dán địa chỉ (máy mới: Cài đặt > Ứng dụng > Lịch).
- Android: trên máy tính mở calendar.google.com > Lịch khác > dấu + > Từ URL, dán địa chỉ; lịch hiện trong Google Lịch trên máy của anh/chị.
Hạn đổi thì lịch tự đổi, có khi chậm vài giờ; tôi vẫn nhắc ở đây như cũ.
Ai có địa chỉ này đều xem được hạn việc của anh/chị: xin đừng gửi cho người khác. Tôi không giữ lại địa chỉ; mất hoặc lộ thì chọn "Đổi địa chỉ lịch".`,
  'calendar-there': ({ since, isStale }) =>
    `${isStale ? 'Nút này thuộc địa chỉ trước. ' : ''}Anh/chị đã có địa chỉ lịch, tạo ngày ${formatDate(since)}. Tôi không giữ lại địa chỉ nên không đọc lại được. Mất, lộ hoặc đổi máy: chọn "Đổi địa chỉ lịch", địa chỉ cũ hết dùng được.`,
  'calendar-ended': () => 'Anh/chị không có địa chỉ lịch nào đang dùng. Muốn có, nhắn /lich.',
  'calendar-unreachable': () =>
    'Văn phòng chưa có địa chỉ công khai nên điện thoại chưa đọc được lịch. Người quản trị đặt PUBLIC_URL rồi anh/chị nhắn lại /lich. Hạn việc xem ở /viec.',
  'add-how': () =>
    'Anh/chị nhắn một dòng, ví dụ: /viec thêm Nộp báo cáo quý III cho Sở Nội vụ, hạn 30/9, giao Nguyễn Văn An',
  'add-not-allowed': () => 'Giao việc dành cho lãnh đạo và người quản trị. Nhắn /viec để xem việc của anh/chị.',
  'add-shown': ({ title, to, due, daysLeft, next, isUrgent, isUnheld, awayUntil }) =>
    `Tôi hiểu như sau:\n- Việc: ${title}\n- Giao: ${to}\n- Hạn: ${due ? `${formatDate(due)}${daysLeft === undefined ? '' : ` (${daysWords(daysLeft)})`}` : next === undefined ? 'không ghi ngày' : `lặp lại, lần đầu ${formatDate(next)}`}${isUrgent ? '\n- Khẩn: báo ngay, kể cả ban đêm' : ''}${isUnheld ? '\nChưa có ai giữ vai trò này nên chưa ai được nhắc: người quản trị phân công.' : ''}${awayUntil ? `\n${to} đang nghỉ đến ${formatDate(awayUntil)}, chưa có người làm thay.` : ''}\nĐúng thì chọn "Đồng ý"; chưa đúng, anh/chị nhắn lại cả dòng /viec thêm ...`,
  'add-lacks-person': ({ named: words, several }) => {
    if (several.length > 0)
      return `Có nhiều người tên "${words}": ${several.join('; ')}. Anh/chị nhắn lại cả dòng với đủ họ tên sau chữ "giao".`;
    return words
      ? `Tôi không thấy ai tên hay giữ vai trò "${words}". Anh/chị nhắn lại cả dòng với đúng họ tên sau chữ "giao".`
      : 'Giao cho ai? Anh/chị nhắn lại cả dòng, thêm ở cuối: giao và họ tên.';
  },
  'add-one-each': ({ names }) =>
    `Mỗi việc tôi ghi cho một người: ${names.join(' hoặc ')}. Anh/chị giao từng người một tin, hoặc giao người chủ trì và ghi thêm "phối hợp với ..." trong tên việc.`,
  'add-past': ({ due }) => `Hạn ${formatDate(due)} đã qua. Anh/chị nhắn lại cả dòng với ngày khác, ghi đủ năm.`,
  'add-no-day': ({ problem, words }) =>
    `Hạn "${words}": ${problem === 'several' ? 'có nhiều ngày, vui lòng giao từng việc với một ngày' : SCHEDULE_PROBLEMS[problem]}. Tôi chưa ghi gì, anh/chị nhắn lại cả dòng.`,
  'not-for-you': ({ act, task }) =>
    `${capital(named(task))} ${ACT_RULES[act].by === 'owner' ? `do ${task.owners.join(', ') || 'người làm'} báo` : 'do lãnh đạo quyết định'} nên tôi chưa ghi gì.`,
  added: ({ number, title, to, due, next, told }) =>
    `Đã giao ${number === undefined ? '' : `NV${number} `}"${title}" cho ${to}, ${due ? `hạn ${formatDate(due)}` : next ? `lặp lại, lần đầu ${formatDate(next)}` : 'không ghi ngày hạn'}.${told ? ` ${toldWords(told, NO_OWNER)}` : ''}${(due ?? next) ? ' Tôi sẽ nhắc trước hạn.' : ''}`,
};

/** Two weeks after the date it has, or after today when that is over: a day that would be taken. */
function exampleDay({ due, daysLeft = 0 }: Pick<TaskLine, 'due' | 'daysLeft'>): string {
  return due === undefined ? '30/11' : formatDate(addDays(due, Math.max(0, -daysLeft) + EXAMPLE_DAYS));
}

const EXAMPLE_DAYS = 14;
const UNTIL_PROBLEMS = {
  unreadable: 'Tôi chưa đọc được ngày.',
  'not-later': 'Ngày đó không sau hạn hiện nay.',
  past: 'Ngày đó đã qua.',
} as const;

const CLARIFIES: ReadonlySet<Kind> = new Set([
  'adopt-shown',
  'which-notice',
  'several-found',
  'which-is-done',
  'which-task',
  'ask-note',
  'ask-why-returned',
  'ask-until',
  'ask-reason',
  'add-how',
  'add-shown',
  'add-lacks-person',
  'add-one-each',
  'add-past',
  'add-no-day',
]);
const MISSES: ReadonlySet<Kind> = new Set(['not-for-you', 'none-found', 'no-such-line', 'not-yours']);

/** What an official reads; the offers become buttons or numbered lines. */
export function renderTaskReply(reply: TaskReply, offers: readonly Offer[]): ReplyText {
  const say = SAY[reply.kind] as Say<Kind>;
  return {
    text: say(reply),
    choices: offers.map(({ id, label }) => ({ id, label: offerLabel(label) })),
    outcome: outcomeOf(reply),
  };
}

function outcomeOf({ kind }: TaskReply): Outcome {
  if (CLARIFIES.has(kind)) return 'clarification';
  return MISSES.has(kind) ? 'not-found' : 'answered';
}

function toldText(act: TaskAct, told: Told): string {
  const isToLeader = act === 'report' || act === 'ask-extension';
  return isToLeader ? toldWords(told, NO_LEADER, ', chờ quyết định') : toldWords(told, NO_OWNER);
}

/** Who hears of it, and when, where that is not now: nobody is woken. */
function toldWords({ names, from }: Told, nobody: string, then = ''): string {
  if (names.length === 0) return nobody;
  return from ? `Sẽ báo ${names.join(', ')} lúc ${formatClock(from)}${then}.` : `Đã báo ${names.join(', ')}${then}.`;
}

function countedText({ added, moved, same, changed, past, unheld }: AdoptionCount): string {
  const parts: readonly (readonly [number, string])[] = [
    [added, 'việc mới'],
    [moved, 'việc đổi hạn'],
    [same, 'việc đã có'],
    [changed, 'việc văn bản ghi hạn kiểu khác, tôi giữ như cũ (người quản trị xem bằng lệnh tasks adopt trên máy chủ)'],
    [past, 'việc đã qua hạn nên để ngoài'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const roles = unheld.length > 0 ? ` Chưa có ai giữ vai trò ${unheld.join('; ')}: người quản trị phân công.` : '';
  return `${told.join(', ')}.${roles}`;
}

function isUndatedExtension(act: TaskAct, { due }: { readonly due?: string }): boolean {
  return act === 'ask-extension' && due === undefined;
}

function notNow(act: TaskAct): string {
  return act === 'grant' || act === 'refuse'
    ? 'Không còn đề nghị gia hạn nào chờ trả lời.'
    : 'Lúc này không làm được bước đó.';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
