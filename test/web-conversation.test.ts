import { describe } from 'vitest';
import type { TurnHandler } from '../src/domain/conversation/ports.js';
import { type ChannelDriver, channelConversation, type ShownReply } from './contracts/channel-conversation.js';
import { createTestWeb } from './fakes/web.js';

interface Shown {
  readonly text: string;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

async function openWeb(handle: TurnHandler): Promise<ChannelDriver> {
  const { app } = createTestWeb({ handle });
  const shown: Shown[] = [];
  let conversation: string | undefined;
  let read = 0;

  async function post(input: { text: string } | { choice: string }): Promise<void> {
    const body = JSON.stringify({ ...input, ...(conversation ? { conversation } : {}) });
    const headers = { 'content-type': 'application/json' };
    const response = await app.request('/api/chat', { method: 'POST', headers, body });
    const answer = (await response.json()) as { conversation: string; replies: Shown[] };
    conversation = answer.conversation;
    shown.push(...answer.replies);
  }

  return {
    say: (text) => post({ text }),
    press: async (label) => {
      const offered = shown.toReversed().flatMap(({ choices }) => choices ?? []);
      await post({ choice: offered.find((choice) => choice.label === label)?.id ?? 'no such button' });
    },
    nextReply: async (): Promise<ShownReply> => {
      const next = shown[read];
      if (!next) throw new Error('no reply came');
      read += 1;
      return { text: next.text, labels: (next.choices ?? []).map(({ label }) => label) };
    },
    stop: async () => {},
  };
}

describe('the conversation on the web', () => channelConversation(openWeb));
