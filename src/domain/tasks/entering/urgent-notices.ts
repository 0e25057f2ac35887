import { fingerprint } from '../../../shared/ids.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { KnownTask } from '../acts/known-task.js';
import type { Asking } from '../chat/asking.js';
import { nextFor } from '../chat/do-act.js';
import { nearestTimes } from '../chat/nearest-times.js';
import { actOffers, lineOf, showOffer } from '../chat/task-lines.js';
import type { TaskNotices } from '../chat/telling/task-notices.js';
import { isOwed } from '../work-state.js';

/** More buttons than this are no choice any more. */
const MOST_OFFERED = 8;

export interface UrgentNotices {
  readonly outbound: readonly PlannedMessage[];
  /** Who hears of it by a chat, and who owes something and does not. */
  readonly told: readonly string[];
  readonly untold: readonly string[];
}

/**
 * What is khẩn and came by a command or a table, or went to somebody else, is told to its owners at once, all of one person in one
 * message; of what comes back the next time. Takes them by date.
 */
export async function urgentNotices(
  entered: readonly KnownTask[],
  asking: Pick<Asking, 'staff' | 'today' | 'nameOf' | 'at'>,
  notices: TaskNotices,
): Promise<UrgentNotices> {
  const owed = entered.filter(({ task, occurrence }) => task.isUrgent && isOwed(occurrence.state));
  const urgent = nearestTimes(owed, asking.today);
  const ownersOf = ({ task }: KnownTask) => asking.staff.owners(task, asking.today);
  const owners = [...new Set(urgent.flatMap(ownersOf))];
  // With the instant: what comes back to somebody is told to them again.
  const named = [asking.at.toISOString(), ...urgent.map(({ occurrence }) => occurrence.id)];
  const cause = `enter:${fingerprint(named.join('\n'))}`;
  const { outbound, told } = await notices.tell(owners, { cause, at: asking.at, isUrgent: true }, (person) => {
    const own = urgent.filter((known) => ownersOf(known).includes(person));
    const [only, ...others] = own;
    const offers =
      only && others.length === 0
        ? actOffers(nextFor('given', only, []), only, [], person)
        : own.slice(0, MOST_OFFERED).map((known) => showOffer(known, asking, false));
    return { telling: { kind: 'entered', tasks: own.map((known) => lineOf(known, asking)) }, offers };
  });
  return { outbound, told, untold: owners.filter((person) => !told.includes(person)) };
}
