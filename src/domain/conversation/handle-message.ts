import type { DecideTurn } from './decide-turn.js';
import { afterRequest, type Decision } from './decision.js';
import type { PerformRequest } from './perform-request.js';
import type { ConversationStore, HandledMessages, ReplyText, TurnHandler, UnansweredQueue } from './ports.js';
import { redactIdentifiers } from './scope/redact.js';
import { EMPTY_STATE, type InboundMessage } from './turn.js';

export interface ConversationParts {
  readonly decide: DecideTurn;
  readonly conversations: ConversationStore;
  readonly handled: HandledMessages;
  readonly unanswered: UnansweredQueue;
  /** Does what a person asks about their own chat: links it, tells and deletes what is kept. */
  readonly perform: PerformRequest;
  /** Turns a decision into words. */
  readonly say: (decision: Decision) => ReplyText;
}

/** Cut after numbers are taken out: half a number would not be told from an amount. */
const KEPT_LENGTH = 500;

/**
 * One turn: a message that was handled before changes nothing and gets the reply it got. What nothing supports waits
 * for an official, without numbers that identify people.
 */
export function createMessageHandler(parts: ConversationParts): TurnHandler {
  return async (message) => {
    const { channel, messageId, conversation, receivedAt } = message;
    if ((await parts.handled.claim(channel, messageId, receivedAt)) === 'repeated') {
      return (await parts.handled.repliesTo(channel, messageId, conversation)) ?? [];
    }
    const state = (await parts.conversations.load(conversation)) ?? EMPTY_STATE;
    const decision = await keepUnanswered(await perform(parts.decide(message, state), message, parts), message, parts);
    await parts.conversations.save(conversation, decision.state, receivedAt);
    const replies = [parts.say(decision)];
    await parts.handled.keepReplies(channel, messageId, conversation, replies, receivedAt);
    return replies;
  };
}

async function perform(decision: Decision, message: InboundMessage, parts: ConversationParts): Promise<Decision> {
  return decision.request ? afterRequest(decision, await parts.perform(decision.request, message)) : decision;
}

async function keepUnanswered(
  decision: Decision,
  message: InboundMessage,
  parts: ConversationParts,
): Promise<Decision> {
  if (decision.outcome !== 'not-found' || message.text.trim() === '') return decision;
  const { conversation, receivedAt: at } = message;
  const text = redactIdentifiers(message.text).slice(0, KEPT_LENGTH);
  await parts.unanswered.add({ conversation, text, outcome: decision.outcome, at });
  return decision.reply.kind === 'not-found' ? { ...decision, reply: { ...decision.reply, isKept: true } } : decision;
}
