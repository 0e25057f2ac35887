import type { Reading } from '../model/decode-lattice.js';
import { LINE_START, type SyllableModel } from '../model/syllable-model.js';
import type { Token } from '../words/tokenise.js';

const MARKS = /[.?!,;:()/\n-]/;
/** A full stop or hyphen without a space belongs to the abbreviation before it: `P.5`, `vp-tk`. */
const JOINTS = new Set(['.', '-']);

/** A percent sign that follows no number stands for the words: `mấy %`. */
const PERCENT = ['phần', 'trăm'];

/** What stands between two tokens as context for the model: at most a percent sign and one mark, without text of their own. */
export function readingsBetween(
  model: SyllableModel,
  text: string,
  before: Token | undefined,
  after: Token,
): readonly Reading[] {
  return before === undefined ? [] : readingsOfGap(model, before, text.slice(before.end, after.start));
}

/** The same for what stands after the last token, where every message ends with a full stop. */
export function readingsAfter(model: SyllableModel, text: string, last: Token | undefined): readonly Reading[] {
  return last === undefined ? [] : readingsOfGap(model, last, `${text.slice(last.end)} .`);
}

function readingsOfGap(model: SyllableModel, before: Token, gap: string): Reading[] {
  const readings = before.kind !== 'number' && gap.includes('%') ? [contextOf(model, PERCENT)] : [];
  const mark = JOINTS.has(gap) ? undefined : MARKS.exec(gap)?.[0];
  if (mark === undefined) return readings;
  const known = mark === '\n' ? LINE_START : mark === '?' || mark === '!' ? '.' : mark;
  return [...readings, contextOf(model, [known])];
}

function contextOf(model: SyllableModel, words: readonly string[]): Reading {
  return { words: words.map((word) => ({ text: '', id: model.idOf(word) })), cost: 0 };
}
