import { fold } from '../../language/fold.js';
import type { Origin, ReadTarget, ReadTask } from '../document-reading.js';
import type { SectionKind } from '../duties/section-kind.js';
import { splitSentences } from '../duties/split-duties.js';
import { findQuantities, type Quantity } from './quantity.js';
import { hasAim, hasAimInReport, readOperator } from './target-words.js';

/** A paragraph, item or row that may set targets. */
export interface TargetSource extends Origin {
  readonly text: string;
  readonly kind: SectionKind | 'row' | 'note';
}

const CERTAIN = 0.9;
const COUNTED = 0.6;
const MOST_HEAD_WORDS = 26;
const NO_COUNTS = new Set<TargetSource['kind']>(['purpose', 'requirement', 'audience', 'means']);
const COUNT_NOUNS =
  /^(?:ch\S{1,2} so|chi tieu|muc tieu|nhiem vu|noi dung|linh vuc|hoat dong|tieu chi|giai phap|nhom|du an|de an)/u;
/** What holds them, and nothing but a list of numbers since. */
const HOLDS =
  /(?:ke hoach|chuong trinh|de an|quyet dinh|papi|bo chi so)[^.;]*?\s(?:g\S{0,3}m|de ra|co)\s*:?\s*(?:\d[^.;]*)?$/u;

/** Numbers to be reached, with what they measure and how they bind; several indicators may share one number. */
export function readTargets(source: TargetSource, isReport: boolean): ReadTarget[] {
  return splitSentences(source.text).flatMap(({ text }) => {
    const quantities = findQuantities(text);
    const targets = [
      ...quantities.flatMap((quantity, at) =>
        fromQuantity(text, quantity, { source, isReport, before: quantities[at - 1], quantities }),
      ),
      ...groupTarget(text),
      ...openTarget(text, quantities),
    ];
    return targets.map((target) => ({ ...target, ...originOf(source, target.confidence) }));
  });
}

type Draft = Omit<ReadTarget, keyof Origin> & { readonly confidence: number };

interface Context {
  readonly source: TargetSource;
  readonly isReport: boolean;
  readonly before: Quantity | undefined;
  readonly quantities: readonly Quantity[];
}

function fromQuantity(text: string, quantity: Quantity, context: Context): Draft[] {
  const { source, isReport } = context;
  const operator = readOperator(text, quantity.start, quantity.end);
  if (quantity.outOf !== undefined) {
    const isAim = /chi tieu/u.test(fold(text.slice(quantity.start, quantity.end + 30)));
    return isAim
      ? [
          draft(
            clauseAround(text, quantity),
            { ...quantity, value: quantity.outOf, written: String(quantity.outOf) },
            '>=',
          ),
        ]
      : [];
  }
  const isAimed =
    source.kind === 'targets' || hasAim(clauseOf(text, quantity)) || (hasAim(text) && isListed(text, quantity));
  const isShare = quantity.unit === '%' || /^diem/u.test(fold(quantity.unit));
  const isTold = /(?:da|duoc cong bo|dat duoc)\s/u.test(fold(text.slice(0, quantity.start))) && isReport;
  if (isShare && (!isReport || isAimed) && !isTold && !isPast(text, quantity)) {
    if (source.kind === 'targets' || isAimed || source.kind === 'row' || operator !== '=')
      return indicatorsOf(text, quantity).map((indicator) => draft(indicator, quantity, operator));
  }
  if (
    !isShare &&
    isAimed &&
    (operator !== '=' || /toi thieu|du kien|it nhat/u.test(fold(text))) &&
    quantity.unit !== '' &&
    !isTime(quantity)
  )
    return [
      draft(
        `${headOf(text, quantity)} ${clauseAround(text, quantity)}`.trim(),
        quantity,
        /toi thieu|it nhat/u.test(fold(text)) ? '>=' : operator,
      ),
    ];
  return NO_COUNTS.has(source.kind) ? [] : countTarget(text, quantity, isReport);
}

