import { contentWords } from './content-words.js';
import { ordinalIn } from './ordinals.js';
import { otherAction } from './other-action.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { askBack, basis, notCovered, siblingsOf } from './understandings.js';

/**
 * A question that only makes sense after the one before: another field (`còn lệ phí?`), another action on the same
 * matter (`gia hạn thì sao`), a circumstance (`nếu bé sinh ở nhà`), a doubt (`chắc không?`), a bare `không phải`.
 */
export function followUp(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureUnderstanding | undefined {
  const last = parts.state.procedures.at(-1);
  if (last === undefined || !catalogue.procedures.has(last)) return undefined;
  const action = otherAction(parts, last, catalogue);
  if (action?.kind === 'procedure') return continued(parts, action.procedure, catalogue);
  if (action?.kind === 'choice') return askBack(parts, action.key, catalogue);
  if (action?.kind === 'not-covered') return notCovered(parts, familyIdsOf(last, catalogue), catalogue);
  if (isBareDenial(parts)) return instead(parts, last, catalogue);
  return isAboutLast(parts, last, catalogue) ? continued(parts, last, catalogue) : undefined;
}

/** Words beside `có cần ... không` that may be new without changing the matter. */
const DUTY_WORDS = 3;

function isAboutLast(parts: QuestionParts, last: string, catalogue: ProcedureCatalogue): boolean {
  const { asked, signs } = parts;
  const content = contentWords(parts);
  if (content.length === 0) return asked.length > 0 || signs.isContinued || signs.isCase || signs.isAboutDuty;
  if (signs.isSupposed || (signs.isAboutDuty && content.length <= DUTY_WORDS)) return true;
  return content.some((word) => catalogue.words.isAbout(last, word));
}

/** `Không phải mấy cái đó` to all the choices on offer: asked once more, in open words. */
export function refusedChoices(
  parts: QuestionParts,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  if (parts.state.choices.length === 0 || !isBareDenial(parts) || ordinalIn(parts.words)) return undefined;
  return { ...basis(parts, 0.85, catalogue), ambiguity: { procedures: [], hint: null } };
}

/** `Không phải cái đó`: what else it could be is asked. */
function isBareDenial(parts: QuestionParts): boolean {
  const { signs, asked } = parts;
  return signs.isCorrection && !signs.isAboutDuty && asked.length === 0 && contentWords(parts).length === 0;
}

function instead(
  parts: QuestionParts,
  last: string,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const others = siblingsOf(familyIdsOf(last, catalogue), catalogue).filter((id) => id !== last);
  if (others.length < 2) return undefined;
  return { ...basis(parts, 0.85, catalogue), ambiguity: { procedures: others.slice(0, 5), hint: null } };
}

function familyIdsOf(procedure: string, catalogue: ProcedureCatalogue): string[] {
  return catalogue.familiesOf(procedure).map(({ id }) => id);
}

/** The same procedure again; without a question of its own the fields of the turn before. */
export function continued(
  parts: QuestionParts,
  procedure: string,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding {
  const found = basis(parts, 0.85, catalogue);
  const fields = found.fields.length > 0 ? found.fields : parts.signs.isSupposed ? [] : parts.state.fields;
  return { ...found, mentions: [{ procedure, confidence: 0.85, fields }], fields, isFollowUp: true };
}
