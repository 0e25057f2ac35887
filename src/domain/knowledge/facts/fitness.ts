import type { FactKind } from '../record.js';
import type { Asked } from './asked.js';
import { HEAD } from './document-facts.js';
import type { FactEntry } from './fact-entry.js';
import { type Qualifiers, sameDate } from './qualifiers.js';
import type { FactQuestion } from './read-fact-question.js';

/** Which kinds of record answer what: positive fits, negative does not. Kinds not named are neutral. */
const FIT: Readonly<Record<Asked, Partial<Record<FactKind, number>>>> = {
  lead: { task: 0.08, responsibility: 0.08, figure: -0.12, target: -0.12, definition: -0.1, 'legal-basis': -0.06 },
  coordinating: { task: 0.08, responsibility: 0.06, figure: -0.08, target: -0.08, definition: -0.1 },
  approver: { task: 0.08, responsibility: 0.02, 'legal-basis': 0.03 },
  'reports-to': { task: 0.05, responsibility: 0.08, figure: -0.1, target: -0.1, definition: -0.1 },
  person: {},
  deadline: { task: 0.08, responsibility: 0.06, figure: -0.08, target: -0.04, definition: -0.1, 'legal-basis': -0.06 },
  frequency: { task: 0.06, responsibility: 0.08, activity: 0.05, figure: -0.02, definition: -0.1 },
  'how-many': { figure: 0.1, target: 0.1, 'legal-basis': -0.1, definition: -0.12, initiative: -0.06, system: -0.04 },
  'which-document': { 'legal-basis': 0.12, figure: -0.1, target: -0.08, initiative: -0.05 },
  definition: { definition: 0.16, figure: -0.06, target: -0.06 },
  contents: { principle: 0.04, activity: 0.04, 'legal-basis': 0.03 },
  where: { initiative: 0.06, system: 0.04, responsibility: 0.02, figure: -0.06, target: -0.06 },
  hours: {},
  contact: { system: 0.1, initiative: 0.03 },
  'address-online': { system: 0.12, figure: -0.06, target: -0.06 },
  why: {},
  list: { figure: -0.03, target: -0.01 },
};

export function kindFit(entry: FactEntry, asked: ReadonlySet<Asked>): number {
  let fit = 0;
  for (const what of asked) fit += FIT[what][entry.fact.kind] ?? 0;
  return Math.max(-0.2, Math.min(0.2, fit));
}

const PERSON_TITLE =
  /\b(truong (phong|ban|doan)|giam doc|chu tich|pho|bi thu|truong ban|thu truong|lanh dao|chanh van phong)\b/;
const CAUSE = /\b(nguyen nhan|do|vi|ly do|boi)\b/;
const CONTACT = /\b(tong dai|duong day|1022|ung dung|zalo|app|dia chi|quet ma)\b/;
const HOURS = /\b\d+ ?(gio|h)\b/;

/** A holder of an office is told only by a record that names the office with the person. */
function tellsPerson(entry: FactEntry, plain: string): boolean {
  const title = PERSON_TITLE.exec(plain)?.[0];
  if (title) return entry.fact.id === `${HEAD}signer` && entry.plainBody.includes(title);
  return entry.fact.lead !== undefined;
}

/** Why a record cannot answer what is asked, however well its subject matches; `null` when it can. */
export function lacks(entry: FactEntry, question: FactQuestion): Asked | null {
  const { fact } = entry;
  const { asked } = question;
  const text = `${entry.plainBody} ${[...entry.subjectTerms].join(' ')}`;
  if (asked.has('hours') && !HOURS.test(text)) return 'hours';
  if (asked.has('contact') && !CONTACT.test(text)) return 'contact';
  if (asked.has('address-online') && !fact.url && fact.kind !== 'system' && !/\b(\S+\.vn|ung dung|zalo)\b/.test(text))
    return 'address-online';
  if (asked.has('person') && !tellsPerson(entry, question.plain)) return 'person';
  const silent = fact.silentOn?.find((what) => asked.has(what));
  if (silent) return silent;
  if (asked.has('which-document') && fact.kind === 'legal-basis' && !fact.cites?.symbol) return 'which-document';
  if (
    asked.has('how-many') &&
    !asked.has('deadline') &&
    !asked.has('list') &&
    fact.value === undefined &&
    !/\d/.test(entry.plainBody)
  )
    return 'how-many';
  if (asked.has('why') && !CAUSE.test(entry.plainBody)) return 'why';
  return null;
}

function disjoint<T>(asked: ReadonlySet<T>, recorded: ReadonlySet<T>): boolean {
  if (asked.size === 0) return false;
  for (const value of asked) if (recorded.has(value)) return false;
  return true;
}

/** True when the question is pinned to a time that the record does not speak of. */
export function isOfOtherTime(entry: FactEntry, asked: Qualifiers): boolean {
  const own = entry.qualifiers;
  const years = new Set([...own.years, ...entry.document.years]);
  if (disjoint(asked.years, years)) return true;
  if (own.quarters.size > 0 && disjoint(asked.quarters, own.quarters)) return true;
  const isNumber = entry.fact.kind === 'figure' || entry.fact.kind === 'target';
  if (isNumber && asked.quarters.size > 0 && own.quarters.size === 0 && own.dates.size === 0) return true;
  if (isNumber && asked.dates.size > 0 && ![...asked.dates].some((date) => sameDate(date, own.dates))) return true;
  if (isNumber && asked.months.size > 0 && disjoint(asked.months, own.months)) {
    const months = new Set([...own.dates].map((date) => Number(date.split('/')[1])));
    return disjoint(asked.months, months);
  }
  return false;
}
