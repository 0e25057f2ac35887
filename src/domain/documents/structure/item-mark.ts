/** How a paragraph is marked, from the outside in. */
export type MarkKind = 'article' | 'roman' | 'number' | 'decimal' | 'letter' | 'paren' | 'dash' | 'plus';

export interface ItemMark {
  readonly kind: MarkKind;
  /** As read: `III`, `2`, `1.1`, `a`, `đ`, `(3)`, `-`, `+`. */
  readonly mark: string;
  /** The text after the mark. */
  readonly rest: string;
}

/** Letters in the order in which Vietnamese lists use them. */
export const LIST_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN_VALUES = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** `I11.`, `|.`, `lV.`: scanning takes I, l, 1, | and ! for each other. */
const ROMAN = /^([IVXLl|!1]{1,5})\s*[.,]\s*(?=\p{Lu}|["(])/u;
const ARTICLE = /^(?:Điều|Diều|Ðiều|Piều|ĐIỀU)\s+(\d{1,3})\s*[.:]\s*/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[\p{L}"(])/u;
/** `4}.`, `7.'`, `/4 .`: specks around the number of a row. */
const NUMBER = /^[/'‘]?(\d{1,2})[}\])‘']?\s*[.,][\s‘'’`]*(?=[\p{L}"“(])/u;
const LETTER = /^([a-zđA-ZĐ¢])\s*\)\s*(?=\S)/u;
const PAREN = /^\((\d{1,2})\)\s*/u;
const DASH = /^[-~–]\s*(?=[\p{L}"“(\d])/u;
const PLUS = /^[*~-]?\s*\+\s*(?=[\p{L}"“(\d])/u;

export function readItemMark(text: string): ItemMark | undefined {
  const plus = PLUS.exec(text);
  if (plus) return { kind: 'plus', mark: '+', rest: text.slice(plus[0].length) };
  const dash = DASH.exec(text);
  if (dash) return { kind: 'dash', mark: '-', rest: text.slice(dash[0].length) };
  const article = ARTICLE.exec(text);
  if (article) return { kind: 'article', mark: article[1] ?? '', rest: text.slice(article[0].length) };
  const decimal = DECIMAL.exec(text);
  if (decimal) return { kind: 'decimal', mark: decimal[1] ?? '', rest: text.slice(decimal[0].length) };
  const roman = readRoman(text);
  if (roman) return roman;
  const number = NUMBER.exec(text);
  if (number) return { kind: 'number', mark: String(Number(number[1])), rest: text.slice(number[0].length) };
  const letter = LETTER.exec(text);
  if (letter) {
    const read = (letter[1] ?? '').toLowerCase();
    return { kind: 'letter', mark: read === '¢' ? 'c' : read, rest: text.slice(letter[0].length) };
  }
  const paren = PAREN.exec(text);
  if (paren) return { kind: 'paren', mark: `(${Number(paren[1])})`, rest: text.slice(paren[0].length) };
  return undefined;
}

/** A Roman number opens a line in capitals; `1. MỤC ĐÍCH` is a damaged `I.` when the line is written in capitals. */
function readRoman(text: string): ItemMark | undefined {
  const match = ROMAN.exec(text);
  if (!match) return undefined;
  const raw = match[1] ?? '';
  const rest = text.slice(match[0].length);
  const isPlainNumber = /^1+$/.test(raw);
  if (isPlainNumber ? !isInCapitals(rest) : !/[IVXLl|!]/.test(raw)) return undefined;
  const mark = raw.replace(/[Ll|!1]/g, 'I');
  return ROMAN_VALUES.includes(mark) ? { kind: 'roman', mark, rest } : undefined;
}

/** True when most letters of a heading are capitals: what stands in brackets behind it does not count. */
export function isInCapitals(text: string): boolean {
  const letters = [...text.replace(/\(.*$/u, '')].filter((letter) => /\p{L}/u.test(letter));
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length >= 4 && capitals.length >= letters.length * 0.7;
}

export function romanValue(mark: string): number {
  return ROMAN_VALUES.indexOf(mark) + 1;
}

export function romanOf(value: number): string {
  return ROMAN_VALUES[value - 1] ?? String(value);
}
