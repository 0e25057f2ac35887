import type { Reading } from './decode-lattice.js';
import { LINE_START, type SyllableModel } from './syllable-model.js';
import type { Token } from './tokenise.js';

const MARKS = /[.?!,;:()/\n-]/;
/** A full stop or hyphen without a space belongs to the abbreviation before it: `P.5`, `vp-tk`. */
const JOINTS = new Set(['.', '-']);

/** The punctuation between two tokens as context for the model, in at most one reading without text of its own. */
export function readingsBetween(
  model: SyllableModel,
  text: string,
  before: Token | undefined,
  after: Token,
): readonly Reading[] {
  const gap = before === undefined ? '' : text.slice(before.end, after.start);
  const mark = JOINTS.has(gap) ? undefined : MARKS.exec(gap)?.[0];
  if (mark === undefined) return [];
  const known = mark === '\n' ? LINE_START : mark === '?' || mark === '!' ? '.' : mark;
  return [{ words: [{ text: '', id: model.idOf(known) }], cost: 0 }];
}
