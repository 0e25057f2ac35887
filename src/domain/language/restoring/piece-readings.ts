import type { Reading, Word } from '../decode-lattice.js';
import { fold } from '../fold.js';
import type { SyllableModel } from '../syllable-model.js';
import { isFoldedSyllable } from '../valid-syllable.js';
import type { FindCandidates } from './channel/find-candidates.js';
import type { Candidate } from './channel/search-words.js';
import { caseOf, inCase, type LetterCase } from './page/letter-case.js';

/** What it costs to believe (nats) that ... */
const COST = {
  /** the OCR put a space, or a sign, inside a word; */
  join: 8,
  /** it lost the space between two words; */
  split: 5.5,
  /** a word the model does not know was printed just like that: to begin with, and for each letter; */
  foreign: 3,
  foreignLetter: 2,
  /** a word of letters, digits and signs was; */
  mixed: 4,
  /** a foreign word that the model knows, an abbreviation, a lone letter was; */
  known: 3,
  abbreviation: 2,
  letter: 2.5,
  /** a lone letter is all that is left of a word; */
  lone: 4,
  capital: 1,
  /** a word in capitals among small letters is no abbreviation, and that it is one though it may be a word. */
  capitals: 2,
  shortWord: 4,
} as const;
const MOST_JOINED = 8;
const LEAST_SPLIT = 5;
const SPLIT_WAYS = 3;
const MOST_SPLITS = 24;
const MOST_WORDS = 4;
const LONGEST_SPLIT = 16;
/** A piece that may well be one word is not split. */
const GOOD = 4;

type Split = Pick<Reading, 'words' | 'cost'>;

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
  const loneCost = (seen: string, { words }: Reading): number =>
    seen.length === 1 && (words[0]?.text.length ?? 0) > 1 ? COST.lone : 0;

  const unchanged = (seen: string): Reading => {
    const id = model.idOf(seen.toLowerCase());
    return { words: [{ id, text: seen }], cost: unchangedCost(seen, model.countOf(id) > 0) };
  };
  const splits = (seen: string, letterCase: LetterCase, most = MOST_WORDS): Split[] => {
    const ways: Split[] = [];
    const restCase = letterCase === 'upper' ? 'upper' : 'lower';
    for (let at = 2; at <= seen.length - 2 && at <= MOST_JOINED; at += 1) {
      const firsts = find(seen.slice(0, at), letterCase, GOOD).slice(0, SPLIT_WAYS);
      if (firsts.length === 0) continue;
      const rest = seen.slice(at);
      const rests = find(rest, restCase, GOOD)
        .slice(0, SPLIT_WAYS)
        .map(({ id, cost }): Split => ({ words: [wordOf(id, restCase)], cost }));
      if (most > 2 && rest.length >= LEAST_SPLIT) rests.push(...splits(rest, restCase, most - 1));
      for (const first of firsts) {
        for (const { words, cost } of rests)
          ways.push({ words: [wordOf(first.id, letterCase), ...words], cost: first.cost + cost + COST.split });
      }
    }
    return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST_SPLITS);
  };
  return {
    of(seen, isAmongCapitals) {
      const letterCase = caseOf(seen, isAmongCapitals);
      const candidates = find(seen, letterCase);
      const extra = letterCase === 'upper' && !isAmongCapitals ? COST.capitals : 0;
      const readings = [
        ...asReadings(candidates, letterCase, extra).map((way) => ({ ...way, cost: way.cost + loneCost(seen, way) })),
        unchanged(seen),
      ];
      const best = Math.min(...candidates.map(({ cost }) => cost));
      const isSplit = best > GOOD && seen.length >= LEAST_SPLIT && seen.length <= LONGEST_SPLIT;
      return isSplit ? [...readings, ...splits(seen, letterCase)] : readings;
    },
    isDoubtful(seen, isAmongCapitals) {
      if (seen.length <= 2) return true;
      const [best] = find(seen, caseOf(seen, isAmongCapitals), GOOD);
      return best === undefined;
    },
    ofJoined(seen, isAmongCapitals) {
      if (seen.length > MOST_JOINED) return [];
      const letterCase = caseOf(seen, isAmongCapitals);
      const candidates = find(seen, letterCase, GOOD * 2).filter(({ cost }) => cost < GOOD * 2);
      return asReadings(candidates, letterCase, COST.join);
    },
  };
}

/** Cost of the reading that changes nothing. */
function unchangedCost(seen: string, isKnown: boolean): number {
  if (/^[\p{Lu}&]$/u.test(seen)) return COST.capital;
  if (/^\p{L}$/u.test(seen)) return COST.letter;
  if (/^\p{Lu}{2,}$/u.test(seen)) return isFoldedSyllable(fold(seen)) ? COST.shortWord : COST.abbreviation;
  if (isKnown) return COST.known;
  const cost = COST.foreign + COST.foreignLetter * seen.length;
  return /^\p{L}+$/u.test(seen) ? cost : cost + COST.mixed;
}
