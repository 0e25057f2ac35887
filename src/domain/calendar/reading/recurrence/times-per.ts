import type { FormMatch, FormReading } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { isOneOf } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { canContinue, pattern } from '../words/pattern.js';
import type { TokenisedText } from '../words/token.js';
import { EACH, type Rhythm, RULES, readRhythm } from './rhythm.js';

const TIMES = ['lần', 'kỳ', 'kì', 'đợt', 'buổi', 'số', 'phiên', 'cuộc', 'ca'];
const PER = pattern('/|một|mỗi|trong|hằng|hàng một|1?');

/** "02 kỳ/tháng", "2 lần một tuần", "mỗi tháng 1 lần", "một lần mỗi quý". */
export function readTimesPer({ text }: ReadingContext, from: number): FormMatch | undefined {
  const each = EACH.match(text, from);
  const leading = each && readRhythm(text, each.end);
  const count = readTimes(text, leading?.end ?? from);
  if (!count) return undefined;
  if (leading) return { reading: readingOf(leading.rhythm, count.times), end: count.end };
  const link = PER.match(text, count.end);
  const rhythm = link && readRhythm(text, link.end);
  return rhythm && { reading: readingOf(rhythm.rhythm, count.times), end: rhythm.end };
}

/** The days within the period are left open, so the rule says only the period. */
function readingOf(rhythm: Rhythm, times: number): FormReading {
  return { kind: 'recurrence', rrule: RULES[rhythm], ...(times > 1 ? { times } : {}) };
}

function readTimes(text: TokenisedText, at: number): { times: number; end: number } | undefined {
  const number = readNumber(text, at);
  const word = number && text.tokens[number.end];
  if (!number || number.value === 0 || !word || !canContinue(word) || !isOneOf(word, TIMES, text)) return undefined;
  return { times: number.value, end: number.end + 1 };
}
