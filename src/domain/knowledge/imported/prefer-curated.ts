import type { FactFinding } from '../facts/fact-reply.js';
import type { FactFinder } from '../facts/find-facts.js';
import type { ImportedLibrary } from './imported-library.js';

/** So much surer has an imported document to be to answer in the place of a curated record. */
const LEAD_OF_CURATED = 0.1;

/** Curated records and imported documents as one: what people wrote down wins over what was found by the machine. */
export function preferCurated(curated: FactFinder, imported: ImportedLibrary): FactFinder {
  return {
    rank: curated.rank,
    find(question) {
      const own = curated.find(question);
      const other = imported.find(question);
      if (!own || !other) return own ?? other;
      if (isAnswer(own)) return isAnswer(other) && other.confidence > own.confidence + LEAD_OF_CURATED ? other : own;
      return isAnswer(other) ? other : own;
    },
  };
}

function isAnswer({ reply }: FactFinding): boolean {
  return reply.kind === 'fact-answer';
}
