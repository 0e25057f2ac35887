import { type ZaloEvent, zaloEvent } from '../schema.js';

/**
 * The events in what a poll or a webhook brings: one object, a list, wrapped as `{ok, result}` (documented) or bare (observed).
 * What is no event is left out; nothing at all is an empty list.
 */
export function readEvents(body: unknown): readonly ZaloEvent[] {
  if (Array.isArray(body)) return body.flatMap(readEvents);
  const parsed = zaloEvent.safeParse(body);
  if (parsed.success) return [parsed.data];
  const isWrapped = typeof body === 'object' && body !== null && 'result' in body;
  return isWrapped ? readEvents(body.result) : [];
}
