import type { Asked } from '../../domain/knowledge/facts/asked.js';
import type { Deadline, Fact, TargetOperator } from '../../domain/knowledge/record.js';
import { formatDate } from '../format-date.js';

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
  const until = last && !namesDay(deadline.text, last) ? ` (chậm nhất ngày ${formatDate(last)})` : '';
  const anchor = deadline.kind === 'relative' && deadline.anchor && !until ? ` (tính từ: ${deadline.anchor})` : '';
  return sentence(`Thời hạn: ${deadline.text}${until}${anchor}`);
}

/** `ngày 30 tháng 9 năm 2026` and `30/9/2026` name the day `30/09/2026`. */
function namesDay(text: string, iso: string): boolean {
  const days = (written: string) =>
    written
      .replace(/\s*(?:tháng|năm)\s*/gu, '/')
      .replace(/(?<!\d)0+(?=\d)/g, '')
      .split(/[^\d/]+/);
  return days(text).includes(days(formatDate(iso)).join(''));
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
  if (fact.kind === 'passage') return quote(fact);
  const isDuty = fact.kind === 'task' || fact.kind === 'responsibility';
  const who = isDuty ? whoSentences(fact) : '';
  const when = fact.deadline && isWorthSaying(fact.deadline, asked) ? deadlineSentence(fact.deadline) : '';
  const duty = asked.some((what) => WHO.has(what)) ? [who, when] : [when, who];
  const statement = fact.statement ? sentence(fact.statement) : '';
  const first = openingSentence(fact);
  if (first === '') return join([withSubject(fact, statement), ...duty]);
  const said = join([first, ...duty]);
  return addsSomething(statement, said) ? join([said, statement]) : said;
}

/** The words of the document, under the heading they stand under. */
function quote({ statement = '', also = [] }: Fact): string {
  const heading = also[0]?.split(' – ').at(-1) ?? '';
  return `${heading === '' ? '' : `${heading.replace(/[.:;,]+$/, '')}: `}“${statement}”`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** At least a number, or a few words, that were not said yet. */
function addsSomething(statement: string, said: string): boolean {
  const known = new Set(wordsOf(said));
  const fresh = wordsOf(statement).filter((word) => !known.has(word));
  return fresh.length > FEW_WORDS || fresh.some((word) => /\d/.test(word));
}

const FEW_WORDS = 4;

/** One sentence of a record that only stands beside the answer. */
export function factInBrief(fact: Fact): string {
  const opening = fact.value !== undefined || fact.cites ? openingSentence(fact) : '';
  if (opening !== '') return opening;
  const [firstSentence = ''] = (fact.statement ?? fact.subject).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentence(capital(firstSentence));
}

const WHO: ReadonlySet<Asked> = new Set(['lead', 'coordinating', 'approver', 'reports-to']);
const WHEN: ReadonlySet<Asked> = new Set(['deadline', 'frequency']);

/** That a document names no deadline is news only to who asked for it. */
function isWorthSaying(deadline: Deadline, asked: readonly Asked[]): boolean {
  return deadline.kind !== 'none' || asked.some((what) => WHEN.has(what));
}

/** Numbers, citations and tasks open with what they are about; other records with their statement. */
function openingSentence(fact: Fact): string {
  if (fact.value !== undefined) return valueSentence(fact);
  if (fact.cites) return citationSentence(fact);
  return fact.kind === 'task' || fact.kind === 'responsibility' ? sentence(capital(fact.subject)) : '';
}

/** A statement that does not say by itself what it is about is led by its subject. */
function withSubject(fact: Fact, statement: string): string {
  if (fact.kind === 'definition') return statement;
  if (statement === '') return sentence(capital(fact.subject));
  const said = new Set(wordsOf(statement));
  const own = wordsOf(fact.subject);
  const isSaid = own.filter((word) => said.has(word)).length >= own.length * SAID_SHARE;
  return isSaid ? statement : `${capital(fact.subject)}: ${statement}`;
}

const SAID_SHARE = 0.65;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
