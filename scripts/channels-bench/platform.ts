import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const BENCH_TOKEN = '123456:bench-token-of-no-use';

export interface Exchange {
  readonly chat: number;
  readonly askedAt: number;
  readonly answeredAt: number;
}

interface Update {
  readonly update_id: number;
  readonly message: object;
}

interface Webhook {
  readonly url: string;
  readonly secret: string;
  /** As many connections as the bot allows, kept open. */
  readonly agent: Agent;
}

interface Poll {
  readonly response: ServerResponse;
  readonly timer: NodeJS.Timeout;
}

const MOST_IN_A_POLL = 100;
/** Telegram's own figure where the bot names none. */
const MAX_CONNECTIONS = 40;

/** A Bot API of a few methods that answers as fast as it can, or `delayMs` later; no limits but those of `refuse`. */
export class Platform {
  delayMs = 0;
  /** Longer for some chats. */
  extraDelayMs: (chat: number) => number = () => 0;
  /** Seconds to wait instead of taking the message. */
  refuse: (chat: number, at: number) => number = () => 0;
  onAnswer: (chat: number) => void = () => {};
  readonly exchanges: Exchange[] = [];
  readonly sentAt: number[] = [];
  private readonly asked = new Map<number, number[]>();
  private queue: Update[] = [];
  private polls: Poll[] = [];
  private webhook: Webhook | undefined;
  private nextId = 1;
  private server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.handle(request, response));
    server.keepAliveTimeout = 60_000;
    this.server = server;
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.webhook?.agent.destroy();
    this.server?.closeAllConnections();
    this.server?.close();
  }

  hasWebhook(): boolean {
    return this.webhook !== undefined;
  }

  isPolled(): boolean {
    return this.polls.length > 0;
  }

  ask(chat: number, text: string): void {
    const id = this.nextId++;
    const from = { id: chat, is_bot: false, first_name: 'An' };
    const message = {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private' },
      from,
      text,
    };
    this.asked.set(chat, [...(this.asked.get(chat) ?? []), performance.now()]);
    this.deliver({ update_id: id, message });
  }

  private deliver(update: Update): void {
    if (this.webhook) void this.push(update, this.webhook);
    else {
      this.queue.push(update);
      setImmediate(() => this.answerPolls());
    }
  }

  /** Delivered again until it is acknowledged, as the platform does. */
  private async push(update: Update, webhook: Webhook): Promise<void> {
    const isTaken = await post(JSON.stringify(update), webhook).catch(() => false);
    if (!isTaken && this.server?.listening) setTimeout(() => void this.push(update, webhook), 100);
  }

  private answerPolls(): void {
    if (this.queue.length === 0) return;
    const poll = this.polls.shift();
    if (!poll) return;
    clearTimeout(poll.timer);
    reply(poll.response, this.queue.slice(0, MOST_IN_A_POLL));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const method = /\/bot[^/]+\/(\w+)/.exec(request.url ?? '')?.[1] ?? '';
    switch (method) {
      case 'getUpdates':
        return this.poll(body, response);
      case 'sendMessage':
        return this.take(Number(body.chat_id), String(body.text), response);
      case 'setWebhook':
        this.webhook = {
          url: String(body.url),
          secret: String(body.secret_token ?? ''),
          agent: new Agent({ keepAlive: true, maxSockets: Number(body.max_connections ?? MAX_CONNECTIONS) }),
        };
        return reply(response, true);
      case 'deleteWebhook':
        this.webhook = undefined;
        return reply(response, true);
      case 'getWebhookInfo':
        return reply(response, {
          url: this.webhook?.url ?? '',
          pending_update_count: 0,
          has_custom_certificate: false,
        });
      case 'getMe':
        return reply(response, { id: 123456, is_bot: true, first_name: 'Bench', username: 'bench_bot' });
      default:
        return reply(response, true);
    }
  }

  private poll(body: Record<string, unknown>, response: ServerResponse): void {
    const offset = Number(body.offset ?? 0);
    this.queue = this.queue.filter(({ update_id }) => update_id >= offset);
    const timer = setTimeout(
      () => {
        this.polls = this.polls.filter((poll) => poll.response !== response);
        reply(response, []);
      },
      Number(body.timeout ?? 0) * 1000,
    );
    this.polls.push({ response, timer });
    this.answerPolls();
  }

  private take(chat: number, text: string, response: ServerResponse): void {
    const at = performance.now();
    const waitSeconds = this.refuse(chat, at);
    if (waitSeconds > 0) {
      const refusal = {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: waitSeconds },
      };
      response.writeHead(429, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
      return;
    }
    this.sentAt.push(at);
    const [askedAt, ...later] = this.asked.get(chat) ?? [];
    this.asked.set(chat, later);
    if (askedAt !== undefined) this.exchanges.push({ chat, askedAt, answeredAt: at });
    const delay = this.delayMs + this.extraDelayMs(chat);
    const message = { message_id: this.nextId++, date: 1, chat: { id: chat, type: 'private' }, text };
    if (delay > 0) setTimeout(() => reply(response, message), delay);
    else reply(response, message);
    if (askedAt !== undefined) this.onAnswer(chat);
  }
}

/** Without `fetch`, whose own work would be a good part of what is measured. */
function post(body: string, { url, secret, agent }: Webhook): Promise<boolean> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-telegram-bot-api-secret-token': secret,
  };
  return new Promise((answered, failed) => {
    request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => answered(response.statusCode === 200));
    })
      .on('error', failed)
      .end(body);
  });
}

function reply(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
  return JSON.parse(text) as Record<string, unknown>;
}
