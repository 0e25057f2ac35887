import type { Procedure } from '../../domain/knowledge/procedure.js';
import { formatDate } from '../format-date.js';
import { sentencesOf, withoutBrackets } from './procedure-brief.js';

function codeOf({ code, isCodeVerified }: Procedure): string {
  if (code === null) return 'chưa rõ mã';
  return isCodeVerified ? `mã ${code}` : `mã ${code}, chưa kiểm chứng`;
}

/** The first source in few words; that part of the facts is second-hand is always said. */
function shortSource({ source }: Procedure): string {
  const first = source.split(':')[0] ?? source;
  const isSecondHand = source.includes('thứ cấp') && !first.includes('thứ cấp');
  return `${first}${isSecondHand ? ', có phần từ nguồn thứ cấp' : ''}`;
}

/** Source, code and the date of the facts; the name stands above. */
export function sourceLine(procedures: readonly Procedure[]): string {
  const [first, ...others] = procedures;
  if (first === undefined) return '';
  if (others.length === 0) {
    return `Nguồn: ${shortSource(first)}, ${codeOf(first)}, dữ liệu đến ${formatDate(first.asOf)}.`;
  }
  const dated = procedures.map((one) => `${codeOf(one)} đến ${formatDate(one.asOf)}`);
  return `Nguồn: ${[...new Set(procedures.map(shortSource))].join('; ')}, dữ liệu ${dated.join(', ')}.`;
}

const WARNING = 'Lưu ý, quy định có thể đã đổi: ';

/** In few words that the rules may have changed since; `''` when nothing is known of a change. */
export function changeWarning({ mayHaveChanged }: Procedure): string {
  if (mayHaveChanged === null) return '';
  const [first = ''] = sentencesOf(withoutBrackets(mayHaveChanged));
  return `${WARNING}${withStop(first.replace(/: cần xem lại.*$/, ''))}`;
}

/** The same with everything the record says. */
export function fullChangeWarning({ mayHaveChanged }: Procedure): string {
  return mayHaveChanged === null ? '' : `${WARNING}${withStop(mayHaveChanged)}`;
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
