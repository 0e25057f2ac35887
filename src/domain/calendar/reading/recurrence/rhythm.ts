import { canContinue, type Pattern, pattern } from '../words/pattern.js';
import type { TokenisedText } from '../words/token.js';

/** How often something comes back. */
export type Rhythm = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export interface RhythmMatch {
  readonly rhythm: Rhythm;
  readonly end: number;
}

export const RULES: Readonly<Record<Rhythm, string>> = {
  day: 'FREQ=DAILY',
  workday: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  week: 'FREQ=WEEKLY',
  month: 'FREQ=MONTHLY',
  quarter: 'FREQ=MONTHLY;INTERVAL=3',
  half: 'FREQ=MONTHLY;INTERVAL=6',
  year: 'FREQ=YEARLY',
};

const UNITS: readonly (readonly [Pattern, Rhythm])[] = [
  [pattern('ngày'), 'day'],
  [pattern('tuần'), 'week'],
  [pattern('~tháng'), 'month'],
  [pattern('quý'), 'quarter'],
  [pattern('năm'), 'year'],
];
const RHYTHMS: readonly (readonly [Pattern, Rhythm])[] = [
  [pattern('ngày làm_việc'), 'workday'],
  [pattern('6|06|sáu ~tháng'), 'half'],
  ...UNITS,
];
export const EACH = pattern('hằng|hàng|mỗi');
const OF = pattern('của');

/** "ngày", "tuần", "tháng", "quý", "năm". */
export function readUnit(text: TokenisedText, at: number): RhythmMatch | undefined {
  return firstOf(UNITS, text, at);
}

/** The units, "ngày làm việc" and "6 tháng". */
export function readRhythm(text: TokenisedText, at: number): RhythmMatch | undefined {
  return firstOf(RHYTHMS, text, at);
}

/** "hằng tháng", "của mỗi quý". */
export function readEach(text: TokenisedText, at: number): RhythmMatch | undefined {
  const from = OF.match(text, at)?.end ?? at;
  if (!canContinue(text.tokens[from])) return undefined;
  const each = EACH.match(text, from);
  return each && readRhythm(text, each.end);
}

function firstOf(
  choices: readonly (readonly [Pattern, Rhythm])[],
  text: TokenisedText,
  at: number,
): RhythmMatch | undefined {
  if (!canContinue(text.tokens[at])) return undefined;
  for (const [unit, rhythm] of choices) {
    const match = unit.match(text, at);
    if (match) return { rhythm, end: match.end };
  }
  return undefined;
}
