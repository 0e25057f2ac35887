import type { PlannedMessage } from '../delivery/outbound-message.js';
import type { Decision } from './decision.js';
import type { ReplyText } from './ports.js';
import type { ConversationState, InboundMessage } from './turn.js';

/** What a counter is told of a turn. */
export interface CounterInput {
  readonly message: InboundMessage;
  readonly state: ConversationState;
  /** What the answering assistant would say: danger to life has the outcome `emergency`. */
  readonly decided: Decision;
  /** When it is answered; `message.receivedAt` is when it was written. */
  readonly now: Date;
}

/** What becomes of a turn that a counter takes. */
export interface CounterTurn {
  /** The conversation afterwards. */
  readonly state: ConversationState;
  /** What its writer reads. */
  readonly replies: readonly ReplyText[];
  /** What goes to others. */
  readonly outbound: readonly PlannedMessage[];
  /** What a page shows of the message after a reload, instead of its text; empty for nothing. */
  readonly shown?: string;
}

/**
 * A part of the office that takes the turns which are its own - tasks of officials, cases of citizens - before questions are answered.
 * What it changes outside the conversation it changes before it returns, and so that twice is the same as once: a turn that a crash
 * interrupts comes again with the same message id.
 */
export interface Counter {
  /** `undefined` when the message is for somebody else. */
  take(input: CounterInput): Promise<CounterTurn | undefined>;
  /** What the bot's own reply becomes where something of this counter is still to be decided behind it; nothing else of the turn changes. */
  beside?(said: ReplyText, input: CounterInput): Promise<Pick<CounterTurn, 'state' | 'replies'> | undefined>;
}

/** The first counter that takes the turn. */
export async function askCounters(counters: readonly Counter[], input: CounterInput): Promise<CounterTurn | undefined> {
  for (const counter of counters) {
    const taken = await counter.take(input);
    if (taken) return taken;
  }
  return undefined;
}

/** The bot's own ending of a turn, with what a counter still has on offer behind it. */
export async function withOffers<Ending extends Pick<CounterTurn, 'state' | 'replies'>>(
  ending: Ending,
  counters: readonly Counter[],
  input: CounterInput,
): Promise<Ending> {
  const [said] = ending.replies;
  if (!said) return ending;
  for (const counter of counters) {
    const beside = await counter.beside?.(said, { ...input, state: ending.state });
    if (beside) return { ...ending, ...beside };
  }
  return ending;
}
