import type { SendResult } from '../../../domain/delivery/messenger.js';
import { zaloSent } from '../schema.js';
import type { ZaloAnswer } from '../zalo-client.js';

/** The platform names no time: the least that is kept, for the whole channel. */
const TOO_MANY_WAIT_MS = 30_000;
const TOO_MANY = 429;

const uncertain = (reason: 'connection-broke' | 'timed-out' | 'server-error') =>
  ({ kind: 'uncertain', reason }) as const;
const failed = (reason: 'blocked' | 'chat-unknown' | 'unauthorised' | 'refused') =>
  ({ kind: 'failed', reason }) as const;
const OUTAGE = { kind: 'not-sent', reason: 'outage' } as const;

/** What the platform's codes mean in practice; the labels in its documents differ (docs/adr/0012). */
const BY_CODE: Readonly<Record<number, SendResult>> = {
  401: failed('unauthorised'),
  403: OUTAGE,
  408: uncertain('timed-out'),
  410: failed('chat-unknown'),
  422: failed('blocked'),
  429: { kind: 'wait', waitMs: TOO_MANY_WAIT_MS, scope: 'channel' },
};

/** How a call of `sendMessage` ended. Only what surely was not delivered may be sent again. */
export function classifySend(answer: ZaloAnswer): SendResult {
  switch (answer.kind) {
    case 'ok': {
      const sent = zaloSent.safeParse(answer.result);
      return { kind: 'sent', platformMessageId: sent.success ? sent.data.message_id : '' };
    }
    case 'unreachable':
      return { kind: 'not-sent', reason: 'unreachable' };
    case 'broken':
      return uncertain('connection-broke');
    case 'timed-out':
      return uncertain('timed-out');
    case 'error':
      return byCode(answer.code, answer.isFromPlatform);
  }
}

/** A page of something in between (a proxy, an outage) says nothing about the message, only whether it got through. */
function byCode(code: number, isFromPlatform: boolean): SendResult {
  if (code >= 500) return uncertain('server-error');
  if (!isFromPlatform && code !== TOO_MANY && code !== 408) return OUTAGE;
  return BY_CODE[code] ?? failed('refused');
}
