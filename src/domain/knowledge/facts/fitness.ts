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
  /\b(truong (phong|ban|doan)|giam doc|chu tich|pho|bi thu|truong ban|thu truong|thu tuong|bo truong|lanh dao|chanh van phong)\b/;
const CAUSE = /\b(nguyen nhan|do|vi|ly do|boi|de|nham|giup)\b/;
const NAME = /\b(ten (la )?gi|ten (ho|ai|day du)|ho ten|ho va ten|danh tinh|ten cua ai)\b/;
const RESULT =
  /\b(thuc te|da dat|dat duoc (den nay|bao nhieu|may)|toi dau|den dau|ket qua (chinh thuc|dat|papi|sipas|par)|ra ket qua|^ket qua)\b/;
const RESULT_FIRST = /^(?:(?:cho )?(?:toi |minh |em )?(?:hoi|biet|xin) )?ket qua\b/;
const TARGET = /\b(muc tieu|chi tieu|phan dau|phai dat|de ra|toi thieu|can dat|yeu cau dat)\b/;
const CONTACT = /\b(tong dai|duong day|1022|ung dung|zalo|app|dia chi|quet ma)\b/;
const PHONE_ASKED = /\b(so dien thoai|sdt|dien thoai|hotline|so may)\b/;
const PHONE = /\b(tong dai|duong day nong|1022|\d{5,11})\b/;
const HOURS = /\b\d+ ?(gio|h)\b/;

/** A name is told only by a record of a signature; a holder of an office only where the office is named with it. */
function tellsPerson(entry: FactEntry, plain: string): boolean {
  const isSigner = entry.fact.id === `${HEAD}signer`;
  const title = PERSON_TITLE.exec(plain)?.[0];
  if (title) return isSigner && entry.plainBody.includes(title);
  return !NAME.test(plain) || isSigner;
}

/** A plan has no results to tell, unless the record itself speaks of one. */
function wantsResult({ document, subjectPairs, bodyPairs }: FactEntry, plain: string): boolean {
  if (!RESULT_FIRST.test(plain) || document.type === 'Báo cáo') return false;
  return !subjectPairs.has('ket qua') && !bodyPairs.has('ket qua');
}

const ISSUING = /\b(ban hanh|ky|ra doi|ngay thang|cong bo|phe duyet)\b/;
const ASKS_SYMBOL =
  /\bso (may|bao nhieu|hieu)\b|\b(van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|ke hoach|cong van) nao\b/;
/** Records of these kinds count nothing by themselves. */
const NUMBERLESS: ReadonlySet<FactKind> = new Set(['definition', 'legal-basis']);
/** Records of these kinds name nobody who does something. */
const LEADLESS: ReadonlySet<FactKind> = new Set(['legal-basis', 'definition', 'target']);
const PERCENT_ASKED = /\b(phan tram|ty le|ti le)\b/;
const IN_PERCENT = /\b(phan tram|ty le|ti le|dat|chi tieu|muc tieu|muc)\b/;
const COUNTED =
  /\b(bao nhieu|may) (nguoi|trieu|ty(?! le)|dong|tien|can bo|cong chuc|vien chuc|ho so|don vi|phong|ho|thu tuc|van ban|thanh vien)\b/;

/** People or files were to be counted and the record tells a share, or the other way round. */
function countsOtherThings({ fact }: FactEntry, plain: string): boolean {
  if (fact.unit === '%') return COUNTED.test(plain) && !IN_PERCENT.test(plain);
  return fact.value !== undefined && PERCENT_ASKED.test(plain) && !fact.statement?.includes('%');
}

function speaksOf(entry: FactEntry, term: string): boolean {
  return entry.subjectTerms.has(term) || entry.bodyTerms.has(term);
}

/** A target is no result, and a result no target. */
function mixesTargetAndResult({ fact, plainBody, subjectTerms }: FactEntry, plain: string): boolean {
  if (fact.kind === 'target') return asksResult(plain);
  if (fact.kind !== 'figure') return false;
  const isOfTarget = TARGET.test(plainBody) || subjectTerms.has('tieu') || plainBody.includes('ke hoach');
  return TARGET.test(plain) && !isOfTarget;
}

/** True when the question is for what was reached, not for what is aimed at. */
export function asksResult(plain: string): boolean {
  return RESULT.test(plain) && !TARGET.test(plain);
}

