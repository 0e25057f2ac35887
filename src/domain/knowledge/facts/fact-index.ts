import type { KnowledgeDocument } from '../record.js';
import { headFacts } from './document-facts.js';
import { createFactEntry, type FactEntry, type ReadText } from './fact-entry.js';
import { pairsOf, wordsOf } from './words.js';

/** The records of all documents, ready to be matched; terms carry how telling they are. */
export interface FactIndex {
  readonly entries: readonly FactEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly byKey: ReadonlyMap<string, FactEntry>;
  /** Inverse document frequency, 0.1 to 1; a term that no record holds has `UNKNOWN_WEIGHT`. */
  weightOf(term: string): number;
  isKnown(term: string): boolean;
  /** The same for a neighbouring pair; 0 for one that no record holds. */
  pairWeightOf(pair: string): number;
  /** Entries that share a telling term with the query. */
  candidates(query: readonly string[]): FactEntry[];
}

/** What names a document as a whole. */
export interface DocumentEntry {
  readonly document: KnowledgeDocument;
  readonly names: readonly string[];
  readonly contextTerms: ReadonlySet<string>;
  readonly contextPairs: ReadonlySet<string>;
  readonly accents: ReadonlySet<string>;
}

/** A word nobody wrote may be a slip or a paraphrase: it counts, but less than the rarest known word. */
const UNKNOWN_WEIGHT = 0.7;

export function createFactIndex(documents: readonly KnowledgeDocument[], read: ReadText): FactIndex {
  const entries = documents.flatMap((document) =>
    [...(document.type === '' ? [] : headFacts(document)), ...document.facts].map((fact) =>
      createFactEntry(document, fact, read),
    ),
  );
  const postings = new Map<string, FactEntry[]>();
  const pairCounts = new Map<string, number>();
  for (const entry of entries) {
    for (const term of new Set([...entry.subjectTerms, ...entry.bodyTerms])) {
      const list = postings.get(term);
      if (list) list.push(entry);
      else postings.set(term, [entry]);
    }
    for (const pair of new Set([...entry.subjectPairs, ...entry.bodyPairs])) {
      pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + 1);
    }
  }
  const documentEntries = documents.map((document) => createDocumentEntry(document, read));
  const contextTerms = new Set(documentEntries.flatMap((entry) => [...entry.contextTerms]));
  for (const pair of documentEntries.flatMap((entry) => [...entry.contextPairs])) {
    pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + 1);
  }
  const scale = Math.log(entries.length + 1);
  const weightOf = (term: string): number => {
    const count = postings.get(term)?.length;
    if (count === undefined) return contextTerms.has(term) ? 0.4 : UNKNOWN_WEIGHT;
    return Math.max(0.1, Math.log((entries.length + 1) / count) / scale);
  };
  const pairWeightOf = (pair: string): number => {
    const count = pairCounts.get(pair);
    return count === undefined ? 0 : Math.max(0.1, Math.log((entries.length + 1) / count) / scale);
  };
  return {
    entries,
    documents: documentEntries,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    weightOf,
    isKnown: (term) => postings.has(term) || contextTerms.has(term),
    pairWeightOf,
    candidates(query) {
      const found = new Set<FactEntry>();
      for (const term of query) {
        const list = postings.get(term);
        if (list && list.length < entries.length / 2) for (const entry of list) found.add(entry);
      }
      return [...found];
    },
  };
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
    contextTerms: new Set(context.flatMap((part) => wordsOf(part).map((word) => word.term))),
    contextPairs: new Set(context.flatMap((part) => pairsOf(wordsOf(part)))),
    accents: new Set(context.flatMap((part) => wordsOf(part).map((word) => word.accented))),
  };
}
