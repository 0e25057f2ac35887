import type {
  ConversationRegistry,
  ConversationStore,
  ReplyText,
  TranscriptEntry,
  Transcripts,
  TurnHandler,
} from '../../domain/conversation/ports.js';
import type { InboundFile } from '../../domain/conversation/turn.js';
import type { TurnStore } from '../../domain/conversation/turn-store.js';
import { WEB_WORDS } from '../../messages/channels/web-page.js';
import { createCapability, hashId, isCapability } from '../../shared/ids.js';
import { createKeyedQueue } from '../../shared/keyed-queue.js';
import type { ChatInput } from './chat-input.js';

export interface ChatParts {
  readonly handle: TurnHandler;
  readonly conversations: ConversationStore;
  readonly registry: ConversationRegistry;
  readonly transcripts: Transcripts;
  readonly turns: Pick<TurnStore, 'repliesTo'>;
}

export interface AnsweredTurn {
  readonly conversation: string;
  readonly replies: readonly ReplyText[];
}

/** What was typed or pressed, or a picture. */
export type TurnInput = ChatInput & { readonly files?: readonly InboundFile[] };

export interface WebChat {
  /** The id when this office issued it and still knows it. */
  recognise(id: string | undefined): Promise<string | undefined>;
  begin(at: Date): Promise<string>;
  /** Goes on in the conversation, or in a new one when it was deleted in the meantime. */
  takeTurn(conversation: string, input: TurnInput, at: Date): Promise<AnsweredTurn>;
  read(conversation: string): Promise<readonly TranscriptEntry[]>;
  forget(conversation: string): Promise<void>;
}

/** One conversation does one thing at a time: a double click answers twice the same, and nothing survives a deletion. */
export function createWebChat({ handle, conversations, registry, transcripts, turns }: ChatParts): WebChat {
  const queue = createKeyedQueue();

  async function answer(conversation: string, input: TurnInput, at: Date): Promise<readonly ReplyText[]> {
    // Ids that clients make up are only unique within their conversation.
    const messageId = input.messageId ? hashId(`${conversation}:${input.messageId}`) : createCapability();
    const answered = await turns.repliesTo('web', messageId, conversation);
    if (answered) return answered;

    const label = input.choice ? labelOf(input.choice, await transcripts.read(conversation)) : undefined;
    const text = input.text || label || '';
    const choice = input.choice ? { choice: input.choice } : {};
    const photos = input.files ? ({ attachment: 'photo', files: input.files } as const) : {};
    const shown = text || (input.files ? WEB_WORDS.sentPhoto : WEB_WORDS.pressedButton);
    const message = {
      channel: 'web',
      conversation,
      messageId,
      text,
      ...choice,
      ...photos,
      shown,
      receivedAt: at,
    } as const;
    const given = await handle(message);
    if (given.length > 0) return given;
    // A clerk answers later and the bot is silent; else the message was handled and what was said is not kept.
    return (await turns.repliesTo('web', messageId, conversation)) ?? [WEB_WORDS.alreadyReceived];
  }

  return {
    recognise: async (id) => (id !== undefined && isCapability(id) && (await registry.isIssued(id)) ? id : undefined),
    begin: (at) => registry.issue(at),
    takeTurn: (asked, input, at) =>
      queue.run(asked, async () => {
        const conversation = (await registry.isIssued(asked)) ? asked : await registry.issue(at);
        return { conversation, replies: await answer(conversation, input, at) };
      }),
    read: (conversation) => transcripts.read(conversation),
    forget: (conversation) => queue.run(conversation, () => conversations.forget(conversation)),
  };
}

function labelOf(choice: string, transcript: readonly TranscriptEntry[]): string | undefined {
  return transcript
    .toReversed()
    .flatMap((entry) => entry.choices)
    .find((offered) => offered.id === choice)?.label;
}
