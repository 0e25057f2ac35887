import type { CaseAbout } from '../case.js';
import type { FiledKind } from '../filed-kind.js';
import type { CaseState } from '../states/case-state.js';

export const CLOCK_UNITS = ['working', 'calendar', 'hours'] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

/** One time limit, with the article it comes from: `knowledge/complaints/clocks.yaml`, and a province's own for field reports. */
export interface CaseClock {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly FiledKind[];
  /** Only for reports about this. */
  readonly about?: CaseAbout;
  /** Only for cases that are, or are not, urgent. */
  readonly isUrgent?: boolean;
  readonly from: CaseState;
  /** The first of these ends it. */
  readonly until: readonly CaseState[];
  /** Days, or hours where the unit says so. */
  readonly days: number;
  readonly unit: ClockUnit;
  readonly article: string;
  readonly verified: boolean;
  readonly doubt?: string;
  /** Others may act until then and the office waits: nothing is late when it is over, and what it leads to comes no sooner. */
  readonly isWait?: boolean;
  /** An extension of the case moves it. */
  readonly isExtendable?: boolean;
  /** The longest that extensions may reach, in the same unit and from the same day. */
  readonly mostDays?: number;
  /** The most days that one extension adds to the date that holds. */
  readonly mostDaysOnce?: number;
}

/** How long after a decision or act a khiếu nại can be brought; later ones can still be filed. */
export interface TimeBar {
  readonly days: number;
  readonly article: string;
  readonly note: string;
}

/** How many days before a dialogue people are invited to it. */
export interface DialogueNotice {
  readonly days: number;
  readonly article: string;
}

export interface CaseClocks {
  readonly clocks: readonly CaseClock[];
  readonly dialogueNotice?: DialogueNotice;
  readonly timeBar: TimeBar;
  /** False where the province's own times for field reports are not entered: then no date is told. */
  readonly hasProvinceTimes: boolean;
}
