import type { LocalDay } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import { isOver } from '../states/case-state.js';

/** A case with the name of who has it. */
export interface HeldCase {
  readonly about: Case;
  readonly holder?: string | undefined;
  readonly isLate: boolean;
}

export function heldCase(about: Case, today: LocalDay, nameOf: (person: string) => string | undefined): HeldCase {
  const holder = about.assignee === undefined ? undefined : nameOf(about.assignee);
  return { about, holder, isLate: !isOver(about.state) && about.due !== undefined && about.due.on < today };
}
