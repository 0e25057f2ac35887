import { isFoldedSyllable } from '../letters/valid-syllable.js';
import type { SyllableModel } from '../model/syllable-model.js';

const LONGEST_WORD = 28;
const LONGEST_SYLLABLE = 7;
const SHORTEST_SYLLABLE = 2;
const LEAST_COUNT = 2000;

/**
 * Splits words that were run together (`khaisinh`, `tamtru`) into folded syllables: frequent ones, each neighbour known to
 * follow the one before it, in as few as possible. Undefined when there is no such way.
 */
export function splitWords(model: SyllableModel, folded: string): string[] | undefined {
  if (folded.length > LONGEST_WORD || folded.length < 2 * SHORTEST_SYLLABLE) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST_SYLLABLE; end <= folded.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start <= end - SHORTEST_SYLLABLE; start += 1) {
      const before = best[start];
      const last = folded.slice(start, end);
      if (before === undefined || !isFrequent(model, last)) continue;
      const previous = before.at(-1);
      if (previous !== undefined && !canFollow(model, previous, last)) continue;
      const known = best[end];
      if (known === undefined || before.length + 1 < known.length) best[end] = [...before, last];
    }
  }
  const parts = best[folded.length];
  return parts !== undefined && parts.length > 1 ? parts : undefined;
}

function isFrequent(model: SyllableModel, folded: string): boolean {
  return model.countOfFolded(folded) >= LEAST_COUNT && isFoldedSyllable(folded);
}

function canFollow(model: SyllableModel, first: string, second: string): boolean {
  return model
    .spellingsOf(first)
    .slice(0, 8)
    .some((one) =>
      model
        .spellingsOf(second)
        .slice(0, 8)
        .some((two) => model.pairOf(one, two) >= 0),
    );
}
