import type { LocalDay } from '../calendar/office-time.js';
import type { CaseCategory } from './case-category.js';
import type { OrdinaryKind } from './filed-kind.js';
import type { CaseState } from './states/case-state.js';
import type { Closing } from './steps/closing.js';

/** How it came. Letters, calls and visits are entered by a clerk. */
export const CASE_WAYS = ['web', 'telegram', 'zalo', 'letter', 'call', 'counter', 'other-body'] as const;
export type CaseWay = (typeof CASE_WAYS)[number];

/** What report 158 tells apart among phản ánh, kiến nghị: the rules themselves, or how somebody applied them. */
export type CaseAbout = 'regulation' | 'conduct';

export interface CasePlace {
  /** In the person's words. */
  readonly text?: string;
  /** Ấp, khu phố as in the office's list. */
  readonly area?: string;
  readonly location?: { readonly latitude: number; readonly longitude: number };
}

/** When it is due, and the clock that says so (`knowledge/complaints/clocks.yaml`). */
export interface CaseDue {
  readonly on: LocalDay;
  readonly clock: string;
  /** The office's clock, `14:30`, where it runs out within the day. */
  readonly time?: string;
}

export interface Extension {
  readonly until: LocalDay;
  /** The citizen reads it. */
  readonly reason: string;
}

/** What somebody brought to the office, without who it was (`Requester`). Never a tố cáo: see `sealed/`. */
export interface Case {
  readonly id: string;
  /** What staff call it; grows by one. */
  readonly number: number;
  /** What the citizen has, as stored: eight signs. */
  readonly code: string;
  readonly kind: OrdinaryKind;
  readonly category: CaseCategory;
  readonly about?: CaseAbout;
  readonly isUrgent: boolean;
  readonly state: CaseState;
  /** One line for lists and the register, without names. */
  readonly summary: string;
  readonly content: string;
  readonly place: CasePlace;
  /** When it happened, in the person's words. */
  readonly happened?: string;
  /** The body that settled the same matter before, where the person told. */
  readonly settledBefore?: string;
  /** Ids of stored files. */
  readonly attachments: readonly string[];
  readonly way: CaseWay;
  /** Clocks run from here, also for a letter that is entered days later. */
  readonly receivedAt: Date;
  /** When it came into each state last; a reopened case begins a new round. Clocks are read from it. */
  readonly reachedAt: Readonly<Partial<Record<CaseState, Date>>>;
  /** The official who has it. */
  readonly assignee?: string;
  /** The body it was transferred to, or to which the person was referred when it was refused. */
  readonly body?: string;
  /** The case it was merged into. */
  readonly mergedInto?: string;
  /** What runs out next; none when nothing runs, or the calendar of that year is not known. */
  readonly due?: CaseDue;
  /** What passed before the office did it, in this round: also once its date was moved or it was answered. */
  readonly missed?: CaseDue | undefined;
  readonly extension?: Extension;
  readonly closing?: Closing;
  /** When its result was made public. */
  readonly publishedOn?: LocalDay;
  /** 1 to 5, by the citizen after closing. */
  readonly score?: number;
  /** Place and words were made coarse: the retention time is over. */
  readonly isAnonymised: boolean;
  /** Grows with every change; a change made on an older one is refused. */
  readonly revision: number;
}

/** A case before it is stored. The same `draft` is the same case, however often it comes. */
export interface NewCase
  extends Pick<
    Case,
    | 'kind'
    | 'category'
    | 'about'
    | 'isUrgent'
    | 'summary'
    | 'content'
    | 'place'
    | 'happened'
    | 'settledBefore'
    | 'attachments'
    | 'way'
    | 'receivedAt'
    | 'due'
  > {
  readonly draft: string;
  /** Who entered it: `citizen` or an official's id. */
  readonly by: string;
  readonly at: Date;
}
