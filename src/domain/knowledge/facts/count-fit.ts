import { fold } from '../../language/letters/fold.js';
import type { FactEntry } from './fact-entry.js';
import type { FactQuestion } from './read-fact-question.js';

const MONEY_ASKED = /\b(bao nhieu|may) (ty|trieu|dong(?! (bang|thap|chi|thoi))|nghin)\b/;
const MONEY = /(tỷ|triệu|nghìn|\d) đồng/;
const IN_PERCENT = /\b(phan tram|ty le|ti le|dat|chi tieu|muc tieu|muc)\b/;
const COUNTED =
  /\b(bao nhieu|may) (nguoi|trieu|ty(?! le)|dong|tien|can bo|cong chuc|vien chuc|ho so|don vi|phong|ho|thu tuc|van ban|thanh vien)\b/;

/** What weighs less is grammar. */
const TELLING = 0.05;
const COUNTED_THING =
  /\b(?:bao nhieu|may) (?!gio|ngay|lan|thang|phan|la|thi|roi|vay|the|va|o|trong|so voi|muc|cai|thu|noi|cho|loai|tien)([a-z]+)/g;
const NUMBER = '(?:\\d[\\d.,/]*(?!\\S)|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)';

/** Things were to be counted, and the record, which is no number by itself, counts others. */
export function countsNoneOf({ fact, plainNames }: FactEntry, question: FactQuestion): boolean {
  if (fact.value !== undefined || fact.kind === 'legal-basis') return false;
  const text = `${plainNames} | ${fold(fact.statement ?? '')}`;
  return [...question.plain.matchAll(COUNTED_THING)].some(([, thing = '']) => {
    if ((question.weights.get(thing) ?? 0) < TELLING) return false;
    const names = [thing, ...(question.alternatives.get(thing) ?? []).map((words) => words[0] ?? '')];
    return !new RegExp(`\\b${NUMBER} (?:\\S+ )?(?:${names.join('|')})\\b`).test(text);
  });
}

/** The units in which people are told. */
const PEOPLE = /\b(nguoi|bien che|can bo|cong chuc|vien chuc|giao vien|thanh vien|truong hop)\b/;

/** People or files were to be counted and the record tells a share, or the other way round. */
export function countsOtherThings({ fact }: FactEntry, { plain, wantsPercent }: FactQuestion): boolean {
  if (fact.unit === '%') return !wantsPercent && COUNTED.test(plain) && !IN_PERCENT.test(plain);
  if (MONEY_ASKED.test(plain) && !MONEY.test(`${fact.statement} ${fact.value} ${fact.unit}`)) return true;
  const unit = fold(fact.unit ?? '');
  if (/\b(bao nhieu|may) nguoi\b/.test(plain) && unit !== '' && !PEOPLE.test(unit)) return true;
  return fact.value !== undefined && wantsPercent && !fact.statement?.includes('%');
}
