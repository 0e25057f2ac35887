import { instantAt, localDayOf } from '../../../calendar/office-time.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../../../conversation/turn.js';
import type { PurgeConversation } from '../../sealed/purge-conversation.js';
import type { SealedDrafts } from '../../sealed/sealed-drafts.js';
import { readWords } from '../answers/read-word.js';
import type { CaseDraft, IntakeMemory } from '../draft/draft.js';

const DAY_MS = 86_400_000;
/** After that long nobody goes on with it; the words are destroyed. */
export const DRAFT_DAYS = 7;
/** An offer that was not taken up is not asked about again; "gửi" is still heard until its words are destroyed. */
const OFFER_MS = 3_600_000;

export interface OpenDraft {
  readonly draft: CaseDraft;
  readonly isSealed: boolean;
}

export type Opened = OpenDraft | 'expired' | undefined;

/** The draft a conversation has, wherever it lives. One that is too old is gone, also before the daily round. */
export async function openDraft(
  message: InboundMessage,
  state: ConversationState,
  now: Date,
  sealedDrafts: Pick<SealedDrafts<CaseDraft>, 'load' | 'remove'>,
): Promise<Opened> {
  // What began a tố cáo was purged with all else that the conversation knew: its next turn finds it empty.
  const mayBeSealed = state.intake?.isSealed || state === EMPTY_STATE;
  const sealed = mayBeSealed ? await sealedDrafts.load(message.conversation) : undefined;
  if (sealed && !isOver(sealed, now)) return { draft: sealed, isSealed: true };
  if (sealed) {
    await sealedDrafts.remove(message.conversation);
    return sealed.filedAs === undefined ? 'expired' : undefined;
  }
  const draft = state.intake?.draft;
  if (!draft) return state.intake?.isForgotten || state.intake?.isSealed ? 'expired' : undefined;
  if (draft.step === 'offer' && ageOf(draft, now) > OFFER_MS && !isTakenUp(draft, message)) return undefined;
  return isOver(draft, now) ? 'expired' : { draft, isSealed: false };
}

function ageOf({ touchedAt }: CaseDraft, now: Date): number {
  return now.getTime() - Date.parse(touchedAt);
}

function isOver(draft: CaseDraft, now: Date): boolean {
  return ageOf(draft, now) > DRAFT_DAYS * DAY_MS;
}

function isTakenUp({ isHalfWritten }: CaseDraft, { choice, text }: InboundMessage): boolean {
  return choice !== undefined || isHalfWritten === true || readWords(text).includes('send');
}

/** The state with the draft in it, or with nothing of a draft. What the bot offered before is no longer on offer. */
export function withDraft(state: ConversationState, draft: CaseDraft | undefined): ConversationState {
  return withMemory({ ...state, choices: [] }, { ...withoutDraft(state.intake), ...(draft ? { draft } : {}) });
}

/** The state once the daily round has destroyed the words of its draft; of an offer that was never taken up nothing needs to be said. */
export function forgottenState(state: ConversationState): ConversationState {
  const { draft } = state.intake ?? {};
  const wasTakenUp = draft?.step !== 'offer' || draft.isHalfWritten === true;
  const without = withDraft(state, undefined);
  return wasTakenUp ? withMemory(without, { ...without.intake, isForgotten: true }) : without;
}

/** Of a sealed draft the conversation only knows that there is one; what it talked about before is forgotten. */
export function sealedState(state: ConversationState): ConversationState {
  const { wrongCodes } = state.intake ?? {};
  return withMemory(EMPTY_STATE, { isSealed: true, ...(wrongCodes ? { wrongCodes } : {}) });
}

/** A number that is typed from here on is for the draft: what was listed before it goes as well. */
function withoutDraft(memory: IntakeMemory = {}): IntakeMemory {
  const { draft: _, isSealed: __, isForgotten: ___, offered: ____, follows: _____, ...rest } = memory;
  return rest;
}

export function withMemory({ intake: _, ...state }: ConversationState, memory: IntakeMemory): ConversationState {
  return Object.keys(memory).length === 0 ? state : { ...state, intake: memory };
}

/** Keeps a sealed draft; when it has just turned out to be one, everything else of the conversation is destroyed. */
export async function keepSealed(
  draft: CaseDraft,
  message: InboundMessage,
  now: Date,
  isNew: boolean,
  stores: { readonly sealedDrafts: SealedDrafts<CaseDraft>; readonly purge: PurgeConversation },
): Promise<void> {
  const { conversation, channel, chat } = message;
  // To the day: the moment would tell whose it is.
  await stores.sealedDrafts.save(conversation, draft, instantAt(localDayOf(now), 0));
  if (!isNew) return;
  const address = chat && (channel === 'telegram' || channel === 'zalo') ? { channel, chat: chat.id } : undefined;
  await stores.purge(conversation, now, address, sealedState(EMPTY_STATE));
}
