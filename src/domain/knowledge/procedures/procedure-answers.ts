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
 * Read the files in this order:
 * 1. `find-procedures.ts`: the ways of understanding a question, in turn; `procedure-understanding.ts`, what comes out;
 * 2. `question-parts.ts`: what is read from it once - `words.ts`, `find-matters.ts` (what it names: `named-phrases.ts`,
 *    `background.ts`, `resolve-meaning.ts`, `resolve-family.ts`, `modifiers.ts`), `asked-fields.ts` (what it asks:
 *    `field-phrases*.ts`, `aspect-phrases.ts`, `pair-fields.ts`) and `turn-signs.ts` (how it leans on the conversation);
 * 3. one file for each way: `pick-from-state.ts` (`ordinals.ts`), `named-procedures.ts`, `follow-up.ts`
 *    (`other-action.ts`), `counter-question.ts`, `openings.ts`, `closest-by-words.ts` (`word-index.ts`), `unknown-wish.ts`;
 *    what they share: `understandings.ts`, `checks.ts` (yes/no questions), `content-words.ts`;
 * 4. `answer-procedure.ts`: from understanding to a typed reply (`procedure-reply.ts`); its words: `src/messages/`;
 * 5. underneath: `asking-rules.ts` (shape of `knowledge/situations.yaml`), `procedure-catalogue.ts`, `pattern.ts`,
 *    `pattern-index.ts`.
 *
 * Confidence: 0.9 and more, a procedure was named; 0.8 to 0.9, a situation, a choice or the conversation says which;
 * 0.75, a named matter with an action that is not in the list;
 * 0.7, a name typed with other marks among other words; 0.55, only similar words; 0.3, some wish to an office.
 */
import type { ConversationState } from '../../conversation/turn.js';
import type { Question } from '../../language/reading/question.js';
import type { ProcedureField } from '../procedure.js';
import { answerProcedure } from './answer-procedure.js';
import { findProcedures } from './find-procedures.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureFinding } from './procedure-reply.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import { createPartsReader, type ReadParts, rememberParts } from './question-parts.js';

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
  read?: ReadParts,
): ProcedureFinding | undefined {
  const understanding = findProcedures(question, state, catalogue, read);
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
  const read = rememberParts(createPartsReader(catalogue));
  return {
    answer: (question, state) => answerProcedureQuestion(question, state, catalogue, read),
    answerChosen: (procedure, fields, state) => answerProcedureChoice(procedure, fields, state, catalogue),
  };
}
