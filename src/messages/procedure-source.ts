import type { Procedure } from '../domain/knowledge/procedure.js';
import { formatDate } from './format-date.js';

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

/** Name, code, source and the date of the facts. */
export function sourceLine(procedures: readonly Procedure[]): string {
  const [first, ...others] = procedures;
  if (first === undefined) return '';
  if (others.length === 0) {
    return `Nguồn: ${first.name} (${codeOf(first)}), ${shortSource(first)}; dữ liệu đến ngày ${formatDate(first.asOf)}.`;
  }
  const dated = procedures.map((one) => `${codeOf(one)} đến ngày ${formatDate(one.asOf)}`);
  return `Nguồn: ${[...new Set(procedures.map(shortSource))].join('; ')}; dữ liệu ${dated.join(', ')}.`;
}

/** Shown whenever the record says that the rules may have changed since. */
export function changeWarning({ mayHaveChanged }: Procedure): string {
  return mayHaveChanged === null ? '' : `Lưu ý, quy định có thể đã thay đổi: ${withStop(mayHaveChanged)}`;
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
