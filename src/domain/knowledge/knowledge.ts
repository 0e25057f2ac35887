import type { Merger } from './merger.js';
import type { Contact, Office } from './office.js';
import type { Procedure } from './procedure.js';
import type { KnowledgeDocument } from './record.js';
import type { Synonym } from './synonym.js';
import type { Term } from './term.js';

/** Everything that people wrote down for the assistant, in the order of the files. */
export interface Knowledge {
  readonly procedures: readonly Procedure[];
  readonly documents: readonly KnowledgeDocument[];
  readonly synonyms: readonly Synonym[];
  /** Terms with several meanings and no question of their own: context decides, or the assistant asks. */
  readonly ambiguousTerms: readonly string[];
  readonly offices: readonly Office[];
  readonly contacts: readonly Contact[];
  readonly mergers: readonly Merger[];
  readonly terms: readonly Term[];
}
