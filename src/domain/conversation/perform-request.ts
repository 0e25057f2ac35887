import type { ChatAddress } from '../delivery/messenger.js';
import { type LinkParts, linkAccount } from '../people/link-account.js';
import type { AccountReply, OwnData } from './account-reply.js';
import type { AccountRequest } from './account-request.js';
import type { ConversationStore } from './ports.js';
import type { Choice, ConversationState, InboundMessage } from './turn.js';

/** What the stores know of one conversation. */
export interface OwnDataStore {
  describe(conversation: string): Promise<Omit<OwnData, 'link'>>;
}

export interface RequestParts extends LinkParts {
  readonly conversations: Pick<ConversationStore, 'forget'>;
  readonly ownData: OwnDataStore;
  /** How many announcements the chat asked for. */
  readonly countSubscriptions?: (address: ChatAddress) => Promise<number>;
  /** What the chat subscribed to and what was sent to it; only of a chat with one person. */
  readonly forgetChat?: (address: ChatAddress) => Promise<void>;
}

export interface PerformedRequest {
  readonly reply: AccountReply;
  readonly choices: readonly Choice[];
  /** Everything that was kept of the conversation is gone: the turn goes on with an empty state. */
  readonly isForgotten?: boolean;
}

/** `state` is what the conversation remembers when it is asked. */
export type PerformRequest = (
  request: AccountRequest,
  message: InboundMessage,
  state?: Pick<ConversationState, 'intake'>,
) => Promise<PerformedRequest>;

/** The labels of the buttons that confirm, said by `messages/`. */
export interface ConfirmLabels {
  readonly forget: string;
  readonly unlink: string;
  readonly keep: string;
}

/** Does what people ask about their own chat. Doing it twice is the same as once: a crash in between may repeat it. */
export function createRequestPerformer(parts: RequestParts, labels: ConfirmLabels): PerformRequest {
  const confirm = (kind: 'forget' | 'unlink'): Choice[] => [
    { id: `account:${kind}`, label: labels[kind], means: { kind: 'request', request: { kind } } },
    { id: 'account:keep', label: labels.keep, means: { kind: 'request', request: { kind: 'keep' } } },
  ];

  async function linkedPerson(address: ChatAddress | undefined) {
    const person = address && (await parts.links.personOf(address));
    return person === undefined ? undefined : parts.people.find(person);
  }

  return async (request, message, state) => {
    const address = addressOf(message);
    switch (request.kind) {
      case 'link':
        return { reply: await link(request.code, message, parts), choices: [] };
      case 'ask-unlink': {
        const person = await linkedPerson(address);
        return person
          ? { reply: { kind: 'unlink-asked' }, choices: confirm('unlink') }
          : { reply: { kind: 'not-linked' }, choices: [] };
      }
      case 'unlink': {
        const isDone = address !== undefined && (await parts.links.unlink(address));
        return { reply: { kind: isDone ? 'unlinked' : 'not-linked' }, choices: [] };
      }
      case 'show-data': {
        const person = await linkedPerson(address);
        const kept = await parts.ownData.describe(message.conversation);
        const linked = person ? { link: { name: person.name, roles: person.roles } } : {};
        const subscriptions = address ? await parts.countSubscriptions?.(address) : undefined;
        const subscribed = subscriptions ? { subscriptions } : {};
        const writing = state?.intake?.draft || state?.intake?.isSealed ? { isWriting: true } : {};
        return { reply: { kind: 'own-data', kept: { ...kept, ...linked, ...subscribed, ...writing } }, choices: [] };
      }
      case 'ask-forget':
        return { reply: { kind: 'forget-asked' }, choices: confirm('forget') };
      case 'forget':
        await parts.conversations.forget(message.conversation);
        if (address && !message.chat?.isGroup) await parts.forgetChat?.(address);
        return { reply: { kind: 'forgotten' }, choices: [], isForgotten: true };
      case 'keep':
        return { reply: { kind: 'kept' }, choices: [] };
    }
  };
}

async function link(code: string, message: InboundMessage, parts: RequestParts): Promise<AccountReply> {
  const address = addressOf(message);
  if (!address) return { kind: 'not-here' };
  if (message.chat?.isGroup) return { kind: 'not-in-groups' };
  return linkAccount(parts, code, address, message.receivedAt);
}

/** Chats of platforms can be linked; a page belongs to whoever sits at it. */
function addressOf({ channel, chat }: InboundMessage): ChatAddress | undefined {
  return chat && (channel === 'telegram' || channel === 'zalo') ? { channel, chat: chat.id } : undefined;
}
