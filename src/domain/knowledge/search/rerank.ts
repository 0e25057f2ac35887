import type { Candidate } from './find-candidates.js';
import type { StoredPassage } from './passage.js';
import { type QueryTerms, weightOf } from './query-terms.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What agreement adds, as a share of the best candidate's score: of query and title (F1; for a question of no words up to
 * `title + shortTitle`, falling by e with every `titleFades` words), of words found anywhere, of diacritics as typed.
 */
const AGREEMENT = { title: 0.15, shortTitle: 0.7, titleFades: 4, words: 0.05, accents: 0.05 } as const;

const ANY = -1;
const UNKNOWN = -2;

/** The terms of a query, ready to be met word by word: `marks` leads from a folded id to its place in the other lists. */
interface MarkedTerms {
  readonly marks: Uint16Array;
  readonly worths: Float64Array;
  /** What the spelling must agree with; `ANY` for a word typed without diacritics. */
  readonly accents: Int32Array;
  readonly whole: number;
}

/**
 * Orders candidates by their score and how well they agree with the query; ties go to what was added first. Titles are
 * compared for all, whole texts only for the `close` best.
 */
export function rerank(
  candidates: readonly Candidate[],
  query: QueryTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
  close: number,
): Candidate[] {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  const terms = markTerms(query, vocabulary, model);
  const contentCount = query.words.filter(({ isContent }) => isContent).length;
  const titleWeight = AGREEMENT.title + AGREEMENT.shortTitle * Math.exp(-contentCount / AGREEMENT.titleFades);
  const byTitle = candidates
    .map((candidate) =>
      withBonus(candidate, best * titleWeight * agreementOfTitle(candidate.passage, terms, vocabulary, model)),
    )
    .sort(byScore);
  const nearest = byTitle
    .slice(0, close)
    .map((candidate) => withBonus(candidate, best * agreementOfText(candidate.passage, terms, vocabulary)))
    .sort(byScore);
  return [...nearest, ...byTitle.slice(close)];
}

function withBonus(candidate: Candidate, bonus: number): Candidate {
  return { passage: candidate.passage, rank: candidate.rank, score: candidate.score + bonus };
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.rank - b.rank;
}

function markTerms(query: QueryTerms, vocabulary: Vocabulary, model: SpellingModel): MarkedTerms {
  const marks = new Uint16Array(vocabulary.foldedCount);
  const worths = new Float64Array(query.singles.size + 1);
  const accents = new Int32Array(query.singles.size + 1).fill(ANY);
  let whole = 0;
  let mark = 0;
  for (const [id, weight] of query.singles) {
    marks[id] = ++mark;
    worths[mark] = weight * model.idfOf(id);
    whole += worths[mark] as number;
  }
  for (const { token } of query.words) {
    const at = token.accent === undefined ? 0 : (marks[vocabulary.foldedIdOf(token.folded)] ?? 0);
    if (at > 0) accents[at] = vocabulary.accentId(token.accent ?? '') ?? UNKNOWN;
  }
  return { marks, worths, accents, whole };
}

/** F1 of the query's words and the title's, each weighted by how rare it is. */
function agreementOfTitle(
  passage: StoredPassage,
  terms: MarkedTerms,
  vocabulary: Vocabulary,
  model: SpellingModel,
): number {
  const folded = vocabulary.foldedIds();
  const { words, titleLength } = passage;
  let shared = 0;
  let title = 0;
  for (let at = 0; at < titleLength; at++) {
    const id = folded[words[at] as number] as number;
    let earlier = 0;
    while (folded[words[earlier] as number] !== id) earlier++;
    if (earlier < at) continue;
    title += model.idfOf(id) * weightOf(vocabulary, id);
    shared += terms.worths[terms.marks[id] as number] as number;
  }
  if (shared === 0) return 0;
  const recall = shared / terms.whole;
  const precision = Math.min(1, shared / title);
  return (2 * recall * precision) / (recall + precision);
}

/** The worth of the words found in title or text, and of those found with their diacritics. */
function agreementOfText({ words }: StoredPassage, terms: MarkedTerms, vocabulary: Vocabulary): number {
  const folded = vocabulary.foldedIds();
  const { marks, worths, accents, whole } = terms;
  const isFound = new Uint8Array(worths.length);
  const isExact = new Uint8Array(worths.length);
  let found = 0;
  let exact = 0;
  for (let at = 0; at < words.length; at++) {
    const spelling = words[at] as number;
    const term = marks[folded[spelling] as number] as number;
    if (term === 0 || isExact[term] === 1) continue;
    if (isFound[term] === 0) found += worths[term] as number;
    isFound[term] = 1;
    if (accents[term] !== ANY && vocabulary.accentIdOf(spelling) !== accents[term]) continue;
    exact += worths[term] as number;
    isExact[term] = 1;
  }
  return whole === 0 ? 0 : (AGREEMENT.words * found + AGREEMENT.accents * exact) / whole;
}
