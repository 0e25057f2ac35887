import { z } from 'zod';

const id = z.union([z.string().min(1), z.number().transform(String)]);
const word = z.string().optional().catch(undefined);

/** A message as the platform sends it, as far as it is used. Ids are opaque text. */
const message = z.object({
  message_id: id.optional().catch(undefined),
  from: z
    .object({ id, is_bot: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  chat: z.object({ id, chat_type: word }),
  text: word,
  caption: word,
  /** The documented and the observed name of the same address. */
  photo: word,
  photo_url: word,
});

/** One event. Those that carry no message (`message.unsupported.received` may) are events all the same. */
export const zaloEvent = z.object({ event_name: z.string(), message: message.optional().catch(undefined) });

export type ZaloEvent = z.output<typeof zaloEvent>;
export type ZaloMessage = z.output<typeof message>;

/** The bot about itself: what a mention of it looks like. */
export const zaloBot = z.object({ account_name: word, display_name: word });

/** Some bots have an address of `""`, others the error 404 where there is no webhook. */
export const zaloWebhookInfo = z.object({ url: z.string().catch('') });

/** The address is kept even where the platform could not reach it. */
export const zaloWebhookSet = z.object({
  verification: z.object({ ok: z.boolean(), outcome: word }).optional().catch(undefined),
});

export const zaloSent = z.object({ message_id: id });
