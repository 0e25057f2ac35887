import type { Decision } from '../../conversation/decision.js';
import type { Secrecy } from '../../conversation/handover/secrecy.js';
import type { ConversationState, InboundMessage } from '../../conversation/turn.js';
import { asksOwnDenunciation, asksWhatBecameOf, mayAskWhatBecameOf } from '../tracking/asks-of-somebody.js';
import type { SealedStore } from './sealed-store.js';

export interface SecrecyParts {
  readonly sealed: Pick<SealedStore, 'ofConversation'>;
  /** Whether words point to a tố cáo. */
  readonly denounces: (text: string, decided: Decision) => Promise<boolean>;
}

/** Looked at where a clerk would read along: words of a tố cáo, and about whom one was brought against, are for nobody's chat. */
export function createSecrecyOf({ sealed, denounces }: SecrecyParts) {
  return async (
    { text, conversation }: InboundMessage,
    state: ConversationState,
    decided: Decision,
  ): Promise<Secrecy> => {
    if (state.intake?.isSealed) return 'denounces';
    if (asksWhatBecameOf(text) || asksOwnDenunciation(text)) return 'asks';
    if (mayAskWhatBecameOf(text) && (await sealed.ofConversation(conversation)).length > 0) return 'asks';
    return (await denounces(text, decided)) ? 'denounces' : 'open';
  };
}
