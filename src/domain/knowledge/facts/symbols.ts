import { fold } from '../../language/letters/fold.js';

const SYMBOL = /(?<![\w/])\d+[a-z]?(?:\/\d{4})?[/-][a-z][\w&]*(?:[-/][\w&]+)*/g;
const SHORT = /(?<![\w/])(\d+)\/(20\d\d|19\d\d)(?![\w/])/g;
const TYPES = 'ke hoach|bao cao|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|cong van|de an|ket luan|quy dinh';
/** What a number counts rather than names: `kế hoạch 5 năm`; but `kế hoạch 51 năm 2025`, `quyết định 36 ngày nào` name one. */
const COUNTED =
  'thang(?! (?:nao|may|\\d))|nam(?! (?:nao|20\\d\\d(?! ?-? ?20)))|ngay(?! (?:nao|may|\\d))|quy(?! dinh)|nguoi(?! ky)|lan|noi dung|muc|nhiem vu|nhiem ky|chi tieu|chi so|linh vuc|hoat dong|don vi';
const NUMBERED = new RegExp(`\\b(?:${TYPES})(?: so)? (\\d{1,4})(?![\\w/.,%]| (?:${COUNTED})\\b)`, 'g');

/** Document symbols in a folded text, without leading zeros: `39/2024/qd-ubnd`, `55-kh/tu`. */
export function symbolsIn(plain: string): string[] {
  return [...plain.matchAll(SYMBOL)].map((match) => match[0].replace(/^0+(?=\d)/, ''));
}

/** What a question calls a document by: a whole symbol, `20/2008`, or a kind with a number (`kế hoạch 51`: `51`). */
export function symbolsAsked(plain: string): string[] {
  const short = [...plain.matchAll(SHORT)].filter(([, number = '']) => Number(number) > 12).map(([all]) => all);
  const numbered = [...plain.matchAll(NUMBERED)].map(([, number = '']) => number).filter((n) => !/^20[0-4]\d$/.test(n));
  return [...new Set([...symbolsIn(plain), ...short, ...numbered].map((symbol) => symbol.replace(/^0+(?=\d)/, '')))];
}

/** A printed symbol in the form they are compared in. */
export function symbolOf(printed: string): string {
  return fold(printed).replace(/^0+(?=\d)/, '');
}

/** True when what was asked for is the symbol, or the beginning of it up to a separator. */
export function isSymbol(asked: string, symbol: string): boolean {
  return symbol === asked || symbol.startsWith(`${asked}/`) || symbol.startsWith(`${asked}-`);
}
