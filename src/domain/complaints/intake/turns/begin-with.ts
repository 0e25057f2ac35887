import { hashId } from '../../../../shared/ids.js';
import { localDayOf } from '../../../calendar/office-time.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Decision } from '../../../conversation/decision.js';
import type { Noticed } from '../../noticing/noticed.js';
import { type Beginning, beginDraft, beginEmpty, type FilableCase } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import { isFull } from '../filing/daily-limit.js';
import { takeMessagePhotos } from '../filing/take-message-photos.js';
import { withPhotos } from '../filing/take-photos.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { timeBarOf } from '../time-bar.js';
import { draftIdOf, hidden, joined, turnBeside, turnWith } from './intake-turn.js';
import { keepSealed, type OpenDraft } from './keep-draft.js';

/** What a draft begins with. */
export interface Begun {
  /** The matters that were told; none where somebody only wants to file something. */
  readonly cases?: readonly FilableCase[];
  /** The kind of what is to be filed, where no matter was told. */
  readonly wish?: FilableCase['kind'];
  readonly noticed?: Noticed;
  /** What the bot says first. */
  readonly answer?: Decision | undefined;
}

export const NOTHING: Noticed = { kind: 'not-a-complaint', category: 'khac', isUrgent: false, cases: [] };

/** The turn in which a draft begins: it is offered, or its first question asked; of too many on one day it waits for the next. */
export async function beginWith(beginning: Begun, input: CounterInput, parts: IntakeParts): Promise<CounterTurn> {
  const { cases = [], wish = 'phan-anh', noticed = NOTHING, answer } = beginning;
  const { message, now } = input;
  const before = answer && parts.sayDecision(answer);
  const [first, ...others] = cases;
  const isSealed = (first?.kind ?? wish) === 'to-cao';
  // What was answered is talked about from here on, unless nothing of the message may stay.
  const state = (isSealed ? undefined : answer?.state) ?? input.state;
  const isTooMuch = await isFull(message.conversation, now, parts);
  const id = draftIdOf(message, hashId);
  const taken = await takeMessagePhotos([], input, { id, isSealed }, parts);
  const given: Beginning = {
    id,
    isUrgent: noticed.isUrgent,
    photos: taken.photos,
    location: message.location,
    at: now,
    by: message.messageId,
  };
  const begun = withPhotos(
    first ? beginDraft([first, ...others], given) : beginEmpty(given, wish, before !== undefined),
    taken,
  );
  const shown = message.files?.length ? { ...begun, lastPicture: { at: now.toISOString() } } : begun;
  const draft: CaseDraft = isTooMuch ? { ...shown, isHalfWritten: true } : shown;
  const open: OpenDraft = { draft, isSealed };
  if (isSealed) await keepSealed(draft, message, now, true, parts);
  if (isTooMuch) {
    const waits = isSealed ? 'kept-sealed' : first ? 'kept' : 'nothing';
    const full = parts.say({ kind: 'too-many-today', most: MOST_A_DAY, waits });
    const waiting = waits === 'nothing' ? undefined : open;
    return turnWith(state, waiting, [before ? joined(before, full) : full], hidden(isSealed, parts));
  }
  const { refused } = taken;
  const remarks: Remark[] = [
    ...remarksOn(open, noticed, answer, input, parts),
    ...(refused ? [{ kind: 'photos', kept: taken.photos.length, isOfAlbum: false, refused } as const] : []),
  ];
  const question = parts.say({ kind: 'question', draft, areas: parts.areas, remarks });
  const turn = turnWith(state, open, [question], hidden(isSealed, parts));
  return answer && before ? turnBeside(before, answer, turn, now) : turn;
}

function remarksOn(
  { draft }: OpenDraft,
  noticed: Noticed,
  answer: Decision | undefined,
  { now }: CounterInput,
  { rules }: IntakeParts,
): Remark[] {
  const isCrimeToo = noticed.cases.some(({ kind }) => kind === 'to-giac-toi-pham');
  const bar = draft.kind === 'khieu-nai' ? timeBarOf(draft.content, localDayOf(now), rules.clocks.timeBar) : undefined;
  return [
    ...(noticed.isUrgent && answer?.outcome !== 'emergency' ? [{ kind: 'danger' } as const] : []),
    ...(isCrimeToo ? [{ kind: 'crime-too' } as const] : []),
    ...(draft.others.length > 0 ? [{ kind: 'several', count: draft.others.length + 1 } as const] : []),
    ...(bar ? [{ kind: 'time-bar', bar } as const] : []),
  ];
}
