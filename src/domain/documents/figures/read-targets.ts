import { fold } from '../../language/letters/fold.js';
import type { Origin, ReadTarget } from '../document-reading.js';
import type { SectionKind } from '../duties/section-kind.js';
import { splitSentences } from '../duties/split-duties.js';
import { clauseAround, clauseOf, headOf, indicatorsOf, subjectBefore, tailAfter } from './indicator-of.js';
import { groupTarget, openTarget } from './open-targets.js';
import { findQuantities, type Quantity } from './quantity.js';
import { originOf, type TargetDraft } from './target-draft.js';
import { hasAim, hasAimInReport, readOperator } from './target-words.js';

/** A paragraph, item or row that may set targets. */
export interface TargetSource extends Origin {
  readonly text: string;
  readonly kind: SectionKind | 'row' | 'note';
}

const CERTAIN = 0.9;
const COUNTED = 0.6;
const NO_COUNTS = new Set<TargetSource['kind']>(['purpose', 'requirement', 'audience', 'means']);
const COUNT_NOUNS =
  /^(?:ch\S{1,2} so|chi tieu|muc|nhiem vu|noi dung|linh vuc|hoat dong|tieu chi|giai phap|nhom|du an|de an)/u;
/** What holds them, and nothing but a list of numbers since. */
const HOLDS =
  /(?:ke hoach|chuong trinh|de an|quyet dinh|papi|bo chi so)[^.;]*?\s(?:g\S{0,3}m|de ra|co)\s*:?\s*(?:\d[^.;]*)?$/u;

/** Numbers to be reached, with what they measure and how they bind; several indicators may share one number. */
export function readTargets(source: TargetSource, isReport: boolean): ReadTarget[] {
  return splitSentences(source.text).flatMap(({ text }) => {
    const quantities = findQuantities(text);
    const targets = [
      ...quantities.flatMap((quantity) => fromQuantity(text, quantity, { source, isReport })),
      ...groupTarget(text),
      ...openTarget(text, quantities),
    ];
    return targets.map((target) => ({ ...target, ...originOf(source, target.confidence) }));
  });
}

interface Context {
  readonly source: TargetSource;
  readonly isReport: boolean;
}

function fromQuantity(text: string, quantity: Quantity, { source, isReport }: Context): TargetDraft[] {
  const operator = readOperator(text, quantity.start, quantity.end);
  if (quantity.outOf !== undefined) return ratioTarget(text, quantity, quantity.outOf);
  const isAimed = isReport
    ? hasAimInReport(text, text.slice(0, quantity.start))
    : source.kind === 'targets' || hasAim(clauseOf(text, quantity)) || (hasAim(text) && isListed(text, quantity));
  if (isShare(quantity)) {
    const isBound = isAimed || (!isReport && (source.kind === 'row' || operator !== '='));
    return isBound && !isPast(text, quantity)
      ? indicatorsOf(text, quantity).map((indicator) => draft(indicator, quantity, operator))
      : [];
  }
  if (isAimed && isBoundCount(text, quantity, operator)) {
    const indicator = `${headOf(text, quantity)} ${clauseAround(text, quantity)}`.trim();
    return [draft(indicator, quantity, /toi thieu|it nhat/u.test(fold(text)) ? '>=' : operator)];
  }
  return NO_COUNTS.has(source.kind) ? [] : countTarget(text, quantity, isReport);
}

/** `11/10 (vượt chỉ tiêu)`: ten were to be reached. */
function ratioTarget(text: string, quantity: Quantity, outOf: number): TargetDraft[] {
  const isAim = /chi tieu/u.test(fold(text.slice(quantity.start, quantity.end + 30)));
  const aim = { ...quantity, value: outOf, written: quantity.written.split('/')[1] ?? String(outOf) };
  return isAim ? [draft(clauseAround(text, quantity), aim, '>=')] : [];
}

function isShare({ unit }: Quantity): boolean {
  return unit === '%' || /^điểm/iu.test(unit);
}

function isBoundCount(text: string, quantity: Quantity, operator: ReadTarget['operator']): boolean {
  const isBound = operator !== '=' || /toi thieu|du kien|it nhat/u.test(fold(text));
  return isBound && quantity.unit !== '' && !isTime(quantity);
}

/** `Kế hoạch gồm: 08 lĩnh vực, 19 mục tiêu ...`: how much a plan holds. */
function countTarget(text: string, quantity: Quantity, isReport: boolean): TargetDraft[] {
  if (!COUNT_NOUNS.test(fold(quantity.unit))) return [];
  const lead = fold(text.slice(0, quantity.start));
  const isHeld = HOLDS.test(lead);
  if (isReport && !isHeld && !/de ra\s*$/u.test(lead)) return [];
  const holder = subjectBefore(text, quantity);
  const indicator = isReport ? `${holder}: số ${quantity.unit}` : `Số ${quantity.unit} ${tailAfter(text, quantity)}`;
  return [{ ...draft(indicator.trim(), quantity, '='), confidence: COUNTED }];
}

function draft(indicator: string, quantity: Quantity, operator: ReadTarget['operator']): TargetDraft {
  const { value, written, unit, doubt } = quantity;
  return { indicator, operator, value, valueText: written, unit, confidence: CERTAIN, ...(doubt ? { doubt } : {}) };
}

function isListed(text: string, { start }: Quantity): boolean {
  return text.slice(0, start).includes(';') || /toi thieu/u.test(fold(text.slice(0, start)));
}

function isPast(text: string, { start }: Quantity): boolean {
  return /(?:so voi|nam truoc|nam \d{4} dat)\s*$/u.test(fold(text.slice(Math.max(0, start - 20), start)));
}

function isTime({ unit }: Quantity): boolean {
  return /^(?:ngay|thang|nam|gio|tuan|quy)(?:\s|$)/u.test(fold(unit));
}
