import { localDayOf } from '../calendar/office-time.js';
import type { StaffView } from '../reminders/ports.js';
import type { Ledger } from '../tasks/ledger.js';
import type { Absences, People, StaffRevisions } from './ports.js';
import type { RoleKeys } from './role-keys.js';
import { createStaff } from './staff.js';

/** Who holds which role and who stands in, as it is now. */
export interface StaffDirectory {
  /** Cheap while nothing has changed, in this process or another. `now` tells which absences are over. */
  current(now: Date): Promise<StaffView>;
  /**
   * Plans the open tasks again when people changed since that was done last; cut off in the middle, it is done again. What fell due
   * since time was looked at last has been told to nobody, so it is planned for whoever owes it now.
   */
  planChanges(ledger: Pick<Ledger, 'replanOpen'>, lookedUpTo: Date | undefined): Promise<void>;
}

export interface StaffDirectoryParts {
  readonly people: Pick<People, 'list'>;
  readonly absences: Pick<Absences, 'since'>;
  readonly revisions: StaffRevisions;
  /** Other names of roles; without them a role has one. */
  readonly roles?: RoleKeys;
}

export function createStaffDirectory({ people, absences, revisions, roles }: StaffDirectoryParts): StaffDirectory {
  let kept: { readonly revision: number; readonly view: StaffView } | undefined;

  return {
    async current(now) {
      const revision = (await revisions.read())?.revision ?? 0;
      if (kept?.revision === revision) return kept.view;
      const view = createStaff(await people.list(), await absences.since(localDayOf(now)), roles);
      kept = { revision, view };
      return view;
    },

    async planChanges(ledger, lookedUpTo) {
      const changed = await revisions.read();
      if (!changed || changed.isPlanned) return;
      await ledger.replanOpen(planFrom(changed.changedAt, lookedUpTo));
      await revisions.markPlanned(changed.revision);
    },
  };
}

/** Between two looks of a running process nothing is made up for. */
const BETWEEN_LOOKS_MS = 60_000;

/** From when on tasks are planned again after people changed: the change itself, or when nobody looked any more before it. */
function planFrom(changedAt: Date, lookedUpTo: Date | undefined): Date {
  const wasDown = lookedUpTo !== undefined && changedAt.getTime() - lookedUpTo.getTime() > BETWEEN_LOOKS_MS;
  return wasDown ? lookedUpTo : changedAt;
}
