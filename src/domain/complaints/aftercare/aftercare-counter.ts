import { readCommand } from '../../conversation/commands.js';
import type { Counter, CounterInput } from '../../conversation/counter.js';
import { EMPTY_STATE } from '../../conversation/turn.js';
import { pickedOf, typedNumber } from '../../conversation/typed-number.js';
import { turnBeside } from '../intake/turns/intake-turn.js';
import type { AftercareParts } from './aftercare-parts.js';
import { readPress } from './aftercare-picks.js';
import { isStale } from './aftercare-talk.js';
import { closedSince, hasEnded, ownCases } from './own-cases.js';
import { readAftercare } from './reading/read-aftercare.js';
import { ask } from './turns/aftercare-turn.js';
import { type Begun, beginAftercare } from './turns/begin-aftercare.js';
import { photoTurn } from './turns/photo-turn.js';
import { talkTurn } from './turns/talk-turn.js';

/**
 * What people do with a case once they have filed it: add words and photos, take it back, be reached otherwise. Nothing of it is done before
 * the person has seen to which case, and says yes; only who brought a case can.
 */
export function createAftercareCounter(parts: AftercareParts): Counter {
  return {
    async take(input) {
      if (input.message.chat?.isGroup || (await isWriting(input, parts))) return undefined;
      const talked = await talkTurn(input, parts);
      if (talked) return talked;
      const wish = await readBegun(input, parts);
      return wish ? beginAftercare(wish, input, parts) : photoTurn(input, parts);
    },
    async beside(said, input) {
      const { message, state, decided, now } = input;
      const talk = state.intake?.after;
      if (!talk || isStale(talk, now) || message.chat?.isGroup || readCommand(message.text)) return undefined;
      if (decided.request || decided.outcome === 'emergency') return undefined;
      const { askedAgain = 0 } = talk;
      if (askedAgain >= MOST_AGAIN) return undefined;
      const own = await ownCases(message.conversation, parts.cases);
      const choices = said.choices.length > 0 ? state.choices : [];
      return turnBeside(said, { choices }, ask({ ...talk, askedAgain: askedAgain + 1 }, own, input, parts), now);
    },
  };
}

/** Words of a case that is being written are its own; what is asked about a closed one comes first as well. */
async function isWriting({ message, state }: CounterInput, { sealedDrafts }: AftercareParts): Promise<boolean> {
  const { draft, isSealed, disputes } = state.intake ?? {};
  if (isSealed || (draft && draft.step !== 'offer')) return true;
  if (disputes !== undefined && message.choice === undefined && !message.text.startsWith('/')) return true;
  // What began a tố cáo left nothing here.
  return state === EMPTY_STATE && (await sealedDrafts.load(message.conversation)) !== undefined;
}

/** Who asks other things without a word to the question is not pressed further. */
const MOST_AGAIN = 2;
const OFFERED_MS = 3_600_000;

async function readBegun(input: CounterInput, parts: AftercareParts): Promise<Begun | undefined> {
  const choice = input.message.choice ?? (await typedPress(input, parts));
  if (choice === undefined) return readAftercare(input.message.text);
  const press = readPress(choice);
  return press && { act: press.act, caseId: press.caseId, words: '', isSure: true };
}

/** The number of a line under the last status. */
async function typedPress(
  { message, state, now }: CounterInput,
  { cases }: AftercareParts,
): Promise<string | undefined> {
  const { afterOffered, offered, follows } = state.intake ?? {};
  if (!afterOffered || offered || follows || state.choices.length > 0 || typedNumber(message.text) === undefined)
    return undefined;
  if (now.getTime() - Date.parse(afterOffered.at) > OFFERED_MS) return undefined;
  const own = await ownCases(message.conversation, cases);
  const picked = pickedOf(afterOffered.ids, message.text);
  const { caseId } = readPress(picked ?? '') ?? {};
  // What was closed since is asked about in a notice: the number answers that.
  const isOpen = own.some((one) => (caseId === undefined || one.own.id === caseId) && !hasEnded(one.goesOn.state));
  return isOpen && !closedSince(afterOffered.at, own) ? picked : undefined;
}