/** `Kế hoạch gồm: 08 lĩnh vực, 19 mục tiêu ...`: how much a plan holds. */
function countTarget(text: string, quantity: Quantity, isReport: boolean): Draft[] {
  if (!COUNT_NOUNS.test(fold(quantity.unit))) return [];
  const lead = fold(text.slice(0, quantity.start));
  const isHeld = HOLDS.test(lead);
  if (isReport && !isHeld && !/de ra\s*$/u.test(lead)) return [];
  const holder = subjectBefore(text, quantity);
  const indicator = isReport ? `${holder}: số ${quantity.unit}` : `Số ${quantity.unit} ${tailAfter(text, quantity)}`;
  return [{ ...draft(indicator.trim(), quantity, '='), confidence: COUNTED }];
}

/** `duy trì thuộc nhóm tốt của cả tỉnh`: a group is the value. */
function groupTarget(text: string): Draft[] {
  const match = /(?:thuộc|trong|vào|đạt)\s+(nhóm\s+[\p{L}\d\s-]+?)(?=[,.;:()]|\s+trong đó|$)/u.exec(text);
  if (!match || !/phan dau|duy tri|muc tieu/u.test(fold(text.slice(0, match.index)))) return [];
  const group = (match[1] ?? '').trim();
  const before = text.slice(0, match.index).split(/[,;:]/u);
  const subject = (before.at(-1)?.trim().length ?? 0) > 12 ? (before.at(-1) ?? '') : before.join(',');
  const indicator = `${tidy(subject)} thuộc ${group}`.replace(/^(?:phấn đấu|trong đó)\s+/iu, '');
  return [{ indicator, operator: 'in', value: group, valueText: group, unit: '', confidence: CERTAIN }];
}

const OPEN_ENDED =
  /(?:đảm bảo|bảo đảm|đạt|hoàn thành|vượt)[^.;]{0,40}?(?:tỷ lệ|chỉ tiêu)[^.;%\d]{0,40}?(?:giao|quy định|đề ra)|(?:đảm bảo|bảo đảm) (?:hoàn thành|đạt)[^.;%]{0,50}? giao(?=[\s.;,]|$)/iu;

/** `đảm bảo tỷ lệ theo quy định`: another document sets the number. */
function openTarget(text: string, quantities: readonly Quantity[]): Draft[] {
  const match = OPEN_ENDED.exec(text);
  if (!match || quantities.some(({ unit, start }) => unit === '%' && Math.abs(start - match.index) < 60)) return [];
  const clause =
    text
      .slice(0, match.index + match[0].length)
      .split(/;|:\s/u)
      .at(-1) ?? '';
  return [{ indicator: tidy(clause), operator: '>=', value: null, valueText: '', unit: '', confidence: COUNTED }];
}

/** Periods that duties leave: `sau 20 ngày kể từ ngày ...`. */
export function timeLimits(tasks: readonly ReadTask[]): ReadTarget[] {
  return tasks.flatMap((task) => {
    const match =
      /(?:sau|trong|chậm nhất)[^\d]{0,12}(\d{1,3})\s+(ngày(?: làm việc)?|tháng|giờ)(?:[\s,]+(?:kể )?từ\s+(.*))?$/iu.exec(
        task.deadlineText,
      );
    if (!match) return [];
    const unit = [match[2], match[3] ? `kể từ ${match[3]}` : ''].join(' ').trim();
    const indicator = `Thời hạn: ${task.title.replace(task.deadlineText, '').replace(/[\s,;]+$/u, '')}`;
    const target = { indicator, operator: '<=' as const, value: Number(match[1]), valueText: match[1] ?? '', unit };
    return [{ ...target, ...originOf(task, 1) }];
  });
}

function draft(indicator: string, quantity: Quantity, operator: ReadTarget['operator']): Draft {
  const { value, written, unit, doubt } = quantity;
  return { indicator, operator, value, valueText: written, unit, confidence: CERTAIN, ...(doubt ? { doubt } : {}) };
}

