import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { IntakeParts } from '../intake-parts.js';
import { beginTurn, isForDraft } from './begin-turn.js';
import { hidden, turnBeside, turnWith } from './intake-turn.js';

/** Somebody comes back when the words of their draft were destroyed: told so, behind the answer to what is asked now. */
export async function expiredTurn(input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { message, state, decided, now } = input;
  const begun = await beginTurn(input, parts);
  if (begun || decided.request) return begun;
  const isAnswered = decided.outcome !== 'not-found' && !isForDraft(message.text);
  const shown = hidden(state.intake?.isSealed === true, parts);
  const gone = parts.say({ kind: 'expired' });
  const turn = turnWith(isAnswered ? decided.state : state, undefined, [gone], shown);
  return isAnswered ? turnBeside(parts.sayDecision(decided), decided, turn, now) : turn;
}
