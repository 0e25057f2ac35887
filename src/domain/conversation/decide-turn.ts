import { once } from '../../shared/once.js';
import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { FactFinder } from '../knowledge/facts/find-facts.js';
import { isFollowUp, withSubjectOf } from '../knowledge/facts/follow-up.js';
import type { Office } from '../knowledge/office.js';
import type { ProcedureAnswerer } from '../knowledge/procedures/procedure-answers.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Question, ReadQuestion } from '../language/reading/question.js';
import { answerCommand } from './answer-command.js';
import { readCommand } from './commands.js';
import {
  type Decision,
  decideByFact,
  decideByProcedure,
  decideByRequest,
  decideByScope,
  decideChoiceExpired,
  decideChoiceUnknown,
  decideNotFound,
} from './decision.js';
import { type Answerer, gateFor } from './gates.js';
import { readLinkWords } from './link-words.js';
import type { ScopeFinding } from './scope/finding.js';
import type { SafetyWatch, ScopeGuard } from './scope/scope-guard.js';
import type { Suggest } from './suggest.js';
import type { AttachmentKind, Choice, ConversationState } from './turn.js';
import { typedNumber } from './typed-number.js';

export interface TurnParts {
  readonly read: ReadQuestion;
  readonly scope: ScopeGuard & SafetyWatch;
  readonly procedures: ProcedureAnswerer;
  readonly facts: FactFinder;
  readonly office: Office | undefined;
  /** What to offer when nothing answers. */
  readonly suggest: Suggest;
  /** Offered with a greeting and with help. */
  readonly firstChoices: readonly Choice[];
}

/** What came in, as far as deciding needs it. */
export interface TurnInput {
  readonly text: string;
  readonly choice?: string | undefined;
  readonly attachment?: AttachmentKind | undefined;
}

export type DecideTurn = (input: TurnInput, state: ConversationState) => Decision;

interface Turn {
  readonly input: TurnInput;
  readonly question: Question;
  readonly state: ConversationState;
  readonly scope: ScopeFinding | undefined;
  /** What the records and the procedures say to it; looked up once, when first asked for. */
  readonly record: () => FactFinding | undefined;
  readonly procedure: () => ProcedureFinding | undefined;
}

type Step = (turn: Turn, parts: TurnParts) => Decision | undefined;

/** Read this first: a turn is the first of these steps that has something to say. */
const STEPS: readonly Step[] = [answerDanger, answerChoice, answerSlash, answerByGates];

/** Longer messages are read up to here; the essential part of a question comes early. */
const READ_LENGTH = 2000;
const KEPT_QUESTION_LENGTH = 500;
const COMMANDS_IN_FRONT = /^(?:\/\S*\s*)+/u;

/** Decides a turn without storing or sending anything; a pure function of its arguments. */
export function createTurnDecider(parts: TurnParts): DecideTurn {
  return (input, state) => {
    const question = parts.read(input.text.slice(0, READ_LENGTH));
    const scope = parts.scope.assess(question, input.attachment);
    const turn: Turn = {
      input,
      question,
      state,
      scope,
      record: once(() => findFact(question, state, parts)),
      procedure: once(() => parts.procedures.answer(question, state)),
    };
    for (const step of STEPS) {
      const decision = step(turn, parts);
      if (decision) return noteDanger(isInOtherWords(step) ? decision : remember(decision, turn), turn, parts);
    }
    return decideNotFound(state, []);
  };
}

/** Buttons and commands stand for a question: what is remembered of it was settled with that question. */
function isInOtherWords(step: Step): boolean {
  return step === answerChoice || step === answerSlash;
}

function answerDanger({ scope, state }: Turn, parts: TurnParts): Decision | undefined {
  return scope?.kind === 'emergency' && scope.strength === 'certain'
    ? { ...decideByScope(scope, state, parts), reason: 'danger to life' }
    : undefined;
}

