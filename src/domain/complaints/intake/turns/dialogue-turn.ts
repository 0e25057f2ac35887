import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Decision } from '../../../conversation/decision.js';
import type { Outcome } from '../../../conversation/turn.js';
import { isOnlyPlace } from '../answers/only-place.js';
import { isAsking } from '../answers/own-question.js';
import type { Meaning } from '../answers/read-meaning.js';
import { takePick } from '../answers/take-pick.js';
import { add, takeText } from '../answers/take-text.js';
import type { Taken } from '../answers/taken.js';
import { classify } from '../draft/classify.js';
import type { CaseDraft } from '../draft/draft.js';
import type { Heard, IntakeParts } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { attachmentTurn } from './attachment-turn.js';
import { isUnlikely } from './begin-turn.js';
import { denouncedTurn } from './denounced-turn.js';
import { endTurn } from './end-turn.js';
import { saidBefore, turnBeside, turnWith } from './intake-turn.js';
import { keepBoth } from './keep-both.js';
import type { OpenDraft } from './keep-draft.js';
import { newlySealed } from './newly-sealed.js';
import { goOnTurn, resumeTurn } from './resume-turn.js';
import { ask, keep, settle } from './settle.js';

type Answer = (open: OpenDraft, input: CounterInput, parts: IntakeParts) => Promise<CounterTurn | undefined>;

