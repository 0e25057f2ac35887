import { isNegated } from './background.js';
import { contentWords } from './content-words.js';
import { type FoundModifier, modifiersOutside } from './modifiers.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { QuestionParts } from './question-parts.js';
import { isForeignTo, type Resolution, resolutionOf, ruleSetOffBy } from './resolve-family.js';

/** Another action on the matter talked about (`gia hạn thì sao` after `tạm trú`), or none. */
export function otherAction(parts: QuestionParts, last: string, catalogue: ProcedureCatalogue): Resolution | undefined {
  const all = catalogue.modifiers.find(parts.words);
  const said = modifiersOutside(all, parts.asked).filter((modifier) => !isNegated(parts.words, modifier));
  if (said.length === 0) return undefined;
  const isOnlyAction = contentWords(parts, all).length === 0;
  if (!isOnlyAction && !parts.signs.isCase) return undefined;
  const families = catalogue.familiesOf(last);
  const rule = families.map((family) => ruleSetOffBy(family, said)).find((one) => one !== undefined);
  if (rule !== undefined) return resolutionOf(rule);
  const isForeign = (modifier: FoundModifier) => families.every((family) => isForeignTo(family, modifier));
  return isOnlyAction && families.length > 0 && said.some(isForeign) ? { kind: 'not-covered' } : undefined;
}
