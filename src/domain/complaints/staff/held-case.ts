import type { LocalDay } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import { isOver } from '../states/case-state.js';

/** A case with the name of who has it. */
export interface HeldCase {
  readonly about: Case;
  readonly holder?: string | undefined;
  readonly isLate: boolean;
  /** The number of the case it was merged into, where one case is shown. */
  readonly mergedInto?: number | undefined;
}

export function heldCase(about: Case, today: LocalDay, nameOf: (person: string) => string | undefined): HeldCase {
  const holder = about.assignee === undefined ? undefined : nameOf(about.assignee);
  return { about, holder, isLate: !isOver(about.state) && about.due !== undefined && about.due.on < today };
}