/** A turn of a conversation that has a draft. Danger is named first, whatever the message means to the draft. */
export async function dialogueTurn(
  meaning: Meaning,
  open: OpenDraft,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn | undefined> {
  const denounced = await denouncedTurn(open, input, parts);
  if (denounced?.kind === 'begun') return denounced.turn;
  const turn = await turnOf(denounced ? asTold(meaning) : meaning, open, input, parts);
  const isNamed = meaning.kind === 'text' || meaning.kind === 'ask-bot' || meaning.kind === 'leave';
  return turn && !isNamed && isDanger(input.decided, 'what')
    ? saidBefore(parts.sayDecision(input.decided), turn)
    : turn;
}

/** Words that denounce somebody are told to nobody else and answer nothing else. */
function asTold(meaning: Meaning): Meaning {
  return meaning.kind === 'attachment' ? meaning : { kind: 'text' };
}

async function turnOf(
  meaning: Meaning,
  open: OpenDraft,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn | undefined> {
  if (open.isSealed && open.draft.touchedBy === input.message.messageId) return ask(open, [], input, parts);
  switch (meaning.kind) {
    case 'leave':
      return open.isSealed && !input.decided.request ? leaveSealed(open, input, parts) : undefined;
    case 'pick':
      return settle(takePick(open.draft, meaning.pick, { areas: parts.areas, at: input.now }), open, [], input, parts);
    case 'again':
      return ask(open, [meaning], input, parts);
    case 'own-question':
      return ask(open, [{ kind: 'own-question', question: meaning.question, filed: open.draft.kind }], input, parts);
    default:
      return ANSWERS[meaning.kind](open, input, parts);
  }
}

const ANSWERS: Readonly<Record<Exclude<Meaning['kind'], 'leave' | 'pick' | 'again' | 'own-question'>, Answer>> = {
  show: (open, input, parts) => ask(open, [], input, parts),
  'old-button': (open, input, parts) => ask(open, [{ kind: 'again', why: 'old-button' }], input, parts),
  'no-such-number': (open, input, parts) => ask(open, [{ kind: 'again', why: 'not-understood' }], input, parts),
  resume: resumeTurn,
  'go-on': goOnTurn,
  'ask-bot': askBot,
  attachment: attachmentTurn,
  text: answerText,
};

/** The bot answers and the step is asked again; what it offers itself stands first in the list. */
async function askBot(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  if (open.draft.step === 'offer' && !open.isSealed) return undefined;
  const decided = WITHOUT_CHOICES.has(input.decided.outcome) ? { ...input.decided, choices: [] } : input.decided;
  const question = parts.say({ kind: 'question', draft: open.draft, areas: parts.areas, remarks: [] });
  const turn = await keep(open, { ...input, state: decided.state }, parts, [question]);
  return turnBeside(parts.sayDecision(decided), decided, turn, input.now);
}

/** First questions are for who has none. */
const WITHOUT_CHOICES: ReadonlySet<Outcome> = new Set(['greeting', 'help']);

/** What is for the bot in the middle of a tố cáo leaves no words either, whatever stands behind a command. */
function leaveSealed(open: OpenDraft, input: CounterInput, parts: IntakeParts): CounterTurn {
  const { decided, state } = input;
  const turn = turnWith(state, open, [parts.sayDecision(decided)], parts.shownInstead);
  return { ...turn, state: { ...turn.state, choices: decided.choices } };
}

async function answerText(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { draft, isSealed } = open;
  const { text } = input.message;
  const noticed = await parts.notice(text, input.decided);
  const isForBot = !LEFT_OPEN.has(input.decided.outcome) || isAsking(text) || draft.content === '';
  const isNothing = noticed.cases.length === 0 || (isAsking(text) && isUnlikely(text, noticed));
  const isOther = draft.step === 'offer' && isNothing && isForBot;
  const isEmergency = isDanger(input.decided, draft.step);
  if (isOther && !isSealed && !isEmergency) return undefined;
  if (draft.step === 'offer' && !isSealed && isAnotherMatter(draft, noticed, text)) {
    const both = await keepBoth(open, noticed, input, parts);
    return isEmergency ? saidBefore(parts.sayDecision(input.decided), both) : both;
  }
  if (draft.step === 'offer' && isSealed && isAsking(text)) return askBot(open, input, parts);
  const isUrgent = noticed.isUrgent && TELLS_MORE.has(draft.step) && text.trim().split(/\s+/u).length >= FEWEST_WORDS;
  const danger: Remark[] = isUrgent && !isEmergency && !draft.isUrgent ? [{ kind: 'danger' }] : [];
  const urgent = isEmergency || isUrgent ? { ...draft, isUrgent: true } : draft;
  const classified = classify(urgent, noticed);
  if (classified === 'crime') return endTurn('crime', open, input, parts);
  const isNewlySealed = classified.kind === 'to-cao' && !isSealed;
  const isAskedBack = ANSWERED_SHORTLY.has(draft.step) && /\?\s*$/.test(text);
  const taken = isAskedBack ? NOT_UNDERSTOOD : takeWords(classified, text, isEmergency || isNewlySealed, parts);
  const settled = isNewlySealed ? ({ kind: 'draft', draft: newlySealed(taken, classified, text) } as const) : taken;
  const turn = await settle(settled, { draft: classified, isSealed }, danger, input, parts);
  return isEmergency ? saidBefore(parts.sayDecision(input.decided), turn) : turn;
}

const NOT_UNDERSTOOD: Taken = { kind: 'again', why: 'not-understood' };

/** A cry for help is no place and no day: it goes to what happened. */
function takeWords(draft: CaseDraft, text: string, isEmergency: boolean, { areas }: IntakeParts): Taken {
  return isEmergency && ANSWERED_SHORTLY.has(draft.step) ? add(draft, text) : takeText(draft, text, areas);
}

/** A question to us is no place and no day. */
const ANSWERED_SHORTLY: ReadonlySet<CaseDraft['step']> = new Set(['where', 'when']);

/** What was only weighed is believed of a sentence: "đường" alone is no danger. */
const FEWEST_WORDS = 4;

/** A place, a day and a name hold no danger by themselves. */
const TELLS_MORE: ReadonlySet<CaseDraft['step']> = new Set(['offer', 'what', 'photos', 'review']);

/** What the rules name is danger at every step; what was only weighed, where the matter itself is told: "gần trường" is a place. */
function isDanger({ outcome, reply }: Decision, step: CaseDraft['step']): boolean {
  if (outcome !== 'emergency') return false;
  const isNoticed = reply.kind === 'scope' && 'isNoticed' in reply.finding && reply.finding.isNoticed === true;
  return !isNoticed || TELLS_MORE.has(step);
}

/** At an offer these endings of the bot say that it had nothing to say. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['not-found', 'complaint', 'emergency']);

/** Behind an offer short words of the same category, or of none, tell more of the same matter. */
function isAnotherMatter({ kind, category, content }: CaseDraft, noticed: Heard, text: string): boolean {
  const [other] = noticed.cases;
  // A picture or a place came first: these are its words.
  if (content === '' || other === undefined) return false;
  if (other.kind === 'to-cao' || text.length >= 60) return true;
  if (isOnlyPlace(text)) return false;
  const isAlike = other.kind === kind && (other.category === category || other.category === 'khac');
  return !isAlike && !isUnlikely(text, noticed);
}
