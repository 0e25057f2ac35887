import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, spoil, type ZaloFault } from './zalo-faults.js';

export interface FakeZaloOptions {
  readonly token?: string;
  /** An idle poll ends after the seconds asked for, times this: tests do not wait for whole seconds. */
  readonly secondsScale?: number;
  /** Messages in the month before everything is 429. */
  readonly monthlyMessages?: number;
  /** How the webhook and the polls wrap what they bring; all of them were seen or are documented. */
  readonly shape?: 'wrapped' | 'bare' | 'array';
  readonly noWebhook?: 'empty-url' | 'error-404';
}

export interface SentMessage {
  readonly chat: string;
  readonly text: string;
}

export interface FakeZalo {
  readonly token: string;
  /** For `ZALO_API_ROOT`. */
  readonly root: string;
  /** What reached people, in order. */
  readonly sent: readonly SentMessage[];
  /** Names of the methods called, in order. */
  readonly calls: readonly string[];
  /** A person writes, or an event happens: queued for the poll, or posted to the webhook when one is set. */
  emit(event: Record<string, unknown>): Promise<void>;
  /** Queues a body as it is, whatever it holds. */
  emitRaw(result: unknown): void;
  failNext(method: string, fault: ZaloFault): void;
  webhook(): { readonly url: string; readonly secret: string } | undefined;
  /** Where posts for the public address really go. */
  forwardTo(origin: string): void;
  /** Statuses with which the webhook answered. */
  readonly webhookStatuses: readonly number[];
  stop(): Promise<void>;
}

const MAX_TEXT = 2000;
const PROBE = { method: 'POST' } as const;

/** The Zalo Bot Platform as far as `shared/facts` says what it does: its shapes, its limits and its oddities. */
export async function startFakeZalo(options: FakeZaloOptions = {}): Promise<FakeZalo> {
  const token = options.token ?? '4711000000000000001:bi-mat-cua-bot';
  const sent: SentMessage[] = [];
  const calls: string[] = [];
  const webhookStatuses: number[] = [];
  const queue: unknown[] = [];
  const waiting = new Set<() => void>();
  const chats = new Set<string>();
  const faults = new Map<string, ZaloFault[]>();
  let webhook: { url: string; secret: string } | undefined;
  let forwardOrigin: string | undefined;

  const methods: Record<string, (given: Record<string, unknown>) => unknown> = {
    getMe: () => ({
      id: token.split(':')[0],
      account_name: 'bot.abcXYZ',
      account_type: 'BASIC',
      can_join_groups: false,
      display_name: 'Bot Một cửa',
    }),
    getWebhookInfo: () => {
      if (webhook) return { url: webhook.url, updated_at: 1_750_000_000_000 };
      if (options.noWebhook === 'error-404') throw new Refused(404, 'Webhook not found');
      return { url: '', updated_at: 1_750_000_000_000 };
    },
    setWebhook: ({ url, secret_token: secret }) => {
      if (typeof url !== 'string' || !/^https:\/\/(?!localhost|127\.|10\.|192\.168\.)/.test(url))
        throw new Refused(400, 'url must be a public https address');
      if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256)
        throw new Refused(400, 'secret_token must have 8 to 256 characters');
      webhook = { url, secret };
      return { url, updated_at: 1_750_000_000_000, verification: { ok: true, url, outcome: 'webhook.ok' } };
    },
    deleteWebhook: () => {
      webhook = undefined;
      return { url: '', updated_at: 1_750_000_000_000 };
    },
    sendMessage: ({ chat_id: chat, text, parse_mode: mode }) => {
      if (typeof text !== 'string' || text.length < 1 || text.length > MAX_TEXT || !text.isWellFormed())
        throw new Refused(400, 'text must have 1 to 2000 characters');
      if (typeof chat !== 'string' || !chats.has(chat)) throw new Refused(410, 'The chat_id is invaild');
      if (mode === 'markdown' && /[{}]/.test(text)) throw new Refused(400, 'Can not parse markdown');
      if (sent.length >= (options.monthlyMessages ?? 3000)) throw new Refused(429, 'Quota exceeded');
      sent.push({ chat, text });
      return { message_id: `m${sent.length.toString(16).padStart(19, '0')}`, date: 1_750_316_131_602 };
    },
  };

  async function poll(given: Record<string, unknown>, response: ServerResponse): Promise<void> {
    if (webhook) return answer(response, { ok: false, description: 'Webhook is set', error_code: 400 });
    const seconds = Number(given.timeout ?? 30);
    const untilMs = performance.now() + seconds * 1000 * (options.secondsScale ?? 0.01);
    while (queue.length === 0 && performance.now() < untilMs) await newsOr(untilMs - performance.now());
    if (queue.length === 0) return answer(response, { ok: false, description: 'Request timeout', error_code: 408 });
    const next = queue.shift();
    answer(response, options.shape === 'bare' ? next : { ok: true, result: next });
  }

  function newsOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot = '', method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const given = await readParameters(request);
    calls.push(method);
    const isKnown = method === 'getUpdates' || method in methods;
    if (!/^\d+:.+$/.test(decodeURIComponent(bot)) || !isKnown)
      return answer(response, { ok: false, description: 'Not Found', error_code: 404 });
    if (bot !== token) return answer(response, { ok: false, description: 'Unauthorized', error_code: 401 });

    const fault = faults.get(method)?.shift();
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    else if (fault && !('isAfter' in fault && fault.isAfter)) return spoil(fault, request, response);
    if (method === 'getUpdates') {
      if (fault && queue.shift() !== undefined) return spoil(fault, request, response);
      return poll(given, response);
    }
    try {
      const result = methods[method]?.(given);
      if (fault && fault.kind !== 'slow') spoil(fault, request, response);
      else answer(response, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      answer(response, { ok: false, description: error.message, error_code: error.code });
    }
  }

  async function post(event: unknown): Promise<void> {
    if (!webhook) return;
    const url = new URL(webhook.url);
    const body = JSON.stringify(options.shape === 'bare' ? event : { ok: true, result: event });
    const headers = {
      'Content-Type': 'application/json',
      'X-Bot-Api-Secret-Token': webhook.secret,
      'User-Agent': 'Java/1.8.0_192',
    };
    const target = `${forwardOrigin ?? url.origin}${url.pathname}`;
    webhookStatuses.push((await fetch(target, PROBE)).status);
    webhookStatuses.push((await fetch(target, { ...PROBE, headers, body })).status);
  }

  function emitRaw(result: unknown): void {
    queue.push(result);
    for (const wake of [...waiting]) wake();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await listen(server);
  return {
    token,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    calls,
    webhookStatuses,
    async emit(event) {
      const chat = (event.message as { chat?: { id?: string } } | undefined)?.chat?.id;
      if (chat) chats.add(chat);
      if (webhook) return post(event);
      emitRaw(options.shape === 'array' ? [event] : event);
    },
    emitRaw,
    failNext(method, fault) {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    webhook: () => webhook,
    forwardTo(origin) {
      forwardOrigin = origin;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Refused extends Error {
  constructor(
    readonly code: number,
    description: string,
  ) {
    super(description);
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

async function readParameters(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body === '' ? {} : JSON.parse(body);
}
