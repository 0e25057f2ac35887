import type { IncomingMessage, ServerResponse } from 'node:http';

/** What can be made to go wrong with the next call of a method. `after` means that the platform did what it was asked to. */
export type ZaloFault =
  | { readonly kind: 'gateway-page'; readonly status: 502 | 504; readonly isAfter: boolean }
  | { readonly kind: 'reset'; readonly isAfter: boolean }
  /** No answer before the fake stops. */
  | { readonly kind: 'silence'; readonly isAfter: boolean }
  /** Does what it was asked to and takes its time to say so. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** HTTP 200 with this in the place of an answer, after it did what it was asked to. */
  | { readonly kind: 'body'; readonly text: string; readonly isAfter: true }
  /** With HTTP 200, as the platform does; `key` is one of its two spellings. */
  | { readonly kind: 'error'; readonly code: number; readonly key?: 'error_code' | 'errorCode' };

export function spoil(fault: ZaloFault, request: IncomingMessage, response: ServerResponse): void {
  switch (fault.kind) {
    case 'gateway-page':
      response.writeHead(fault.status, { 'Content-Type': 'text/html' });
      response.end(`<html><head><title>${fault.status} Gateway Time-out</title></head><body>nginx</body></html>`);
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'silence':
    case 'slow':
      return;
    case 'body':
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(fault.text);
      return;
    case 'error':
      answer(response, { ok: false, description: 'Error', [fault.key ?? 'error_code']: fault.code });
  }
}

/** Application errors come with HTTP 200; the edge names its server twice. */
export function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', Server: ['ZServer', 'nginx'] });
  response.end(JSON.stringify(body));
}
