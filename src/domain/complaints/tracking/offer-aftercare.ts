import type { CounterInput, CounterTurn } from '../../conversation/counter.js';
import type { ReplyChoice } from '../../conversation/ports.js';
import { hasEnded, ownCases } from '../aftercare/own-cases.js';
import { withMemory } from '../intake/turns/keep-draft.js';
import type { CaseStore } from '../ports.js';

export interface OfferParts {
  readonly cases: Pick<CaseStore, 'ofConversation' | 'find' | 'partyOf'>;
  /** What stands under the status of own open cases; with the id where one is shown. */
  readonly aftercare: (caseId?: string) => readonly ReplyChoice[];
}

/** Under the status of open cases that this chat brought stands what can be done with them, also for a number that is typed. */
export async function offerAftercare(
  turn: CounterTurn,
  shown: readonly string[],
  { message, state, now }: CounterInput,
  { cases, aftercare }: OfferParts,
): Promise<CounterTurn> {
  const [reply, ...rest] = turn.replies;
  // A number is for what is being written or asked.
  if (!reply || state.intake?.draft || state.intake?.isSealed || state.intake?.after) return turn;
  const own = await ownCases(message.conversation, cases);
  const [one, ...others] = own.filter(({ own: { code }, goesOn }) => shown.includes(code) && !hasEnded(goesOn.state));
  if (!one) return turn;
  const choices = aftercare(others.length === 0 ? one.own.id : undefined);
  const { offered: _, ...memory } = turn.state.intake ?? {};
  const afterOffered = { ids: choices.map(({ id }) => id), at: now.toISOString() };
  return {
    ...turn,
    state: withMemory(turn.state, { ...memory, afterOffered }),
    replies: [{ ...reply, choices }, ...rest],
  };
}
