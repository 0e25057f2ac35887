import type { LocalDay } from '../../calendar/office-time.js';
import type { CaseAbout } from '../case.js';
import type { OrdinaryKind } from '../filed-kind.js';
import type { CaseState } from '../states/case-state.js';
import type { ClosingReason } from '../steps/closing.js';

/** Days of the office, both included. */
export interface Period {
  readonly from: LocalDay;
  readonly until: LocalDay;
}

/** Days that are printed, and the one on which they are. */
export interface Printing extends Period {
  readonly today: LocalDay;
}

/** What the register is printed as. */
export const REGISTER_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** One line of the register of reception, with the fields of Mẫu 03/TCD (NĐ 154/2026). */
export interface RegisterRow {
  readonly number: number;
  readonly receivedOn: LocalDay;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly idNumber: string | undefined;
  readonly summary: string;
  readonly kind: OrdinaryKind;
  /** People with the same content: reporters and followers, of merged cases as well. */
  readonly people: number;
  /** The body that settled it before, where the person told. */
  readonly settledBefore: string | undefined;
  readonly isCompetent: boolean;
  /** Refused: the body that the person was told to go to, with the number of the paper. */
  readonly referredTo: string | undefined;
  /** Transferred: the body that took it, with the number of the paper. */
  readonly transferredTo: string | undefined;
  readonly state: CaseState;
  readonly closing: ClosingReason | undefined;
  readonly dueOn: LocalDay | undefined;
  readonly extendedUntil: LocalDay | undefined;
  /** The day that was to be the last, where it passed before it was handled, or has passed by today. */
  readonly missedOn: LocalDay | undefined;
}

/** Counts of reports in a period as report 158 has them. What came in and what was left over is handled or in progress. */
export interface CaseFigures {
  readonly kind: OrdinaryKind;
  readonly about?: CaseAbout;
  readonly received: number;
  /** Received before the period and not handled when it began. */
  readonly fromBefore: number;
  readonly handled: number;
  /** Of the handled ones, after the day that was to be the last. */
  readonly handledLate: number;
  /** Of the handled ones, made public by the end of the period. */
  readonly published: number;
  readonly inProgress: number;
  /** Of those in progress, late at the end of the period; extended after the date as well. */
  readonly inProgressLate: number;
}

/** What citizens gave, 1 to 5, for cases of a kind that were closed in a period; a reopened case has no score until it is closed again. */
export interface CaseScores {
  readonly kind: OrdinaryKind;
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
  /** Closed ones without a score. */
  readonly without: number;
}

/** Reads all cases at once, where lists read a page. A tố cáo stands in neither. */
export interface CaseRegister {
  /** In the order they came, a few hundred at a time; what is due before today is late. */
  rows(printing: Printing): AsyncIterable<readonly RegisterRow[]>;
  /** Nothing is late that is not now: of a period that ends later, as of now. */
  figures(period: Period, now: Date): Promise<readonly CaseFigures[]>;
  scores(period: Period): Promise<readonly CaseScores[]>;
}
