import type { ChosenReading, Reading } from '../model/decode-lattice.js';
import { LINE_START, type SyllableModel } from '../model/syllable-model.js';

/** Words after a reading that say whether it fits. */
const AFTER = 2;

/**
 * How sure each chosen reading is, from 0 to 1: its share among the readings of the same stretch when what was chosen around
 * it stays. Readings that are written the same count together.
 */
export function confidencesOf(
  model: SyllableModel,
  lattice: readonly (readonly Reading[])[],
  path: readonly ChosenReading[],
): number[] {
  const ids = path.map(({ reading }) => reading.words.map(({ id }) => id));
  const start = model.idOf(LINE_START);
  return path.map(({ start: position, reading }, at) => {
    const rivals = (lattice[position] ?? []).filter(({ span = 1 }) => span === (reading.span ?? 1));
    if (rivals.length < 2) return 1;
    const before = [start, start, ...ids.slice(Math.max(0, at - 2), at).flat()].slice(-2);
    const after = ids
      .slice(at + 1, at + 1 + AFTER)
      .flat()
      .slice(0, AFTER);
    const scoreOf = ({ words, cost }: Reading): number =>
      scoreAfter(model, before, [...words.map(({ id }) => id), ...after]) - cost;
    const own = scoreOf(reading);
    const written = textOf(reading);
    let others = 0;
    let same = 0;
    for (const rival of rivals) {
      const share = Math.exp(scoreOf(rival) - own);
      if (textOf(rival) === written) same += share;
      else others += share;
    }
    return same / (same + others);
  });
}

function scoreAfter(model: SyllableModel, before: readonly number[], next: readonly number[]): number {
  let [previous = 0, current = 0] = before;
  let pair = model.pairOf(previous, current);
  let score = 0;
  for (const id of next) {
    const following = model.pairOf(current, id);
    score += model.logProbability(pair, following, id);
    previous = current;
    current = id;
    pair = following;
  }
  return score;
}

function textOf({ words }: Reading): string {
  return words.map(({ text }) => text).join(' ');
}
