import { isGrammarWord, markAskingPhrases } from './grammar-words.js';
import { isOdd } from './query-lattice.js';
import { emptyTerms, likeliestWords, type QueryTerms, raisePair, raiseSingle } from './query-terms.js';
import { type QueryToken, readTokens } from './query-tokens.js';
import { readNoisy } from './read-noisy.js';
import { pairKey } from './segment.js';
import type { SpellingModel } from './spelling-model.js';
import type { SynonymFinder } from './synonyms.js';
import type { Vocabulary } from './vocabulary.js';

/** Weight of words and pairs in phrases that ask. */
const ASKING_WEIGHT = 0.2;
/** Weight of what a synonym or a spelled-out abbreviation adds. */
const SYNONYM_WEIGHT = 0.9;
/** Weight left to the words that a synonym may stand for: `cà vẹt` is said of no fish. */
const REPLACED_WEIGHT = 0.5;

/** What a query looks for. Only a query with an odd word is read as a noisy one: that costs ten times more. */
export function readQuery(
  query: string,
  vocabulary: Vocabulary,
  model: SpellingModel,
  synonyms: SynonymFinder,
): QueryTerms {
  const tokens = readTokens(query);
  const plain = tokens.filter((token) => token.kind !== 'symbol');
  const isNoisy = plain.some((token) => isOdd(token, model));
  const terms = isNoisy ? readNoisy(plain, vocabulary, model) : readPlainly(plain, vocabulary, model);
  dampAskingPhrases(terms, vocabulary);
  addSynonyms(terms, synonyms, vocabulary, model);
  for (const token of tokens) if (token.kind === 'symbol') addSymbol(terms, token, vocabulary, model);
  return terms;
}

function readPlainly(tokens: readonly QueryToken[], vocabulary: Vocabulary, model: SpellingModel): QueryTerms {
  const terms = emptyTerms();
  let left = -1;
  for (const token of tokens) {
    const id = model.idOf(token.folded);
    const readings = id < 0 ? [] : [{ words: [id], share: 1 }];
    terms.words.push({ token, readings, isContent: !isGrammarWord(token.folded) });
    if (id >= 0) {
      raiseSingle(terms, vocabulary, id, 1);
      raisePair(terms, vocabulary, left, id, 1);
    }
    left = id;
  }
  return terms;
}

function dampAskingPhrases(terms: QueryTerms, vocabulary: Vocabulary): void {
  const words = likeliestWords(terms, vocabulary);
  const isAsking = markAskingPhrases(words.map(({ text }) => text));
  const kept = new Set(words.filter((_, at) => !isAsking[at]).map(({ id }) => id));
  for (const [at, { id, at: source }] of words.entries()) {
    if (!isAsking[at]) continue;
    const word = terms.words[source];
    if (word !== undefined) terms.words[source] = { ...word, isContent: false };
    const weight = terms.singles.get(id);
    if (weight !== undefined && !kept.has(id)) terms.singles.set(id, Math.min(weight, ASKING_WEIGHT));
    const key = isAsking[at - 1] ? pairKey(words[at - 1]?.id ?? -1, id) : -1;
    const pair = terms.pairs.get(key);
    if (pair !== undefined) terms.pairs.set(key, pair * ASKING_WEIGHT);
  }
}

function addSynonyms(terms: QueryTerms, synonyms: SynonymFinder, vocabulary: Vocabulary, model: SpellingModel): void {
  const words = likeliestWords(terms, vocabulary);
  for (const { start, end, to } of synonyms.find(words.map(({ text }) => text))) {
    const ids = to.map((word) => model.idOf(word)).filter((id) => id >= 0);
    if (ids.length === 0) continue;
    for (const [at, id] of ids.entries()) {
      raiseSingle(terms, vocabulary, id, SYNONYM_WEIGHT);
      if (at > 0) raisePair(terms, vocabulary, ids[at - 1] ?? -1, id, SYNONYM_WEIGHT);
    }
    for (const source of new Set(words.slice(start, end).map(({ at }) => at))) {
      const word = terms.words[source];
      if (word !== undefined) terms.words[source] = { ...word, readings: [...word.readings, { words: ids, share: 1 }] };
    }
    for (const { id } of words.slice(start, end)) {
      const weight = ids.includes(id) ? undefined : terms.singles.get(id);
      if (weight !== undefined) terms.singles.set(id, weight * REPLACED_WEIGHT);
    }
  }
}

function addSymbol(terms: QueryTerms, token: QueryToken, vocabulary: Vocabulary, model: SpellingModel): void {
  const id = model.idOf(token.folded);
  if (id >= 0) raiseSingle(terms, vocabulary, id, 1);
  terms.words.push({ token, readings: id < 0 ? [] : [{ words: [id], share: 1 }], isContent: true });
}