/** A pressed button, or a number typed: while choices are on offer, or alone. */
function answerChoice({ input, question, state }: Turn, parts: TurnParts): Decision | undefined {
  const typed = typedNumber(question.text);
  if (input.choice === undefined && typed === undefined) return undefined;
  const chosen =
    typed === undefined || input.choice !== undefined
      ? state.choices.find(({ id }) => id === input.choice)
      : state.choices[typed - 1];
  if (chosen) return followChoice(chosen, state, parts);
  return input.choice === undefined ? decideChoiceUnknown(state) : decideChoiceExpired(state);
}

function followChoice(chosen: Choice, state: ConversationState, parts: TurnParts): Decision | undefined {
  const { means } = chosen;
  if (means.kind === 'question') return createTurnDecider(parts)({ text: means.text }, { ...state, choices: [] });
  if (means.kind === 'request') return decideByRequest(means.request, { ...state, choices: [] });
  const finding = parts.procedures.answerChosen(means.procedure, means.fields, state);
  return finding && decideByProcedure(finding);
}

function answerSlash({ input, state }: Turn, parts: TurnParts): Decision | undefined {
  const command = readCommand(input.text) ?? readLinkWords(input.text);
  // What stands behind a command is words: commands in a row would be read as deep as they are many.
  const decide = (text: string) => createTurnDecider(parts)({ text: text.replace(COMMANDS_IN_FRONT, '') }, state);
  return command && answerCommand(command, { state, parts, decide });
}

/** Small talk, a refusal, a procedure, a record or nothing: `gates.ts` says which, and why. */
function answerByGates(turn: Turn, parts: TurnParts): Decision {
  const { question, scope, record, procedure } = turn;
  const { reason, answers } = gateFor({ question, sign: scope, procedure, record });
  return { ...decideBy(answers, turn, parts), reason };
}

function decideBy(answers: Answerer, { question, state, scope, record, procedure }: Turn, parts: TurnParts): Decision {
  const found = answers === 'procedure' ? procedure() : undefined;
  const told = answers === 'record' ? record() : undefined;
  if (answers === 'sign' && scope) return decideByScope(scope, state, parts);
  if (found) return decideByProcedure(found);
  return told ? decideByFact(told, state) : decideNotFound(state, parts.suggest(question));
}

/**
 * A follow-up on documents leans on the question before it and stays with the document it was answered from; only a
 * question that stands by itself is answered from elsewhere.
 */
function findFact(question: Question, state: ConversationState, { facts, read }: TurnParts): FactFinding | undefined {
  if (state.topic !== 'document' || state.lastQuestion === '' || !isFollowUp(question)) return facts.find(question);
  const leaning = facts.find(withSubjectOf(read(state.lastQuestion), question));
  const before = documentsOf(state.facts);
  const staysThere = before.length === 0 || documentsOf(leaning?.keys ?? []).some((id) => before.includes(id));
  const own = facts.find(question);
  if (own && own.confidence >= STANDS_ALONE && own.confidence > (leaning?.confidence ?? 0)) return own;
  return staysThere ? leaning : undefined;
}

/** So sure has a record to be to answer a follow-up by itself. */
const STANDS_ALONE = 0.8;

function documentsOf(keys: readonly string[]): string[] {
  return keys.map((key) => key.slice(0, key.indexOf('#')));
}

function noteDanger(decision: Decision, { question }: Turn, { scope }: TurnParts): Decision {
  return decision.outcome !== 'emergency' && scope.safetyNote(question)
    ? { ...decision, hasDangerBeside: true }
    : decision;
}

/** A follow-up keeps the question it leans on; a picked choice is no question of the person's. */
function remember(decision: Decision, { question, state }: Turn): Decision {
  if (decision.reply.kind === 'scope' || decision.reply.kind.startsWith('choice-')) return decision;
  const leans = state.lastQuestion !== '' && state.topic === 'document' && isFollowUp(question);
  const lastQuestion = leans ? state.lastQuestion : question.text.slice(0, KEPT_QUESTION_LENGTH);
  return { ...decision, state: { ...decision.state, lastQuestion } };
}
