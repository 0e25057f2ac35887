import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import type { ReplyText } from '../../conversation/ports.js';
import { withMemory } from '../intake/turns/keep-draft.js';
import type { SealedCase, SealedStore } from '../sealed/sealed-store.js';
import { asksOwnDenunciation, asksWhatBecameOf, mayAskWhatBecameOf } from './asks-of-somebody.js';
import type { TrackingSaying } from './tracking-saying.js';

export interface SealedQuestionParts {
  readonly sealed: Pick<SealedStore, 'ofConversation'>;
  readonly say: (saying: TrackingSaying) => ReplyText;
  /** What a page shows in place of what was asked. */
  readonly shownInstead: string;
}

/** Asked before anything is taken in: whoever has denounced somebody and asks what became of it hears what may be said of it. */
export async function sealedQuestionTurn(
  input: CounterInput,
  parts: SealedQuestionParts,
): Promise<CounterTurn | undefined> {
  const { message, state, decided } = input;
  const isWriting = state.intake?.draft !== undefined || state.intake?.isSealed;
  if (message.choice !== undefined || isWriting || decided.outcome === 'emergency') return undefined;
  if (asksOwnDenunciation(message.text) && !message.chat?.isGroup) return ownDenunciationTurn(input, parts);
  return mayAskWhatBecameOf(message.text) ? answered(input, parts) : undefined;
}

/** How far what they denounced is, also when that was elsewhere. */
export async function ownDenunciationTurn(input: CounterInput, parts: SealedQuestionParts): Promise<CounterTurn> {
  return (await answered(input, parts)) ?? said(input, [], parts, true);
}

/**
 * Asked when nobody else had an answer. What nothing answers waits for an official in a list that everybody of the office
 * reads: nothing gets there from who has denounced somebody, and no question of what became of a person from anybody.
 */
export function createSealedQuestions(parts: SealedQuestionParts): Counter {
  return {
    async take(input) {
      const { message, decided } = input;
      if (message.chat?.isGroup || decided.outcome !== 'not-found' || message.choice !== undefined) return undefined;
      return (
        (await answered(input, parts)) ?? (asksWhatBecameOf(message.text) ? said(input, [], parts, false) : undefined)
      );
    },
  };
}

async function answered(input: CounterInput, parts: SealedQuestionParts): Promise<CounterTurn | undefined> {
  const sealed = await parts.sealed.ofConversation(input.message.conversation);
  return sealed.length === 0 ? undefined : said(input, sealed, parts, asksOwnDenunciation(input.message.text));
}

/** Neither the conversation nor the page keeps the words. */
function said(
  { state }: CounterInput,
  sealed: readonly SealedCase[],
  { say, shownInstead }: SealedQuestionParts,
  isOwn: boolean,
): CounterTurn {
  const after = { ...withMemory(state, state.intake ?? {}), choices: [] };
  return {
    state: after,
    replies: [say({ kind: 'sealed-question', sealed, isOwn })],
    outbound: [],
    shown: shownInstead,
  };
}
