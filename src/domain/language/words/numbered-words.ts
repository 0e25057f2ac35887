import type { Token } from './tokenise.js';

/** Lists of `chat-words.txt` about abbreviations beside numbers. */
export interface NumberedWordLists {
  readonly numbered: Readonly<Record<string, readonly string[]>>;
  readonly counted: Readonly<Record<string, string>>;
  readonly document: Readonly<Record<string, string>>;
}

const SPACE = /^[ .]+$/;
const YEAR = /^(?:19|20)\d\d$/;
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])$/;
/** Words after a number that was counted, not the number of a document: `kh 15 người`. */
const UNITS = new Set(
  'ngay thang nam tuan gio phut lan nguoi trieu ty nghin ngan dong tuoi k tr m2 ha km ban bo cai buoi con muc phan'.split(
    ' ',
  ),
);
/** After `ngày` or `năm` these tell that the document's date is asked or given: `kh 51 ngày mấy`. */
const OF_DATE = new Set(['nao', 'may', 'bn', 'bao', 'gi']);

export interface BesideNumber {
  /** The kind of document the abbreviation may stand for. */
  readonly kind: string;
  /** Whether it does: the number names a document, or it counts something. */
  readonly isDocument: boolean;
}

/**
 * What a number says about an abbreviation of a kind of document before it: `ct 30`, `qd so 36` and `tt 12/2024` name one,
 * `kh 15 nguoi` does not. Undefined without a number, or where it may be either: a year, a date, a sum, one digit in a sentence.
 */
export function besideNumber(
  { document }: NumberedWordLists,
  text: string,
  tokens: readonly Token[],
  at: number,
): BesideNumber | undefined {
  const token = tokens[at];
  const kind = token !== undefined && Object.hasOwn(document, token.folded) ? document[token.folded] : undefined;
  if (token === undefined || kind === undefined || (token.text !== token.folded && !kind.includes('đ')))
    return undefined;
  const next = tokens[at + 1];
  if (next === undefined || !SPACE.test(text.slice(token.end, next.start))) return undefined;
  if (next.folded === 'ttg') return { kind, isDocument: true };
  const isDocument = isDocumentNumber(tokens, next.folded === 'so' ? at + 2 : at + 1);
  return isDocument === undefined ? undefined : { kind, isDocument };
}

function isDocumentNumber(tokens: readonly Token[], at: number): boolean | undefined {
  const [number, unit, after] = tokens.slice(at, at + 3);
  if (number?.kind === 'symbol') return /^\d+[a-z]?[/-]/.test(number.text) || undefined;
  if (number?.kind !== 'number' || /[.,:-]/.test(number.text)) return undefined;
  if (YEAR.test(number.text) || DAY_AND_MONTH.test(number.text)) return undefined;
  if (unit === undefined) return true;
  if (UNITS.has(unit.folded)) return after?.kind === 'number' || (after !== undefined && OF_DATE.has(after.folded));
  return number.text.length > 1 || undefined;
}

/** Letters and digits in one: `p5` may be `phường 5`, `nq57` is `nghị quyết 57`, `500k` is `500 nghìn`. Empty when it is none. */
export function readNumbered({ numbered, counted, document }: NumberedWordLists, folded: string): string[] {
  const [, number = '', unit = ''] = /^(\d+)([a-z]{1,2})$/.exec(folded) ?? [];
  if (counted[unit] !== undefined) return [`${number} ${counted[unit]}`];
  const [, letters = '', digits = ''] = /^([a-z]{1,3})(\d{1,4})$/.exec(folded) ?? [];
  const places = (digits.length > 2 ? [] : (numbered[letters] ?? [])).flatMap((reading) => {
    const [, name = reading, from = '0', to = '99'] = /^(.*) (\d+)-(\d+)$/.exec(reading) ?? [];
    return Number(digits) >= Number(from) && Number(digits) <= Number(to) ? [`${name} ${Number(digits)}`] : [];
  });
  return document[letters] === undefined ? places : [...places, `${document[letters]} ${digits}`];
}
