import { GrammyError, HttpError } from 'grammy';
import { describeError } from '../../shared/log.js';
import { BrokenRequest } from './http-client.js';
import { ForeignAnswer } from './telegram-api.js';

/** What may be logged of a failed call: what failed and how. Telegram's descriptions can quote what a person wrote. */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError) return { method: error.method, code: error.error_code };
  const cause = error instanceof HttpError ? error.error : error;
  if (cause instanceof BrokenRequest) return { connection: cause.kind, ...(cause.code ? { code: cause.code } : {}) };
  if (cause instanceof ForeignAnswer) return { answeredBy: 'something else', status: cause.status };
  return describeError(cause);
}
