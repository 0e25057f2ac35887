import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import type { Outcome } from '../../conversation/turn.js';
import { type OnOffer, readMeaning } from './answers/read-meaning.js';
import { addLatePhotos } from './filing/add-late-photos.js';
import type { IntakeParts } from './intake-parts.js';
import { beginTurn, isForDraft } from './turns/begin-turn.js';
import { dialogueTurn } from './turns/dialogue-turn.js';
import { sealedSaying } from './turns/end-turn.js';
import { expiredTurn } from './turns/expired-turn.js';
import { turnWith } from './turns/intake-turn.js';
import { openDraft } from './turns/keep-draft.js';
import { stillOffered } from './turns/still-offered.js';

/**
 * Takes in what people bring to the office, one question at a time. Nothing is filed before the person has seen it whole and says so;
 * everything can be gone back to, given up and gone on with days later. Read `steps.ts` for the questions.
 */
export function createIntakeCounter(parts: IntakeParts): Counter {
  return {
    async take(input) {
      const { message, state, now } = input;
      const open = message.chat?.isGroup ? undefined : await openDraft(message, state, now, parts.sealedDrafts);
      if (open === 'expired') return expiredTurn(input, parts);
      if (open?.draft.filedAs !== undefined) {
        if (open.draft.touchedBy !== message.messageId) return beginTurn(input, parts);
        return turnWith(
          state,
          undefined,
          [parts.say(sealedSaying(open.draft.filedAs === 'anonymous', open.draft.isShutHere === true, message))],
          parts.shownInstead,
        );
      }
      if (!open) return (await beginTurn(input, parts)) ?? nothingOpen(input, parts);
      const draft = await addLatePhotos(open.draft, open.isSealed, input, parts);
      return dialogueTurn(readMeaning(input, draft, onOffer(parts)), { ...open, draft }, input, parts);
    },
    beside: (said, input) => stillOffered(said, input, parts),
  };
}

/** A word for a draft, where there is none: no question that waits for an official. */
function nothingOpen({ message, state, decided }: CounterInput, { say }: IntakeParts): CounterTurn | undefined {
  const isMeant = NOTHING_ELSE.has(decided.outcome) && message.choice === undefined && isForDraft(message.text);
  return isMeant && !message.chat?.isGroup ? turnWith(state, undefined, [say({ kind: 'nothing-open' })]) : undefined;
}

/** What the bot makes of such a word by itself. */
const NOTHING_ELSE: ReadonlySet<Outcome> = new Set(['not-found', 'complaint']);

function onOffer({ areas, say }: IntakeParts): OnOffer {
  return { areas, labelled: (draft) => say({ kind: 'question', draft, areas, remarks: [] }).choices };
}
