import { contentWords } from './content-words.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { basis } from './understandings.js';

/** Share of the question's weight a procedure must explain, words and pairs together at least this many. */
const LEAST_SHARE = 0.72;
const LEAST_SHARED = 4;
/** Procedures this close to the best are as likely. */
const TIE = 0.9;

/** The procedure whose names share most words with the question; a tie is asked back; too little is nothing. */
export function closestByWords(
  parts: QuestionParts,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const ranked = catalogue.words
    .closest(contentWords(parts))
    .filter(({ share, shared }) => share >= LEAST_SHARE && shared >= LEAST_SHARED);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const tied = ranked.filter(({ share }) => share >= best.share * TIE).map(({ procedure }) => procedure);
  const found = basis(parts, 0.55, catalogue);
  if (tied.length > 1) return { ...found, ambiguity: { procedures: tied.slice(0, 5), hint: null } };
  return { ...found, mentions: [{ procedure: best.procedure, confidence: 0.55, fields: found.fields }] };
}
