import type { FactFinding } from '../facts/fact-reply.js';
import type { FactFinder } from '../facts/find-facts.js';
import type { ImportedLibrary } from './imported-library.js';

/** So much surer has an imported document to be to answer in the place of a curated record. */
const LEAD_OF_CURATED = 0.1;

/** Where nothing that people wrote of a document answers, its imported text has to be this sure. */
const SURE_COPY = 0.85;

/** Curated records and imported documents as one: what people wrote down wins over what was found by the machine. */
export function preferCurated(curated: FactFinder, imported: ImportedLibrary): FactFinder {
  return {
    rank: curated.rank,
    find(question) {
      const own = curated.find(question);
      const other = imported.find(question);
      if (!other || (isOfCopy(other) && (own || other.confidence < SURE_COPY))) return own;
      if (!own) return other;
      if (isAnswer(own)) return isAnswer(other) && other.confidence > own.confidence + LEAD_OF_CURATED ? other : own;
      return isAnswer(other) ? other : own;
    },
  };
}

function isAnswer({ reply }: FactFinding): boolean {
  return reply.kind === 'fact-answer';
}

function isOfCopy({ reply }: FactFinding): boolean {
  return reply.kind === 'fact-answer' && reply.items[0].document.isCopy === true;
}
