import { readDates } from '../../../../calendar/read-dates.js';
import { fold } from '../../../../language/letters/fold.js';
import { CASE_CATEGORIES, type CaseCategory } from '../../../case-category.js';
import type { OrdinaryKind } from '../../../filed-kind.js';
import type { StepDetails } from '../../../steps/case-step.js';
import type { ClosingReason } from '../../../steps/closing.js';
import type { StaffVerb } from '../../staff-verb.js';
import { type DayContext, readExtension } from './read-extension.js';
import { given, reasonIn, withoutLead } from './words-of-order.js';

export interface DetailsContext extends DayContext {
  /** Ids of photos that came with the message. */
  readonly photos: readonly string[];
  /** Who is meant by a name or a role; `several` when that is not one person. */
  readonly findPerson: (name: string) => Promise<string | 'several' | undefined>;
  /** The id of a case by its number. */
  readonly findCase: (number: number) => Promise<string | undefined>;
}

type Reader = (rest: string, context: DetailsContext) => Promise<StepDetails> | StepDetails;

/** What stands behind the number, for each verb. What is missing is missing in the result, and asked for. */
const READERS: Readonly<Partial<Record<StaffVerb, Reader>>> = {
  note: (rest) => given('why', rest),
  answer: (rest) => given('answer', rest),
  reopen: (rest) => given('reason', rest),
  extend: readExtension,
  transfer: readTransfer,
  assign: readAssignment,
  refuse: readRefusal,
  merge: readMerge,
  close: readClosing,
  classify: readClass,
  accept: (rest) => given('document', rest),
  decide: (rest) => given('document', rest),
  invite: readInvitation,
  appeal: readNumbered,
  sue: readNumbered,
  withdraw: (rest) => given('why', rest),
  suspend: readWithDocument,
  terminate: readWithDocument,
  return: (rest) => given('why', rest),
};

export async function readDetails(verb: StaffVerb, rest: string, context: DetailsContext): Promise<StepDetails> {
  return (await READERS[verb]?.(rest, context)) ?? {};
}

/** "đến Công an phường: đúng thẩm quyền". */
function readTransfer(rest: string): StepDetails {
  const [body = '', ...reason] = rest.split(':');
  return { ...given('body', withoutLead(body, /^(?:den|sang|cho|qua) /)), ...given('reason', reason.join(':')) };
}

/** "cho Lê Thị Sáu". */
async function readAssignment(rest: string, { findPerson }: DetailsContext): Promise<StepDetails> {
  const person = await findPerson(withoutLead(rest, /^(?:cho|den) /));
  return person === undefined || person === 'several' ? {} : { assignee: person };
}

/** "Điều 11 Luật Khiếu nại: hết thời hiệu": the ground stands before the colon. */
function readRefusal(rest: string): StepDetails {
  const [ground = '', ...reason] = rest.split(':');
  return { ...given('legalGround', withoutLead(ground, /^(?:can cu|theo) /)), ...given('reason', reason.join(':')) };
}

async function readMerge(rest: string, { findCase }: DetailsContext): Promise<StepDetails> {
  const number = /\d{1,9}/.exec(rest)?.[0];
  const id = number === undefined ? undefined : await findCase(Number(number));
  return id === undefined ? {} : { mergeInto: id };
}

/** What stands first in the text decides; whole words: "rút kinh nghiệm" and "trung tâm" are no endings. */
const CLOSINGS: readonly (readonly [RegExp, ClosingReason])[] = [
  [/khong (?:lien he|goi|lien lac) duoc/, 'no-contact'],
  [/khong (?:thay|co that|phat hien|dung (?:su that|noi dung|nhu))/, 'not-found'],
  [/trung(?: lap)?(?= (?:voi|noi dung|ho so|hs|phan anh|kien nghi|don|vu)\b|$)|bi trung/, 'duplicate'],
  [
    /rut(?= (?:don|ho so|hs|phan anh|kien nghi|khieu nai|lai|yeu cau)\b)|(?:nguoi gui|nguoi dan|cong dan) (?:da |xin |tu )?rut|da rut(?! kinh nghiem)/,
    'withdrawn',
  ],
  [/chuyen(?= (?:den|sang|cho|qua|ve|len|co quan|don vi|cong an|so|noi)\b)|da chuyen(?! bien)/, 'transferred'],
  [/tu choi|khong thuoc|khong giai quyet/, 'refused'],
  [/dinh chi/, 'terminated'],
  [/giai thich|huong dan/, 'explained'],
  [/giai quyet|xu ly|xong|khac phuc|hoan thanh|sua/, 'resolved'],
];
const NO_PROOF = /(?:khong|chua) co (?:minh chung|anh|hinh|bang chung|van ban)/;
const DOCUMENT = /\d+\/[\p{Lu}\d][\p{L}\d./-]*/gu;

