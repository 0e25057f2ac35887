/**
 * Questions about administrative procedures. What other parts use:
 *
 * - `createProcedureCatalogue(procedures, synonyms, askingRules)` once at start
 *   (`askingRules` from `loadAskingRules(knowledgeDirectory)`, `src/adapters/knowledge-files/load-asking-rules.ts`);
 * - `createProcedureAnswerer(catalogue)`: the two functions below as one object for the turn decider;
 * - `answerProcedureQuestion(question, state, catalogue)` for every turn: a finding with a typed reply, its confidence,
 *   sources and the conversation after it, or nothing when the question is not about procedures;
 * - `answerProcedureChoice(choice, state, catalogue)` when a button of a clarifying question was pressed;
 * - `findProcedures` and `answerProcedure`, the two halves, for those who want to look in between.
 *
 * Confidence: 0.9 and more, a procedure was named; 0.8 to 0.9, a situation, a choice or the conversation says which;
 * 0.75, a named matter with an action that is not in the list; 0.55, only similar words; 0.3, some wish to an office.
 */
import type { ConversationState } from '../../conversation/turn.js';
import type { Question } from '../../language/question.js';
import type { ProcedureField } from '../procedure.js';
import { answerProcedure } from './answer-procedure.js';
import { findProcedures } from './find-procedures.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureFinding } from './procedure-reply.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';

export { answerProcedure } from './answer-procedure.js';
export { findProcedures } from './find-procedures.js';
export { createProcedureCatalogue, type ProcedureCatalogue } from './procedure-catalogue.js';
export type { ProcedureFinding, ProcedureReply } from './procedure-reply.js';
export type { ProcedureUnderstanding } from './procedure-understanding.js';

/** The answer from the records of procedures; nothing when the question is not about procedures. */
export function answerProcedureQuestion(
  question: Question,
  state: ConversationState,
  catalogue: ProcedureCatalogue,
): ProcedureFinding | undefined {
  const understanding = findProcedures(question, state, catalogue);
  return understanding && answerProcedure(understanding, catalogue, state, question.text);
}

/** The answer for a choice that was pressed rather than typed. */
export function answerProcedureChoice(
  procedure: string,
  fields: readonly ProcedureField[],
  state: ConversationState,
  catalogue: ProcedureCatalogue,
): ProcedureFinding | undefined {
  if (!catalogue.procedures.has(procedure)) return undefined;
  const understanding: ProcedureUnderstanding = {
    mentions: [{ procedure, confidence: 1, fields }],
    fields,
    aspects: [],
    checks: [],
    isBereaved: false,
    isFollowUp: true,
    isCorrection: false,
    isComparison: false,
    negated: [],
    confidence: 1,
  };
  return answerProcedure(understanding, catalogue, state, state.lastQuestion);
}

export interface ProcedureAnswerer {
  answer(question: Question, state: ConversationState): ProcedureFinding | undefined;
  answerChosen(
    procedure: string,
    fields: readonly ProcedureField[],
    state: ConversationState,
  ): ProcedureFinding | undefined;
}

export function createProcedureAnswerer(catalogue: ProcedureCatalogue): ProcedureAnswerer {
  return {
    answer: (question, state) => answerProcedureQuestion(question, state, catalogue),
    answerChosen: (procedure, fields, state) => answerProcedureChoice(procedure, fields, state, catalogue),
  };
}
