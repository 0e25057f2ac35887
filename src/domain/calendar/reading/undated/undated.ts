import type { DateKind } from '../../date-expression.js';
import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { followsWord, isAtEnd, isAtStart, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { type Pattern, pattern } from '../words/pattern.js';
import { indexRules } from '../words/rule-index.js';
import { GAP } from '../words/token.js';

interface UndatedRule {
  readonly pattern: Pattern;
  readonly kind: DateKind;
  /** The words after it name who asks or what decides. */
  readonly hasAnchor: boolean;
}

const rules = (kind: DateKind, hasAnchor: boolean, ...sources: string[]): UndatedRule[] =>
  sources.map((source) => ({
    pattern: pattern(source.replace(/\p{L}{2,}/gu, '~$&').replaceAll('~~', '~')),
    kind,
    hasAnchor,
  }));

const UNDATED_RULES = [
  ...rules(
    'ongoing',
    false,
    '~thường ~xuyên và|, liên_tục',
    '~thường ~xuyên và? định_kỳ',
    '~thường ~xuyên hằng|hàng ngày|năm|tháng|tuần',
    '~thường ~xuyên',
    'liên_tục trong_năm',
    'duy_trì liên_tục',
  ),
  ...rules(
    'on-request',
    true,
    'đột_xuất theo yêu_cầu của',
    'theo yêu_cầu của',
    'theo đề_nghị của',
    'khi có yêu_cầu của',
  ),
  ...rules('on-request', false, 'theo yêu_cầu', 'khi có yêu_cầu', 'khi được yêu_cầu', 'khi cần|cần_thiết', 'đột_xuất'),
  ...rules(
    'by-other-document',
    true,
    'theo kế_hoạch|quyết_định|chương_trình|lộ_trình|tiến_độ|hướng_dẫn|chỉ_đạo|công_văn|thông_báo|nghị_quyết|chỉ_thị|lịch|kết_luận của|số',
  ),
  ...rules(
    'by-other-document',
    false,
    'theo kế_hoạch|quyết_định|lộ_trình|tiến_độ|hướng_dẫn|lịch chung|đề_ra|được_duyệt|được_phê_duyệt|đã_được_phê_duyệt?',
    'đúng|theo thời_gian|thời_hạn|tiến_độ quy_định',
    'theo quy_định',
  ),
];
const findRules = indexRules<UndatedRule>(UNDATED_RULES);
export const UNDATED_STARTS = findRules.firstWords;
/** "chi thường xuyên" is a kind of spending. */
const BUDGET_BEFORE = [
  'chi',
  'phí',
  'nguồn',
  'sách',
  'toán',
  'vốn',
  'đồng',
  'khoản',
  'không',
  'tài',
  'chính',
  'thu',
  'mua',
  'sắm',
  'cử',
];
const MAX_ANCHOR_TOKENS = 10;

/** What has no date: "thường xuyên", "theo yêu cầu của Sở Nội vụ", "theo kế hoạch của UBND tỉnh". */
export function readUndated(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const token = text.tokens[from];
  if (token?.kind !== 'word') return undefined;
  let best: { rule: UndatedRule; end: number } | undefined;
  for (const rule of findRules(token)) {
    const match = rule.pattern.match(text, from);
    if (match && (!best || match.end > best.end)) best = { rule, end: match.end };
  }
  if (!best) return undefined;
  const { rule, end } = best;
  if (rule.kind === 'ongoing' && (followsWord(text, from, BUDGET_BEFORE) || isFollowedBy(text, end, ['của', 'không'])))
    return undefined;
  if (rule.kind === 'by-other-document' && !rule.hasAnchor && !isCell(context, from, end)) return undefined;
  if (!rule.hasAnchor) return { reading: { kind: rule.kind, ...ownAnchor(context, rule, from, end) }, end };
  const last = anchorEnd(context, end);
  if (last === end) return { reading: { kind: rule.kind }, end };
  const first = rule.kind === 'on-request' ? end : from + 1;
  return { reading: { kind: rule.kind, anchor: words(context, first, last) }, end: last };
}

function ownAnchor(context: ReadingContext, { kind }: UndatedRule, from: number, end: number): { anchor?: string } {
  return kind === 'by-other-document' ? { anchor: words(context, from + 1, end) } : {};
}

/** "theo kế hoạch" alone in its cell, line or clause; inside a sentence it is a turn of phrase. */
function isCell({ text }: ReadingContext, from: number, end: number): boolean {
  return (
    (isAtStart(text, from) && isAtEnd(text, end)) ||
    (followsWord(text, from, ['gian', 'hạn', 'hiện', 'hành', 'cáo']) && isAtEnd(text, end))
  );
}

function anchorEnd({ text }: ReadingContext, from: number): number {
  let at = from;
  for (; at < from + MAX_ANCHOR_TOKENS; at++) {
    const token = text.tokens[at];
    if (!token || token.gap === GAP.paragraph) break;
    if (token.kind === 'sign' && !/^[-/]$/.test(token.text)) break;
    if (
      isOneOf(token, ['và', 'để', 'trong', 'theo', 'về', 'thì', 'hoặc', 'đối', 'ban'], text) &&
      !(token.folded === 'ban' && !isFollowedBy(text, at + 1, ['hành']))
    )
      break;
  }
  return at;
}

function words({ text }: ReadingContext, from: number, end: number): string {
  const first = text.tokens[from];
  const last = text.tokens[end - 1];
  return first && last ? text.source.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
