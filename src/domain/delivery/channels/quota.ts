import { localDayOf } from '../../calendar/office-time.js';
import type { DeliveryChannel } from '../messenger.js';

/** What was sent on a channel in one month of the office: messages, and chats that got one. */
export interface QuotaUse {
  readonly messages: number;
  readonly chats: number;
}

/** The month before and after one message. */
export interface QuotaStep {
  readonly before: QuotaUse;
  readonly after: QuotaUse;
}

/** What the platform's plan allows in a month. */
export type QuotaLimits = QuotaUse;

export interface QuotaCounter {
  /** Adds one message to the month of `at`, in one step whichever process asks. */
  countSent(channel: DeliveryChannel, chat: string, at: Date): Promise<QuotaStep>;
  used(channel: DeliveryChannel, at: Date): Promise<QuotaUse>;
}

/** A share of the plan that has just been reached, for the administrator. */
export interface QuotaWarning {
  readonly channel: DeliveryChannel;
  readonly what: keyof QuotaUse;
  readonly percent: number;
  readonly used: number;
  readonly limit: number;
}

const WARNED_AT_PERCENT = [80, 100];

/** Warnings of one step: each share once, when it is reached. */
export function quotaWarnings(
  channel: DeliveryChannel,
  { before, after }: QuotaStep,
  limits: QuotaLimits,
): readonly QuotaWarning[] {
  return (['messages', 'chats'] as const).flatMap((what) => {
    const reached = WARNED_AT_PERCENT.filter((percent) => {
      const share = Math.ceil((limits[what] * percent) / 100);
      return before[what] < share && after[what] >= share;
    });
    return reached.map((percent) => ({ channel, what, percent, used: after[what], limit: limits[what] }));
  });
}

/** `2026-11`, in office time. */
export function monthOf(at: Date): string {
  return localDayOf(at).slice(0, 7);
}
