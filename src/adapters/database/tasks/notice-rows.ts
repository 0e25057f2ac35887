import type { ChatAddress, DeliveryChannel, OutboundContent } from '../../../domain/delivery/messenger.js';
import { type PlannedMessage, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { NoticeKind } from '../../../domain/reminders/notice.js';
import {
  messageKey,
  type NoticeStep,
  type QueuedNotice,
  type WrittenNotice,
} from '../../../domain/reminders/sending/notice-store.js';
import type { Notice as NoticeRow } from '../generated/client.js';

/** In the order of the columns that are inserted. */
export function toQueuedRow({ notice, step }: { notice: WrittenNotice; step: NoticeStep }, at: Date): unknown[] {
  const { id, kind, person, priority, content, usefulUntil } = notice;
  const { channel, chat } = step.to;
  const rank = PRIORITIES.indexOf(priority);
  return [
    ...[id, kind, person, rank, JSON.stringify(content), usefulUntil.getTime(), at.getTime()],
    ...[messageKey(id, 0), channel, chat],
  ];
}

export function toQueuedNotice(row: NoticeRow): QueuedNotice {
  const priority = PRIORITIES[Number(row.rank)] ?? 'reminder';
  return {
    id: row.id,
    kind: row.kind as NoticeKind,
    person: row.person,
    priority: priority === 'answer' ? 'urgent' : priority,
    content: row.content === null ? { text: '', choices: [] } : (JSON.parse(row.content) as OutboundContent),
    usefulUntil: new Date(Number(row.usefulUntil)),
    to: { channel: row.channel as DeliveryChannel, chat: row.chat },
    rung: Number(row.rung),
    tried: JSON.parse(row.tried) as ChatAddress[],
  };
}

export function toMessage(
  { id, priority, usefulUntil }: WrittenNotice,
  rung: number,
  step: NoticeStep,
  at: Date,
): PlannedMessage {
  return { key: messageKey(id, rung), priority, dueAt: at, usefulUntil, ...step };
}
