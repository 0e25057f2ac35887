import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import type { Decision } from '../../conversation/decision.js';
import type { ReplyText } from '../../conversation/ports.js';
import { pickedOf, typedNumber } from '../../conversation/typed-number.js';
import type { Case } from '../case.js';
import { readWords, type SteeringWord } from '../intake/answers/read-word.js';
import type { IntakeMemory } from '../intake/draft/draft.js';
import { saidBefore } from '../intake/turns/intake-turn.js';
import { withMemory } from '../intake/turns/keep-draft.js';
import type { CaseStatus } from '../status/case-status.js';
import { answerClosing, type ClosingParts, type ClosingReply, reopenFor } from './answer-closing.js';
import { asksAfterCase, mayAskAfter } from './asks-after-case.js';
import { asksOwnDenunciation } from './asks-of-somebody.js';
import { asksOwnCases, mayAskOwnCases } from './asks-own-cases.js';
import { readClosingPress, settledChoiceId } from './closing-press.js';
import { minutesToWait, oneMoreTry } from './code-tries.js';
import { findCode, type TypedForCase } from './find-code.js';
import { type FollowParts, follow, followable, isWriting, readFollowPress, typedFollow } from './follow-by-code.js';
import { type OfferParts, offerAftercare } from './offer-aftercare.js';
import { ownDenunciationTurn, type SealedQuestionParts, sealedQuestionTurn } from './sealed-question.js';
import { mayAnswerSettled, settledChoice } from './settled-words.js';

export interface TrackingParts extends ClosingParts, SealedQuestionParts, OfferParts {
  readonly cases: ClosingParts['cases'] & FollowParts['cases'] & OfferParts['cases'];
  readonly findStatus: (typed: string, now: Date) => Promise<CaseStatus | undefined>;
  /** Words that point to a tố cáo are for the intake, which seals them, whatever was asked before. */
  readonly denounces: (text: string, decided: Decision) => Promise<boolean>;
  /** What the bot says to danger. */
  readonly sayDecision: (decision: Decision) => ReplyText;
}

const SHOWN = 3;
/** A longer text tells something beside its code. */
const MORE_THAN_A_CODE = 40;

/** Tells how far cases are - by code, or those of the conversation - and takes what people say once theirs is closed. */
export function createTrackingCounter(parts: TrackingParts): Counter {
  return {
    async take(input) {
      if (input.message.chat?.isGroup) return undefined;
      const waitsForReason = input.state.intake?.disputes !== undefined && !asksOwnCases(input.message.text);
      return (
        (await followTurn(input, parts)) ??
        (await closingTurn(input, parts)) ??
        (await codeTurn(input, parts)) ??
        (waitsForReason ? undefined : await ownCasesTurn(input, parts)) ??
        (await sealedQuestionTurn(input, parts)) ??
        (await reasonTurn(input, parts))
      );
    },
  };
}

/** A press, or the number of a line of the question. */
async function closingTurn(input: CounterInput, parts: TrackingParts): Promise<CounterTurn | undefined> {
  const choice = input.message.choice ?? (await typedChoice(input, parts));
  const press = choice === undefined ? undefined : readClosingPress(choice);
  return press && closingReplyTurn(await answerClosing(press, input, parts), input, parts);
}

/** The one press behind a status; what is pressed without a sound code counts as one typed in vain. */
async function followTurn(input: CounterInput, parts: TrackingParts): Promise<CounterTurn | undefined> {
  const choice = input.message.choice ?? typedFollow(input);
  const code = choice === undefined ? undefined : readFollowPress(choice);
  if (code === undefined) return undefined;
  const isHeld = minutesToWait(input.state.intake?.wrongCodes, input.now) > 0;
  const found = isHeld ? undefined : await followable(code, input, parts);
  if (!found) return lookUp({ typed: code, isSure: true }, input, parts);
  await follow(found, input, parts);
  return turn(input, input.state.intake ?? {}, parts.say({ kind: 'followed', code: found.code }));
}

/** A number of the list that was shown last, or a short answer to the question of a notice. */
async function typedChoice({ message, state, now }: CounterInput, parts: TrackingParts): Promise<string | undefined> {
  const { intake } = state;
  if (state.choices.length > 0 || isWriting(state)) return undefined;
  if (intake?.offered && typedNumber(message.text) !== undefined) return pickedOf(intake.offered, message.text);
  if (!mayAnswerSettled(message.text)) return undefined;
  const since = intake?.draft ? Date.parse(intake.draft.touchedAt) : 0;
  const choice = settledChoice(message.text, await parts.cases.ofConversation(message.conversation), now, since);
  // While the reason is waited for only that it is settled after all is no reason.
  return intake?.disputes !== undefined && choice !== settledChoiceId(intake.disputes, 'yes') ? undefined : choice;
}

