import type { Temporal } from 'temporal-polyfill';
import { type Memory, remember } from '../memory.js';
import { readSpan, SPAN_STARTS } from '../read-span.js';
import type { ReadingContext } from '../reading-context.js';
import { daySpan, type SpanReading } from '../span.js';
import { followsWord, isAtEnd, isAtStart, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { canContinue, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';
import { wordList } from '../words/word-list.js';
import { CLOCK_STARTS, type ClockTime, PARTS_OF_DAY, readClock } from './clock.js';
import { afterPart, type Piece, readPart } from './day-parts.js';
import { isDay, isSameDayTwice, isVagueDay, isWrittenOut } from './same-day.js';

/** A day or period, perhaps with a time of day: what a person or a document names as "when". */
export interface Moment {
  readonly span: SpanReading | undefined;
  readonly clock: ClockTime | undefined;
  readonly part: number | undefined;
  /** An exact instant: "bây giờ". */
  readonly instant?: Temporal.PlainDateTime;
  readonly end: number;
}

const LINKS = wordList('lúc vào của ngày hôm , ( - trong nhằm tức là khoảng đúng buổi');
const BEFORE_CLOCK = wordList('lúc vào từ đến tới trước sau hẹn khoảng đúng họp hạn là giờ');
const NOW = pattern('ngay? bây_giờ|lúc_này');
const AFTER_LUNCH = pattern('sau bữa trưa');
export const MOMENT_STARTS = [...SPAN_STARTS, ...CLOCK_STARTS, ...NOW.firstWords, ...AFTER_LUNCH.firstWords];
const MAX_LINKS = 2;

/** Reads a time of day, a part of day and days in whatever order they stand: "8h30 sáng thứ 2 tuần sau", "sáng mai 8h". */
export function readMoment(context: ReadingContext, from: number): Moment | undefined {
  return remember(moments, context, from, () => readPieces(context, from));
}

const moments: Memory<Moment> = new WeakMap();

function readPieces(context: ReadingContext, from: number): Moment | undefined {
  const instant = readInstant(context, from);
  if (instant) return instant;
  let clock: ClockTime | undefined;
  let part: number | undefined;
  let span: SpanReading | undefined;
  let isWeekday = false;
  let end = from;
  let at = from;
  for (;;) {
    const piece = readPiece(context, at, part ?? clock?.part);
    if (!piece) break;
    if (piece.clock) {
      if (clock || (span && at !== end && !canLinkClock(context, end, at))) break;
      clock = piece.clock;
    } else if (piece.part !== undefined) {
      if (part !== undefined || clock?.part !== undefined) break;
      part = piece.part;
    } else if (piece.span !== undefined) {
      if (
        span !== undefined &&
        !(isWeekday && isDay(piece.span) && isWrittenOut(context, at)) &&
        !isSameDayTwice(context, span, piece.span, end, at)
      )
        break;
      isWeekday = span === undefined && isVagueDay(context, at);
      span = piece.span;
    }
    end = piece.end;
    at = skipLinks(context, end);
    if (!canContinue(context.text.tokens[at])) break;
  }
  if (end === from) return undefined;
  end = closeBracket(context, from, end);
  const moment: Moment = { span, clock, part, end };
  return isTold(context, moment, from) ? moment : undefined;
}

function readPiece(context: ReadingContext, at: number, knownPart: number | undefined): Piece | undefined {
  const clock = readClock(context, at);
  const span = readSpan(context, at);
  if (clock && (!span || clock.end >= span.end)) return { clock: clock.time, end: clock.end };
  if (span) return { span: span.reading, end: span.end };
  const part = readPart(context, at);
  if (part) return part;
  return knownPart === undefined ? undefined : afterPart(context, at);
}

function readInstant({ text, now, today }: ReadingContext, from: number): Moment | undefined {
  const match = NOW.match(text, from);
  if (match) {
    const isAlone = isAtStart(text, from) || followsWord(text, from, ['từ', 'ngay', 'kể']);
    return isAlone
      ? { span: daySpan(today), clock: undefined, part: undefined, instant: now, end: match.end }
      : undefined;
  }
  const lunch = AFTER_LUNCH.match(text, from);
  return lunch && { span: daySpan(today), clock: undefined, part: PARTS_OF_DAY.length, end: lunch.end };
}

function skipLinks({ text }: ReadingContext, from: number): number {
  let at = from;
  while (at < from + MAX_LINKS) {
    const token = text.tokens[at];
    if (!token || !canContinue(token) || !isOneOf(token, LINKS, text)) break;
    if (token.kind === 'word' && isOneOf(token, ['ngày', 'hôm', 'buổi'], text)) break;
    at++;
  }
  return at;
}

function canLinkClock({ text }: ReadingContext, end: number, at: number): boolean {
  return !text.tokens.slice(end, at).some((token) => token.text === '-');
}

function closeBracket({ text }: ReadingContext, from: number, end: number): number {
  const inside = text.tokens.slice(from, end);
  const isOpen = inside.some((token) => token.text === '(') && !inside.some((token) => token.text === ')');
  return isOpen && text.tokens[end]?.text === ')' ? end + 1 : end;
}

/** A time or a part of day alone is a moment only beside words that say so. */
function isTold({ text }: ReadingContext, { span, clock, end }: Moment, from: number): boolean {
  if (span !== undefined) return true;
  if (!clock) return false;
  if (clock.isCertain || followsWord(text, from, BEFORE_CLOCK)) return true;
  if (isAtStart(text, from) && isAtEnd(text, end)) return true;
  return text.tokens[from]?.gap !== GAP.none && isFollowedBy(text, end, ['nhé', 'nha', 'ạ', 'họp', 'được']);
}
