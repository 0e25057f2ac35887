import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { isFollowedBy } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { pattern } from '../words/pattern.js';
import { type Rhythm, RULES, readUnit } from './rhythm.js';

export const EVERY = pattern('cứ|mỗi|định_kỳ mỗi|cứ?');
const ONCE = [pattern('/ một|1|01? lần|kỳ|kì|đợt|số'), pattern(',? một|1|01 lần|kỳ|kì|đợt'), pattern('lại? một|1 lần')];

/** "6 tháng một lần", "2 tuần/lần", "hai tháng/01 kỳ", "cứ 3 tháng một lần", "mỗi 6 tháng", "định kỳ 6 tháng". */
export function readEveryN({ text }: ReadingContext, from: number): FormMatch | undefined {
  const every = EVERY.match(text, from);
  const number = readNumber(text, every?.end ?? from);
  if (!number || number.value === 0) return undefined;
  const unit = readUnit(text, number.end);
  if (!unit) return undefined;
  const once = ONCE.map((phrase) => phrase.match(text, unit.end)).find((match) => match !== undefined);
  const isEvery = every !== undefined && number.value > 1 && !isFollowedBy(text, unit.end, ['đầu', 'cuối', ',', 'và']);
  if (!once && !isEvery) return undefined;
  return { reading: { kind: 'recurrence', rrule: interval(unit.rhythm, number.value) }, end: once?.end ?? unit.end };
}

function interval(rhythm: Rhythm, count: number): string {
  if (rhythm === 'quarter') return `FREQ=MONTHLY;INTERVAL=${count * 3}`;
  return count === 1 ? RULES[rhythm] : `${RULES[rhythm]};INTERVAL=${count}`;
}
