import { z } from 'zod';
import { zaloEvent } from './schema.js';

/** How a call ended, before anybody says what that means. */
export type ZaloAnswer =
  | { readonly kind: 'ok'; readonly result: unknown }
  /** The platform said no. `code` is the platform's, or the HTTP status where the body was not the platform's; 0 for none. */
  | { readonly kind: 'error'; readonly code: number; readonly isFromPlatform: boolean }
  /** No connection was made: nothing went out. */
  | { readonly kind: 'unreachable' }
  /** The request went out and the connection broke, or the answer was no answer. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'timed-out' };

export type ZaloMethod = 'getMe' | 'getUpdates' | 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo' | 'sendMessage';

export interface ZaloClient {
  /** One HTTP request, never repeated, never throws. */
  call(method: ZaloMethod, parameters?: Readonly<Record<string, unknown>>, timeoutMs?: number): Promise<ZaloAnswer>;
}

export interface ZaloClientOptions {
  readonly apiRoot: string;
  readonly token: string;
}

const TIMEOUT_MS = 15_000;

/** One documented failure spells its code `errorCode`. Application errors come with HTTP 200: `ok` decides. */
const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().int().optional().catch(undefined),
  errorCode: z.coerce.number().int().optional().catch(undefined),
});

/** The connection failed before anything could be sent on it. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The token stands in the path of every address: neither addresses nor errors of `fetch` leave this file. */
export function createZaloClient({ apiRoot, token }: ZaloClientOptions, defaultTimeoutMs = TIMEOUT_MS): ZaloClient {
  const base = `${apiRoot.replace(/\/+$/, '')}/bot${token.trim()}`;
  return {
    async call(method, parameters = {}, timeoutMs = defaultTimeoutMs) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(`${base}/${method}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify(parameters),
          redirect: 'manual',
          signal,
        });
        return readAnswer(method, response.status, await response.text());
      } catch (error) {
        return { kind: signal.aborted ? 'timed-out' : isNotConnected(error) ? 'unreachable' : 'broken' };
      }
    },
  };
}

function readAnswer(method: ZaloMethod, status: number, body: string): ZaloAnswer {
  const json = readJson(body);
  const parsed = envelope.safeParse(json);
  if (!parsed.success) {
    if (status >= 300) return { kind: 'error', code: status, isFromPlatform: false };
    const isAnswer = method === 'getUpdates' && (body.trim() === '' || isBarePoll(json));
    return isAnswer ? { kind: 'ok', result: json } : { kind: 'broken' };
  }
  const { ok, result, error_code, errorCode } = parsed.data;
  if (ok) return { kind: 'ok', result };
  const code = error_code ?? errorCode ?? (status >= 400 ? status : 0);
  return { kind: 'error', code, isFromPlatform: true };
}

/** Webhooks were seen without the envelope. A poll that comes so is taken as well, for what it brought is brought once. */
function isBarePoll(json: unknown): boolean {
  return json === null || Array.isArray(json) || zaloEvent.safeParse(json).success;
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // a page of a proxy: its status says what there is to know
  }
}

/** `fetch` says only "failed"; what failed is its cause. A TLS handshake that fails has sent nothing of ours. */
function isNotConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return false;
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (syscall === 'connect') return true;
  return (
    code !== undefined &&
    (NOT_CONNECTED.has(code) || /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code))
  );
}
