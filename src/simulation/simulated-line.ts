import type { LocalDay } from '../domain/calendar/office-time.js';
import type { NoticeKind } from '../domain/reminders/notice.js';

/** One line of the result: a message, or what was given up. */
export interface SimulatedLine {
  readonly at: string;
  readonly to: string;
  readonly channel?: string;
  readonly kind: NoticeKind | 'missed';
  readonly late?: boolean;
  /** `uncertain` when the channel did not say whether it arrived. */
  readonly status?: 'sent' | 'uncertain';
  readonly items: readonly { readonly task: string; readonly due?: LocalDay; readonly milestone?: number }[];
  /** Of what was given up: why, and what it would have been; of an overview, for which day. */
  readonly reason?: string;
  readonly of?: NoticeKind;
  readonly day?: LocalDay;
  readonly text?: string;
}
