import type { ConversationState } from '../../conversation/turn.js';
import type { Question } from '../../language/reading/question.js';
import { closestByWords } from './closest-by-words.js';
import { counterQuestion } from './counter-question.js';
import { followUp, refusedChoices } from './follow-up.js';
import { namedProcedures } from './named-procedures.js';
import { openingIn } from './openings.js';
import { pickFromState } from './pick-from-state.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import { createPartsReader, type ReadParts } from './question-parts.js';
import { unknownWish } from './unknown-wish.js';

/**
 * What a question wants to know about procedures, in the light of the conversation; nothing when it is not about any.
 * In this order: all choices refused, a choice or ordinal (`cái thứ hai`), procedures named, what leans on the
 * conversation, a question to any counter, a wish that does not say for what (asked back), closeness of words, a wish
 * for something that is not in the list.
 */
export function findProcedures(
  question: Question,
  state: ConversationState,
  catalogue: ProcedureCatalogue,
  read: ReadParts = createPartsReader(catalogue),
): ProcedureUnderstanding | undefined {
  const parts = { ...read(question, false), state };
  if (parts.words.length === 0) return undefined;
  const understood =
    refusedChoices(parts, catalogue) ??
    pickFromState(parts, catalogue) ??
    namedProcedures(parts, catalogue) ??
    followUp(parts, catalogue) ??
    counterQuestion(parts, catalogue);
  if (understood) return understood;
  const lenient = { ...read(question, true), state };
  return (
    namedProcedures(lenient, catalogue) ??
    openingIn(parts, catalogue) ??
    closestByWords(parts, catalogue) ??
    unknownWish(parts, catalogue)
  );
}
