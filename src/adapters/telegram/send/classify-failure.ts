import { GrammyError, HttpError } from 'grammy';
import type { FailureReason, SendResult } from '../../../domain/delivery/messenger.js';
import { BrokenRequest } from '../http-client.js';
import { ForeignAnswer } from '../telegram-api.js';

export type SendFailure = Exclude<SendResult, { readonly kind: 'sent' }>;

/** Told to wait without being told how long. */
const DEFAULT_WAIT_SECONDS = 5;

const UNCERTAIN: SendFailure = { kind: 'uncertain', reason: 'server-error' };

/** Telegram's code 400 says what is wrong in words only. First match holds; the rest is `refused`. */
const BAD_REQUESTS: readonly (readonly [RegExp, FailureReason])[] = [
  [/chat not found|user not found|peer_id_invalid|upgraded to a supergroup|chat_id is empty/i, 'chat-unknown'],
  [/not enough rights|have no rights|write_forbidden|need administrator rights|topic_closed/i, 'blocked'],
];

/**
 * What a failed send means. `wait` has the scope of the chat here; `createFloodScope` knows more.
 * 5xx is uncertain also with a JSON body: the server may have done the work before it failed, and its texts promise nothing.
 */
export function classifyFailure(error: unknown): SendFailure {
  if (error instanceof GrammyError) return classifyAnswer(error);
  const cause = error instanceof HttpError ? error.error : error;
  if (cause instanceof BrokenRequest) return classifyBreak(cause);
  if (cause instanceof ForeignAnswer) return classifyForeign(cause);
  return { kind: 'uncertain', reason: 'connection-broke' };
}

function classifyAnswer({ error_code: code, description, parameters }: GrammyError): SendFailure {
  if (code === 429) return waitFor(parameters.retry_after);
  if (code >= 500) return UNCERTAIN;
  // A token of a wrong form is no path that exists.
  if (code === 401 || code === 404) return { kind: 'failed', reason: 'unauthorised' };
  if (code === 403) return { kind: 'failed', reason: 'blocked' };
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: String(parameters.migrate_to_chat_id) };
  const known = BAD_REQUESTS.find(([pattern]) => pattern.test(description));
  return { kind: 'failed', reason: known?.[1] ?? 'refused' };
}

/** The markup was not understood: surely nothing was delivered. */
export function isMarkupRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /can't parse entities/i.test(error.description);
}

function classifyBreak({ kind }: BrokenRequest): SendFailure {
  if (kind === 'not-connected') return { kind: 'not-sent', reason: 'unreachable' };
  return { kind: 'uncertain', reason: kind === 'timed-out' ? 'timed-out' : 'connection-broke' };
}

/** A proxy that answers for Telegram: what it refuses or sends elsewhere did not reach Telegram, its other failures may have. */
function classifyForeign({ status, retryAfterSeconds }: ForeignAnswer): SendFailure {
  if (status === 429) return waitFor(retryAfterSeconds);
  if (status === 413) return { kind: 'failed', reason: 'refused' };
  return status >= 300 && status < 500 ? { kind: 'not-sent', reason: 'outage' } : UNCERTAIN;
}

function waitFor(seconds = DEFAULT_WAIT_SECONDS): SendFailure {
  return { kind: 'wait', waitMs: seconds * 1000, scope: 'chat' };
}
