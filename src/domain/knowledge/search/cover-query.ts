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

/** How much of the query a passage holds. A query without content words is judged by all its words. */
export function coverQuery(
  passage: StoredPassage,
  query: QueryTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
): Coverage {
  const folded = vocabulary.foldedIds();
  const inside = new Set<number>();
  for (const word of passage.words) inside.add(folded[word] as number);
  const content = query.words.filter(({ isContent }) => isContent);
  const judged = content.length > 0 ? content : query.words;
  const missing: string[] = [];
  let whole = 0;
  let found = 0;
  for (const word of judged) {
    const worth = worthOf(word, model);
    const share = foundShare(word, inside);
    whole += worth;
    found += worth * share;
    if (share < FOUND && !missing.includes(word.token.text)) missing.push(word.token.text);
  }
  return { coverage: whole === 0 ? 0 : found / whole, missing };
}

function foundShare({ readings }: QueryWord, inside: ReadonlySet<number>): number {
  let share = 0;
  for (const { words, share: likely } of readings) {
    share += (likely * words.filter((word) => inside.has(word)).length) / words.length;
  }
  return Math.min(1, share);
}

/** The idf of the likeliest reading's rarest word; a word like none in the corpus is worth most. */
function worthOf({ readings }: QueryWord, model: SpellingModel): number {
  const [first] = [...readings].sort((a, b) => b.share - a.share);
  if (first === undefined) return model.idf(0);
  return Math.max(...first.words.map((word) => model.idfOf(word)));
}
