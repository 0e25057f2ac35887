import type { SendResult } from '../messenger.js';
import type { OutboundMessage } from '../outbound-message.js';
import type { Settlement } from '../outbox-store.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** What becomes of a message by how its send ended. Only what surely did not go out is planned again. */
export function concludeSend({ id, to, attempts }: OutboundMessage, result: SendResult, at: Date): Settlement {
  const message = { id, to, at };
  const after = (ms: number) => new Date(at.getTime() + ms);
  switch (result.kind) {
    case 'sent':
      return { ...message, status: 'sent', platformMessageId: result.platformMessageId };
    case 'uncertain':
      return { ...message, status: 'uncertain', reason: result.reason };
    case 'wait':
      return { ...message, status: 'planned', notBefore: after(result.waitMs), pauses: result.scope };
    case 'not-sent':
      return { ...message, status: 'planned', notBefore: after(growingPause(attempts)) };
    case 'moved':
      return { ...message, status: 'planned', notBefore: at, movesTo: result.to };
    case 'failed':
      return concludeFailure(message, result.reason);
  }
}

function concludeFailure(
  message: Pick<Settlement, 'id' | 'to' | 'at'>,
  reason: Extract<SendResult, { readonly kind: 'failed' }>['reason'],
): Settlement {
  // The message is not at fault: it waits until the operator has set the right token.
  if (reason === 'unauthorised') return { ...message, status: 'planned', notBefore: message.at };
  const failed = { ...message, status: 'failed', reason } as const;
  return reason === 'blocked' || reason === 'chat-unknown' ? { ...failed, blocks: reason } : failed;
}

/** One second, two, four, up to five minutes. */
export function growingPause(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
}
