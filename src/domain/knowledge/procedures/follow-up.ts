import { isNegated } from './background.js';
import { contentWords } from './content-words.js';
import { modifiersOutside } from './modifiers.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { isForeignTo, resolutionOf, ruleSetOffBy } from './resolve-family.js';
import { askBack, basis, notCovered } from './understandings.js';

/**
 * A question that only makes sense after the one before: another field (`còn lệ phí?`), another action on the same
 * matter (`gia hạn thì sao`), a circumstance (`nếu bé sinh ở nhà`), a doubt (`chắc không?`).
 */
export function followUp(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureUnderstanding | undefined {
  const last = parts.state.procedures.at(-1);
  if (last === undefined || !catalogue.procedures.has(last)) return undefined;
  return otherAction(parts, last, catalogue) ?? otherField(parts, last, catalogue);
}

function otherAction(
  parts: QuestionParts,
  last: string,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const [family] = catalogue.familiesOf(last);
  const modifiers = modifiersOutside(catalogue.modifiers.find(parts.words), parts.asked).filter(
    (modifier) => !isNegated(parts.words, modifier),
  );
  if (family === undefined || modifiers.length === 0) return undefined;
  const isOnlyAction = contentWords(parts, catalogue.modifiers.find(parts.words)).length === 0;
  if (!isOnlyAction && !parts.signs.isCase) return undefined;
  const rule = ruleSetOffBy(family, modifiers);
  if (rule === undefined) {
    const isAnother = isOnlyAction && modifiers.some((modifier) => isForeignTo(family, modifier));
    return isAnother ? notCovered(parts, [family.id], catalogue) : undefined;
  }
  const resolution = resolutionOf(rule);
  if (resolution.kind === 'not-covered') return notCovered(parts, [family.id], catalogue);
  if (resolution.kind === 'choice') return askBack(parts, resolution.key, catalogue);
  return continued(parts, resolution.procedure);
}

function otherField(
  parts: QuestionParts,
  last: string,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const { asked, signs } = parts;
  const content = contentWords(parts);
  const asksOrLeans = asked.length > 0 || signs.isContinued || signs.isCase;
  const isAboutLast = content.some((word) => catalogue.words.isAbout(last, word));
  const isFollowUp = content.length === 0 ? asksOrLeans : signs.isSupposed || isAboutLast;
  return isFollowUp ? continued(parts, last) : undefined;
}

/** The same procedure again; without a question of its own the fields of the turn before. */
export function continued(parts: QuestionParts, procedure: string): ProcedureUnderstanding {
  const found = basis(parts, 0.85);
  const fields = found.fields.length > 0 ? found.fields : parts.signs.isSupposed ? [] : parts.state.fields;
  return { ...found, mentions: [{ procedure, confidence: 0.85, fields }], fields, isFollowUp: true };
}
