import type { StoredPassage } from './passage.js';
import { GRAMMAR_WEIGHT, type QueryTerms } from './query-terms.js';
import type { Candidate } from './score-segment.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What agreement adds, as a share of the best candidate's score: of query and title (F1, for a question of no words up to
 * `title + shortTitle`, falling by e with every `titleFades` words), of words found anywhere, of diacritics typed.
 */
const AGREEMENT = { title: 0.15, shortTitle: 1, titleFades: 4, words: 0.05, accents: 0.05 } as const;

const IN_PASSAGE = 1;
const IN_TITLE = 2;
const WITH_ACCENT = 4;

/** Orders candidates by their score and by how well they agree with the query; ties go to what was added first. */
export function rerank(
  candidates: readonly Candidate[],
  query: QueryTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
): Candidate[] {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  const agreementOf = createAgreement(query, vocabulary, model);
  const ranked = candidates.map((candidate) => ({
    ...candidate,
    score: candidate.score + best * agreementOf(candidate.passage),
  }));
  return ranked.sort((a, b) => b.score - a.score || a.rank - b.rank);
}

/** A function from a passage to its agreement; it reads the words of the passage once. */
function createAgreement(
  query: QueryTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
): (passage: StoredPassage) => number {
  const folded = vocabulary.foldedIds();
  const grammar = vocabulary.grammarFlags();
  const marks = new Uint16Array(vocabulary.foldedCount);
  const worths = new Float64Array(query.singles.size + 1);
  const accents = new Int32Array(query.singles.size + 1).fill(-1);
  const seen = new Uint8Array(query.singles.size + 1);
  let whole = 0;
  let mark = 0;
  for (const [id, weight] of query.singles) {
    marks[id] = ++mark;
    worths[mark] = weight * model.idfOf(id);
    whole += worths[mark] as number;
  }
  for (const { token } of query.words) {
    const at = token.accent === undefined ? undefined : marks[vocabulary.foldedIdOf(token.folded)];
    if (at !== undefined && at > 0) accents[at] = vocabulary.accentId(token.accent ?? '');
  }
  const contentCount = query.words.filter(({ isContent }) => isContent).length;
  const titleWeight = AGREEMENT.title + AGREEMENT.shortTitle * Math.exp(-contentCount / AGREEMENT.titleFades);

  function titleWorth({ words, titleLength }: StoredPassage): number {
    let sum = 0;
    for (let at = 0; at < titleLength; at++) {
      const id = folded[words[at] as number] as number;
      let earlier = 0;
      while (earlier < at && folded[words[earlier] as number] !== id) earlier++;
      if (earlier === at) sum += model.idfOf(id) * (grammar[id] === 1 ? GRAMMAR_WEIGHT : 1);
    }
    return sum;
  }

  return (passage) => {
    const { words, titleLength } = passage;
    seen.fill(0);
    let inPassage = 0;
    let inTitle = 0;
    let withAccent = 0;
    for (let at = 0; at < words.length; at++) {
      const spelling = words[at] as number;
      const term = marks[folded[spelling] as number] as number;
      if (term === 0) continue;
      const before = seen[term] as number;
      const accent = accents[term] as number;
      const agrees = accent === -1 || vocabulary.accentIdOf(spelling) === accent;
      const now = before | IN_PASSAGE | (at < titleLength ? IN_TITLE : 0) | (agrees ? WITH_ACCENT : 0);
      if (now === before) continue;
      const worth = worths[term] as number;
      const gained = now & ~before;
      if (gained & IN_PASSAGE) inPassage += worth;
      if (gained & IN_TITLE) inTitle += worth;
      if (gained & WITH_ACCENT) withAccent += worth;
      seen[term] = now;
    }
    if (whole === 0) return 0;
    const recall = inTitle / whole;
    const precision = inTitle === 0 ? 0 : Math.min(1, inTitle / titleWorth(passage));
    const f1 = inTitle === 0 ? 0 : (2 * recall * precision) / (recall + precision);
    return titleWeight * f1 + (AGREEMENT.words * inPassage + AGREEMENT.accents * withAccent) / whole;
  };
}
