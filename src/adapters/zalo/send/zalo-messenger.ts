import {
  type QuotaCounter,
  type QuotaLimits,
  type QuotaWarning,
  quotaWarnings,
} from '../../../domain/delivery/channels/quota.js';
import type { Messenger, SendResult } from '../../../domain/delivery/messenger.js';
import type { Clock } from '../../../shared/clock.js';
import { describeError, type Log } from '../../../shared/log.js';
import type { ZaloAnswer, ZaloClient } from '../zalo-client.js';
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
  const troubles = new Map<string, number>();

  async function count(chat: string): Promise<void> {
    const step = await quota.countSent('zalo', chat, clock());
    for (const warning of quotaWarnings('zalo', step, limits)) parts.onQuotaWarning(warning);
  }

  /** A rate limit and a used-up month have the same code: the counter tells them apart. */
  async function isMonthUsedUp(): Promise<boolean> {
    const { messages } = await quota.used('zalo', clock());
    return messages >= limits.messages;
  }

  /** A code that clients take for trouble, and others for a refusal: it is trouble until a chat had it too often. */
  function classify(chat: string, answer: ZaloAnswer): SendResult {
    const isTrouble = answer.kind === 'error' && answer.isFromPlatform && answer.code === TROUBLE;
    const times = isTrouble ? (troubles.get(chat) ?? 0) + 1 : 0;
    if (times > 0 && times < MOST_TROUBLES) troubles.set(chat, times);
    else troubles.delete(chat);
    return times < MOST_TROUBLES ? classifySend(answer) : REFUSED;
  }

  return {
    channel: 'zalo',
    split: (content) => splitMessage(content, publicUrl),
    async send(chat, { text }) {
      const result = classify(chat, await client.call('sendMessage', { chat_id: chat, text }));
      try {
        if (result.kind === 'sent' || result.kind === 'uncertain') await count(chat);
        if (result.kind === 'wait' && (await isMonthUsedUp())) return OVER_QUOTA;
      } catch (error) {
        parts.log.error({ channel: 'zalo', ...describeError(error) }, "the month's messages could not be counted");
      }
      return result;
    },
    async probe() {
      const { kind } = classifySend(await client.call('getMe', {}, PROBE_MS));
      return kind !== 'not-sent' && kind !== 'uncertain';
    },
  };
}

const PROBE_MS = 5_000;

const TROUBLE = 403;
const MOST_TROUBLES = 6;
const REFUSED: SendResult = { kind: 'failed', reason: 'refused' };
const OVER_QUOTA: SendResult = { kind: 'failed', reason: 'over-quota' };
