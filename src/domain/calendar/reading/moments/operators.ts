import type { DateOperator } from '../../date-expression.js';
import { type Pattern, pattern } from '../words/pattern.js';
import { indexRules } from '../words/rule-index.js';
import type { TokenisedText } from '../words/token.js';

interface OperatorRule {
  readonly pattern: Pattern;
  /** Undefined: the words belong to the expression and bind nothing ("trong tháng này", "vào ngày mai"). */
  readonly operator: DateOperator | undefined;
}

const rules = (operator: DateOperator | undefined, ...sources: string[]): OperatorRule[] =>
  sources.map((source) => ({ pattern: pattern(leniently(source)), operator }));

/** Beside a date even the damaged words of a scan bind it. */
function leniently(source: string): string {
  return source.replace(/chậm|muộn|nhất|trước|đến|hết|quá/gu, '~$&');
}

const OPERATORS = [
  ...rules(
    '<=',
    'chậm_nhất|chậm_nhét|muộn_nhất|trễ_nhất|không_muộn_hơn|không_chậm_hơn|không_trễ_hơn|không_quá là|vào|đến|trong|hết|: hết?',
    'chậm_nhất|chậm_nhét|muộn_nhất|trễ_nhất|không_muộn_hơn|không_chậm_hơn|không_trễ_hơn|không_quá',
    'từ_nay? đến|tới hết',
    'từ_nay? đến|tới',
    'hết',
    'cho đến|tới hết?',
    'hạn_chót|hạn_cuối|hạn_nộp|hạn_gửi|thời_hạn|hạn|deadline|dl là|đến|vào|: hết?',
    'hạn_chót|hạn_cuối|hạn_nộp|hạn_gửi|hạn|deadline|dl',
    'hạn_chót|hạn_cuối|hạn nộp|gửi|báo_cáo|hoàn_thành là|đến|vào|:? hết?',
    'trước hoặc|và trong|vào',
    'xong trước hết',
  ),
  ...rules('<', 'trước', 'trước khi hết', 'trước thời_điểm', 'xong trước'),
  ...rules('>=', 'kể_từ|bắt_đầu_từ|tính_từ|áp_dụng_từ', 'bắt_đầu|khởi_đầu', 'từ'),
  ...rules('>', 'sau', 'từ sau'),
  ...rules(
    undefined,
    'trong',
    'vào',
    'vào lúc|đúng|khoảng?',
    'lúc',
    'đúng',
    'khoảng',
    'vào_đúng',
    'trong thời_gian|suốt',
    'dự_kiến trong|vào?',
    'ngay trong|trong_vòng?',
  ),
];
const findRules = indexRules<OperatorRule>(OPERATORS);
export const OPERATOR_STARTS = findRules.firstWords;

export interface OperatorMatch {
  readonly operator: DateOperator | undefined;
  readonly end: number;
}

/** All words of binding that can begin at `at`, longest first. */
export function readOperators(text: TokenisedText, at: number): readonly OperatorMatch[] {
  const token = text.tokens[at];
  if (!token || token.kind === 'sign') return [];
  const found: OperatorMatch[] = [];
  for (const rule of findRules(token)) {
    const match = rule.pattern.match(text, at);
    if (match) found.push({ operator: rule.operator, end: match.end });
  }
  return found.sort((a, b) => b.end - a.end);
}
