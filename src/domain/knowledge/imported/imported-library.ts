import type { Question } from '../../language/reading/question.js';
import type { FactEntry, ReadText } from '../facts/fact-entry.js';
import { createFactIndex } from '../facts/fact-index.js';
import type { FactFinding } from '../facts/fact-reply.js';
import type { Paraphrases } from '../facts/paraphrases.js';
import type { KnowledgeIndex } from '../knowledge-index.js';
import type { KnowledgeDocument } from '../record.js';
import { createImportedFinder, type ImportedFinder } from './find-imported.js';

/** The imported documents that are answered from; they come and go while the server runs. */
export interface ImportedLibrary {
  readonly documents: readonly KnowledgeDocument[];
  /** From now on these are there; documents that are the same object as before are not read again. */
  replace(documents: readonly KnowledgeDocument[]): void;
  find(question: Question): FactFinding | undefined;
  isKnown(term: string): boolean;
  finder(): ImportedFinder | undefined;
}

export interface LibraryParts {
  readonly read: ReadText;
  /** The one index over everything, in which imported records and passages are found as well. */
  readonly index: KnowledgeIndex;
  readonly paraphrases: Paraphrases;
  /** Place names that pin a question, folded, for these documents. */
  readonly placesOf: (documents: readonly KnowledgeDocument[]) => readonly string[];
}

/** Records and passages that the knowledge index adds to what is looked at closely. */
const NEARBY = 40;

export function createImportedLibrary({ read, index, paraphrases, placesOf }: LibraryParts): ImportedLibrary {
  const indexed = new Map<KnowledgeDocument, readonly FactEntry[]>();
  let documents: readonly KnowledgeDocument[] = [];
  let finder: ImportedFinder | undefined;
  let isKnown = (_term: string) => false;

  function withdraw(document: KnowledgeDocument): void {
    for (const { key, fact } of indexed.get(document) ?? []) index.remove(kindOf(fact.kind), key);
    indexed.delete(document);
  }

  function enter(document: KnowledgeDocument, entries: readonly FactEntry[]): void {
    if (indexed.has(document)) return;
    for (const entry of entries) {
      if (entry.fact.kind === 'passage') index.addPassage(entry);
      else index.addFact(entry);
    }
    indexed.set(document, entries);
  }

  return {
    get documents() {
      return documents;
    },
    replace(next) {
      documents = next;
      for (const document of indexed.keys()) if (!next.includes(document)) withdraw(document);
      const facts = createFactIndex(next, read);
      for (const document of next)
        enter(
          document,
          facts.entries.filter((entry) => entry.document === document),
        );
      isKnown = facts.isKnown;
      const find = (kind: 'fact' | 'passage') => (question: Question) =>
        index.find(kind, question.text, question.accented, NEARBY);
      finder =
        next.length === 0
          ? undefined
          : createImportedFinder(
              { index: facts, places: placesOf(next), paraphrases },
              { records: find('fact'), quotes: find('passage') },
            );
    },
    find: (question) => finder?.find(question),
    isKnown: (term) => isKnown(term),
    finder: () => finder,
  };
}

function kindOf(kind: FactEntry['fact']['kind']): 'fact' | 'passage' {
  return kind === 'passage' ? 'passage' : 'fact';
}
