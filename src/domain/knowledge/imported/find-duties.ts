import { fold } from '../../language/letters/fold.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { FactFinding, FactItem } from '../facts/fact-reply.js';
import type { FactQuestion } from '../facts/read-fact-question.js';

const ASKS_DUTIES =
  /\b(chu tri|phu trach|duoc giao|dam nhan|co|lam|thuc hien) (nhung |cac |may )?(nhiem vu|viec|cong viec|phan viec) (nao|gi)\b|\b(nhiem vu|viec) (cua|giao cho) /;
const IN_APPENDIX = /\bphu luc\b/;
const MIN_DUTIES = 2;
const MAX_DUTIES = 6;
/** A role of one word is too common to be told from the rest of a question. */
const MIN_ROLE_WORDS = 2;

/** The tasks of the role that a question asks the duties of; `undefined` when it asks something else. */
export function findDuties(question: FactQuestion, entries: readonly FactEntry[]): FactFinding | undefined {
  if (!ASKS_DUTIES.test(question.plain)) return undefined;
  const role = longestRoleIn(question.plain, entries);
  if (role === undefined) return undefined;
  const own = entries.filter((entry) => isDutyOf(role, entry) && isWhereAsked(entry, question));
  const documents = question.documents.size > 0 ? question.documents : undefined;
  const chosen = own.filter(({ document }) => !documents || documents.has(document.id)).slice(0, MAX_DUTIES);
  const [first, ...rest] = chosen.map(({ document, fact }): FactItem => ({ document, fact }));
  if (!first || chosen.length < MIN_DUTIES) return undefined;
  return {
    reply: { kind: 'fact-answer', asked: ['list'], items: [first, ...rest], context: [] },
    confidence: 0.8,
    keys: chosen.map(({ key }) => key),
  };
}

function longestRoleIn(plain: string, entries: readonly FactEntry[]): string | undefined {
  const padded = ` ${plain} `;
  const roles = new Set(entries.flatMap(({ fact }) => (fact.kind === 'task' ? (fact.lead ?? []) : [])).map(plainRole));
  const named = [...roles].filter((role) => role.split(' ').length >= MIN_ROLE_WORDS && padded.includes(` ${role} `));
  return named.sort((a, b) => b.length - a.length)[0];
}

function isDutyOf(role: string, { fact }: FactEntry): boolean {
  return fact.kind === 'task' && (fact.lead ?? []).some((lead) => plainRole(lead) === role);
}

function isWhereAsked({ fact }: FactEntry, { plain }: FactQuestion): boolean {
  return !IN_APPENDIX.test(plain) || /^phụ lục/iu.test(fact.ref);
}

/** `Công chức Tài chính - Kế toán` as a question says it. */
function plainRole(role: string): string {
  return (fold(role).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
