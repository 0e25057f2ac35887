import type { Messenger, SendResult } from '../../../domain/delivery/messenger.js';
import {
  type QuotaCounter,
  type QuotaLimits,
  type QuotaWarning,
  quotaWarnings,
} from '../../../domain/delivery/quota.js';
import type { Clock } from '../../../shared/clock.js';
import { describeError, type Log } from '../../../shared/log.js';
import type { ZaloClient } from '../zalo-client.js';
import { classifySend } from './classify-send.js';
import { splitMessage } from './split-message.js';

export interface MessengerParts {
  readonly client: ZaloClient;
  readonly quota: QuotaCounter;
  readonly limits: QuotaLimits;
  readonly onQuotaWarning: (warning: QuotaWarning) => void;
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** Sends once and says how it ended. What may have gone out counts against the plan. */
export function createZaloMessenger(parts: MessengerParts): Messenger {
  const { client, quota, limits, publicUrl, clock } = parts;

  async function count(chat: string): Promise<void> {
    const step = await quota.countSent('zalo', chat, clock());
    for (const warning of quotaWarnings('zalo', step, limits)) parts.onQuotaWarning(warning);
  }

  /** A rate limit and a used-up month have the same code: the counter tells them apart. */
  async function isMonthUsedUp(): Promise<boolean> {
    const { messages } = await quota.used('zalo', clock());
    return messages >= limits.messages;
  }

  return {
    channel: 'zalo',
    split: (content) => splitMessage(content, publicUrl),
    async send(chat, { text }) {
      const result = classifySend(await client.call('sendMessage', { chat_id: chat, text }));
      try {
        if (result.kind === 'sent' || result.kind === 'uncertain') await count(chat);
        if (result.kind === 'wait' && (await isMonthUsedUp())) return OVER_QUOTA;
      } catch (error) {
        parts.log.error({ channel: 'zalo', ...describeError(error) }, "the month's messages could not be counted");
      }
      return result;
    },
  };
}

const OVER_QUOTA: SendResult = { kind: 'failed', reason: 'over-quota' };
