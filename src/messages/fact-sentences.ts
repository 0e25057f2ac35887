import type { Asked } from '../domain/knowledge/facts/asked.js';
import type { Deadline, Fact, TargetOperator } from '../domain/knowledge/record.js';
import { formatDate } from './format-date.js';

const OPERATORS: Readonly<Record<TargetOperator, string>> = {
  '=': '',
  '>=': 'từ ',
  '>': 'trên ',
  '<=': 'không quá ',
  '<': 'dưới ',
};

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function deadlineSentence(deadline: Deadline): string {
  if (deadline.kind === 'none') return 'Văn bản không nêu thời hạn cho việc này.';
  const last = deadline.due?.at(-1);
  const until = last && !deadline.text.includes(formatDate(last)) ? ` (chậm nhất ngày ${formatDate(last)})` : '';
  const anchor = deadline.kind === 'relative' && deadline.anchor && !until ? ` (tính từ: ${deadline.anchor})` : '';
  return sentence(`Thời hạn: ${deadline.text}${until}${anchor}`);
}

function whoSentences(fact: Fact): string {
  const parts = [
    fact.lead && `Chủ trì: ${fact.lead.join('; ')}.`,
    fact.coordinating && `Phối hợp: ${fact.coordinating.join('; ')}.`,
    fact.approver && `Cấp ban hành/phê duyệt: ${fact.approver}.`,
    fact.reportsTo && `Báo cáo, gửi kết quả: ${fact.reportsTo}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function valueSentence(fact: Fact): string {
  const value = `${OPERATORS[fact.operator ?? '=']}${fact.value ?? ''}${fact.unit ? (fact.unit === '%' ? '%' : ` ${fact.unit}`) : ''}`;
  const more = fact.operator === '>=' ? ' trở lên' : '';
  const period = fact.period && !fact.subject.includes(fact.period) ? ` (${fact.period})` : '';
  return sentence(`${capital(fact.subject)}${period}: ${value}${more}`);
}

function citationSentence(fact: Fact): string {
  const { cites } = fact;
  if (!cites) return '';
  const date = cites.date ? ` ngày ${formatDate(cites.date)}` : '';
  const issuer = cites.issuer ? ` của ${cites.issuer}` : '';
  const about = cites.about ? `: ${cites.about}` : '';
  return sentence(`${cites.symbol ?? capital(fact.subject)}${date}${issuer}${about}`);
}

/** The answer to what was asked of one record first, then the rest of it; plain sentences without the source. */
export function factSentences(fact: Fact, asked: readonly Asked[]): string {
  const isNamed = fact.kind === 'task' || fact.kind === 'responsibility';
  const who = whoSentences(fact);
  const when = fact.deadline ? deadlineSentence(fact.deadline) : '';
  const wantsWho = asked.some(
    (what) => what === 'lead' || what === 'coordinating' || what === 'approver' || what === 'reports-to',
  );
  const subject = isNamed ? sentence(capital(fact.subject)) : '';
  const first = fact.value !== undefined ? valueSentence(fact) : fact.cites ? citationSentence(fact) : subject;
  const ordered = wantsWho ? [first, who, when] : [first, when, who];
  const statement = fact.statement ? sentence(fact.statement) : '';
  const parts =
    isNamed || fact.value !== undefined || fact.cites
      ? [...ordered, statement]
      : [statement || first, ...ordered.slice(1)];
  return dropRepeats(parts.filter((part) => part !== '')).join(' ');
}

/** A sentence that another one holds word for word is not said twice. */
function dropRepeats(parts: readonly string[]): string[] {
  return parts.filter(
    (part, index) => !parts.some((other, at) => at !== index && other.includes(part) && (other !== part || at < index)),
  );
}
