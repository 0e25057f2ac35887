import type { StoredPassage } from './passage.js';
import type { QueryTerms, QueryWord } from './query-terms.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

export interface Coverage {
  /** Share (0..1) of what the query asks for that stands in the passage, title or text, weighted by how rare the words are. */
  readonly coverage: number;
  /** The content words of the query, as typed, that do not stand in it. */
  readonly missing: readonly string[];
}

/** A word of which less than this is found is missing. */
const FOUND = 0.5;

/** A judge of how much of the query a passage holds. A query without content words is judged by all its words. */
export function createCoverage(
  query: QueryTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
): (passage: StoredPassage) => Coverage {
  const folded = vocabulary.foldedIds();
  const isInside = new Uint8Array(vocabulary.foldedCount);
  const content = query.words.filter(({ isContent }) => isContent);
  const judged = (content.length > 0 ? content : query.words).map((word) => ({ word, worth: worthOf(word, model) }));
  const whole = judged.reduce((sum, { worth }) => sum + worth, 0);

  return ({ words }) => {
    for (const word of words) isInside[folded[word] as number] = 1;
    const missing = new Set<string>();
    let found = 0;
    for (const { word, worth } of judged) {
      const share = foundShare(word, isInside);
      found += worth * share;
      if (share < FOUND) missing.add(word.token.text);
    }
    for (const word of words) isInside[folded[word] as number] = 0;
    return { coverage: whole === 0 ? 0 : found / whole, missing: [...missing] };
  };
}

function foundShare({ readings }: QueryWord, isInside: Uint8Array): number {
  let share = 0;
  for (const { words, share: likely } of readings) {
    let inside = 0;
    for (const word of words) inside += isInside[word] as number;
    share += (likely * inside) / words.length;
  }
  return Math.min(1, share);
}

/** The idf of the likeliest reading's rarest word; a word like none in the corpus is worth most. */
function worthOf({ readings }: QueryWord, model: SpellingModel): number {
  let best = readings[0];
  for (const reading of readings) if (best !== undefined && reading.share > best.share) best = reading;
  return best === undefined ? model.idf(0) : Math.max(...best.words.map((word) => model.idfOf(word)));
}
