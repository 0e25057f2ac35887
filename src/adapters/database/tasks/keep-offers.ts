import type { ChatAddress } from '../../../domain/delivery/messenger.js';
import type { NoticeOffer } from '../../../domain/tasks/chat/telling/notice-offers.js';

export interface OfferRow extends NoticeOffer {
  /** Key of the notice in the outbox. */
  readonly message: string;
  readonly to: ChatAddress;
}

/** What stands in a chat further up nobody picks from by a number. */
const KEPT_OF_A_CHAT = 10;

/** Keeps what notices offer, and of their chats the last few; each with its value. */
export function keepOffers(rows: readonly OfferRow[]): readonly (readonly [sql: string, value: string])[] {
  const values = rows.map(({ message, to: { channel, chat }, choices, at }) => [
    ...[message, channel, chat],
    ...[JSON.stringify(choices), at.toISOString().replace('Z', '+00:00')],
  ]);
  const chats = rows.map(({ to: { channel, chat } }) => [channel, chat]);
  return rows.length === 0
    ? []
    : [
        [KEEP, JSON.stringify(values)],
        [CLEAR, JSON.stringify(chats)],
      ];
}

const KEEP = `
  INSERT INTO "NoticeOffer" (message, channel, chat, choices, at)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
  ON CONFLICT (message) DO UPDATE SET choices = excluded.choices, at = excluded.at`;
const CLEAR = `
  DELETE FROM "NoticeOffer" WHERE message IN (
    SELECT message FROM (
      SELECT message, row_number() OVER (PARTITION BY channel, chat ORDER BY at DESC) AS place FROM "NoticeOffer"
      WHERE (channel, chat) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)))
    WHERE place > ${KEPT_OF_A_CHAT})`;