/** "đã giải quyết, biên bản 12/BB-UBND" with photos, or "... không có minh chứng vì trả lời qua điện thoại". */
function readClosing(rest: string, { photos }: DetailsContext): StepDetails {
  const folded = fold(rest);
  const without = NO_PROOF.exec(folded);
  const about = without ? folded.slice(0, without.index) : folded;
  const reason = firstOf(CLOSINGS, about);
  if (!reason) return {};
  const proof = [...photos, ...(rest.match(DOCUMENT) ?? [])];
  const because = without ? reasonIn(rest.slice(without.index + without[0].length)) : '';
  return { closing: { reason, proof, ...(because === '' ? {} : { noProofBecause: because }) } };
}

/** What the pattern that is found first in the text stands for; of two at the same place the one named first. */
function firstOf<Meant>(patterns: readonly (readonly [RegExp, Meant])[], folded: string): Meant | undefined {
  const found = patterns.flatMap(([pattern, meant]) => {
    const at = new RegExp(`\\b(?:${pattern.source})\\b`).exec(folded)?.index;
    return at === undefined ? [] : [{ at, meant }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.meant;
}

const CATEGORY_WORDS: readonly (readonly [RegExp, CaseCategory])[] = [
  [/moi truong|rac(?: thai)?|o nhiem/, 'moi-truong'],
  [/ha tang|den|chieu sang|duong sa|cong ranh|dien|nuoc/, 'ha-tang'],
  [/giao thong/, 'giao-thong'],
  [/an ninh|trat tu/, 'an-ninh-trat-tu'],
  [/dat dai|dia chinh/, 'dat-dai'],
  [/thai do|can bo/, 'thai-do-can-bo'],
  [/thu tuc|cham tre/, 'thu-tuc-cham-tre'],
  [/thuc pham/, 'an-toan-thuc-pham'],
  [/tieng on|loa/, 'tieng-on'],
  [/khac/, 'khac'],
];
const KIND_WORDS: readonly (readonly [RegExp, OrdinaryKind])[] = [
  [/hien truong|1022/, 'hien-truong'],
  [/kien nghi/, 'kien-nghi'],
  [/khieu nai/, 'khieu-nai'],
  [/phan anh/, 'phan-anh'],
];

/** "kiến nghị, hạ tầng, khẩn, về quy định". Without a word it is what it was. */
function readClass(rest: string): StepDetails {
  const folded = fold(rest);
  const slug = CASE_CATEGORIES.find((category) => folded.includes(category));
  const category = slug ?? firstOf(CATEGORY_WORDS, folded);
  const kind = firstOf(KIND_WORDS, folded);
  const about = /quy dinh/.test(folded) ? 'regulation' : /hanh vi/.test(folded) ? 'conduct' : undefined;
  const isUrgent = /\b(?:khong|het) khan\b/.test(folded) ? false : /\bkhan(?: cap)?\b/.test(folded) ? true : undefined;
  return {
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    ...(about ? { about } : {}),
    ...(isUrgent === undefined ? {} : { isUrgent }),
  };
}

/** "12/ĐKN": its number; what has none is a note. */
function readNumbered(rest: string): StepDetails {
  return given(/\d/.test(rest) ? 'document' : 'why', rest);
}

/** "15/12: 9 giờ, hội trường UBND"; who is invited reads all of it. */
function readInvitation(rest: string, { now, calendar }: DetailsContext): StepDetails {
  const [date] = readDates(rest, { ref: now.toISOString(), calendar });
  const [meetOn, hour] = date?.due?.split('T') ?? [];
  const words = date && date.index === 0 && hour === undefined ? reasonIn(rest.slice(date.length)) : rest;
  return { ...given('reason', words), ...(meetOn === undefined ? {} : { meetOn }) };
}

/** "15/QĐ-UBND: chờ kết luận giám định". */
function readWithDocument(rest: string): StepDetails {
  const document = rest.match(DOCUMENT)?.[0];
  // What stood between the two belongs to neither.
  const reason = document === undefined ? rest : rest.replace(document, '').replace(/[\s:;,-]+$/, '');
  return { ...given('reason', reasonIn(reason)), ...(document === undefined ? {} : { document }) };
}
