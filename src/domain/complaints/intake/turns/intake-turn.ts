import type { CounterTurn } from '../../../conversation/counter.js';
import type { Decision } from '../../../conversation/decision.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { Choice, ConversationState, InboundMessage } from '../../../conversation/turn.js';
import type { IntakeParts } from '../intake-parts.js';
import { type OpenDraft, sealedState, withDraft } from './keep-draft.js';

/** A turn after which the conversation has this draft, or none. */
export function turnWith(
  state: ConversationState,
  open: OpenDraft | undefined,
  replies: readonly ReplyText[],
  shownInstead?: string,
): CounterTurn {
  const after = open?.isSealed ? sealedState(state) : withDraft(state, open?.draft);
  const turn = { state: after, replies, outbound: [] };
  return shownInstead === undefined ? turn : { ...turn, shown: shownInstead };
}

/** Two things said in one message: the platforms count messages. */
export function joined(first: ReplyText, second: ReplyText): ReplyText {
  return { ...second, text: `${first.text}\n\n${second.text}`, choices: [...first.choices, ...second.choices] };
}

/** The turn with something said before its reply, in one message. */
export function saidBefore(before: ReplyText, turn: CounterTurn): CounterTurn {
  const [first, ...others] = turn.replies;
  return { ...turn, replies: first ? [joined(before, first), ...others] : [before] };
}

/** The turn with the bot's answer before its reply; where the answer offers choices, a typed number counts through both lists. */
export function turnBeside(
  said: ReplyText,
  { choices }: Pick<Decision, 'choices'>,
  turn: CounterTurn,
  now: Date,
): CounterTurn {
  const both = saidBefore(said, turn);
  if (choices.length === 0) return both;
  const own = turn.replies
    .flatMap((reply) => reply.choices)
    .map(({ id, label }): Choice => {
      return { id, label, means: { kind: 'question', text: label } };
    });
  return { ...both, state: { ...both.state, choices: [...choices, ...own], choicesAt: now.toISOString() } };
}

/** The same message of the same conversation has the same one, and nobody can guess it. */
export function draftIdOf(
  { channel, conversation, messageId }: InboundMessage,
  hash: (text: string) => string,
): string {
  return hash(`${channel}:${conversation}:${messageId}`).slice(0, 22);
}

/** Of a tố cáo the page shows nothing of what was written. */
export function hidden(isSealed: boolean, { shownInstead }: Pick<IntakeParts, 'shownInstead'>): string | undefined {
  return isSealed ? shownInstead : undefined;
}
