import { type ReadNumber, readNumber } from './number-words.js';
import { GAP, type TokenisedText } from './token.js';

/** Strokes that a scan takes for each other: I, l, 1, |, !. */
const STROKES = /^[Il1|!]{1,3}$/;
const FOUR = /^[Il1|!]V$/;
const STROKE_OR_V = /^[IlV1|!]+$/;
const MAX_PARTS = 3;

/** I to IV or 1 to 4, also damaged: `Il` and `11` are II, `|` is I, `1V` is IV. */
export function readQuarterNumber(text: TokenisedText, at: number): ReadNumber | undefined {
  let written = '';
  let best: ReadNumber | undefined;
  for (let end = at; end < at + MAX_PARTS; end++) {
    const token = text.tokens[end];
    if (!token || (end > at && (token.gap !== GAP.none || !STROKE_OR_V.test(token.text)))) break;
    written += token.text;
    const value = quarterOf(written);
    best = value === undefined ? undefined : { value, end: end + 1 };
  }
  if (best) return best;
  const spoken = text.tokens[at]?.kind === 'word' ? readNumber(text, at) : undefined;
  return spoken && spoken.value >= 1 && spoken.value <= 4 ? spoken : undefined;
}

function quarterOf(written: string): number | undefined {
  if (/^0?[1-4]$/.test(written)) return Number(written);
  if (STROKES.test(written)) return written.length;
  return FOUR.test(written) ? 4 : undefined;
}

const WITH_YEAR = /^([1-4]|1{2,3})1?(20\d\d)$/;

/** `112025` is I/2025 with the stroke read as a one. The value is year times ten plus quarter. */
export function readQuarterWithYear(text: TokenisedText, at: number): ReadNumber | undefined {
  const token = text.tokens[at];
  if (token?.kind !== 'number') return undefined;
  const strokes = token.text.slice(0, -4);
  const year = WITH_YEAR.exec(token.text)?.[2];
  if (year === undefined) return undefined;
  const quarter = quarterOf(strokes.length > 1 && strokes.endsWith('1') ? strokes.slice(0, -1) : strokes);
  return quarter === undefined ? undefined : { value: Number(year) * 10 + quarter, end: at + 1 };
}
