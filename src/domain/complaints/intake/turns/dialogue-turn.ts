import { localDayOf } from '../../../calendar/office-time.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { Noticed } from '../../noticing/noticed.js';
import { isAsking } from '../answers/own-question.js';
import type { Meaning } from '../answers/read-meaning.js';
import { type Taken, takePick, takeText } from '../answers/take-answer.js';
import { classify } from '../draft/classify.js';
import { type CaseDraft, MOST_PLACE } from '../draft/draft.js';
import { goOn, passStep } from '../draft/steps.js';
import { handOver, photosOfConversation, sealedOwnerOf } from '../filing/draft-photos.js';
import { takeMessagePhotos } from '../filing/take-message-photos.js';
import { findSimilar } from '../find-similar.js';
import type { IntakeParts } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { timeBarOf } from '../time-bar.js';
import { beginTurn } from './begin-turn.js';
import { endTurn } from './end-turn.js';
import { hidden, joined, saidBefore, turnWith } from './intake-turn.js';
import { keepSealed, type OpenDraft } from './keep-draft.js';

type Answer = (open: OpenDraft, input: CounterInput, parts: IntakeParts) => Promise<CounterTurn | undefined>;

/** A turn of a conversation that has a draft. */
export async function dialogueTurn(
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
    case 'own-question':
      return ask(open, [{ kind: 'own-question', question: meaning.question, filed: open.draft.kind }], input, parts);
    default:
      return ANSWERS[meaning.kind](open, input, parts);
  }
}

const ANSWERS: Readonly<Record<Exclude<Meaning['kind'], 'leave' | 'pick' | 'own-question'>, Answer>> = {
  'old-button': (open, input, parts) => ask(open, [{ kind: 'again', why: 'old-button' }], input, parts),
  'no-such-number': (open, input, parts) => ask(open, [{ kind: 'again', why: 'not-understood' }], input, parts),
  async resume(open, input, parts) {
    if (open.draft.step === 'offer') return ask(open, [], input, parts);
    const draft: CaseDraft = { ...touched(open.draft, input), isHalfWritten: true };
    return keep({ ...open, draft }, input, parts, [parts.say({ kind: 'half-written', draft })]);
  },
  'ask-bot': askBot,
  attachment: takeAttachment,
  text: answerText,
};

/** The bot answers and the step is asked again; what it offers itself is left to be chosen first. */
async function askBot(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { decided } = input;
  if (open.draft.step === 'offer' && !open.isSealed) return undefined;
  const said = parts.sayDecision(decided);
  const choices = decided.choices;
  const question = parts.say({ kind: 'question', draft: open.draft, areas: parts.areas, remarks: [] });
  const turn = await keep(open, input, parts, [said.choices.length > 0 ? said : joined(said, question)]);
  return choices.length > 0 ? { ...turn, state: { ...turn.state, choices } } : turn;
}

/** What is for the bot in the middle of a tố cáo leaves no words either, whatever stands behind a command. */
function leaveSealed(open: OpenDraft, input: CounterInput, parts: IntakeParts): CounterTurn {
  const { decided, state } = input;
  const turn = turnWith(state, open, [parts.sayDecision(decided)], parts.shownInstead);
  return { ...turn, state: { ...turn.state, choices: decided.choices } };
}

