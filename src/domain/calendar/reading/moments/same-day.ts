import type { ReadingContext } from '../reading-context.js';
import { NO_SUCH_DAY, type SpanReading } from '../span.js';
import type { Token } from '../words/token.js';

/** A weekday or "ngày mai", which the date after it only makes precise: "thứ sáu, ngày 14/2", "ngày mai (13/2)". */
export function isVagueDay({ text }: ReadingContext, at: number): boolean {
  const token = text.tokens[at];
  const next = text.tokens[at + 1];
  if (!token) return false;
  if (['thu', 't', 'chu', 'cn', 'chua', 'mai', 'hom', 'bua'].includes(token.canonical) || token.folded === 'thu')
    return true;
  return token.canonical === 'ngay' && next !== undefined && ['mai', 'mot', 'kia', 'hom'].includes(next.folded);
}

/** A date in numbers: "ngày 14/2", "14 tháng 2", "mùng 6 tháng 2". */
export function isWrittenOut(context: ReadingContext, at: number): boolean {
  const token = context.text.tokens[at];
  if (token?.kind === 'number') return true;
  const isDayWord = token?.canonical === 'ngay' || token?.exact === 'mùng' || token?.exact === 'mồng';
  return isDayWord && !isVagueDay(context, at);
}

export function isDay(reading: SpanReading): boolean {
  return reading === NO_SUCH_DAY || reading.grain === 'day';
}

/** The same day said twice, the second time in brackets: "ngày 29/01/2025 (mùng 1 Tết)". */
export function isSameDayTwice(
  { text }: ReadingContext,
  first: SpanReading,
  second: SpanReading,
  end: number,
  at: number,
): boolean {
  const links = text.tokens.slice(end, at).map((token: Token) => token.exact);
  const isApposition = links.some((link) => ['(', 'tức', 'nhằm'].includes(link));
  return (
    isApposition &&
    isDay(first) &&
    isDay(second) &&
    first !== NO_SUCH_DAY &&
    second !== NO_SUCH_DAY &&
    first.start.equals(second.start)
  );
}
