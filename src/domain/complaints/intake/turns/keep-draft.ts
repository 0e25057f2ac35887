import { instantAt, localDayOf } from '../../../calendar/office-time.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../../../conversation/turn.js';
import type { PurgeConversation } from '../../sealed/purge-conversation.js';
import type { SealedDrafts } from '../../sealed/sealed-drafts.js';
import type { CaseDraft, IntakeMemory } from '../draft/draft.js';

const DAY_MS = 86_400_000;
/** After that long nobody goes on with it; the words are destroyed. */
export const DRAFT_DAYS = 7;
/** An offer that was not taken up is not asked about again. */
const OFFER_MS = 3_600_000;

export interface OpenDraft {
  readonly draft: CaseDraft;
  readonly isSealed: boolean;
}

export type Opened = OpenDraft | 'expired' | undefined;

/** The draft a conversation has, wherever it lives. */
export async function openDraft(
  message: InboundMessage,
  state: ConversationState,
  now: Date,
  sealedDrafts: Pick<SealedDrafts<CaseDraft>, 'load'>,
): Promise<Opened> {
  // What began a tố cáo was purged with all else that the conversation knew: its next turn finds it empty.
  const mayBeSealed = state.intake?.isSealed || state === EMPTY_STATE;
  const sealed = mayBeSealed ? await sealedDrafts.load(message.conversation) : undefined;
  if (sealed) return { draft: sealed, isSealed: true };
  const draft = state.intake?.draft;
  if (!draft) return undefined;
  const ageMs = now.getTime() - Date.parse(draft.touchedAt);
  if (draft.step === 'offer' && ageMs > OFFER_MS && message.choice === undefined) return undefined;
  return ageMs > DRAFT_DAYS * DAY_MS ? 'expired' : { draft, isSealed: false };
}

/** The state with the draft in it, or with nothing of a draft. What the bot offered before is no longer on offer. */
export function withDraft(state: ConversationState, draft: CaseDraft | undefined): ConversationState {
  return withMemory({ ...state, choices: [] }, { ...withoutDraft(state.intake), ...(draft ? { draft } : {}) });
}

/** Of a sealed draft the conversation only knows that there is one; what it talked about before is forgotten. */
export function sealedState(state: ConversationState): ConversationState {
  const { wrongCodes } = state.intake ?? {};
  return withMemory(EMPTY_STATE, { isSealed: true, ...(wrongCodes ? { wrongCodes } : {}) });
}

function withoutDraft({ draft: _, isSealed: __, ...rest }: IntakeMemory = {}): IntakeMemory {
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
  await stores.purge(conversation, now, address);
}
