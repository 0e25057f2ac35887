import type { InboundGate } from '../../src/domain/conversation/inbound-gate.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import type { Messenger, SendResult } from '../../src/domain/delivery/messenger.js';

export interface AnsweringGate {
  readonly gate: InboundGate;
  readonly accepted: readonly InboundMessage[];
  readonly results: readonly SendResult[];
  /** Connects what sends; a channel needs its gate before its messenger is there. */
  connect(messenger: Messenger): void;
  /** Resolves when everything accepted so far was answered. */
  settled(): Promise<void>;
}

/** Gate and sending in memory, in the order things came: for tests of a channel alone. */
export function createAnsweringGate(handle: TurnHandler): AnsweringGate {
  const seen = new Set<string>();
  const accepted: InboundMessage[] = [];
  const results: SendResult[] = [];
  let messenger: Messenger | undefined;
  let tail: Promise<void> = Promise.resolve();

  async function answer(message: InboundMessage): Promise<void> {
    for (const reply of await handle(message)) {
      for (const part of messenger?.split(reply) ?? []) {
        const result = await messenger?.send(message.chat?.id ?? '', part);
        if (result) results.push(result);
      }
    }
  }

  return {
    accepted,
    results,
    gate: {
      async accept(message) {
        if (seen.has(message.messageId)) return 'repeated';
        seen.add(message.messageId);
        accepted.push(message);
        tail = tail.then(() => answer(message));
        return 'accepted';
      },
    },
    connect: (given) => {
      messenger = given;
    },
    settled: () => tail,
  };
}
