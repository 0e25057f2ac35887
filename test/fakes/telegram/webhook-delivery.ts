import type { Update, UpdateQueue } from './update-queue.js';

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
}

export interface WebhookDelivery {
  readonly failures: () => number;
  stop(): void;
}

/** In order within a chat, chats beside each other; what is not answered 2xx comes again. A press has the queue of its person. */
export function deliverByWebhook(queue: UpdateQueue, { url, secret }: Webhook, retryMs: number): WebhookDelivery {
  const tails = new Map<string, Promise<void>>();
  let isStopped = false;
  let failures = 0;

  async function deliver(update: Update): Promise<void> {
    while (!isStopped) {
      if (await post(update)) return;
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async function post(update: Update): Promise<boolean> {
    const headers = {
      'content-type': 'application/json',
      ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
    };
    try {
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false; // nobody listens yet, or any more
    }
  }

  function look(): void {
    for (let update = isStopped ? undefined : queue.take(); update; update = queue.take()) {
      const next = update;
      const key = queueOf(next);
      tails.set(
        key,
        (tails.get(key) ?? Promise.resolve()).then(() => deliver(next)),
      );
    }
  }

  queue.subscribe(look);
  look();
  return {
    failures: () => failures,
    stop() {
      isStopped = true;
    },
  };
}

function queueOf(update: Update): string {
  const press = update.callback_query as { from: { id: number } } | undefined;
  const message = (update.message ?? update.edited_message ?? update.my_chat_member) as
    | { chat: { id: number } }
    | undefined;
  return press ? `press ${press.from.id}` : `chat ${message?.chat.id}`;
}
