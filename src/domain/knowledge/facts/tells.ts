import type { FactKind } from '../record.js';
import { HEAD } from './document-facts.js';
import type { FactEntry } from './fact-entry.js';

const PERSON_TITLE =
  /\b(truong (phong|ban|doan)|giam doc|chu tich|pho|bi thu|truong ban|thu truong|thu tuong|bo truong|lanh dao|chanh van phong)\b/;
const NAME = /\b(ten (la )?gi|ten (ho|ai|day du)|ho ten|ho va ten|danh tinh|ten cua ai)\b/;
const RESULT =
  /\b(thuc te|da dat|dat duoc (den nay|bao nhieu|may)|toi dau|den dau|ket qua (chinh thuc|dat|papi|sipas|par)|ra ket qua|^ket qua)\b/;
const RESULT_FIRST = /^(?:(?:cho )?(?:toi |minh |em )?(?:hoi|biet|xin) )?ket qua\b/;
export const TARGET = /\b(muc tieu|chi tieu|phan dau|phai dat|de ra|toi thieu|can dat|yeu cau dat)\b/;

/** A name is told only by a record of a signature; a holder of an office only where the office is named with it. */
export function tellsPerson(entry: FactEntry, plain: string): boolean {
  const isSigner = entry.fact.id === `${HEAD}signer`;
  const title = PERSON_TITLE.exec(plain)?.[0];
  if (title) return isSigner && entry.plainBody.includes(title);
  return !NAME.test(plain) || isSigner;
}

/** A plan has no results to tell, unless the record itself speaks of one. */
export function wantsResult({ document, subjectPairs, bodyPairs }: FactEntry, plain: string): boolean {
  if (!RESULT_FIRST.test(plain) || document.type === 'Báo cáo') return false;
  return !subjectPairs.has('ket qua') && !bodyPairs.has('ket qua');
}

export const ISSUING = /\b(ban hanh|ky|ra doi|ngay thang|cong bo|phe duyet)\b/;
export const ASKS_SYMBOL =
  /\bso (may|bao nhieu|hieu)\b|\b(van ban|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|ke hoach|cong van) nao\b/;

const SOME_TIME =
  /\b(thu \d|thu (hai|ba|tu|nam|sau|bay)|chu nhat|hang|dinh ky|thuong xuyen|kip thoi|theo (yeu cau|ke hoach|quy dinh|huong dan|quyet dinh)|ngay (tu|khi|sau)|sau khi|truoc khi|lien tuc|dot xuat|tu khi)\b/;

export function tellsTime({ fact, qualifiers: { years, quarters, months, dates }, plainBody }: FactEntry): boolean {
  const isDated = years.size + quarters.size + months.size + dates.size > 0;
  return isDated || fact.deadline !== undefined || SOME_TIME.test(plainBody);
}

export function speaksOf(entry: FactEntry, term: string): boolean {
  return entry.subjectTerms.has(term) || entry.bodyTerms.has(term);
}

/** True when the question is for what was reached, not for what is aimed at. */
export function asksResult(plain: string): boolean {
  return RESULT.test(plain) && !TARGET.test(plain);
}

/** True when the question is for what is aimed at. */
export function asksTarget(plain: string): boolean {
  return TARGET.test(plain);
}

/** A target is no result, and a result no target. */
export function mixesTargetAndResult({ fact, plainBody, plainNames, subjectTerms }: FactEntry, plain: string): boolean {
  if (fact.kind === 'target' || (fact.value === undefined && TARGET.test(plainNames))) return asksResult(plain);
  if (fact.kind !== 'figure') return false;
  const isOfTarget = TARGET.test(plainBody) || subjectTerms.has('tieu') || plainBody.includes('ke hoach');
  return TARGET.test(plain) && !isOfTarget;
}

const CONTACT = /\b(tong dai|duong day|1022|ung dung|zalo|app|dia chi|quet ma)\b/;
const EMAIL_ASKED = /\b(e ?mail|thu dien tu)\b/;
const PHONE_ASKED = /\b(so dien thoai|sdt|dien thoai|hotline|so may)\b/;
const PHONE = /\b(tong dai|duong day nong|1022|\d{5,11})\b/;
const HOURS = /\b\d+ ?(gio|h)\b/;
const CAUSE = /\b(nguyen nhan|do|vi|ly do|boi|de|nham|giup)\b/;

export function tellsContact({ plainBody }: FactEntry, plain: string): boolean {
  if (EMAIL_ASKED.test(plain)) return plainBody.includes('@');
  return (PHONE_ASKED.test(plain) ? PHONE : CONTACT).test(plainBody);
}

export function tellsHours({ plainBody }: FactEntry): boolean {
  return HOURS.test(plainBody);
}

export function tellsAddress({ fact, plainBody }: FactEntry): boolean {
  return fact.url !== undefined || fact.kind === 'system' || /\b(\S+\.vn|ung dung|zalo)\b/.test(plainBody);
}

export function tellsCause({ plainBody }: FactEntry): boolean {
  return CAUSE.test(plainBody);
}

const RECEIVED =
  /\b(ai|tap the nao|nhung tap the nao|ca nhan nao|nguoi nao|don vi nao|co quan nao|huyen nao|xa nao|phuong nao) (nao )?(da |vua |moi )?(duoc (khen|thuong|tang|chon|bau|bo nhiem|cu|xet|tuyen)|bi |dat |doat )/;
/** Records of these kinds say what is to be done, not to whom it was done. */
const PLANNED: ReadonlySet<FactKind> = new Set(['task', 'responsibility', 'principle', 'target', 'legal-basis']);

/** Who got or suffered something is asked, and the record only says what is to be done. */
export function onlyPlans({ fact }: FactEntry, plain: string): boolean {
  return PLANNED.has(fact.kind) && RECEIVED.test(plain);
}

const PLACE_ASKED = /\b(huyen|tinh|thanh pho|xa|phuong) nao\b/;
const NAMED_PLACE = /(?:[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|TP|[Xx]ã|[Pp]hường|[Tt]hị trấn) (?:\p{Lu}|\d)/u;

/** `Tỉnh nào đứng đầu` is told only where a place is named. */
export function tellsPlace({ fact, plainNames }: FactEntry, plain: string): boolean {
  if (!PLACE_ASKED.test(plain)) return true;
  const text = `${fact.subject} ${fact.statement ?? ''} ${fact.value ?? ''} ${fact.owner ?? ''} ${fact.places?.join(' ') ?? ''}`;
  return NAMED_PLACE.test(text) || fact.places !== undefined || plainNames.includes('thuoc tinh nao');
}
