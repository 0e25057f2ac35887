import type { KnowledgeDocument } from '../record.js';
import { createFactEntries, type FactEntry, type ReadText, type SubjectForm } from './fact-entry.js';
import { pairsOf, type Word, wordsOf } from './words.js';

/** The records of all documents, ready to be matched; terms carry how telling they are. */
export interface FactIndex {
  readonly entries: readonly FactEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly byKey: ReadonlyMap<string, FactEntry>;
  /**
   * Inverse document frequency, 0.1 to 1; a term that no record holds has `UNKNOWN_WEIGHT`. As far as its diacritics are
   * sure, it is the word with them that counts: `giáo` is rarer than all that is written `giao`.
   */
  weightOf(word: SureWord): number;
  /** Weight of all terms of a subject form. */
  sizeOf(form: SubjectForm): number;
  isKnown(term: string): boolean;
  /** The same for two neighbours; 0 for a pair that no record holds. */
  pairWeightOf(left: SureWord, right: SureWord): number;
  /** Inverse document frequency of two neighbours alone, however firmly they stand together; 1 for a pair nobody wrote. */
  pairRarityOf(left: SureWord, right: SureWord): number;
  /** The entries that share most of the weight of terms and pairs, at most `limit`; of an entry `accepts` always says the same. */
  candidates(
    terms: ReadonlyMap<string, number>,
    pairs: readonly QuestionPair[],
    limit: number,
    accepts?: Accepts,
  ): FactEntry[];
}

type Accepts = (entry: FactEntry) => boolean;

function acceptAll(): boolean {
  return true;
}

export type SureWord = Pick<Word, 'term' | 'accented' | 'certainty'>;

