import type { LocalDay } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import { isLate, lateSince } from '../clocks/lateness.js';

/** A case with the name of who has it. */
export interface HeldCase {
  readonly about: Case;
  readonly holder?: string | undefined;
  readonly isLate: boolean;
  /** The day that passed, where it is late. */
  readonly lateSince?: LocalDay | undefined;
  /** The number of the case it was merged into, where one case is shown. */
  readonly mergedInto?: number | undefined;
}

export function heldCase(about: Case, now: Date, nameOf: (person: string) => string | undefined): HeldCase {
  const holder = about.assignee === undefined ? undefined : nameOf(about.assignee);
  return { about, holder, isLate: isLate(about, now), lateSince: lateSince(about, now) };
}
