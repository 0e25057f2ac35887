import type { CaseEvent } from '../../../domain/complaints/steps/case-step.js';
import { formatClock, formatDate } from '../../format-date.js';
import { CLOSING_WORDS, STATE_WORDS } from '../case-status.js';
import { CATEGORY_NAMES, KIND_NAMES } from '../kind-names.js';
import { eventLabel } from '../staff/staff-verbs.js';
import { CONSOLE_WORDS } from './page-words.js';

/** One thing that happened, for whoever works on the case. */
export interface HistoryLine {
  readonly when: string;
  /** The same for machines, as `<time>` has it. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** Each a line of its own. */
  readonly said: readonly string[];
}

/** Who did something, where it is not only officials. */
export function actorName(by: string, nameOf: (id: string) => string | undefined): string {
  return ACTORS[by] ?? nameOf(by) ?? by;
}

const ACTORS: Readonly<Record<string, string>> = {
  citizen: 'Người dân',
  system: 'Hệ thống',
  clerk: 'Máy chủ của cơ quan',
};

export function historyLine(
  { action, at, by, from, to, details }: CaseEvent,
  nameOf: (id: string) => string | undefined,
  labelOf: (action: CaseEvent['action']) => string = eventLabel,
): HistoryLine {
  const moved = to !== undefined && to !== from ? `: ${STATE_WORDS[to].replace(/\.$/, '').toLowerCase()}` : '';
  const { closing, kind, category } = details;
  const said = [
    details.assignee && `Giao cho ${nameOf(details.assignee) ?? details.assignee}`,
    details.body && `${action === 'refuse' ? 'Hướng dẫn' : 'Chuyển'} đến ${details.body}`,
    kind && `Loại: ${KIND_NAMES[kind]}`,
    category && `Lĩnh vực: ${CATEGORY_NAMES[category]}`,
    details.until && `Hẹn đến ngày ${formatDate(details.until)}`,
    details.meetOn && `Đối thoại ngày ${formatDate(details.meetOn)}`,
    details.waitsUntil && `Có hiệu lực sau ngày ${formatDate(details.waitsUntil)}, nếu không có khiếu nại lần hai`,
    action === 'extend' &&
      details.lateSince &&
      `Đã quá hạn ngày ${formatDate(details.lateSince)}, đã xin lỗi người gửi`,
    details.added && `Bổ sung: ${details.added}`,
    details.photos && `Kèm ${details.photos.length} hình`,
    details.reason && `Lý do: ${details.reason}`,
    details.legalGround && `Căn cứ: ${details.legalGround}`,
    details.answer && `Trả lời: ${details.answer}`,
    details.document && `Văn bản: ${details.document}`,
    closing && `Kết quả: ${CLOSING_WORDS[closing.reason]}`,
    closing?.noProofBecause && `Không có minh chứng: ${closing.noProofBecause}`,
    details.why && `${details.why} ${CONSOLE_WORDS.hidden}`,
  ];
  return {
    when: formatClock(at),
    at: at.toISOString(),
    who: actorName(by, nameOf),
    what: `${labelOf(action)}${moved}`,
    said: said.flatMap((line) => (line ? [line] : [])),
  };
}
