import type { DecideTurn } from './decide-turn.js';
import { afterRequest, type Decision } from './decision.js';
import type { PerformRequest } from './perform-request.js';
import type { ReplyText, TurnHandler } from './ports.js';
import { redactIdentifiers } from './scope/redact.js';
import { EMPTY_STATE, type InboundMessage } from './turn.js';
import type { PlanReplies, TurnEffect, TurnStore } from './turn-store.js';

export interface ConversationParts {
  readonly turns: TurnStore;
  readonly decide: DecideTurn;
  /** Does what a person asks about their own chat: links it, tells and deletes what is kept. Twice is the same as once. */
  readonly perform: PerformRequest;
  /** Turns a decision into words. */
  readonly say: (decision: Decision) => ReplyText;
  /** Adds that we are sorry to answer so late. */
  readonly sayLate: (reply: ReplyText) => ReplyText;
  /** Cuts the replies to what is sent to a chat; nothing for a page, which gets them in its response. */
  readonly planReplies: PlanReplies;
}

/** Cut after numbers are taken out: half a number would not be told from an amount. */
const KEPT_LENGTH = 500;
/** Who waited longer, because we were down, is told that we are sorry. */
const LATE_MS = 10 * 60_000;

/**
 * One turn: open the conversation, decide, say it in words, and change everything in one step. A message that was handled
 * before changes nothing and gets the reply it got.
 */
export function createMessageHandler({
  turns,
  decide,
  perform,
  say,
  sayLate,
  planReplies,
}: ConversationParts): TurnHandler {
  return async (message, now = message.receivedAt) => {
    const { state = EMPTY_STATE, basis } = await turns.open(message.conversation);
    const decided = decide(message, state);
    const { request } = decided;
    const performed = request ? afterRequest(decided, await perform(request, message)) : decided;
    const unanswered = unansweredQuestion(performed, message);
    const decision = unanswered ? tellItIsKept(performed) : performed;

    const reply = say(decision);
    const replies = [isLate(message, now) ? sayLate(reply) : reply];
    const outbound = planReplies(message, replies, now);
    const effect = { message, basis, state: decision.state, replies, outbound, at: now };
    const ending = await turns.commit(unanswered ? { ...effect, unanswered } : effect);
    if (ending === 'done') return replies;
    return (await turns.repliesTo(message.channel, message.messageId, message.conversation)) ?? [];
  };
}

/** What nothing supports waits for an official, without numbers that identify people. */
function unansweredQuestion({ outcome }: Decision, { text }: InboundMessage): TurnEffect['unanswered'] {
  if (outcome !== 'not-found' || text.trim() === '') return undefined;
  return { text: redactIdentifiers(text).slice(0, KEPT_LENGTH), outcome };
}

function tellItIsKept(decision: Decision): Decision {
  return decision.reply.kind === 'not-found' ? { ...decision, reply: { ...decision.reply, isKept: true } } : decision;
}

function isLate({ receivedAt }: InboundMessage, now: Date): boolean {
  return now.getTime() - receivedAt.getTime() > LATE_MS;
}
