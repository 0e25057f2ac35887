import type { KnowledgeDocument } from '../record.js';
import { createFactEntries, type FactEntry, type ReadText, type SubjectForm } from './fact-entry.js';
import { pairsOf, wordsOf } from './words.js';

/** The records of all documents, ready to be matched; terms carry how telling they are. */
export interface FactIndex {
  readonly entries: readonly FactEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly byKey: ReadonlyMap<string, FactEntry>;
  /** Inverse document frequency, 0.1 to 1; a term that no record holds has `UNKNOWN_WEIGHT`. */
  weightOf(term: string): number;
  /** Weight of all terms of a subject form. */
  sizeOf(form: SubjectForm): number;
  isKnown(term: string): boolean;
  /** The same for a neighbouring pair; 0 for one that no record holds. */
  pairWeightOf(pair: string): number;
  /** The entries that share most of the weight of terms and pairs, at most `limit`. */
  candidates(
    terms: ReadonlyMap<string, number>,
    pairs: readonly QuestionPair[],
    limit: number,
    accepts?: (entry: FactEntry) => boolean,
  ): FactEntry[];
}

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
  entries.forEach((entry, at) => {
    for (const term of new Set([...entry.subjectTerms, ...entry.bodyTerms])) post(postings, term, at);
    for (const pair of new Set([...entry.subjectPairs, ...entry.bodyPairs])) post(pairPostings, pair, at);
  });
  const documentEntries = documents.map((document) => createDocumentEntry(document, read));
  const contextTerms = new Set(documentEntries.flatMap((entry) => [...entry.contextTerms]));
  const contextPairs = new Set(documentEntries.flatMap((entry) => [...entry.contextPairs]));
  const scale = Math.log(entries.length + 1);
  const weights = new Map<string, number>();
  for (const [term, { length }] of postings) {
    weights.set(term, Math.max(0.1, Math.log((entries.length + 1) / length) / scale));
  }
  const weightOf = (term: string): number =>
    weights.get(term) ?? (contextTerms.has(term) ? CONTEXT_WEIGHT : UNKNOWN_WEIGHT);
  const sizes = new Map<SubjectForm, number>();
  for (const form of entries.flatMap((entry) => entry.forms)) {
    let size = 0;
    for (const term of form.terms) size += weightOf(term);
    sizes.set(form, size);
  }
  const pairWeightOf = (pair: string): number => {
    const count = pairPostings.get(pair)?.length ?? 0;
    if (count === 0) return contextPairs.has(pair) ? 0.2 : 0;
    const [left = '', right = ''] = pair.split(' ');
    const rarer = Math.min(postings.get(left)?.length ?? count, postings.get(right)?.length ?? count);
    const cohesion = Math.min(1, count / Math.max(1, rarer));
    return cohesion * Math.max(0.1, Math.log((entries.length + 1) / count) / scale);
  };
  return {
    entries,
    documents: documentEntries,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    weightOf,
    sizeOf: (form) => sizes.get(form) ?? 0,
    isKnown: (term) => postings.has(term) || contextTerms.has(term),
    pairWeightOf,
    candidates(terms, pairs, limit, accepts = () => true) {
      const shared = new Float32Array(entries.length);
      for (const [term, weight] of terms)
        for (const at of postings.get(term) ?? []) shared[at] = (shared[at] ?? 0) + weight;
      for (const { pair, weight } of pairs)
        for (const at of pairPostings.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + weight;
      const order = entries.flatMap((entry, at) => ((shared[at] ?? 0) > 0 && accepts(entry) ? [at] : []));
      order.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
      return order.slice(0, limit).flatMap((at) => entries[at] ?? []);
    },
  };
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
