import type { OutboundStatus } from './outbound-message.js';

/**
 * What may become of a message. Sending back to `planned` is for what surely did not go out. A person may have an uncertain or
 * failed one sent again or dropped; an uncertain one turns out to be sent when a slow process still gets its answer.
 */
const NEXT: Readonly<Record<OutboundStatus, readonly OutboundStatus[]>> = {
  planned: ['sending', 'late', 'cancelled', 'failed'],
  sending: ['sent', 'uncertain', 'failed', 'planned'],
  uncertain: ['sent', 'planned', 'cancelled'],
  failed: ['planned', 'cancelled'],
  sent: [],
  late: [],
  cancelled: [],
};

export const OUTBOUND_STATUSES = Object.keys(NEXT) as readonly OutboundStatus[];

/** The statuses from which this one may be reached. */
export function statusesBefore(status: OutboundStatus): readonly OutboundStatus[] {
  return OUTBOUND_STATUSES.filter((before) => NEXT[before].includes(status));
}

export function mayBecome(from: OutboundStatus, to: OutboundStatus): boolean {
  return NEXT[from].includes(to);
}

/** The text is of no more use: uncertain and failed ones keep theirs until a person decides or it is too old. */
export function isTextDestroyed(status: OutboundStatus): boolean {
  return status === 'sent' || status === 'late' || status === 'cancelled';
}