/** What a share measures: after the number when it begins its clause, else before it; a list before a colon shares it. */
function indicatorsOf(text: string, quantity: Quantity): string[] {
  const start = clauseStart(text, quantity.start);
  const before = text.slice(start, quantity.start);
  const bare = fold(before)
    .replace(/(?:toi thieu|it nhat|tren|tu|dat|la|khong qua|hon|phan dau)\s*/gu, '')
    .trim();
  const after = text.slice(quantity.end).replace(/^\s*trở lên/u, '');
  if (bare === '' && /^\s*\p{L}/u.test(after)) return [tidy(after.split(/;|,\s*(?=\d)/u)[0] ?? '')];
  if (/:\s*(?:tối thiểu|ít nhất|trên|từ|đạt)?\s*$/iu.test(text.slice(0, quantity.start))) {
    const list = text.slice(0, quantity.start).replace(/:\s*(?:tối thiểu|ít nhất|trên|từ|đạt)?\s*$/iu, '');
    return list
      .split(/;/u)
      .map(tidy)
      .filter((part) => part.length > 3);
  }
  const versus = /^\s*(so với\s+(?:năm\s+)?\d{4})/iu.exec(after)?.[1] ?? '';
  const change = versus === '' ? undefined : /giảm[^,(]{0,24}$/iu.test(before) ? 'giảm' : 'tăng';
  const subject = change === undefined ? before : text.slice(0, quantity.start);
  const own = tidy(
    withoutReach(change === undefined ? subject : (subject.split(/\s(?:đạt|tăng|giảm)\s/u)[0] ?? subject)),
  );
  if (change !== undefined) return [`${own}: ${change} ${versus}`.trim()];
  const isOnlyVerb = own.split(' ').length <= 4;
  const tail =
    /^\s*(?:[\p{L}]+\s*){2,}/u.test(after) && !versus ? after.split(isOnlyVerb ? /;|\.\s/u : /[;,.]/u)[0] : '';
  return [tidy(`${own} ${tail ?? ''}`)];
}

function withoutReach(text: string): string {
  return text
    .replace(/\s*(?:tối thiểu|ít nhất|trên|từ|là|hơn|không quá)\s*$/iu, '')
    .replace(/\s*(?:đạt(?: tỷ lệ)?|chiếm)\s*$/iu, '')
    .replace(/^(?:phấn đấu|trong đó)[\s,:]*/iu, '');
}

function clauseStart(text: string, at: number): number {
  const before = text.slice(0, at);
  return Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1;
}

function clauseOf(text: string, { start, end }: Quantity): string {
  const stop = text.slice(end).search(/[;]/u);
  return text.slice(clauseStart(text, start), stop < 0 ? text.length : end + stop);
}

/** The clause of a number, cut from what a neighbour counts: `cấp huyện là 20 TTHC và cấp xã là 15 TTHC`. */
function clauseAround(text: string, quantity: Quantity): string {
  const clause = clauseOf(text, quantity);
  const from = quantity.start - clauseStart(text, quantity.start);
  const before =
    clause
      .slice(0, from)
      .split(/\d\s+\p{L}+\s+và\s/u)
      .at(-1) ?? '';
  const after = clause.slice(from + (quantity.end - quantity.start)).split(/\svà\s(?=[^,;]*\d)/u)[0] ?? '';
  return tidy(`${before} ${quantity.unit} ${after}`);
}

/** The first clause of a sentence: what its later numbers go on about. */
function headOf(text: string, quantity: Quantity): string {
  const end = text.indexOf(';');
  if (end < 0) return '';
  const first = text.slice(0, end);
  const isFirst = quantity.start <= end + 40;
  return tidy(isFirst ? first : (first.split('/')[0] ?? first))
    .split(' ')
    .slice(0, MOST_HEAD_WORDS)
    .join(' ');
}

function subjectBefore(text: string, { start }: Quantity): string {
  const [subject = ''] = text.slice(0, start).split(/\s(?:g\S{0,3}m|đề ra|có)(?=[\s:])/u);
  return tidy(subject.split(/[;.]/u).at(-1) ?? '');
}

function tailAfter(text: string, { end }: Quantity): string {
  return tidy(text.slice(end).split(/[,;.]|\svà\s/u)[0] ?? '');
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

function tidy(text: string): string {
  const bare = text.replace(/\s+/gu, ' ').replace(/^[\s,;:.()-]+|[\s,;:.(/-]+$/gu, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function originOf({ ref, line, lastLine, page, confidence }: Origin, certainty: number): Origin {
  return { ref, line, lastLine, page, confidence: Math.round(confidence * certainty * 100) / 100 };
}
