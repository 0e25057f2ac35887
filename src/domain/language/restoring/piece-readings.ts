import type { Reading, Word } from '../model/decode-lattice.js';
import type { SyllableModel } from '../model/syllable-model.js';
import type { FindCandidates } from './channel/find-candidates.js';
import type { Candidate } from './channel/search-words.js';
import { caseOf, inCase, type LetterCase } from './page/letter-case.js';
import { runTogetherReadings } from './run-together.js';
import { unchangedCost } from './unchanged-cost.js';

/** What it costs to believe (nats) that ... */
const COST = {
  /** the OCR put a space, or a sign, inside a word; */
  torn: 8,
  /** a word in capitals among small letters is no abbreviation; */
  capitals: 2,
  /** a lone letter is all that is left of a word. */
  lone: 4,
} as const;
const LONGEST_JOINED = 8;
/** What is seen so easily of some word may well be that one word. */
const GOOD = 4;
const SMALL_B = /^b\p{Ll}/u;

export interface WordReadings {
  /** True when what was seen is no good word of its own, so that it may be a piece of one. */
  isDoubtful(seen: string, isAmongCapitals: boolean): boolean;
  /** How one piece may be read. */
  of(seen: string, isAmongCapitals: boolean): readonly Reading[];
  /** How pieces that the OCR tore apart may be read as one word; `seen` is what stood there without spaces. */
  ofJoined(seen: string, isAmongCapitals: boolean): readonly Reading[];
}

export function createWordReadings(model: SyllableModel, find: FindCandidates): WordReadings {
  const wordOf = (id: number, letterCase: LetterCase): Word => ({ id, text: inCase(model.syllableOf(id), letterCase) });
  const asReadings = (candidates: readonly Candidate[], letterCase: LetterCase, extra: number): Reading[] =>
    candidates.map(({ id, cost }) => ({ words: [wordOf(id, letterCase)], cost: cost + extra }));

  return {
    isDoubtful(seen, isAmongCapitals) {
      return seen.length <= 2 || !find(seen, caseOf(seen, isAmongCapitals)).some(({ cost }) => cost <= GOOD);
    },
    of(seen, isAmongCapitals) {
      const letterCase = caseOf(seen, isAmongCapitals);
      const candidates = find(seen, letterCase);
      const id = model.idOf(seen.toLowerCase());
      const readings = asReadings(
        candidates,
        letterCase,
        letterCase === 'upper' && !isAmongCapitals ? COST.capitals : 0,
      )
        .map((way) => (isLeftOver(seen, way) ? { ...way, cost: way.cost + COST.lone } : way))
        .concat({ words: [{ id, text: seen }], cost: unchangedCost(seen, model.countOf(id) > 0) });
      if (SMALL_B.test(seen)) readings.push(...asReadings(find(seen, 'title'), 'title', 0).filter(isWithStroke));
      const isOneWord = candidates.some(({ cost }) => cost <= GOOD);
      return isOneWord ? readings : readings.concat(runTogetherReadings(seen, letterCase, find, wordOf));
    },
    ofJoined(seen, isAmongCapitals) {
      if (seen.length > LONGEST_JOINED) return [];
      const letterCase = caseOf(seen, isAmongCapitals);
      const candidates = find(seen, letterCase, GOOD);
      return asReadings(candidates, letterCase, COST.torn);
    },
  };
}

function isLeftOver(seen: string, { words }: Reading): boolean {
  return seen.length === 1 && (words[0]?.text.length ?? 0) > 1;
}

/** A Đ that was seen as a small b: `bang bộ`, `binh kỳ`. */
function isWithStroke({ words }: Reading): boolean {
  return words[0]?.text.startsWith('Đ') === true;
}
