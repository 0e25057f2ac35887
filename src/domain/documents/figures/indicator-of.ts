import { fold } from '../../language/letters/fold.js';
import type { Quantity } from './quantity.js';
import { tidyClause } from './tidy-clause.js';

const MOST_HEAD_WORDS = 26;

/** What a share measures: after the number when it begins its clause, else before it; a list before a colon shares it. */
export function indicatorsOf(text: string, quantity: Quantity): string[] {
  const start = clauseStart(text, quantity.start);
  const before = text.slice(start, quantity.start);
  const bare = fold(before)
    .replace(/(?:toi thieu|it nhat|tren|tu|dat|la|khong qua|hon|phan dau)\s*/gu, '')
    .trim();
  const after = text.slice(quantity.end).replace(/^\s*trở lên/u, '');
  if (bare === '' && /^\s*\p{L}/u.test(after)) return [tidyClause(after.split(/;|,\s*(?=\d)/u)[0] ?? '')];
  if (/:\s*(?:tối thiểu|ít nhất|trên|từ|đạt)?\s*$/iu.test(text.slice(0, quantity.start))) {
    const list = text.slice(0, quantity.start).replace(/:\s*(?:tối thiểu|ít nhất|trên|từ|đạt)?\s*$/iu, '');
    return list
      .split(/;/u)
      .map(tidyClause)
      .filter((part) => part.length > 3);
  }
  const versus = /^\s*(so với\s+(?:năm\s+)?\d{4})/iu.exec(after)?.[1] ?? '';
  const change = versus === '' ? undefined : /giảm[^,(]{0,24}$/iu.test(before) ? 'giảm' : 'tăng';
  const subject = change === undefined ? before : text.slice(0, quantity.start);
  const own = tidyClause(
    withoutReach(change === undefined ? subject : (subject.split(/\s(?:đạt|tăng|giảm)\s/u)[0] ?? subject)),
  );
  if (change !== undefined) return [`${own}: ${change} ${versus}`.trim()];
  const isOnlyVerb = own.split(' ').length <= 4;
  const tail =
    /^\s*(?:[\p{L}]+\s*){2,}/u.test(after) && !versus ? after.split(isOnlyVerb ? /;|\.\s/u : /[;,.]/u)[0] : '';
  return [tidyClause(`${own} ${tail ?? ''}`)];
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

export function clauseOf(text: string, { start, end }: Quantity): string {
  const stop = text.slice(end).search(/[;]/u);
  return text.slice(clauseStart(text, start), stop < 0 ? text.length : end + stop);
}

/** The clause of a number, cut from what a neighbour counts: `cấp huyện là 20 TTHC và cấp xã là 15 TTHC`. */
export function clauseAround(text: string, quantity: Quantity): string {
  const clause = clauseOf(text, quantity);
  const from = quantity.start - clauseStart(text, quantity.start);
  const before =
    clause
      .slice(0, from)
      .split(/\d\s+\p{L}+\s+và\s/u)
      .at(-1) ?? '';
  const after = clause.slice(from + (quantity.end - quantity.start)).split(/\svà\s(?=[^,;]*\d)/u)[0] ?? '';
  return tidyClause(`${before} ${quantity.unit} ${after}`);
}

/** The first clause of a sentence: what its later numbers go on about. */
export function headOf(text: string, quantity: Quantity): string {
  const end = text.indexOf(';');
  if (end < 0) return '';
  const first = text.slice(0, end);
  const isFirst = quantity.start <= end + 40;
  return tidyClause(isFirst ? first : (first.split('/')[0] ?? first))
    .split(' ')
    .slice(0, MOST_HEAD_WORDS)
    .join(' ');
}

export function subjectBefore(text: string, { start }: Quantity): string {
  const [subject = ''] = text.slice(0, start).split(/\s(?:g\S{0,3}m|đề ra|có)(?=[\s:])/u);
  return tidyClause(subject.split(/[;.]/u).at(-1) ?? '');
}

export function tailAfter(text: string, { end }: Quantity): string {
  return tidyClause(text.slice(end).split(/[,;.]|\svà\s/u)[0] ?? '');
}
