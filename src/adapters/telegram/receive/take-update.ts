import type { InboundGate } from '../../../domain/conversation/inbound-gate.js';
import type { ChatReach } from '../../../domain/delivery/outbox-store.js';
import type { Clock } from '../../../shared/clock.js';
import { createKeyedQueue } from '../../../shared/keyed-queue.js';
import type { Log } from '../../../shared/log.js';
import { readUpdate, type TelegramEvent } from './read-update.js';
import { type BotIdentity, telegramUpdate } from './schema.js';

export interface TakeParts {
  readonly gate: InboundGate;
  readonly reach: Pick<ChatReach, 'note' | 'moved'>;
  /** Stops the clock that turns on a pressed button; not waited for, must not throw. */
  readonly answerPress: (query: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Resolves when what the update means is kept; rejects when it could not be, so that it comes again. */
export type TakeUpdate = (update: unknown, bot: BotIdentity) => Promise<void>;

/** Chats beside each other, each in the order its updates came. What is no update is ignored. */
export function createUpdateTaker({ gate, reach, answerPress, clock, log }: TakeParts): TakeUpdate {
  const queue = createKeyedQueue();

  async function keep(event: TelegramEvent): Promise<void> {
    if (event.kind === 'reach') {
      await queue.run(event.chat, () => reach.note({ channel: 'telegram', chat: event.chat }, event.reach, clock()));
      return;
    }
    if (event.kind === 'moved') {
      await queue.run(event.from, () => reach.moved({ channel: 'telegram', chat: event.from }, event.to));
      return;
    }
    const { message } = event;
    if (message) await queue.run(message.conversation, () => gate.accept(message));
  }

  return async (update, bot) => {
    const parsed = telegramUpdate.safeParse(update);
    if (!parsed.success) {
      log.warn({}, 'Telegram sent something that is no update; it is ignored');
      return;
    }
    const event = readUpdate(parsed.data, bot, clock());
    if (event?.kind === 'press') answerPress(event.query);
    if (event) await keep(event);
  };
}
