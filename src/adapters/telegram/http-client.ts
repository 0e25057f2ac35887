import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';

/** How far a request came that got no answer. */
export type BreakKind =
  /** No connection, or no TLS: nothing of the request went out. */
  | 'not-connected'
  /** The connection broke after the request began to go out. */
  | 'broke'
  | 'timed-out'
  /** More came back than was asked for. */
  | 'too-large';

/** A request without an answer. Holds no address: the token stands in it. */
export class BrokenRequest extends Error {
  override name = 'BrokenRequest';
  constructor(
    readonly kind: BreakKind,
    /** The system's, such as `ENOTFOUND` or `CERT_HAS_EXPIRED`. */
    readonly code?: string,
  ) {
    super(kind);
  }
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly signal?: AbortSignal | undefined;
  /** For the connection and the answer together. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface HttpClient {
  /** One request, never repeated, redirects not followed. Rejects with `BrokenRequest` only. */
  request(url: string, request: HttpRequest): Promise<HttpAnswer>;
  /** Closes connections that nothing is sent on; the others end with their request. */
  closeIdle(): void;
}

const CONNECT_TIMEOUT_MS = 10_000;
/** Shorter than what servers keep: a connection that the server closes while we write would leave a send uncertain. */
const IDLE_MS = 4_000;

/** `fetch` does not tell whether a request went out; for a send that is the difference between repeating and not. */
export function createHttpClient(): HttpClient {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new https.Agent({ keepAlive: true, timeout: IDLE_MS }),
  };

  function request(url: string, asked: HttpRequest): Promise<HttpAnswer> {
    const target = new URL(url);
    const isTls = target.protocol === 'https:';
    const { method, headers = {}, body, signal, timeoutMs, maxBytes } = asked;
    return new Promise((resolve, reject) => {
      let isConnected = false;
      let connecting: NodeJS.Timeout | undefined;
      const options = { method, headers, agent: isTls ? agents['https:'] : agents['http:'] };
      const sent = isTls ? https.request(target, options) : http.request(target, options);

      function end(kind: BreakKind, code?: string): void {
        stopWaiting();
        reject(new BrokenRequest(kind, code));
        sent.destroy();
      }
      function fail(error?: unknown): void {
        const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
        end(isConnected ? 'broke' : 'not-connected', code);
      }
      function stopWaiting(): void {
        clearTimeout(deadline);
        clearTimeout(connecting);
        signal?.removeEventListener('abort', fail);
      }

      const deadline = setTimeout(() => end(isConnected ? 'timed-out' : 'not-connected'), timeoutMs);
      signal?.addEventListener('abort', fail, { once: true });
      sent.once('socket', (socket) => {
        if (sent.reusedSocket || (!isTls && !socket.connecting)) {
          isConnected = true;
          return;
        }
        connecting = setTimeout(() => fail(), CONNECT_TIMEOUT_MS);
        socket.once(isTls ? 'secureConnect' : 'connect', () => {
          isConnected = true;
          clearTimeout(connecting);
        });
      });
      sent.on('error', fail);
      sent.once('response', (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > maxBytes) end('too-large');
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('close', () => {
          if (!answer.complete) return fail();
          stopWaiting();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) });
        });
      });
      if (signal?.aborted) return fail();
      if (body === undefined || typeof body === 'string') sent.end(body);
      else body.on('error', fail).pipe(sent);
    });
  }

  return {
    request,
    closeIdle() {
      const idle = Object.values(agents).flatMap(({ freeSockets }) => Object.values(freeSockets));
      for (const socket of idle.flatMap((sockets) => sockets ?? [])) socket.destroy();
    },
  };
}
