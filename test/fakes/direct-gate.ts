import type { InboundGate } from '../../src/domain/conversation/inbound-gate.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import type { Messenger, SendResult } from '../../src/domain/delivery/messenger.js';
import { createKeyedQueue } from '../../src/shared/keyed-queue.js';

export interface DirectGate extends InboundGate {
  readonly accepted: readonly InboundMessage[];
  readonly results: readonly SendResult[];
  /** Resolves when everything accepted so far is answered. */
  settled(): Promise<void>;
}

/** A gate that keeps nothing on disk and sends each answer at once, without a dispatcher between. */
export function createDirectGate(handle: TurnHandler, messenger: Messenger): DirectGate {
  const seen = new Set<string>();
  const accepted: InboundMessage[] = [];
  const results: SendResult[] = [];
  const queue = createKeyedQueue();
  let last: Promise<unknown> = Promise.resolve();

  async function answer(message: InboundMessage): Promise<void> {
    for (const { text, choices } of await handle(message)) {
      for (const part of messenger.split({ text, choices })) {
        results.push(await messenger.send(message.chat?.id ?? '', part));
      }
    }
  }

  return {
    accepted,
    results,
    async accept(message) {
      const name = `${message.channel}:${message.messageId}`;
      if (seen.has(name)) return 'repeated';
      seen.add(name);
      accepted.push(message);
      last = Promise.all([last, queue.run(message.conversation, () => answer(message))]);
      return 'accepted';
    },
    settled: async () => void (await last),
  };
}
