import { z } from 'zod';
import { normalise } from '../../domain/language/letters/normalise.js';
import { ok, problem, type Result } from '../../shared/result.js';

export const MAX_TEXT_CHARACTERS = 4000;
export const MAX_BODY_BYTES = 32 * 1024;

/** Everything that keeps a message from being read; messages/channels/web-page.ts has the words for each. */
export type Refusal =
  | 'malformed'
  | 'empty'
  | 'text-too-long'
  | 'body-too-large'
  | 'photo-too-large'
  | 'wrong-origin'
  | 'too-many'
  | 'not-found'
  | 'method-not-allowed'
  | 'failed';

const optional = (maxLength: number) => z.string().max(maxLength).nullish();

const chatBody = z.object({
  conversation: optional(200),
  text: z.string().nullish(),
  choice: optional(200),
  messageId: optional(200),
});

export interface ChatInput {
  readonly conversation: string | undefined;
  /** Normalised; may be empty when a choice was pressed. */
  readonly text: string;
  readonly choice: string | undefined;
  readonly messageId: string | undefined;
}

/** A parsed JSON body or the fields of a form. */
export function readChatInput(body: unknown): Result<ChatInput, Refusal> {
  const parsed = chatBody.safeParse(body);
  if (!parsed.success) return problem('malformed');
  const { conversation, choice, messageId } = parsed.data;
  const text = normalise(parsed.data.text ?? '');
  if ([...text].length > MAX_TEXT_CHARACTERS) return problem('text-too-long');
  if (text === '' && !choice) return problem('empty');
  return ok({
    conversation: conversation || undefined,
    text,
    choice: choice || undefined,
    messageId: messageId || undefined,
  });
}
