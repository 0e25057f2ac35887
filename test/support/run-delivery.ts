import { createConversationAdapters } from '../../src/adapters/database/conversations/conversation-adapters.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../../src/adapters/database/outbound/delivery-adapters.js';
import { createSealedParts } from '../../src/adapters/database/outbound/sealed-parts.js';
import { createWorker } from '../../src/adapters/database/worker.js';
import { createMessageHandler } from '../../src/domain/conversation/handle-message.js';
import { createReceiver } from '../../src/domain/conversation/receiving/create-receiver.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import type { Messenger } from '../../src/domain/delivery/messenger.js';
import type { OutboxCount, OutboxEntry } from '../../src/domain/delivery/outbox-store.js';
import { createReplyPlanner } from '../../src/domain/delivery/plan-replies.js';
import { createDispatcher } from '../../src/domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from '../../src/domain/delivery/sending/delivery-limits.js';
import { systemClock } from '../../src/shared/clock.js';
import { silentLog } from '../../src/shared/log.js';
import { systemPause } from '../../src/shared/pause.js';

/** What is left in the outbox at the end. */
export interface DeliveryReport {
  readonly counts: readonly OutboxCount[];
  readonly uncertain: readonly OutboxEntry[];
}

const OFFICE_KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const NOTHING_LEFT_FOR = 3;

/**
 * Receives from a local platform, answers and sends, as the product does, until nothing is left to do. Dies (kill -9) at the step it
 * is told, if any.
 */
export async function runDelivery(url: string, platform: string, dieAt: string): Promise<DeliveryReport> {
  const database = await openDatabase(url);
  const worker = createWorker();
  const texts = createSealedParts(OFFICE_KEY);
  const stores = createConversationAdapters(database, OFFICE_KEY, worker, texts);
  const delivery = createDeliveryAdapters(database, OFFICE_KEY, worker, texts);

  /** The method, and death before or after it the first time it is called. */
  function mortal<Given extends unknown[], Value>(name: string, method: (...given: Given) => Promise<Value>) {
    return async (...given: Given): Promise<Value> => {
      if (dieAt === `before ${name}`) process.kill(process.pid, 'SIGKILL');
      const value = await method(...given);
      const isEmpty = Array.isArray(value) && value.length === 0;
      if (dieAt === `after ${name}` && !isEmpty) process.kill(process.pid, 'SIGKILL');
      return value;
    };
  }

  async function post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${platform}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  }

  const messenger: Messenger = {
    channel: 'telegram',
    split: ({ text, choices }) => [`${text} (1/2)`, `${text} (2/2)`].map((part) => ({ text: part, choices })),
    send: mortal('send', async (chat, { text }) => {
      const { id } = (await post('/send', { chat, text, dieAt })) as { id: string };
      return { kind: 'sent', platformMessageId: id };
    }),
  };

  const outbox = {
    ...delivery.outbox,
    plan: mortal('plan', delivery.outbox.plan),
    claim: mortal('claim of a send', delivery.outbox.claim),
    settle: mortal('record', delivery.outbox.settle),
  };
  const turns = {
    ...stores.turns,
    open: mortal('open', stores.turns.open),
    commit: mortal('answer', stores.turns.commit),
  };
  const inbox = {
    ...stores.inbox,
    keep: mortal('keep', stores.inbox.keep),
    claim: mortal('claim of a message', stores.inbox.claim),
  };

  const running = { now: systemClock, pause: systemPause, log: silentLog };
  const planReplies = createReplyPlanner([messenger]);
  /** One send at a time: at most one can be uncertain. */
  const limits = { ...DELIVERY_LIMITS, telegram: { ...DELIVERY_LIMITS.telegram, atOnce: 1 } };
  const dispatcher = createDispatcher({ outbox, messengers: [messenger], limits, ...running });
  const receiver = createReceiver({
    inbox,
    handle: createMessageHandler({
      turns,
      decide: ({ text }, state) =>
        ({
          reply: { kind: 'not-found', isKept: false, hasSuggestions: false },
          outcome: 'not-found',
          sources: [text],
          procedures: [],
          fields: [],
          choices: [],
          state: { ...state, facts: [...state.facts, text], lastQuestion: text },
        }) as never,
      perform: async () => ({ reply: { kind: 'kept' }, choices: [] }),
      say: ({ state }) => ({ text: `đáp ${state.facts.join(' rồi ')}`, choices: [], outcome: 'answered' }),
      sayLate: (reply) => reply,
      planReplies,
    }),
    apologise: async () => {},
    onAnswered: dispatcher.wake,
    ...running,
  });

  async function planNotice(): Promise<void> {
    const notice = { to: { channel: 'telegram', chat: 'notice' }, priority: 'reminder', dueAt: systemClock() } as const;
    const parts = messenger.split({ text: 'thông báo', choices: [] });
    await outbox.plan([{ key: 'notice', parts, ...notice }], systemClock());
    dispatcher.wake();
  }

  // Dying beside a send that is on its way is another step.
  if (dieAt.endsWith('plan')) await planNotice();
  if (!dieAt.endsWith('acknowledgement')) await dispatcher.start();
  await receiver.start();

  const updates = (await post('/updates', {})) as { id: string; chat: string; text: string }[];
  for (const { id, chat, text } of updates) {
    const message: InboundMessage = {
      channel: 'telegram',
      conversation: `telegram:${chat}`,
      messageId: id,
      text,
      chat: { id: chat, isGroup: false, sender: chat },
      receivedAt: systemClock(),
    };
    await receiver.accept(message);
    await mortal('acknowledgement', () => post('/acknowledge', { id }))();
  }
  if (!dieAt.endsWith('plan')) await planNotice();

  const keepAlive = setInterval(() => {}, 1_000);
  for (let quiet = 0; quiet < NOTHING_LEFT_FOR; ) {
    await new Promise((done) => setTimeout(done, 25));
    const isWaiting = (await stores.inbox.waiting()).count > 0;
    const counts = await delivery.outbox.counts();
    const isBusy = counts.some(({ status }) => status === 'planned' || status === 'sending');
    quiet = isWaiting || isBusy ? 0 : quiet + 1;
  }
  await receiver.stop();
  await dispatcher.stop();
  clearInterval(keepAlive);
  const report = { counts: await delivery.outbox.counts(), uncertain: await delivery.outbox.list(['uncertain'], 99) };
  await database.close();
  return report;
}
