import type { ReplyText } from '../conversation/ports.js';
import type { ChannelName } from '../conversation/turn.js';
import type { PlanReplies } from '../conversation/turn-store.js';
import type { MessagePart, Messenger } from './messenger.js';

/** An answer that comes a day later is of no use: the person has asked elsewhere. */
const USEFUL_MS = 24 * 3_600_000;

/** Replies go to the chat that was written from, one message each. */
export function createReplyPlanner(messengers: readonly Messenger[]): PlanReplies {
  const byChannel = new Map<ChannelName, Messenger>(messengers.map((messenger) => [messenger.channel, messenger]));
  return ({ channel, messageId, chat }, replies, at) => {
    const messenger = byChannel.get(channel);
    if (!messenger || !chat) return [];
    const split = ({ text, choices }: ReplyText) => messenger.split({ text, choices });
    return replies.map((reply, index) => ({
      key: `reply:${channel}:${messageId}:${index}`,
      to: { channel: messenger.channel, chat: chat.id },
      priority: 'answer',
      parts: chat.isGroup ? quoting(messageId, split(reply)) : split(reply),
      dueAt: at,
      usefulUntil: new Date(at.getTime() + USEFUL_MS),
    }));
  };
}

/** In a group several people ask at once. */
function quoting(messageId: string, [first, ...others]: readonly MessagePart[]): readonly MessagePart[] {
  return first ? [{ ...first, answers: messageId }, ...others] : others;
}
