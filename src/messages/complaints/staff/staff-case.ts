import type { Rest } from '../../../domain/complaints/clocks/rests.js';
import { showCaseCode } from '../../../domain/complaints/code/case-code.js';
import type { StaffReply } from '../../../domain/complaints/staff/chat/staff-reply.js';
import type { HeldCase } from '../../../domain/complaints/staff/held-case.js';
import { leadingSteps } from '../../../domain/complaints/staff/leading-steps.js';
import type { Reach } from '../../../domain/complaints/staff/reach-of.js';
import { type StaffVerb, staffChoiceId } from '../../../domain/complaints/staff/staff-verb.js';
import type { AwayHolder } from '../../../domain/complaints/staff/who-is-away.js';
import type { CaseEvent } from '../../../domain/complaints/steps/case-step.js';
import type { ReplyChoice } from '../../../domain/conversation/ports.js';
import { redactIdentifiers } from '../../../domain/conversation/scope/redact.js';
import { formatClock, formatDate } from '../../format-date.js';
import { CLOSING_WORDS, STATE_WORDS } from '../case-status.js';
import { dueDate } from '../due-words.js';
import { kindAbout } from '../kind-names.js';
import { eventLabel, VERBS } from './staff-verbs.js';

/** Under a case on a phone; the rest is written. */
export const MOST_BUTTONS = 6;
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
  'return',
];

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  chat: 'Người gửi nhận tin qua Zalo, Telegram.',
  page: 'Người gửi đọc tin trên trang web khi quay lại.',
  phone: 'Người gửi chỉ để lại số điện thoại: xin gọi báo tin (xem số ở máy cơ quan).',
  nobody: 'Người gửi không để lại cách liên hệ; họ tra cứu bằng mã.',
};

/** The steps that can be taken now, as buttons. */
export function caseChoices(held: HeldCase): readonly ReplyChoice[] {
  const { number } = held.about;
  return offeredVerbs(held).map((verb) => ({
    id: staffChoiceId(number, verb),
    label: `${VERBS[verb].label} ${number}`,
  }));
}

/** The same as they are typed; where there are none, how to look at it. */
export function typedOrders(held: HeldCase): readonly string[] {
  const verbs = offeredVerbs(held);
  const typed: readonly StaffVerb[] = verbs.length > 0 ? verbs : ['show'];
  return typed.map((verb) => `${VERBS[verb].label.toLowerCase()} hs ${held.about.number}`);
}

function offeredVerbs({ about }: HeldCase): readonly StaffVerb[] {
  return OFFERED.filter((verb) => leadingSteps(about.kind, about.state, verb)).slice(0, MOST_BUTTONS);
}

/** Where a case is in the console; it asks who they are before it shows anything. */
export function onPage(pages: string, number: number): string {
  return `Trên bàn làm việc: ${pages}/console/ho-so/${number}`;
}

/** One line: number, what it is about, how far, by when. */
export function caseLine({ about, holder, isLate, lateSince, mergedInto }: HeldCase): string {
  const { number, kind, category, state, summary, due, isUrgent } = about;
  const words = redactIdentifiers(summary);
  return [
    `${isUrgent ? 'KHẨN ' : ''}${number}. ${kindAbout(kind, category)}${words ? `: ${words}` : ''}`,
    STATE_WORDS[state].replace(/\.$/, ''),
    holder,
    due && `hạn ${dueDate(due).replace(/^ngày /, '')}${lateMark(due.on, isLate, lateSince)}`,
    mergedInto !== undefined && `Gộp vào hồ sơ ${mergedInto}.`,
  ]
    .filter(Boolean)
    .join(' - ');
}

function lateMark(on: string, isLate: boolean, since: string | undefined): string {
  if (!isLate) return '';
  return since === undefined || since === on ? ' (QUÁ HẠN)' : ` (QUÁ HẠN từ ${formatDate(since)}, đã hẹn lại)`;
}

/** Behind a name. */
export function awayWords({ until, standIn }: Omit<AwayHolder, 'name'>): string {
  const instead = standIn === undefined ? 'chưa có người thay' : `người thay: ${standIn}`;
  return `nghỉ đến ${formatDate(until)}, ${instead}`;
}

/** Events on a phone: the latest tell most. */
const SHOWN_EVENTS = 5;

export function shownText({
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

function eventLine({ action, at, by, details }: CaseEvent, nameOf: (person: string) => string | undefined): string {
  const ending = details.closing && CLOSING_WORDS[details.closing.reason];
  const added = [details.added, details.photos && `${details.photos.length} hình`].filter(Boolean).join(' - ');
  const said = added || (details.why ?? details.reason ?? details.answer ?? ending ?? details.document);
  const to = details.assignee === undefined ? undefined : nameOf(details.assignee);
  const who = nameOf(by);
  return [
    `- ${formatClock(at)}: ${eventLabel(action)}`,
    to === undefined ? '' : ` cho ${to}`,
    said ? `: ${redactIdentifiers(said)}` : '',
    who === undefined ? '' : ` (${who})`,
  ].join('');
}
