import { localDayOf } from '../../../calendar/office-time.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { Taken } from '../answers/taken.js';
import type { CaseDraft } from '../draft/draft.js';
import { goOn } from '../draft/steps.js';
import { handOver, photosOfConversation, sealedOwnerOf } from '../filing/draft-photos.js';
import { findSimilar } from '../find-similar.js';
import type { IntakeParts } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { timeBarOf } from '../time-bar.js';
import { endTurn } from './end-turn.js';
import { hidden, turnWith } from './intake-turn.js';
import { keepSealed, type OpenDraft } from './keep-draft.js';

/** What an answer came to: the next question with what is to be said before it, or an ending. */
export async function settle(
  taken: Taken,
  open: OpenDraft,
  remarks: readonly Remark[],
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> {
  if (taken.kind === 'again') return ask(open, [...remarks, { kind: 'again', why: taken.why }], input, parts);
  if (taken.kind === 'paused') {
    const draft: CaseDraft = { ...touched(open.draft, input), isHalfWritten: true };
    return keep({ ...open, draft }, input, parts, [parts.say({ kind: 'paused' })]);
  }
  if (taken.kind !== 'draft') return endTurn(taken, open, input, parts);
  const isBefore = WITHOUT_PLACE.has(open.draft.step) && taken.draft.step !== open.draft.step;
  const isPlaced = isBefore && taken.draft.passed.includes('where');
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

/** Leaving one of these, similar cases are looked for as soon as the place is known. */
const WITHOUT_PLACE: ReadonlySet<CaseDraft['step']> = new Set(['offer', 'what', 'where']);

function atNext(draft: CaseDraft): CaseDraft {
  return draft.step === 'edit' || draft.step === 'review' ? draft : goOn(draft);
}

/** A khiếu nại is told until when it can be brought, once the day is known. */
function timeBarRemark(before: CaseDraft, after: CaseDraft, { now }: CounterInput, { rules }: IntakeParts): Remark[] {
  if (after.kind !== 'khieu-nai' || before.step !== 'when' || after.step === 'when') return [];
  const bar = timeBarOf(after.happened ?? '', localDayOf(now), rules.clocks.timeBar);
  return bar ? [{ kind: 'time-bar', bar }] : [];
}

/** Asks where the draft stands. */
export async function ask(open: OpenDraft, remarks: readonly Remark[], input: CounterInput, parts: IntakeParts) {
  const draft = touched(open.draft, input);
  const question = parts.say({ kind: 'question', draft, areas: parts.areas, remarks });
  return keep({ ...open, draft }, input, parts, [question]);
}

/** A draft that turned out to be a tố cáo goes to the sealed store with all that the conversation knows. */
export async function keep(
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

/** Worked on now, by this message. */
export function touched({ isHalfWritten: _, ...draft }: CaseDraft, { message, now }: CounterInput): CaseDraft {
  return { ...draft, touchedAt: now.toISOString(), touchedBy: message.messageId };
}
