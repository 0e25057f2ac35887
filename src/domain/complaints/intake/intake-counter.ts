import type { Counter } from '../../conversation/counter.js';
import { readMeaning } from './answers/read-meaning.js';
import type { IntakeParts } from './intake-parts.js';
import { beginTurn } from './turns/begin-turn.js';
import { dialogueTurn } from './turns/dialogue-turn.js';
import { sealedSaying } from './turns/end-turn.js';
import { turnWith } from './turns/intake-turn.js';
import { openDraft } from './turns/keep-draft.js';

/**
 * Takes in what people bring to the office, one question at a time. Nothing is filed before the person has seen it whole and says so;
 * everything can be gone back to, given up and gone on with days later. Read `steps.ts` for the questions.
 */
export function createIntakeCounter(parts: IntakeParts): Counter {
  return {
    async take(input) {
      const { message, state, now } = input;
      const open = message.chat?.isGroup ? undefined : await openDraft(message, state, now, parts.sealedDrafts);
      if (open === 'expired') {
        const turn = await beginTurn(input, parts);
        return turn ?? turnWith(state, undefined, [parts.say({ kind: 'expired' })]);
      }
      if (open?.draft.filedAs !== undefined) {
        if (open.draft.touchedBy !== message.messageId) return beginTurn(input, parts);
        return turnWith(
          state,
          undefined,
          [parts.say(sealedSaying(open.draft.filedAs === 'anonymous', message))],
          parts.shownInstead,
        );
      }
      if (!open) return beginTurn(input, parts);
      return dialogueTurn(readMeaning(input, open.draft, parts.areas), open, input, parts);
    },
  };
}
