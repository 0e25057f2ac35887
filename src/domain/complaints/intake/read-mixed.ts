import type { Decision } from '../../conversation/decision.js';
import type { ConversationState } from '../../conversation/turn.js';
import { fold } from '../../language/letters/fold.js';
import { isAsking } from './answers/own-question.js';
import { asksHowToFile, readWish } from './answers/read-wish.js';
import { type FilableCase, filableCases } from './draft/begin-draft.js';
import type { Heard, IntakeParts } from './intake-parts.js';
import { splitClauses } from './split-clauses.js';

/** A message that asks one thing and complains of another. */
export interface Mixed {
  /** What the bot says to the question; nothing where it only asks how to file what it complains of, or says that it wants to. */
  readonly answer: Decision | undefined;
  /** None where only a wish to file something stands beside a greeting. */
  readonly cases: readonly FilableCase[];
  readonly wish?: FilableCase['kind'];
  readonly noticed: Heard;
}

/** The grievance beside a question is offered when the rest of the message is so surely one. */
const SURE = 0.8;
/** Longer messages are stories; a question in them is part of the story. */
const MOST_CLAUSES = 8;
const FEWEST_WORDS = 4;

/**
 * The clause that asks what the bot can answer, and what the rest of the message complains of; `undefined` where a message is only one of
 * both, also where the question itself is how the person complains (`sao không ai sửa?`).
 */
export async function readMixed(
  text: string,
  decided: Decision,
  heard: Heard,
  state: ConversationState,
  parts: Pick<IntakeParts, 'notice' | 'decide'>,
): Promise<Mixed | undefined> {
  const told = readAskedBeside(text, heard, state, parts);
  if (told) return told;
  const clauses = splitClauses(text);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return undefined;
  for (const [at, clause] of clauses.entries()) {
    const wish = readWish(clause);
    const isHow = wish !== undefined || asksHowToFile(clause);
    if (!isHow && !isAskedInWords(clause)) continue;
    // The cheapest look first: nearly every question with a comma in it ends here.
    const rest = clauses
      .toSpliced(at, 1)
      .join(' ')
      .replace(/[.,;]$/u, '');
    const noticed = await parts.notice(rest);
    const [first, ...others] = filableCases(noticed);
    if (wish && !first) return wishFor(wish, rest, noticed);
    if (!first || (!wish && (noticed.sureness ?? 1) < SURE)) continue;
    const answer = isHow ? undefined : await answerTo(clause, decided, state, parts);
    // Of a tố cáo no word is left out.
    const cases = [first.kind === 'to-cao' ? { ...first, text } : first, ...others] as const;
    if (isHow || answer || first.kind === 'to-cao') return { answer, noticed, cases };
  }
  return undefined;
}

/** The question that the noticer told apart, where the bot answers it; a question without an answer stays with what was told. */
function readAskedBeside(
  text: string,
  noticed: Heard,
  state: ConversationState,
  { decide }: Pick<IntakeParts, 'decide'>,
): Mixed | undefined {
  const [first, ...others] = filableCases(noticed);
  const { questions = [] } = noticed;
  if (!first || first.kind === 'to-cao' || questions.length === 0) return undefined;
  const answer = answerBeside(noticed, state, { decide });
  const main = answer ? first : { ...first, text: others.length === 0 ? text : [first.text, ...questions].join(' ') };
  return { answer, noticed, cases: [main, ...others] };
}

/** What the bot says to the first question beside the cases that it can answer. */
export function answerBeside(
  { questions = [] }: Heard,
  state: ConversationState,
  { decide }: Pick<IntakeParts, 'decide'>,
): Decision | undefined {
  return questions.map((question) => decide(question, state)).find(isSaid);
}

function isSaid({ outcome }: Decision): boolean {
  return outcome === 'answered' || outcome === 'clarification';
}

/** The matter of a wish, also where none was noticed; a few words beside it are a greeting. */
function wishFor(wish: FilableCase['kind'], rest: string, noticed: Heard): Mixed {
  const isTold = rest.split(/\s+/u).length >= FEWEST_WORDS;
  return { answer: undefined, noticed, wish, cases: isTold ? [{ kind: wish, category: 'khac', text: rest }] : [] };
}

/** What the bot says to a clause that asks for something and complains of nothing; to the whole message, where only that was understood. */
async function answerTo(
  clause: string,
  decided: Decision,
  state: ConversationState,
  { notice, decide }: Pick<IntakeParts, 'notice' | 'decide'>,
): Promise<Decision | undefined> {
  const own = decide(clause, state);
  const isParticular = clause.includes('?') || own.fields.some((field) => field !== 'general');
  const answer = isAnswered(own) && own.outcome === 'answered' ? own : isAnswered(decided) ? decided : own;
  if (!isParticular || !isAnswered(answer)) return undefined;
  return (await notice(clause, own)).cases.length > 0 ? undefined : answer;
}

const ASKING =
  /\b(?:gi|o dau|bao nhieu|bao lau|the nao|nhu nao|ra sao|lam sao|khi nao|bao gio|may (?:ngay|tien|ban|bo|loai))\b/;

function isAskedInWords(clause: string): boolean {
  return isAsking(clause) || ASKING.test(fold(clause));
}

/** A procedure says something to it, or asks back which is meant. */
function isAnswered({ outcome, reply }: Decision): boolean {
  return (outcome === 'answered' || outcome === 'clarification') && reply.kind === 'procedure';
}
