import type { Counter, CounterInput } from '../../conversation/counter.js';
import { EMPTY_STATE } from '../../conversation/turn.js';
import { pickedOf, typedNumber } from '../../conversation/typed-number.js';
import { saidBefore } from '../intake/turns/intake-turn.js';
import type { AftercareParts } from './aftercare-parts.js';
import { readPress } from './aftercare-picks.js';
import { isStale } from './aftercare-talk.js';
import { ownCases } from './own-cases.js';
import { readAftercare } from './reading/read-aftercare.js';
import { ask } from './turns/aftercare-turn.js';
import { type Begun, beginAftercare } from './turns/begin-aftercare.js';
import { photoTurn } from './turns/photo-turn.js';
import { talkTurn } from './turns/talk-turn.js';

/**
 * What people do with a case once they have filed it: add words and photos, take it back, be reached otherwise. Nothing of it is done before
 * the person has seen to which case, and says yes; only who brought or follows a case can.
 */
export function createAftercareCounter(parts: AftercareParts): Counter {
  return {
    async take(input) {
      if (input.message.chat?.isGroup || (await isWriting(input, parts))) return undefined;
      const talked = await talkTurn(input, parts);
      if (talked) return talked;
      const wish = readBegun(input);
      return wish ? beginAftercare(wish, input, parts) : photoTurn(input, parts);
    },
    beside: async (said, input) => {
      const talk = input.state.intake?.after;
      if (!talk || isStale(talk, input.now) || input.message.chat?.isGroup || said.choices.length > 0) return undefined;
      if (input.decided.request || input.decided.outcome === 'emergency') return undefined;
      const own = await ownCases(input.message.conversation, parts.cases);
      return saidBefore(said, ask(talk, own, input, parts));
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

const OFFERED_MS = 3_600_000;

function readBegun({ message, state, now }: CounterInput): Begun | undefined {
  const choice = message.choice ?? typedPress({ message, state, now });
  if (choice === undefined) return readAftercare(message.text);
  const press = readPress(choice);
  return press && { act: press.act, caseId: press.caseId, words: '', isSure: true };
}

/** The number of a line under the last status. */
function typedPress({ message, state, now }: Pick<CounterInput, 'message' | 'state' | 'now'>): string | undefined {
  const { afterOffered, offered } = state.intake ?? {};
  if (!afterOffered || offered || state.choices.length > 0 || typedNumber(message.text) === undefined) return undefined;
  return now.getTime() - Date.parse(afterOffered.at) < OFFERED_MS
    ? pickedOf(afterOffered.ids, message.text)
    : undefined;
}