/** Two neighbouring terms of a question that some record holds. */
export interface QuestionPair {
  readonly pair: string;
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** What names a document as a whole. */
export interface DocumentEntry {
  readonly document: KnowledgeDocument;
  readonly names: readonly string[];
  readonly contextTerms: ReadonlySet<string>;
  readonly contextPairs: ReadonlySet<string>;
  readonly accents: ReadonlySet<string>;
  /** Where it was issued, folded: the place its figures are about. */
  readonly plainPlace: string;
  readonly symbol: string;
}

/** A word nobody wrote may be a slip or a paraphrase: it counts, but less than the rarest known word. */
const UNKNOWN_WEIGHT = 0.5;
/** For a word that only the head of a document has. */
const CONTEXT_WEIGHT = 0.4;

export function createFactIndex(documents: readonly KnowledgeDocument[], read: ReadText): FactIndex {
  const entries = documents.flatMap((document) => createFactEntries(document, read));
  const postings = new Map<string, number[]>();
  const pairPostings = new Map<string, number[]>();
  const accented = countFeatures(entries.map((entry) => entry.accents));
  const accentedPairs = countFeatures(entries.map((entry) => entry.accentedPairs));
  entries.forEach((entry, at) => {
    for (const term of new Set([...entry.subjectTerms, ...entry.bodyTerms])) post(postings, term, at);
    for (const pair of new Set([...entry.subjectPairs, ...entry.bodyPairs])) post(pairPostings, pair, at);
  });
  const documentEntries = documents.map((document) => createDocumentEntry(document, read));
  const contextTerms = new Set(documentEntries.flatMap((entry) => [...entry.contextTerms]));
  const contextPairs = new Set(documentEntries.flatMap((entry) => [...entry.contextPairs]));
  const scale = Math.log(entries.length + 1);
  const rarity = (count: number): number => Math.max(0.1, Math.log((entries.length + 1) / count) / scale);
  const weightOf = ({ term, accented: own, certainty }: SureWord): number => {
    const count = postings.get(term)?.length;
    if (count === undefined) return contextTerms.has(term) ? CONTEXT_WEIGHT : UNKNOWN_WEIGHT;
    const exact = accented.get(own);
    return exact === undefined ? rarity(count) : rarity(exact) * certainty + rarity(count) * (1 - certainty);
  };
  const sizes = new Map<SubjectForm, number>();
  for (const form of entries.flatMap((entry) => entry.forms)) {
    let size = 0;
    for (const [term, own] of form.terms) size += weightOf({ term, accented: own, certainty: 1 });
    sizes.set(form, size);
  }
  const firmness = (count: number, left: number, right: number): number =>
    Math.min(1, count / Math.max(1, Math.min(left, right))) * rarity(count);
  const pairWeightOf = (left: SureWord, right: SureWord): number => {
    const pair = `${left.term} ${right.term}`;
    const count = pairPostings.get(pair)?.length ?? 0;
    if (count === 0) return contextPairs.has(pair) ? 0.2 : 0;
    const folded = firmness(count, postings.get(left.term)?.length ?? count, postings.get(right.term)?.length ?? count);
    const exact = accentedPairs.get(`${left.accented} ${right.accented}`);
    if (exact === undefined) return folded;
    const sure = Math.min(left.certainty, right.certainty);
    const own = firmness(exact, accented.get(left.accented) ?? exact, accented.get(right.accented) ?? exact);
    return own * sure + folded * (1 - sure);
  };
  const accepted = new WeakMap<Accepts, Uint8Array>();
  const acceptedBy = (accepts: Accepts): Uint8Array => {
    const mask = accepted.get(accepts) ?? Uint8Array.from(entries, (entry) => (accepts(entry) ? 1 : 0));
    accepted.set(accepts, mask);
    return mask;
  };
  return {
    entries,
    documents: documentEntries,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    weightOf,
    sizeOf: (form) => sizes.get(form) ?? 0,
    isKnown: (term) => postings.has(term) || contextTerms.has(term),
    pairWeightOf,
    pairRarityOf: (left, right) => rarity(pairPostings.get(`${left.term} ${right.term}`)?.length ?? 1),
    candidates(terms, pairs, limit, accepts = acceptAll) {
      const shared = new Float32Array(entries.length);
      const add = (list: readonly number[], weight: number): void => {
        for (const at of list) shared[at] = (shared[at] as number) + weight;
      };
      for (const [term, weight] of terms) add(postings.get(term) ?? [], weight);
      for (const { pair, weight } of pairs) add(pairPostings.get(pair) ?? [], weight);
      const isAccepted = acceptedBy(accepts);
      const sharing: number[] = [];
      shared.forEach((own, at) => {
        if (own > 0 && isAccepted[at] === 1) sharing.push(at);
      });
      const least = nthLargest(
        sharing.map((at) => shared[at] as number),
        limit,
      );
      const order = sharing.filter((at) => (shared[at] as number) >= least);
      order.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
      return order.slice(0, limit).map((at) => entries[at] as FactEntry);
    },
  };
}

/** The `n`th largest value; 0 when there are fewer. */
function nthLargest(values: readonly number[], n: number): number {
  return Float32Array.from(values).sort().at(-n) ?? 0;
}

function countFeatures(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function post(postings: Map<string, number[]>, key: string, at: number): void {
  const list = postings.get(key);
  if (list) list.push(at);
  else postings.set(key, [at]);
}

function createDocumentEntry(document: KnowledgeDocument, read: ReadText): DocumentEntry {
  const names = [`${document.type} ${document.symbol}`, document.symbol, ...document.also].filter(
    (name) => name.trim() !== '',
  );
  const context = [...names, document.title, document.about, ...document.places, document.issuer, document.place].map(
    read,
  );
  return {
    document,
    names: names.map((name) => read(name).plain),
    plainPlace: read(`${document.place} ; ${document.issuer} ; ${document.title}`).plain,
    symbol: read(document.symbol).plain.replace(/^0+(?=\d)/, ''),
    contextTerms: new Set(context.flatMap((part) => wordsOf(part).map((word) => word.term))),
    contextPairs: new Set(context.flatMap((part) => pairsOf(wordsOf(part)))),
    accents: new Set(context.flatMap((part) => wordsOf(part).map((word) => word.accented))),
  };
}
