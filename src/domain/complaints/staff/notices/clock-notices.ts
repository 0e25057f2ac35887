import { addDays, type LocalDay, localDayOf } from '../../../calendar/office-time.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Case } from '../../case.js';
import { clockWarnings } from '../../clocks/clock-warnings.js';
import { runningClocks } from '../../clocks/running-clocks.js';
import type { CaseRules } from '../../handling/case-rules.js';
import type { CaseStore } from '../../ports.js';
import { chatsOnce, planForAll, readersOf, type StaffNoticeParts } from './staff-notices.js';

/** Days after the end of a clock on which leaders hear of it as well. */
const LATE_DAYS: readonly number[] = [1, 3, 7, 14, 21, 28];
/** After downtime the newest warning of so many days is made up for. */
const MADE_UP_DAYS = 3;
const LOOKED_AHEAD_DAYS = 45;
const PAGE = 200;

/**
 * Warns before clocks run out and after they have, the newest warning of the last days only. Each is planned under a key of case, date
 * and warning, so looking again plans nothing.
 */
export async function clockNotices(
  cases: Pick<CaseStore, 'list'>,
  rules: CaseRules,
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  const planned: PlannedMessage[] = [];
  const filter = { isOpen: true, dueUntil: addDays(today, LOOKED_AHEAD_DAYS) };
  for (let from: string | undefined; ; ) {
    const page = await cases.list(filter, 'due', PAGE, from);
    for (const about of page.cases) planned.push(...(await noticesOf(about, today, rules, parts, at)));
    from = page.next;
    if (from === undefined) return planned;
  }
}

async function noticesOf(
  about: Case,
  today: LocalDay,
  { clocks, calendar }: CaseRules,
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const { due } = about;
  if (!due) return [];
  const isNow = (on: LocalDay) => on <= today && on >= addDays(today, -MADE_UP_DAYS);
  const late = LATE_DAYS.map((days) => addDays(due.on, days)).findLast(isNow);
  if (late !== undefined) {
    const readers = [...(await readersOf(about, parts)), ...(await parts.leaders())];
    return planForAll(
      { kind: 'late', about, on: due.on },
      `case-late:${about.id}:${due.on}:${late}`,
      chatsOnce(readers),
      parts,
      at,
    );
  }
  const running = runningClocks(about, clocks.clocks, calendar).find(({ clock }) => clock.id === due.clock);
  const warning = running && clockWarnings(running, calendar).findLast(({ on }) => isNow(on));
  if (!warning || today > due.on) return [];
  const daysLeft = warning.kind === 'half' ? 'half' : warning.left;
  const notice = { kind: 'running-out', about, on: due.on, daysLeft } as const;
  const key = `case-warning:${about.id}:${due.on}:${warning.on}`;
  return planForAll(notice, key, await readersOf(about, parts), parts, at);
}
