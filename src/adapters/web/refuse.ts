import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { REFUSAL_WORDS } from '../../messages/channels/web-page.js';
import type { Refusal } from './chat-input.js';
import type { WebParts } from './web-parts.js';

export const STATUS: Record<Refusal, ContentfulStatusCode> = {
  malformed: 400,
  empty: 400,
  'text-too-long': 400,
  'body-too-large': 413,
  'photo-too-large': 413,
  'wrong-origin': 403,
  'too-many': 429,
  'not-found': 404,
  'method-not-allowed': 405,
  failed: 500,
};

/** `{error: {code, message}}`: the code for programs, the message for people. */
export function refuse(c: Context, parts: Pick<WebParts, 'metrics'>, refusal: Refusal, waitSeconds = 0): Response {
  parts.metrics.countRefusal(refusal);
  if (waitSeconds > 0) c.header('Retry-After', String(waitSeconds));
  if (refusal === 'method-not-allowed') c.header('Allow', 'POST');
  const message = REFUSAL_WORDS[refusal].replace('{seconds}', String(waitSeconds));
  return c.json({ error: { code: refusal, message } }, STATUS[refusal]);
}
