import type { Asked } from '../facts/asked.js';
import type { FactEntry } from '../facts/fact-entry.js';
import { lackOf } from '../facts/gates.js';
import type { FactQuestion } from '../facts/read-fact-question.js';
import { asksResult, asksTarget } from '../facts/tells.js';

const TIME = /\b(ngay|thang|quy|nam|hang|dinh ky|thuong xuyen|truoc|sau|cham nhat|tuan|gio|lan|ky)\b/;
const WHEN: readonly Asked[] = ['deadline', 'frequency'];
const AIMED_AT = /\b(muc tieu|chi tieu|phan dau|toi thieu|it nhat|tro len|ke hoach|tren \d)/;
const REPORT = 'Báo cáo';
const PERCENT_ASKED = /\b(phan tram|ty le|ti le)\b/;
const MONEY_ASKED = /\b(bao nhieu|may) (trieu|ty(?! le)|dong|tien)\b|\b(kinh phi|so tien|so von)\b/;
const MONEY = /\b(dong|ty|trieu)\b/;

/** Why a quote cannot answer what is asked, however many of its words it holds; `null` when it can. */
export function lacksInQuote(entry: FactEntry, question: FactQuestion): Asked | null {
  const when = WHEN.find((what) => question.asked.has(what));
  if (when && !TIME.test(entry.plainBody)) return when;
  if (question.asked.has('how-many') && countsSomethingElse(entry, question)) return 'how-many';
  return lackOf(entry, question);
}

/** A plan tells no results and a report no aims, unless it says so; a share is no sum; a report of one quarter is of that. */
function countsSomethingElse(entry: FactEntry, { plain, qualifiers }: FactQuestion): boolean {
  const { document, plainBody, fact } = entry;
  const isReport = document.type === REPORT;
  if (asksResult(plain) && !isReport) return true;
  if (asksTarget(plain) && isReport && !AIMED_AT.test(plainBody)) return true;
  if (PERCENT_ASKED.test(plain) && !fact.statement?.includes('%')) return true;
  if (MONEY_ASKED.test(plain) && !MONEY.test(plainBody)) return true;
  return qualifiers.quarters.size > 0 && !isOfQuarter(entry, qualifiers.quarters);
}

/** A report of one quarter counts that quarter; elsewhere the quote has to name it. */
function isOfQuarter({ ofQuarters, qualifiers }: FactEntry, asked: ReadonlySet<number>): boolean {
  const own = ofQuarters.size > 0 ? ofQuarters : qualifiers.quarters;
  return [...asked].some((quarter) => own.has(quarter));
}
