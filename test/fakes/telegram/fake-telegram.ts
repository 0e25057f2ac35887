import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal, readSent, type SentMessage } from './bot-methods.js';
import { createFaults, type Fault, type Faults } from './faults.js';
import { createFloodLimits, type FloodRules } from './flood-limits.js';
import { type CallBody, readBody } from './read-body.js';
import { createUpdateQueue, type UpdateQueue } from './update-queue.js';
import { deliverByWebhook, type Webhook, type WebhookDelivery } from './webhook-delivery.js';

export const TOKEN = '123456789:AAF-fake_token_of_the_tests';
export const BOT = { id: 123_456_789, is_bot: true, first_name: 'Một cửa', username: 'MotcuaBot' };

export interface FakeOptions {
  /** None unless given. */
  readonly limits?: FloodRules;
  /** What the limits count by. */
  readonly nowMs?: () => number;
  /** Polls are held no longer, whatever they ask for. */
  readonly longestPollMs?: number;
  readonly retryWebhookMs?: number;
}

export interface Call {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface FakeTelegram {
  readonly apiRoot: string;
  readonly updates: UpdateQueue;
  readonly faults: Faults;
  readonly calls: readonly Call[];
  /** What reached people, in order. */
  readonly sent: readonly SentMessage[];
  /** People who blocked the bot: 403. */
  readonly blocked: Set<number>;
  readonly files: Map<string, Buffer>;
  /** Any other is answered 401. */
  acceptToken(token: string): void;
  webhook(): Webhook | undefined;
  nextMessageId(): number;
  /** Resolves as soon as the condition holds; rejects after five seconds. */
  until(condition: () => boolean): Promise<void>;
  /** As servers do after a while with connections that say nothing. */
  closeIdle(): void;
  stop(): Promise<void>;
}

const PATIENCE_MS = 5_000;
const LOOK_MS = 3;

/** A Bot API server: the real protocol, the real limits, faults on demand. */
export async function startFakeTelegram(options: FakeOptions = {}): Promise<FakeTelegram> {
  const { limits, nowMs = Date.now, longestPollMs = 200, retryWebhookMs = 5 } = options;
  const flood = limits && createFloodLimits(limits);
  const updates = createUpdateQueue();
  const faults = createFaults();
  const calls: Call[] = [];
  const sent: SentMessage[] = [];
  const blocked = new Set<number>();
  const files = new Map<string, Buffer>();
  let token = TOKEN;
  let messageIds = 100;
  let webhook: Webhook | undefined;
  let delivery: WebhookDelivery | undefined;

  function send(method: string, body: CallBody): object {
    const message = readSent(method, body, messageIds + 1);
    if (blocked.has(message.chat)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    const seconds = flood?.take(message.chat, nowMs()) ?? 0;
    if (seconds > 0) {
      throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    messageIds += 1;
    sent.push(message);
    return { message_id: message.messageId, date: 1_770_000_000, chat: { id: message.chat }, text: message.text };
  }

  async function getUpdates(fields: CallBody['fields']): Promise<unknown> {
    if (webhook) throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active");
    const holdMs = Math.min(Number(fields.timeout ?? 0) * 1000, longestPollMs);
    const answer = await updates.poll(Number(fields.offset ?? 0), Number(fields.limit ?? 100), holdMs);
    if (answer.status === 409) throw new Refusal(409, 'Conflict: terminated by other getUpdates request');
    return answer.updates;
  }

  function setWebhook({ url, secret_token }: CallBody['fields']): true {
    delivery?.stop();
    webhook = url
      ? { url: String(url), secret: secret_token === undefined ? undefined : String(secret_token) }
      : undefined;
    delivery = webhook && deliverByWebhook(updates, webhook, retryWebhookMs);
    return true;
  }

  function getFile({ file_id }: CallBody['fields']): object {
    const bytes = files.get(String(file_id));
    if (!bytes) throw new Refusal(400, 'Bad Request: invalid file_id');
    if (bytes.length > 20 * 1024 * 1024) throw new Refusal(400, 'Bad Request: file is too big');
    return { file_id, file_path: `documents/${String(file_id)}`, file_size: bytes.length };
  }

  const methods: Readonly<Record<string, (body: CallBody) => unknown>> = {
    getMe: () => BOT,
    setMyCommands: () => true,
    sendChatAction: () => true,
    answerCallbackQuery: () => true,
    deleteWebhook: () => setWebhook({}),
    setWebhook: ({ fields }) => setWebhook(fields),
    getWebhookInfo: () => ({ url: webhook?.url ?? '', pending_update_count: updates.waiting().length }),
    getUpdates: ({ fields }) => getUpdates(fields),
    getFile: ({ fields }) => getFile(fields),
    sendMessage: (body) => send('sendMessage', body),
    sendDocument: (body) => send('sendDocument', body),
  };

  async function run(method: string, body: CallBody): Promise<{ status: number; answer: object }> {
    const carryOut = methods[method];
    try {
      if (!carryOut) throw new Refusal(404, 'Not Found');
      return { status: 200, answer: { ok: true, result: await carryOut(body) } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message, parameters } = error;
      return {
        status,
        answer: { ok: false, error_code: status, description: message, ...(parameters ? { parameters } : {}) },
      };
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://fake');
    const file = new RegExp(`^/file/bot${token}/documents/(.+)$`).exec(pathname)?.[1];
    if (file) return void response.end(files.get(decodeURIComponent(file)));
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(pathname) ?? [];
    const body = await readBody(request);
    calls.push({ method, fields: body.fields });
    if (given !== token) return reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    const fault = faults.next(method);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const isSkipped = fault !== undefined && fault.kind !== 'slow' && fault.when === 'before';
    const result = isSkipped ? undefined : await run(method, body);
    if (isBroken(fault, request, response)) return;
    if (result) reply(response, result.status, result.answer);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    updates,
    faults,
    calls,
    sent,
    blocked,
    files,
    acceptToken(accepted) {
      token = accepted;
    },
    webhook: () => webhook,
    nextMessageId: () => ++messageIds,
    until(condition) {
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          clearInterval(again);
        };
        const look = () => {
          if (!condition()) return;
          end();
          resolve();
        };
        const again = setInterval(look, LOOK_MS);
        const timer = setTimeout(() => {
          end();
          reject(new Error('what was waited for did not happen'));
        }, PATIENCE_MS);
        look();
      });
    },
    closeIdle: () => server.closeIdleConnections(),
    async stop() {
      delivery?.stop();
      updates.release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** True when the fault was the answer. */
function isBroken(fault: Fault | undefined, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault === undefined || fault.kind === 'slow') return false;
  if (fault.kind === 'reset') request.socket.resetAndDestroy();
  else response.writeHead(fault.status, { 'content-type': 'text/plain' }).end(fault.body);
  return true;
}

function reply(response: ServerResponse, status: number, answer: object): void {
  const text = JSON.stringify(answer);
  const parameters = 'parameters' in answer ? (answer.parameters as { retry_after?: number }) : {};
  const retryAfter = parameters.retry_after === undefined ? {} : { 'retry-after': String(parameters.retry_after) };
  response.writeHead(status, { 'content-type': 'application/json', ...retryAfter }).end(text);
}
