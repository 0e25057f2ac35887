import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { IntakeParts } from '../intake-parts.js';
import { turnBeside, turnWith } from './intake-turn.js';
import { openDraft } from './keep-draft.js';

/** Who asks other things without a word to the offer is not pressed further. */
const MOST_AGAIN = 2;

/** While an offer stands, what the bot says to something else ends with it: an answer of ten lines pushes its buttons out of sight. */
export async function stillOffered(
  said: ReplyText,
  input: CounterInput,
  parts: IntakeParts,
): Promise<Pick<CounterTurn, 'state' | 'replies'> | undefined> {
  const { message, state, decided, now } = input;
  if (state.intake?.draft?.step !== 'offer' || message.chat?.isGroup) return undefined;
  if (decided.request || decided.outcome === 'emergency' || readCommand(message.text)) return undefined;
  const open = await openDraft(message, state, now, parts.sealedDrafts);
  if (open === undefined || open === 'expired' || open.isSealed || open.draft.isHalfWritten) return undefined;
  const { offeredAgain = 0 } = open.draft;
  if (offeredAgain >= MOST_AGAIN) return undefined;
  const draft = { ...open.draft, offeredAgain: offeredAgain + 1 };
  const turn = turnWith(state, { ...open, draft }, [parts.say({ kind: 'still-offered', draft })]);
  const choices = said.choices.length > 0 ? state.choices : [];
  return turnBeside(said, { choices }, turn, now);
}
