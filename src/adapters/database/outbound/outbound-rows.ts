import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import {
  type OutboundMessage,
  type OutboundReason,
  type OutboundStatus,
  PRIORITIES,
} from '../../../domain/delivery/outbound-message.js';
import type { OutboxEntry } from '../../../domain/delivery/outbox-store.js';
import type { SealedParts } from './sealed-parts.js';

/** As the client reads it. */
export interface OutboundRow {
  readonly id: number | bigint;
  readonly message: string;
  readonly part: number | bigint;
  readonly channel: string;
  readonly chat: string;
  readonly rank: number | bigint;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number | bigint;
  readonly dueAt: Date;
  readonly usefulUntil: Date | null;
  readonly endedAt: Date | null;
  readonly wrappedKey: Uint8Array | null;
  readonly ciphertext: Uint8Array | null;
}

type Instants = 'dueAt' | 'usefulUntil' | 'endedAt';

/** As statements read it: instants are text. */
export type ClaimedRow = Omit<OutboundRow, Instants> & {
  readonly dueAt: string;
  readonly usefulUntil: string | null;
  readonly endedAt: string | null;
};

/** `undefined` when the text was destroyed or the office's key is another one. */
export function toMessage(row: ClaimedRow, texts: Pick<SealedParts, 'open'>): OutboundMessage | undefined {
  const content = texts.open({ message: row.message, part: Number(row.part) }, row);
  return content && { ...toEntry(withInstants(row)), content };
}

function withInstants(row: ClaimedRow): OutboundRow {
  const { dueAt, usefulUntil, endedAt } = row;
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return { ...row, dueAt: new Date(dueAt), usefulUntil: instant(usefulUntil), endedAt: instant(endedAt) };
}

export function toEntry(row: OutboundRow): OutboxEntry {
  const { reason, usefulUntil, endedAt } = row;
  return {
    id: String(row.id),
    to: { channel: row.channel as DeliveryChannel, chat: row.chat },
    priority: PRIORITIES[Number(row.rank)] ?? 'digest',
    message: row.message,
    part: Number(row.part),
    dueAt: row.dueAt,
    status: row.status as OutboundStatus,
    attempts: Number(row.attempts),
    ...(reason === null ? {} : { reason: reason as OutboundReason }),
    ...(usefulUntil === null ? {} : { usefulUntil }),
    ...(endedAt === null ? {} : { endedAt }),
  };
}
