import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import type { CaseNews, Promised } from '../../domain/complaints/news/case-news.js';
import type { ReplyChoice } from '../../domain/conversation/ports.js';
import { formatDate } from '../format-date.js';
import { CLOSING_WORDS } from './case-status.js';
import { byDueDate } from './due-words.js';

export interface NewsContext {
  readonly code: string;
  /** The official who has the case. */
  readonly holder?: string | undefined;
  /** The office, as people call it. */
  readonly office: string;
}

/** One step of a case in the words of the person who waits: short, without blame, and what comes next. */
export function newsText(news: CaseNews, context: NewsContext): string {
  return `Hồ sơ ${showCaseCode(context.code)}: ${WORDS[news.kind](news as never, context)}`;
}

type Words = {
  readonly [Kind in CaseNews['kind']]: (news: Extract<CaseNews, { kind: Kind }>, context: NewsContext) => string;
};

const WORDS: Words = {
  assigned: (news, { holder, office }) =>
    `đã giao cho ${holder ?? office}.${byWhen(news)} Có tin mới, tôi báo anh/chị ngay.`,
  taken: (news, { holder, office }) =>
    `${holder ?? office} đã nhận xử lý.${byWhen(news)} Có kết quả, tôi báo anh/chị ngay.`,
  accepted: ({ document, due }, { office }) =>
    `${office} đã thụ lý để giải quyết (văn bản ${withoutStop(document)}).${due ? ` Hạn giải quyết: ${byDueDate(due)}.` : ''}`,
  decided: ({ document, lateSince, waitsUntil }, { office }) =>
    `${office} đã có quyết định giải quyết (${withoutStop(document)}).${lateSince === undefined ? '' : ` Hạn là ngày ${formatDate(lateSince)}; xin lỗi anh/chị vì chậm.`} Anh/chị nhận văn bản tại bộ phận tiếp công dân; nếu không đồng ý, nơi đó hướng dẫn bước tiếp theo và thời hạn.${waitsUntil === undefined ? '' : ` Sau ngày ${formatDate(waitsUntil)}, nếu không có khiếu nại lần hai, quyết định có hiệu lực.`}`,
  effective: () => 'quyết định giải quyết đã có hiệu lực.',
  appealed: (news) => `đã ghi nhận đơn khiếu nại lần hai.${byWhen(news)}`,
  terminated: ({ document, reason }) =>
    `đình chỉ giải quyết (${withoutStop(document)})${because(reason)}. Nếu không đồng ý, anh/chị đến bộ phận tiếp công dân để được hướng dẫn.`,
  resumed: (news) => `được giải quyết tiếp.${byWhen(news)}`,
  returned: (news, { office }) => `được chuyển về lại ${office} để xử lý.${byWhen(news)}`,
  separated: (news) => `từ nay được xử lý riêng, không chung với việc khác nữa.${byWhen(news)}`,
  transferred: ({ body, reason }) =>
    `đã chuyển đến ${body}${because(reason)}. Nơi này sẽ trả lời anh/chị; anh/chị vẫn hỏi được ở đây bằng mã trên.`,
  refused: ({ legalGround, reason }) =>
    `chưa được giải quyết tại đây${because(reason)} (căn cứ: ${legalGround}). Nếu không đồng ý, anh/chị đến bộ phận tiếp công dân để được hướng dẫn bước tiếp theo.`,
  extended: ({ until, reason, lateSince }, { office }) =>
    lateSince === undefined
      ? `cần thêm thời gian, xin hẹn anh/chị đến ngày ${formatDate(until)}${because(reason)}. Mong anh/chị thông cảm.`
      : `đã quá hạn trả lời (ngày ${formatDate(lateSince)}) mà chưa xong. ${office} xin lỗi anh/chị vì sự chậm trễ này${because(reason)}. Xin hẹn lại anh/chị đến ngày ${formatDate(until)}.`,
  answered: ({ answer, lateSince }, { office }) =>
    `${office} trả lời:\n${answer}\n${lateSince === undefined ? '' : `Hạn trả lời là ngày ${formatDate(lateSince)}; xin lỗi anh/chị vì trả lời chậm.\n`}Nếu chưa rõ, anh/chị nhắn lại kèm mã trên.`,
  merged: () => 'được xử lý chung với một việc trùng nội dung. Anh/chị vẫn nhận được mọi tin mới.',
  reopened: (news) => `được mở lại để xử lý tiếp${because(news.reason)}.${byWhen(news)}`,
  'reopened-by-another': (news) => `có người cùng gửi báo việc chưa xong nên được mở lại để xử lý tiếp.${byWhen(news)}`,
  suspended: ({ reason }) => `tạm dừng giải quyết${because(reason)}. Khi giải quyết tiếp, tôi báo anh/chị.`,
  invited: ({ reason, meetOn }) =>
    `mời anh/chị đến đối thoại${meetOn ? ` ngày ${formatDate(meetOn)}` : ''}${reason ? `: ${withoutStop(reason)}` : ''}.`,
  closed: ({ reason }) => `đã kết thúc, kết quả: ${CLOSING_WORDS[reason]}.\nViệc đã được giải quyết chưa ạ?`,
};

/** Buttons under the last question; whoever of the case presses them is heard by the intake. */
export function settledChoices(caseId: string): readonly ReplyChoice[] {
  return [
    { id: `hs:${caseId}:yes`, label: 'Đã giải quyết' },
    { id: `hs:${caseId}:no`, label: 'Chưa giải quyết' },
  ];
}

function byWhen({ due, isLate }: Promised): string {
  if (due !== undefined) return ` Dự kiến trả lời chậm nhất ${byDueDate(due)}.`;
  return isLate ? ' Việc này đã quá ngày hẹn, mong anh/chị thông cảm.' : '';
}

function because(reason: string): string {
  return reason === '' ? '' : `, lý do: ${withoutStop(reason)}`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
