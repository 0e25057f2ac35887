import type { Procedure } from '../domain/knowledge/procedure.js';
import { formatDate } from './format-date.js';

function codeOf({ code, isCodeVerified }: Procedure): string {
  if (code === null) return 'chưa rõ mã';
  return isCodeVerified ? `mã ${code}` : `mã ${code}, chưa kiểm chứng`;
}

/** Name, code, source and the date of the facts. */
export function sourceLine(procedures: readonly Procedure[]): string {
  const [first, ...others] = procedures;
  if (first === undefined) return '';
  if (others.length === 0) {
    return `Nguồn: thủ tục ${first.name} (${codeOf(first)}); ${first.source}; dữ liệu đến ngày ${formatDate(first.asOf)}.`;
  }
  const named = procedures.map((one) => `${codeOf(one)} đến ngày ${formatDate(one.asOf)}`);
  const sources = [...new Set(procedures.map(({ source }) => source.split(':')[0] ?? source))];
  return `Nguồn: ${sources.join('; ')}; dữ liệu ${named.join(', ')}.`;
}

/** Shown whenever the record says that the rules may have changed since. */
export function changeWarning({ mayHaveChanged }: Procedure): string {
  return mayHaveChanged === null ? '' : `Lưu ý, quy định có thể đã thay đổi: ${withStop(mayHaveChanged)}`;
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
