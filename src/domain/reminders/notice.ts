import type { LocalDay } from '../calendar/office-time.js';
import type { DeliveryChannel } from '../delivery/messenger.js';
import type { WorkState } from '../tasks/work-state.js';
import type { MissedReason, ReminderKind } from './reminder.js';

/** One line of a notice. */
export interface NoticeItem {
  readonly occurrence: string;
  readonly task: string;
  /** What people call it: NV12. */
  readonly number?: number;
  readonly title: string;
  readonly due?: LocalDay;
  /** The working day before, when the date is a day off: what to work towards. */
  readonly workedDue?: LocalDay;
  /** Of reminders only. */
  readonly milestone?: number;
  readonly state: WorkState;
  /** Who owes it, where the notice goes to somebody else. */
  readonly owners?: readonly string[];
  /** Who owes it is away so long, and nobody stands in. */
  readonly awayUntil?: LocalDay;
  /** To whom documents give it. */
  readonly role?: string;
  readonly document?: string;
  readonly ref?: string;
  readonly deadlineText?: string;
}

export type NoticeKind = ReminderKind | 'digest' | 'summary' | 'reconciliation';

/** What the office did about reminders on one day. */
export interface DayCount {
  readonly day: LocalDay;
  readonly sent: number;
  readonly late: number;
  /** Handed over, and not known yet how they ended. */
  readonly underWay: number;
  /** Given up because the next reminder said the same. */
  readonly overtaken: number;
  readonly uncertain: readonly CallItem[];
  readonly missed: readonly CallItem[];
  readonly gaps?: OfficeGaps;
}

/** Days in a row, both ends included. */
export interface DaySpan {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** What only an administrator can put right. */
export interface OfficeGaps {
  readonly unheld: readonly UnheldTasks[];
  /** People who are away without a stand-in, with tasks that are due soon; said beside what there is to count. */
  readonly away: readonly AwayTasks[];
  /** To be said on its own; else only with what there is to count. */
  readonly isNews: boolean;
  /** Years whose holidays have not been entered. */
  readonly unknownYears: readonly number[];
  /** Days of known years that may be off and have not been announced. */
  readonly unknownDays: readonly DaySpan[];
}

/** Tasks that are due soon and that nobody is reminded of: the role has no holder, or they are given to nobody. */
export interface UnheldTasks {
  readonly role: string | undefined;
  readonly tasks: number;
}

/** Tasks that are due soon of somebody who is away, with nobody to stand in. */
export interface AwayTasks {
  readonly person: string;
  readonly until: LocalDay;
  readonly tasks: number;
}

/** Somebody to be called by phone, and about what. */
export interface CallItem {
  readonly person: string;
  readonly title: string;
  readonly reason: Exclude<MissedReason, 'overtaken'> | 'uncertain';
}

/** One message to one person. `id` is the same however often it is handed over. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: string;
  readonly isLate: boolean;
  readonly isUrgent: boolean;
  readonly items: readonly NoticeItem[];
  readonly count?: DayCount;
  /** Duties without a date are to be looked through; else they are only counted. */
  readonly isReview?: boolean;
  readonly usefulUntil: Date;
}

/** How sending a notice ended; `queued` when that is told later through `settle`. */
export type NoticeResult =
  | { readonly kind: 'sent' | 'uncertain'; readonly channel: DeliveryChannel | string }
  | { readonly kind: 'no-channel' }
  | { readonly kind: 'queued' };

export interface NoticeSender {
  /** How each ended, in order. Handing over the same notice twice is the same as once. */
  send(notices: readonly Notice[], now: Date): Promise<readonly NoticeResult[]>;
  /** Takes back a queued notice of which nothing has gone out; its reminders are armed again. False when it is too late. */
  withdraw(notice: string, now: Date): Promise<boolean>;
}
