import { contentWords } from './content-words.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { askBack } from './understandings.js';

/** A wish that does not say for what (`tôi muốn đăng ký lại`) is asked back, unless other words say it is something else. */
export function openingIn(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureUnderstanding | undefined {
  const [longest] = catalogue.openings
    .find(parts.words)
    .toSorted((left, right) => right.said - left.said || right.from - left.from);
  if (longest === undefined || contentWords(parts, [longest]).length > 0) return undefined;
  return askBack(parts, longest.value, catalogue);
}
