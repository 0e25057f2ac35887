import type { ChatAddress, DeliveryChannel, MessagePart, OutboundContent } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { ReplyText } from '../ports.js';
import type { InboundMessage } from '../turn.js';
import type { Handover } from './handover.js';
import type { HandoverReply } from './handover-reply.js';

export interface NoticeParts {
  readonly say: (reply: HandoverReply) => string;
  /** Cuts a message to what a channel takes. */
  readonly cut: (channel: DeliveryChannel, content: OutboundContent) => readonly MessagePart[];
  /** Where a page reads what a clerk says; the same `key` is said once. */
  readonly leaveOnPage: (conversation: string, key: string, text: string, at: Date) => Promise<void>;
}

/** What is written to others about a handover, planned under keys that make doing it twice the same as once. */
export interface DeskNotices {
  reply(reply: HandoverReply): readonly ReplyText[];
  toClerks(
    handover: Handover,
    clerks: readonly ChatAddress[],
    about: string,
    reply: HandoverReply,
    at: Date,
  ): PlannedMessage[];
  /** Nothing is planned for a page: it is left there. */
  toPerson(handover: Handover, about: string, reply: HandoverReply, at: Date): Promise<PlannedMessage[]>;
  /** Said when the office closes, unless it is taken back under `closingKey`. */
  atClosing(handover: Handover, reply: HandoverReply): PlannedMessage[];
}

const HOUR_MS = 3_600_000;
/** A channel that was down so long makes a notice useless: a clerk cannot answer any more, the office has opened again. */
const CLERK_MS = 4 * HOUR_MS;
const PERSON_MS = 24 * HOUR_MS;
const CLOSING_MS = 2 * HOUR_MS;

export function createDeskNotices({ say, cut, leaveOnPage }: NoticeParts): DeskNotices {
  function plan(to: ChatAddress, key: string, reply: HandoverReply, dueAt: Date, usefulMs: number): PlannedMessage {
    const parts = cut(to.channel, { text: say(reply), choices: [] });
    return { key, to, priority: 'answer', parts, dueAt, usefulUntil: new Date(dueAt.getTime() + usefulMs) };
  }
  return {
    reply: (reply) => [{ text: say(reply), choices: [], outcome: 'redirected' }],
    toClerks: (handover, clerks, about, reply, at) =>
      clerks.map((clerk) => {
        const key = `${keyOf(handover)}:${about}:${clerk.channel}:${clerk.chat}`;
        return plan(clerk, key, reply, at, CLERK_MS);
      }),
    async toPerson(handover, about, reply, at) {
      const key = `${keyOf(handover)}:${about}`;
      if (handover.chat) return [plan(handover.chat, key, reply, at, PERSON_MS)];
      await leaveOnPage(handover.conversation, key, say(reply), at);
      return [];
    },
    atClosing: (handover, reply) =>
      handover.chat ? [plan(handover.chat, closingKey(handover), reply, handover.until, CLOSING_MS)] : [],
  };
}

/** Codes are used again after a while; with the time they are not. */
function keyOf({ code, startedAt }: Handover): string {
  return `handover:${code}:${startedAt.getTime()}`;
}

export function closingKey(handover: Handover): string {
  return `${keyOf(handover)}:closing`;
}

/** The chat a message came from; a page has none. */
export function addressOf({ channel, chat }: InboundMessage): ChatAddress | undefined {
  return chat && (channel === 'telegram' || channel === 'zalo') ? { channel, chat: chat.id } : undefined;
}

export function isSameChat(left: ChatAddress, right: ChatAddress): boolean {
  return left.channel === right.channel && left.chat === right.chat;
}
