import { chooseYear, fullYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { dateOrNothing, dayOf, daySpan, NO_SUCH_DAY } from '../span.js';
import type { SpanMatch } from '../span-rule.js';
import { GAP, type Token } from '../words/token.js';
import { isLikelyDayMonth } from './day-month-cues.js';

const SEPARATORS = new Set(['/', '-', '.']);
const YEAR_WITH_FOOTNOTE = /^((?:19|20)\d\d)\d$/;

/**
 * A day in digits: `15/7/2025`, `20.3.2025`, `3-9-91`, `2025-07-15`, `ngày 20/3`, and `20/3` where its neighbours say that it
 * is a day. Never day and month exchanged.
 */
export function readNumericDay(context: ReadingContext, from: number): SpanMatch | undefined {
  const { tokens } = context.text;
  const hasDayWord = isDayWord(tokens[from]);
  const first = hasDayWord
    ? from + (tokens[from + 1]?.exact === 'mùng' || tokens[from + 1]?.exact === ':' ? 2 : 1)
    : from;
  if (tokens[first]?.kind !== 'number' || isInsideNumber(tokens, first)) return undefined;
  const separator = tokens[first + 1];
  if (!separator || !SEPARATORS.has(separator.text)) return undefined;
  return (
    readIso(tokens, first) ?? readWithYear(context, first, separator) ?? readDayMonth(context, from, first, hasDayWord)
  );
}

function isDayWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.canonical === 'ngay' || token.exact === 'hôm' || token.exact === 'mùng');
}

/** The second day of `12-15/3`. */
function isEndOfRange(tokens: readonly Token[], at: number): boolean {
  const [first, dash] = [tokens[at - 2], tokens[at - 1]];
  const isDash = dash?.text === '-' || dash?.text === '–';
  return (
    isDash && first !== undefined && isShort(first) && (at < 3 || first.gap > GAP.none) && Number(first.text) <= 31
  );
}

/** The middle of a longer number, symbol or address. */
function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  if (isEndOfRange(tokens, at)) return false;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.gap !== GAP.none) return false;
  return before.kind === 'word'
    ? before.canonical !== 'ngay'
    : /^[/.,:\\@#_-]$/.test(before.text) && tokens[at - 2]?.kind !== undefined && before.gap === GAP.none;
}

function readIso(tokens: readonly Token[], at: number): SpanMatch | undefined {
  const [year, dash, month, otherDash, day] = tokens.slice(at, at + 5);
  if (!year || !dash || !month || !otherDash || !day || !/^(?:19|20)\d\d$/.test(year.text)) return undefined;
  if (dash.text === '.' || otherDash.text !== dash.text || !/^\d\d$/.test(month.text) || !/^\d\d$/.test(day.text))
    return undefined;
  return { reading: dateOrNothing(Number(year.text), Number(month.text), Number(day.text)), end: at + 5 };
}

function readWithYear(context: ReadingContext, at: number, separator: Token): SpanMatch | undefined {
  const { tokens } = context.text;
  const [day, , month, second, year] = tokens.slice(at, at + 5);
  if (!day || !month || !second || !year || !isShort(day) || !isShort(month) || second.text !== separator.text)
    return undefined;
  if (year.kind !== 'number' || [month, second, year].some((token) => token.gap > GAP.space)) return undefined;
  const isTight = [separator, month, second, year].every(({ gap }) => gap === GAP.none);
  const value = yearOf(context, year, separator, isTight);
  if (value === undefined || continuesAsSymbol(tokens, at + 5)) return undefined;
  return { reading: dateOrNothing(value, Number(month.text), Number(day.text)), end: at + 5 };
}

function yearOf(context: ReadingContext, year: Token, separator: Token, isTight: boolean): number | undefined {
  if (/^(?:19|20)\d\d$/.test(year.text)) return Number(year.text);
  const withFootnote = YEAR_WITH_FOOTNOTE.exec(year.text)?.[1];
  if (withFootnote !== undefined) return Number(withFootnote);
  return isTight && /^\d\d$/.test(year.text) && separator.text === '/'
    ? fullYear(context, Number(year.text))
    : undefined;
}

function readDayMonth(context: ReadingContext, from: number, at: number, hasDayWord: boolean): SpanMatch | undefined {
  const { tokens } = context.text;
  const [day, separator, month] = tokens.slice(at, at + 3);
  if (!day || !separator || !month || !isShort(day) || !isShort(month)) return undefined;
  const isTight = separator.gap === GAP.none && month.gap === GAP.none;
  if (!isTight || separator.text === '.' || (separator.text === '-' && !hasDayWord)) return undefined;
  const end = at + 3;
  if (continuesAsSymbol(tokens, end)) return undefined;
  const values = { day: Number(day.text), month: Number(month.text) };
  const exists = dayOf(2024, values.month, values.day) !== undefined;
  if (!hasDayWord && (!exists || !isLikelyDayMonth(context, from, end, values))) return undefined;
  if (!exists) return { reading: NO_SUCH_DAY, end };
  const date = dayOf(chooseYear(context, values.month, values.day), values.month, values.day);
  return { reading: date ? { ...daySpan(date), isYearless: true } : NO_SUCH_DAY, end };
}

function isShort(token: Token): boolean {
  return token.kind === 'number' && token.text.length <= 2;
}

/** `61/2018/NĐ-CP`, `12/3/QĐ`, `20/3A`, `1/2/3/4`: glued letters or more numbers make it a symbol or an address. */
function continuesAsSymbol(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  const after = tokens[end + 1];
  if (next?.gap !== GAP.none) return false;
  if (next.kind !== 'sign') return true;
  if (next.text === '%') return true;
  return (
    after?.gap === GAP.none &&
    after.kind !== 'sign' &&
    (next.text === '/' ||
      (next.text === '-' && after.kind === 'word') ||
      (next.text === '.' && after.kind === 'number'))
  );
}