async function takeAttachment(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn> {
  const { location, files = [], text } = input.message;
  const { draft, isSealed } = open;
  if (location) {
    const placed = { ...draft, place: { ...draft.place, location } };
    const next = draft.step === 'where' ? passStep(placed) : placed;
    return settle({ kind: 'draft', draft: next }, open, [{ kind: 'place-kept' }], input, parts);
  }
  const taken = await takeMessagePhotos(draft.photos, input, { id: draft.id, isSealed }, parts);
  const isPicture = taken.added > 0 || taken.photos.length > draft.photos.length;
  const told = withCaption({ ...draft, photos: taken.photos }, text, parts.areas);
  const onlyPhotos = files.length === 0 || (!isPicture && files.every(({ kind }) => kind === 'file'));
  const { refused } = taken;
  const remark: Remark = onlyPhotos
    ? { kind: 'only-photos' }
    : { kind: 'photos', kept: taken.photos.length, ...(refused ? { refused } : {}) };
  return settle({ kind: 'draft', draft: told }, open, [remark], input, parts);
}

/** What is written under a picture tells something, at whatever step. */
function withCaption(draft: CaseDraft, text: string, areas: readonly string[]): CaseDraft {
  if (!/\p{L}/u.test(text)) return draft;
  const taken = draft.step === 'where' && text.length <= MOST_PLACE ? takeText(draft, text, areas) : undefined;
  if (taken?.kind === 'draft') return taken.draft;
  const told = takeText({ ...draft, step: draft.step === 'what' ? 'what' : 'photos' }, text, areas);
  return told.kind === 'draft' ? { ...told.draft, step: draft.step === 'what' ? told.draft.step : draft.step } : draft;
}

async function answerText(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { draft, isSealed } = open;
  const { text } = input.message;
  const noticed = await parts.notice(text, input.decided);
  const isForBot = !LEFT_OPEN.has(input.decided.outcome) || isAsking(text) || draft.content === '';
  const isOther = draft.step === 'offer' && noticed.cases.length === 0 && isForBot;
  if (isOther && !isSealed && input.decided.outcome !== 'emergency') return undefined;
  if (draft.step === 'offer' && !isSealed && isAnotherMatter(draft, noticed, text)) return beginTurn(input, parts);
  if (draft.step === 'offer' && isSealed && isAsking(text)) return askBot(open, input, parts);
  const isEmergency = input.decided.outcome === 'emergency';
  const isUrgent = noticed.isUrgent && TELLS_MORE.has(draft.step);
  const danger: Remark[] = isUrgent && !isEmergency && !draft.isUrgent ? [{ kind: 'danger' }] : [];
  const urgent = isEmergency || isUrgent ? { ...draft, isUrgent: true } : draft;
  const classified = classify(urgent, noticed);
  if (classified === 'crime') return endTurn('crime', open, input, parts);
  const taken = takeText(classified, text, parts.areas);
  const isNewlySealed = classified.kind === 'to-cao' && !isSealed && taken.kind === 'draft';
  const settled = isNewlySealed ? ({ kind: 'draft', draft: offerAgain(taken.draft) } as const) : taken;
  const turn = await settle(settled, { draft: classified, isSealed }, danger, input, parts);
  return isEmergency ? saidBefore(parts.sayDecision(input.decided), turn) : turn;
}

/** Before anything else is asked, the person hears what a tố cáo means, and may leave it. */
function offerAgain(draft: CaseDraft): CaseDraft {
  return { ...draft, step: 'offer', passed: [], similar: [] };
}

/** A place, a day and a name hold no danger by themselves. */
const TELLS_MORE: ReadonlySet<CaseDraft['step']> = new Set(['offer', 'what', 'photos', 'review']);

/** At an offer these endings of the bot say that it had nothing to say. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['not-found', 'complaint', 'emergency']);

/** Behind an offer short words of the same category tell more of the same matter. */
function isAnotherMatter({ kind, category }: CaseDraft, { cases }: Noticed, text: string): boolean {
  const [other] = cases;
  return other !== undefined && (text.length >= 60 || other.category !== category || other.kind !== kind);
}

/** What an answer came to: the next question with what is to be said before it, or an ending. */
async function settle(
  taken: Taken,
  open: OpenDraft,
  remarks: readonly Remark[],
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> {
  if (taken.kind === 'again') return ask(open, [...remarks, { kind: 'again', why: taken.why }], input, parts);
  if (taken.kind !== 'draft') return endTurn(taken, open, input, parts);
  const isPlaced = open.draft.step === 'where' && taken.draft.passed.includes('where');
  const similar =
    isPlaced && taken.draft.kind !== 'khieu-nai' && taken.draft.kind !== 'to-cao'
      ? await findSimilar(taken.draft, localDayOf(input.now), parts.nearby)
      : undefined;
  const draft = similar ? atNext({ ...taken.draft, similar }) : taken.draft;
  const said: Remark[] = [
    ...remarks,
    ...(taken.note ? [{ kind: taken.note }] : []),
    ...timeBarRemark(open.draft, draft, input, parts),
  ];
  return ask({ ...open, draft }, said, input, parts);
}

function atNext(draft: CaseDraft): CaseDraft {
  return draft.step === 'edit' || draft.step === 'review' ? draft : goOn(draft);
}

/** A khiếu nại is told until when it can be brought, once the day is known. */
function timeBarRemark(before: CaseDraft, after: CaseDraft, { now }: CounterInput, { rules }: IntakeParts): Remark[] {
  if (after.kind !== 'khieu-nai' || before.step !== 'when' || after.step === 'when') return [];
  const bar = timeBarOf(after.happened ?? '', localDayOf(now), rules.clocks.timeBar);
  return bar ? [{ kind: 'time-bar', bar }] : [];
}

async function ask(open: OpenDraft, remarks: readonly Remark[], input: CounterInput, parts: IntakeParts) {
  const draft = touched(open.draft, input);
  const question = parts.say({ kind: 'question', draft, areas: parts.areas, remarks });
  return keep({ ...open, draft }, input, parts, [question]);
}

/** A draft that turned out to be a tố cáo goes to the sealed store with all that the conversation knows. */
async function keep(
  open: OpenDraft,
  input: CounterInput,
  parts: IntakeParts,
  replies: readonly ReplyText[],
): Promise<CounterTurn> {
  const isSealed = open.draft.kind === 'to-cao';
  if (isSealed && !open.isSealed) await sealPhotos(open.draft, input, parts);
  if (isSealed) await keepSealed(open.draft, input.message, input.now, !open.isSealed, parts);
  return turnWith(input.state, { draft: open.draft, isSealed }, replies, hidden(isSealed, parts));
}

/** Pictures that came before go with it: the purge would destroy them. */
async function sealPhotos(
  { id, photos }: CaseDraft,
  { message, now }: CounterInput,
  parts: IntakeParts,
): Promise<void> {
  const from = photosOfConversation(parts.received, message.conversation, now);
  await handOver(photos, from, parts.sealedFiles, sealedOwnerOf(id), now);
}

function touched({ isHalfWritten: _, ...draft }: CaseDraft, { message, now }: CounterInput): CaseDraft {
  return { ...draft, touchedAt: now.toISOString(), touchedBy: message.messageId };
}
