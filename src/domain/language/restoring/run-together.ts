import type { Reading, Word } from '../model/decode-lattice.js';
import type { FindCandidates } from './channel/find-candidates.js';
import { caseOf, type LetterCase } from './page/letter-case.js';

/** What it costs to believe that the OCR lost a space between two words (nats). */
const LOST_SPACE = 5.5;
const LONGEST = 16;
const LEAST = 5;
const LONGEST_WORD = 8;
const LEAST_WORD = 2;
const MOST_WORDS = 4;
/** Each part must be a word that is seen so easily. */
const GOOD = 4;
const WAYS_A_PART = 3;
const MOST_WAYS = 24;

/** The words that were run together in what was seen: `Congchitc` is *Công chức*. The cheapest first. */
export function runTogetherReadings(
  seen: string,
  letterCase: LetterCase,
  find: FindCandidates,
  wordOf: (id: number, letterCase: LetterCase) => Word,
): Reading[] {
  if (seen.length < LEAST || seen.length > LONGEST) return [];
  return split(seen, letterCase, MOST_WORDS);

  function split(part: string, firstCase: LetterCase, most: number): Reading[] {
    const ways: Reading[] = [];
    for (let at = LEAST_WORD; at <= Math.min(part.length - LEAST_WORD, LONGEST_WORD); at += 1) {
      const firsts = single(part.slice(0, at), firstCase);
      if (firsts.length === 0) continue;
      const rest = part.slice(at);
      const restCase = firstCase === 'upper' ? 'upper' : caseOf(rest, false);
      const rests = single(rest, restCase);
      if (most > 2 && rest.length >= LEAST) rests.push(...split(rest, restCase, most - 1));
      for (const first of firsts) {
        for (const next of rests) {
          ways.push({ words: [...first.words, ...next.words], cost: first.cost + next.cost + LOST_SPACE });
        }
      }
    }
    return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
  }
  function single(part: string, partCase: LetterCase): Reading[] {
    const candidates = find(part, partCase, GOOD).slice(0, WAYS_A_PART);
    return candidates.map(({ id, cost }) => ({ words: [wordOf(id, partCase)], cost }));
  }
}
