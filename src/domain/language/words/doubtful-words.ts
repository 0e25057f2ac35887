import type { ChosenReading } from '../model/decode-lattice.js';
import { LINE_START, type SyllableModel } from '../model/syllable-model.js';

/** A word and the one after it that are together this unlikely (nats) may be a slip. */
const UNLIKELY = 14;

/**
 * The positions of a decoded lattice whose word fits neither the words before it nor the one after it. The last position
 * is judged with a full stop after it.
 */
export function doubtfulPositions(model: SyllableModel, path: readonly ChosenReading[]): number[] {
  const start = model.idOf(LINE_START);
  const ids = path.flatMap(({ reading }) => reading.words.map((word) => word.id));
  const costs = [...ids, model.idOf('.')].map((id, at, all) => {
    const [before, last] = [all[at - 2] ?? start, all[at - 1] ?? start];
    return -model.logProbability(model.pairOf(before, last), model.pairOf(last, id), id);
  });
  const positions: number[] = [];
  let at = 0;
  for (const { start: position, reading } of path) {
    if (reading.words.length === 1 && (costs[at] ?? 0) + (costs[at + 1] ?? 0) > UNLIKELY) positions.push(position);
    at += reading.words.length;
  }
  return positions;
}
