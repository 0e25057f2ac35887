import type { ReadingContext } from '../reading-context.js';
import { daySpan, type SpanReading } from '../span.js';
import { isFollowedBy, isOneOf } from '../words/neighbours.js';
import { canContinue, pattern } from '../words/pattern.js';
import type { ClockTime } from './clock.js';

/** One part of a moment: a time of day, a part of day or days. */
export interface Piece {
  readonly clock?: ClockTime;
  readonly part?: number;
  readonly span?: SpanReading;
  readonly end: number;
}

const PART_WORD = pattern('{part}');

/** "sáng", also "sáng nay", "tối qua", "chiều mốt". */
export function readPart(context: ReadingContext, at: number): Piece | undefined {
  const match = PART_WORD.match(context.text, at);
  if (match?.captures.part === undefined || !isPartOfDay(context, at, match.end)) return undefined;
  return { part: match.captures.part, end: match.end };
}

/** Without diacritics "toi" is more often "tôi" or "tới" and "sang" a verb: they need a day or a time right after them. */
function isPartOfDay(context: ReadingContext, at: number, end: number): boolean {
  const { text } = context;
  const word = text.tokens[end - 1]?.exact;
  if (word !== 'toi' && word !== 'sang') return true;
  return (
    end - at > 1 ||
    isFollowedBy(text, end, ['nay', 'mai', 'mốt', 'kia', 'qua', 'hôm', 'ngày', 'thứ', 'chủ']) ||
    /^\d/.test(text.tokens[end]?.text ?? '')
  );
}

const AFTER_PART: readonly (readonly [string, number])[] = [
  ['nay', 0],
  ['mai', 1],
  ['mốt', 2],
  ['kia', 2],
  ['qua', -1],
];

/** The day right after a part of day: "nay", "mai", "qua". */
export function afterPart({ text, today }: ReadingContext, at: number): Piece | undefined {
  const token = text.tokens[at];
  if (token?.kind !== 'word' || !canContinue(token)) return undefined;
  const days = AFTER_PART.find(([word]) => isOneOf(token, [word], text))?.[1];
  return days === undefined ? undefined : { span: daySpan(today.add({ days })), end: at + 1 };
}
