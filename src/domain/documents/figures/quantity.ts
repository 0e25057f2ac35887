import { fold } from '../../language/letters/fold.js';
import { symbolSpans } from '../head/document-symbol.js';

/** A number with what it counts. */
export interface Quantity {
  /** As written: `54,3`, `1.801`, `03/33`. */
  readonly written: string;
  readonly value: number;
  /** Of `11/10`: the number that was to be reached. */
  readonly outOf?: number;
  /** `%`, `điểm`, `tỷ đồng`, `TTHC`; empty when none follows. */
  readonly unit: string;
  /** Offsets of number and unit in the text. */
  readonly start: number;
  readonly end: number;
  /** Why the number itself is doubtful. */
  readonly doubt?: string;
}

const NUMBER =
  /(?<![\p{L}\d./,:-])(\d{1,3}(?:\.\d{3})+\d?(?:,\d+)?|\d+(?:,\d+)?)(?:\s?\/\s?(\d{1,3}(?:\.\d{3})+|\d+))?(?![\d/:]|[.,]\d|-\p{L})/gu;
/** What stands before a number that names and does not count. */
const NAMES_BEFORE =
  /(?:so|dieu|khoan|muc|chuong|phan|quy|thang|ngay|nam|giai doan|nam hoc|khoa|ky hop thu|lan thu|thu|phuong|quan|to|khu pho|de an|tong dai|hotline|iso|tcvn|phu luc|phien ban|lop|tang|ban chi dao|den|tu nam|nhom|fax|dt|dien thoai|muc do|cap do)\s*$/u;
const NAMES_ALWAYS =
  /(?:thang|ngay|nam|giai doan|dieu|khoan|quy|de an|tong dai|iso|tcvn|phuong|lan thu|ky hop thu)\s*$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const YEAR_RANGE = /(?:19|20)\d{2}\s?-\s?$/u;

/** No sentence holds more: beyond that it is a column of a table. */
const MOST_NUMBERS = 120;

/** The numbers of a text that count or measure something: no dates, years, symbols of documents or names. */
export function findQuantities(text: string): Quantity[] {
  const symbols = symbolSpans(text);
  return [...text.matchAll(NUMBER)].slice(0, MOST_NUMBERS).flatMap((match) => {
    const [whole, number = '', total] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = fold(text.slice(Math.max(0, start - 16), start));
    const after = text.slice(end);
    if (symbols.some(([from, to]) => start < to && end > from)) return [];
    if (isNaming(number, before, after) || /^\s\d+,\d/u.test(after)) return [];
    const { unit, length } = readUnit(after);
    if (unit === '' && YEAR.test(number)) return [];
    return [{ ...readNumber(number, total), unit, start, end: end + length }];
  });
}

function isNaming(number: string, before: string, after: string): boolean {
  if (NAMES_ALWAYS.test(before) || /^\s*tháng (?:đầu|cuối)/u.test(after)) return true;
  if (YEAR.test(number) && (YEAR_RANGE.test(before) || /^\s?[-–]\s?(?:19|20)?\d{2}/u.test(after))) return true;
  if (/^\s?[-–]\s?\d{4}/u.test(after)) return true;
  if (/^\s*(?:%|phần trăm)/u.test(after)) return false;
  return (
    NAMES_BEFORE.test(before) &&
    !/(?:tong so|la|con|co)\s*$/u.test(before) &&
    (/^\d{1,2}$/u.test(number) || YEAR.test(number))
  );
}

/** `1.5441`: a group of four digits is a group of three and the mark of a note. */
function readNumber(
  number: string,
  total: string | undefined,
): Pick<Quantity, 'written' | 'value' | 'outOf' | 'doubt'> {
  const glued = /^(\d{1,3}(?:\.\d{3})+)(\d)$/u.exec(number);
  const own = glued?.[1] ?? number;
  const written = total === undefined ? own : `${own}/${total}`;
  const doubt = glued ? `Bản gốc in ${number}; chữ số cuối được hiểu là dấu chú thích.` : undefined;
  return {
    written,
    value: parseNumber(own),
    ...(total === undefined ? {} : { outOf: parseNumber(total) }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

export function parseNumber(written: string): number {
  return Number(written.replace(/\./gu, '').replace(',', '.'));
}

/** Words that end what a number counts. */
const UNIT_ENDS = new Set(
  'so với của trong tại theo được đã đang và hoặc là thì để do trên dưới đến từ khi nếu gồm bao có không còn chưa về vào cho giảm tăng đạt bằng thuộc độ trở lên đối sau trước nhằm'.split(
    ' ',
  ),
);
const MOST_UNIT_WORDS = 4;

function readUnit(after: string): { unit: string; length: number } {
  const percent = /^\s*(%|phần trăm)/u.exec(after);
  if (percent) return { unit: '%', length: percent[0].length };
  const per = /^\s*(kỳ|lần|cuộc|tin|bài)\/(tháng|quý|năm|tuần)/u.exec(after);
  if (per) return { unit: `${per[1]}/${per[2]}`, length: per[0].length };
  const words: string[] = [];
  let length = 0;
  for (const match of after.matchAll(/\s*([\p{L}][\p{L}\d&]*)/gu)) {
    if (match.index !== length || words.length >= MOST_UNIT_WORDS) break;
    const word = match[1] ?? '';
    if (UNIT_ENDS.has(word.toLowerCase())) break;
    words.push(word);
    length += match[0].length;
  }
  return { unit: words.join(' '), length };
}
