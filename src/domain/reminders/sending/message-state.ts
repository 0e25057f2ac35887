import type { OutboundStatus } from '../../delivery/outbound-message.js';

/** How a message in parts stands as a whole. */
export type MessageState =
  | 'waiting'
  | 'sent'
  /** It, or a part of it, may have arrived: never repeated. */
  | 'uncertain'
  /** Nothing of it arrived, and nothing will: the next address is tried. */
  | 'failed'
  /** Its time passed before it could be sent. */
  | 'late';

/** From the statuses of its parts. Of a message whose rows are gone nobody knows whether it arrived. */
export function messageState(parts: readonly OutboundStatus[]): MessageState {
  const has = (...statuses: readonly OutboundStatus[]) => parts.some((part) => statuses.includes(part));
  if (has('planned', 'sending')) return 'waiting';
  if (parts.length === 0 || has('uncertain')) return 'uncertain';
  if (!has('failed', 'cancelled', 'late')) return 'sent';
  if (has('sent')) return 'uncertain';
  return has('failed', 'cancelled') ? 'failed' : 'late';
}