/** Unless it is taken back, the next words are the reason. */
async function reasonTurn(input: CounterInput, parts: TrackingParts): Promise<CounterTurn | undefined> {
  const { message, state, decided } = input;
  const caseId = state.intake?.disputes;
  if (caseId === undefined || message.choice !== undefined || message.text.startsWith('/')) return undefined;
  if (decided.request || !/\p{L}/u.test(message.text)) return undefined;
  if (readWords(message.text).some((word) => TAKEN_BACK.has(word))) {
    return closingReplyTurn({ saying: { kind: 'left-closed' } }, input, parts);
  }
  if (await parts.denounces(message.text, decided)) return undefined;
  const taken = closingReplyTurn(await reopenFor(caseId, message.text, input, parts), input, parts);
  // Danger is named first, and is a reason as well.
  return decided.outcome === 'emergency' ? saidBefore(parts.sayDecision(decided), taken) : taken;
}

const TAKEN_BACK: ReadonlySet<SteeringWord> = new Set(['cancel', 'skip', 'later', 'no']);

function closingReplyTurn({ saying, offered, disputes }: ClosingReply, input: CounterInput, parts: TrackingParts) {
  const { offered: _, disputes: __, ...memory } = input.state.intake ?? {};
  const next = { ...memory, ...(offered ? { offered } : {}), ...(disputes ? { disputes } : {}) };
  return turn(input, next, parts.say(saying));
}

async function codeTurn(input: CounterInput, parts: TrackingParts): Promise<CounterTurn | undefined> {
  const { choice, text } = input.message;
  const found = choice === undefined ? findCode(text) : undefined;
  if (!found || (text.length > MORE_THAN_A_CODE && (await parts.denounces(text, input.decided)))) return undefined;
  return lookUp(found, input, parts);
}

async function lookUp({ typed, isSure }: TypedForCase, input: CounterInput, parts: TrackingParts) {
  const { intake = {} } = input.state;
  const minutes = minutesToWait(intake.wrongCodes, input.now);
  if (minutes > 0) return isSure ? turn(input, intake, parts.say({ kind: 'slow-down', minutes })) : undefined;
  const status = await parts.findStatus(typed, input.now);
  if (status) {
    const mayFollow = (await followable(typed, input, parts)) !== undefined;
    const follows = mayFollow ? { code: status.code, at: input.now.toISOString() } : undefined;
    const told = turn(input, intake, parts.say({ kind: 'status', status, mayFollow }), follows);
    return mayFollow ? told : offerAftercare(told, [status.code], input, parts);
  }
  if (!isSure) return undefined;
  const memory = { ...intake, wrongCodes: oneMoreTry(intake.wrongCodes, input.now) };
  return turn(input, memory, parts.say({ kind: 'no-such-code' }));
}

async function ownCasesTurn(input: CounterInput, parts: TrackingParts): Promise<CounterTurn | undefined> {
  const { message, now, state } = input;
  const isSure = asksOwnCases(message.text);
  const isDrafting = state.intake?.draft !== undefined || state.intake?.isSealed;
  // Beside an offer impatience with what was told before is none of it.
  const isPlain = isSure || (!isDrafting && mayAskOwnCases(message.text));
  const isWaiting = !isWriting(state) && mayAskAfter(message.text);
  if (message.choice !== undefined || !(isPlain || isWaiting)) return undefined;
  const [cases, sealed] = await Promise.all([
    parts.cases.ofConversation(message.conversation),
    parts.sealed.ofConversation(message.conversation),
  ]);
  if (!isPlain && !asksAfterCase(message.text, cases.map(wordsOf))) return undefined;
  if (!isPlain && (await parts.denounces(message.text, input.decided))) return undefined;
  const shown = cases.slice(0, SHOWN).map(({ code }) => code);
  const found = await Promise.all(shown.map((code) => parts.findStatus(code, now)));
  const statuses = found.filter((status) => status !== undefined);
  if (statuses.length === 0 && sealed.length === 0 && !isSure) return undefined;
  if (statuses.length === 0 && sealed.length === 0) {
    if (isDrafting) return turn(input, state.intake ?? {}, parts.say({ kind: 'still-writing' }));
    if (asksOwnDenunciation(message.text)) return ownDenunciationTurn(input, parts);
    return turn(input, state.intake ?? {}, parts.say({ kind: 'no-own-cases' }));
  }
  const listed = turn(input, state.intake ?? {}, parts.say({ kind: 'own-cases', statuses, sealed }));
  const told = await offerAftercare(listed, shown, input, parts);
  return isDanger(input.decided) ? saidBefore(parts.sayDecision(input.decided), told) : told;
}

function wordsOf({ content, place }: Pick<Case, 'content' | 'place'>): string {
  return [content, place.text, place.area].filter(Boolean).join(' ');
}

/** What the rules name; impatience that was only weighed is none. */
function isDanger({ outcome, reply }: Decision): boolean {
  const isWeighed = reply.kind === 'scope' && 'isNoticed' in reply.finding && reply.finding.isNoticed === true;
  return outcome === 'emergency' && !isWeighed;
}

/** A draft that is being written stays; what was typed of a code needs not be shown again. What may be followed is what was shown last. */
function turn(
  { state }: CounterInput,
  { follows: _, ...memory }: IntakeMemory,
  reply: ReplyText,
  follows?: IntakeMemory['follows'],
): CounterTurn {
  const remembered = follows ? { ...memory, follows } : memory;
  return { state: { ...withMemory(state, remembered), choices: [] }, replies: [reply], outbound: [] };
}
