import { contentWords } from './content-words.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { basis } from './understandings.js';

/** A question to the counter that is about no one procedure (`nộp hồ sơ online ở đâu`), unless it names something else. */
export function counterQuestion(
  parts: QuestionParts,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const found = catalogue.counter.find(parts.words).toSorted((left, right) => right.said - left.said);
  const [longest] = found;
  if (longest === undefined || contentWords(parts, found).length > 0) return undefined;
  return { ...basis(parts, 0.85, catalogue), counter: longest.value };
}
