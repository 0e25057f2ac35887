import type { Readable } from 'node:stream';
import { Api, type ApiClientOptions } from 'grammy';
import type { HttpClient } from './http-client.js';

/** Telegram holds a poll open this long when nothing arrives; its own maximum is 50. */
export const POLL_SECONDS = 30;

const ANSWER_MS = 20_000;
const TIMEOUT_MS: Readonly<Record<string, number>> = {
  getUpdates: POLL_SECONDS * 1000 + ANSWER_MS,
  sendDocument: 120_000,
};
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** An answer that Telegram did not write: a page of a proxy, half a body. `status` is all there is to know. */
export class ForeignAnswer extends Error {
  override name = 'ForeignAnswer';
  constructor(
    readonly status: number,
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(`status ${status}`);
  }
}

export interface TelegramAccess {
  readonly token: string;
  readonly apiRoot: string;
}

/** grammY types signals by a package of its own; it uses what the platform's have as well. */
export type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>;

export function toGrammySignal(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal;
}

type FetchLike = NonNullable<ApiClientOptions['fetch']>;

interface GrammyRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly signal?: AbortSignal;
}

/** grammY's calls over our own connections. Nothing is retried; failures are `GrammyError`, or `HttpError` with the cause in `error`. */
export function createTelegramApi({ token, apiRoot }: TelegramAccess, http: HttpClient): Api {
  async function send(url: string, { headers, body, signal }: GrammyRequest) {
    const timeoutMs = TIMEOUT_MS[url.slice(url.lastIndexOf('/') + 1)] ?? ANSWER_MS;
    const request = {
      method: 'POST',
      timeoutMs,
      maxBytes: MAX_ANSWER_BYTES,
      signal,
      ...(headers ? { headers } : {}),
    } as const;
    const answer = await http.request(url, body === undefined ? request : { ...request, body });
    const retryAfterSeconds = Number(answer.headers['retry-after']) || undefined;
    const said = readJson(answer.bytes);
    if (typeof said !== 'object' || said === null || !('ok' in said))
      throw new ForeignAnswer(answer.status, retryAfterSeconds);
    return { json: async () => (said.ok === true ? said : withDefaults(said, answer.status, retryAfterSeconds)) };
  }
  // grammY types its `fetch` by the node-fetch package; it uses no more of it than this.
  return new Api(token, { apiRoot, fetch: send as unknown as FetchLike });
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // what is not JSON is not Telegram's
  }
}

/** Servers between us and Telegram leave out fields that grammY relies on. */
function withDefaults(said: object, status: number, retryAfterSeconds: number | undefined): object {
  const parameters = retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds };
  const given = 'parameters' in said && typeof said.parameters === 'object' ? said.parameters : {};
  return { error_code: status, description: '', ...said, parameters: { ...parameters, ...given } };
}