/** True when the question is for what is aimed at. */
export function asksTarget(plain: string): boolean {
  return TARGET.test(plain);
}

/** Why a record cannot answer what is asked, however well its subject matches; `null` when it can. */
export function lacks(entry: FactEntry, question: FactQuestion): Asked | null {
  const { fact } = entry;
  const { asked } = question;
  const text = entry.plainBody;
  const silent = fact.silentOn?.find((what) => asked.has(what));
  if (silent) return silent;
  if (asked.has('hours') && !HOURS.test(text)) return 'hours';
  if (asked.has('contact') && !(PHONE_ASKED.test(question.plain) ? PHONE : CONTACT).test(text)) return 'contact';
  if (asked.has('address-online') && !fact.url && fact.kind !== 'system' && !/\b(\S+\.vn|ung dung|zalo)\b/.test(text))
    return 'address-online';
  if (asked.has('person') && !tellsPerson(entry, question.plain)) return 'person';
  if (asked.has('which-document') && fact.kind === 'legal-basis' && !fact.cites?.symbol) return 'which-document';
  if (
    asked.has('how-many') &&
    !asked.has('deadline') &&
    !asked.has('list') &&
    fact.value === undefined &&
    !entry.hasFigure
  )
    return 'how-many';
  if (asked.has('how-many') && !question.money.every((term) => speaksOf(entry, term))) return 'how-many';
  if (asked.has('how-many') && fact.value === undefined && NUMBERLESS.has(fact.kind)) return 'how-many';
  if (asked.has('how-many') && mixesTargetAndResult(entry, question.plain)) return 'how-many';
  if (asked.has('how-many') && countsOtherThings(entry, question.plain)) return 'how-many';
  if (asked.has('which-document') && ASKS_SYMBOL.test(question.plain) && entry.symbols.length === 0)
    return 'which-document';
  const isOfDocument = asked.has('which-document') || question.symbols.length > 0 || ISSUING.test(question.plain);
  if (asked.has('deadline') && fact.kind === 'legal-basis' && !isOfDocument) return 'deadline';
  if (asked.has('lead') && LEADLESS.has(fact.kind) && !fact.lead && !fact.owner) return 'lead';
  if (fact.id === `${HEAD}date` && !ISSUING.test(question.plain)) return 'deadline';
  if (wantsResult(entry, question.plain)) return 'contents';
  if (asked.has('how-many') && fact.kind === 'task' && asked.size === 1) return 'how-many';
  if (asked.has('why') && !CAUSE.test(entry.plainBody)) return 'why';
  return null;
}

function disjoint<T>(asked: ReadonlySet<T>, recorded: ReadonlySet<T>): boolean {
  if (asked.size === 0) return false;
  for (const value of asked) if (recorded.has(value)) return false;
  return true;
}

/** True when the question is pinned to a time that the record does not speak of. */
export function isOfOtherTime(
  entry: FactEntry,
  asked: Qualifiers,
  wantsNumber: boolean,
  wantsDocument: boolean,
): boolean {
  const own = entry.qualifiers;
  const isNumber = entry.fact.kind === 'figure' || entry.fact.kind === 'target';
  if (disjoint(asked.years, own.years)) {
    const isPinned = own.years.size > 0 && (isNumber || wantsNumber);
    if (isPinned || disjoint(asked.years, new Set(entry.document.years))) return true;
  }
  const isOwnQuarter = own.quarters.size > 0 && !wantsDocument;
  const quarters = isOwnQuarter ? own.quarters : entry.ofQuarters;
  if (quarters.size > 0 && disjoint(asked.quarters, quarters)) return true;
  if (asked.quarters.size > 0 && !isOwnQuarter && disjoint(asked.years, new Set(entry.document.years))) return true;
  const isOfOtherDay = asked.dates.size > 0 && ![...asked.dates].some((date) => sameDate(date, own.dates));
  if (isOfOtherDay && entry.hasFigure && !entry.fact.cites) return true;
  if (isNumber && asked.quarters.size > 0 && own.quarters.size === 0 && own.dates.size === 0) return true;
  if (isNumber && isOfOtherDay) return true;
  if (isNumber && asked.months.size > 0 && disjoint(asked.months, own.months)) {
    const months = new Set([...own.dates].map((date) => Number(date.split('/')[1])));
    return disjoint(asked.months, months);
  }
  return false;
}
