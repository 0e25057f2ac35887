import type { FactEntry } from './facts/fact-entry.js';
import type { Procedure } from './procedure.js';
import { createSearchIndex, type SearchIndex } from './search/search-index.js';

/** What a hit of the one index is: the id says which record. */
export type KnowledgeKind = 'procedure' | 'fact' | 'passage';

const PREFIX: Readonly<Record<KnowledgeKind, string>> = { procedure: 'procedure:', fact: 'fact:', passage: 'passage:' };

/** One index over everything that can be answered from; imported records join and leave it by `add` and `remove`. */
export interface KnowledgeIndex {
  readonly search: SearchIndex;
  addProcedure(procedure: Procedure): void;
  addFact(entry: FactEntry): void;
  /** A piece of the text of an imported document. */
  addPassage(entry: FactEntry): void;
  remove(kind: KnowledgeKind, id: string): boolean;
  /** Ids of records of one kind, best first. */
  find(kind: KnowledgeKind, query: string, reading: string, top: number): string[];
  /** The nearest procedures and records that share at least `coverage` (0 to 1) of the query. */
  nearest(query: string, reading: string, top: number, coverage: number): { kind: KnowledgeKind; id: string }[];
}

export function createKnowledgeIndex(procedures: readonly Procedure[], entries: readonly FactEntry[]): KnowledgeIndex {
  const search = createSearchIndex();
  const index: KnowledgeIndex = {
    search,
    addProcedure(procedure) {
      search.add({
        id: PREFIX.procedure + procedure.id,
        kind: 'procedure',
        title: [procedure.name, ...procedure.aliases].join('; '),
        text: [procedure.whereToFile, ...procedure.evidence, procedure.authority, procedure.result, procedure.notes]
          .filter(Boolean)
          .join('\n'),
      });
    },
    addFact({ key, fact, document }) {
      search.add({
        id: PREFIX.fact + key,
        kind: 'fact',
        title: [fact.subject, ...(fact.also ?? [])].join('; '),
        text: [
          fact.statement,
          fact.lead?.join('; '),
          fact.deadline?.text,
          fact.cites?.symbol,
          fact.cites?.about,
          fact.owner,
          `${document.type} ${document.symbol}`,
        ]
          .filter(Boolean)
          .join('\n'),
      });
    },
    addPassage({ key, fact, document }) {
      search.add({
        id: PREFIX.passage + key,
        kind: 'passage',
        title: fact.also?.join('; ') ?? '',
        text: `${fact.statement ?? fact.subject}\n${document.type} ${document.symbol}`,
      });
    },
    remove: (kind, id) => search.remove(PREFIX[kind] + id),
    find: (kind, query, reading, top) =>
      search.search(query, { top, kinds: [kind], readings: [reading] }).map(({ id }) => id.slice(PREFIX[kind].length)),
    nearest(query, reading, top, coverage) {
      return search
        .search(query, { top, kinds: ['procedure', 'fact'], readings: [reading] })
        .filter((hit) => hit.coverage >= coverage)
        .map(({ id }) => {
          const kind: KnowledgeKind = id.startsWith(PREFIX.procedure) ? 'procedure' : 'fact';
          return { kind, id: id.slice(PREFIX[kind].length) };
        });
    },
  };
  for (const procedure of procedures) index.addProcedure(procedure);
  for (const entry of entries) index.addFact(entry);
  return index;
}
