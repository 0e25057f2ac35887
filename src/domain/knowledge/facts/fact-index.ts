import type { KnowledgeDocument } from '../record.js';
import { headFacts } from './document-facts.js';
import { createFactEntry, type FactEntry, pairs, type ToPlain, terms } from './fact-entry.js';

/** The records of all documents, ready to be matched; terms carry how telling they are. */
export interface FactIndex {
  readonly entries: readonly FactEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly byKey: ReadonlyMap<string, FactEntry>;
  /** Inverse document frequency, 0.1 to 1; a term that no record holds has `UNKNOWN_WEIGHT`. */
  weightOf(term: string): number;
  isKnown(term: string): boolean;
  knowsPair(pair: string): boolean;
  /** Entries that share a telling term with the query. */
  candidates(query: readonly string[]): FactEntry[];
}

/** What names a document as a whole. */
export interface DocumentEntry {
  readonly document: KnowledgeDocument;
  readonly names: readonly string[];
  readonly contextTerms: ReadonlySet<string>;
}

/** A word nobody wrote may be a slip or a paraphrase: it counts, but less than the rarest known word. */
const UNKNOWN_WEIGHT = 0.7;

export function createFactIndex(documents: readonly KnowledgeDocument[], toPlain: ToPlain): FactIndex {
  const entries = documents.flatMap((document) =>
    [...headFacts(document), ...document.facts].map((fact) => createFactEntry(document, fact, toPlain)),
  );
  const postings = new Map<string, FactEntry[]>();
  const knownPairs = new Set<string>();
  for (const entry of entries) {
    for (const term of new Set([...entry.subjectTerms, ...entry.bodyTerms])) {
      const list = postings.get(term);
      if (list) list.push(entry);
      else postings.set(term, [entry]);
    }
    for (const pair of [...entry.subjectPairs, ...entry.bodyPairs]) knownPairs.add(pair);
  }
  const documentEntries = documents.map((document) => createDocumentEntry(document, toPlain));
  const contextTerms = new Set(documentEntries.flatMap((entry) => [...entry.contextTerms]));
  for (const { document } of documentEntries) {
    for (const name of [document.title, document.about, ...document.also, ...document.places]) {
      for (const pair of pairs(terms(toPlain(name)))) knownPairs.add(pair);
    }
  }
  const scale = Math.log(entries.length + 1);
  const weightOf = (term: string): number => {
    const count = postings.get(term)?.length;
    if (count === undefined) return contextTerms.has(term) ? 0.4 : UNKNOWN_WEIGHT;
    return Math.max(0.1, Math.log((entries.length + 1) / count) / scale);
  };
  return {
    entries,
    documents: documentEntries,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    weightOf,
    isKnown: (term) => postings.has(term) || contextTerms.has(term),
    knowsPair: (pair) => knownPairs.has(pair),
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

function createDocumentEntry(document: KnowledgeDocument, toPlain: ToPlain): DocumentEntry {
  const names = [`${document.type} ${document.symbol}`, document.symbol, ...document.also].map(toPlain);
  const context = [
    ...names,
    toPlain(document.title),
    toPlain(document.about),
    ...document.places.map(toPlain),
    toPlain(document.issuer),
    toPlain(document.place),
  ];
  return { document, names, contextTerms: new Set(context.flatMap(terms)) };
}
