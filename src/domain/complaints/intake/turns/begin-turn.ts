import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Decision } from '../../../conversation/decision.js';
import type { InboundMessage } from '../../../conversation/turn.js';
import { isAsking } from '../answers/own-question.js';
import { asksHowToFile, filingNamed, readWish } from '../answers/read-wish.js';
import { readWords, type SteeringWord } from '../answers/read-word.js';
import { type FilableCase, filableCases } from '../draft/begin-draft.js';
import type { Heard, IntakeParts } from '../intake-parts.js';
import { answerBeside, readMixed } from '../read-mixed.js';
import { beginWith } from './begin-with.js';
import { saidBefore, turnWith } from './intake-turn.js';

/** A conversation without a draft: a grievance is offered to be filed, everything else is for the bot. */
export async function beginTurn(input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { message, decided, state } = input;
  if (message.choice !== undefined || decided.request) return undefined;
  const command = readCommand(message.text);
  if (command && command.name !== 'phananh') return beginHidden(command.argument, input, parts);
  if (message.chat?.isGroup) return command ? inGroup(input, parts) : undefined;
  const text = command ? command.argument : message.text;
  if (!command && isOnlyShown(message)) return beginWith({ cases: [SHOWN] }, input, parts);
  if (command && text === '') return beginWith({}, input, parts);
  const wish = readWish(text);
  if (wish) return beginWith({ wish }, input, parts);
  if (!command && (isForeign(decided) || isForDraft(text))) return undefined;
  const noticed = await parts.notice(text, decided);
  const cases = filableCases(noticed);
  const mixed = await readMixed(text, decided, noticed, state, parts);
  if (mixed && decided.outcome !== 'emergency') return beginWith(mixed, input, parts);
  if (mixed?.cases[0]?.kind === 'to-cao') return beginWith({ ...mixed, answer: decided }, input, parts);
  if (asksHowToFile(text)) return beginAsked(cases[0], input, parts);
  if (cases.length > 0) return beginNoticed(cases, noticed, input, parts);
  if (noticed.cases.length > 0) return crimeOnly(noticed, input, parts);
  if (command) return beginWith({ cases: [{ kind: 'phan-anh', category: 'khac', text }], noticed }, input, parts);
  return undefined;
}

/** A word for a draft, and nothing else: where there is none it tells nothing. */
export function isForDraft(text: string): boolean {
  return readWords(text).some((word) => OF_A_DRAFT.has(word));
}

const OF_A_DRAFT: ReadonlySet<SteeringWord> = new Set(['back', 'cancel', 'later', 'send', 'edit', 'continue']);

/** The noticer knows Vietnamese only: in another language it sees what is not there. */
function isForeign({ reply }: Decision): boolean {
  return reply.kind === 'scope' && reply.finding.kind === 'foreign-language';
}

/** Said with a picture or a place alone: it can be filed, what is there is asked. */
const SHOWN: FilableCase = { kind: 'phan-anh', category: 'khac', text: '' };

function isOnlyShown({ text, files = [], location }: InboundMessage): boolean {
  // A picture that cannot be kept was meant as one: what was wrong with it is said.
  const isPicture = files.some(({ id, kind }) => id !== undefined || kind === 'photo');
  return !/[\p{L}\p{N}]/u.test(text) && (location !== undefined || isPicture);
}

/** Words behind another command are for the bot, unless they denounce somebody. */
async function beginHidden(text: string, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  if (input.message.chat?.isGroup || text.split(' ').length < FEWEST_WORDS) return undefined;
  const noticed = await parts.notice(text, input.decided);
  const cases = filableCases(noticed);
  return cases[0]?.kind === 'to-cao' ? beginWith({ cases, noticed }, input, parts) : undefined;
}

/** Fewer denounce nobody. */
const FEWEST_WORDS = 5;

/** How something is filed is explained, and can be begun at once; the question itself is no matter. */
function beginAsked(
  meant: FilableCase | undefined,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> | undefined {
  const { decided } = input;
  const wish = meant?.kind ?? filingNamed(input.message.text);
  if (wish === 'khieu-nai' || wish === 'to-cao') {
    const answer = decided.outcome === 'answered' ? decided : undefined;
    return beginWith({ wish, answer }, input, parts);
  }
  if (decided.outcome !== 'complaint' && decided.outcome !== 'answered' && !meant) return undefined;
  if (decided.choices.length > 0) return undefined;
  return beginWith({ wish, answer: decided }, input, parts);
}

/** Beside an answer nothing is offered that is not as sure as this. */
const SURE = 0.8;

/** What the bot answers stays answered: a question that also complains gets both. */
async function beginNoticed(
  cases: readonly FilableCase[],
  noticed: Heard,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn | undefined> {
  const { message, decided } = input;
  const isSecret = cases[0]?.kind === 'to-cao';
  const isQuestion = isAsking(message.text) && isAnswered(decided);
  const isDoubtful = noticed.sureness !== undefined && noticed.sureness < SURE;
  if (decided.outcome === 'not-found' && !isSecret && isUnlikely(message.text, noticed)) return undefined;
  if (isQuestion && !isSecret && (decided.choices.length > 0 || isDoubtful)) return undefined;
  const isLate = cases[0]?.category === 'thu-tuc-cham-tre' && decided.outcome === 'complaint';
  const isSaidBefore = decided.outcome === 'emergency' || (!isSecret && (isQuestion || isLate));
  return beginWith({ cases, noticed, answer: isSaidBefore ? decided : undefined }, input, parts);
}

/** Few words, or hardly a grievance: what the bot had nothing to say to either. */
export function isUnlikely(text: string, { sureness = 1 }: Heard): boolean {
  return sureness < LIKELY || text.trim().split(/\s+/u).length < FEWEST_OF_GRIEVANCE;
}

const LIKELY = 0.5;
const FEWEST_OF_GRIEVANCE = 4;

function isAnswered({ outcome }: Decision): boolean {
  return outcome === 'answered' || outcome === 'clarification';
}

/** Where danger or another body was named already, that is the answer; what is asked beside the crime is answered behind it. */
function crimeOnly(noticed: Heard, { state, decided }: CounterInput, parts: IntakeParts): CounterTurn | undefined {
  const answer = decided.outcome === 'emergency' ? undefined : answerBeside(noticed, state, parts);
  if (answer && answer.choices.length === 0)
    return saidBefore(parts.say({ kind: 'crime' }), turnWith(answer.state, undefined, [parts.sayDecision(answer)]));
  if (decided.outcome === 'emergency' || decided.outcome === 'redirected') return undefined;
  return turnWith(state, undefined, [parts.say({ kind: 'crime' })]);
}

function inGroup({ state }: CounterInput, parts: IntakeParts): CounterTurn {
  return { state, replies: [parts.say({ kind: 'not-in-groups' })], outbound: [] };
}
