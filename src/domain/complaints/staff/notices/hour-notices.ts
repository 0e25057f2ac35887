import { addDays, instantAt, localDayOf, minuteOfDay } from '../../../calendar/office-time.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Case } from '../../case.js';
import { runningClocks } from '../../clocks/running-clocks.js';
import type { CaseRules } from '../../handling/case-rules.js';
import type { CaseStore } from '../../ports.js';
import { chatsOnce, planNotice, readersOf, type StaffNotice, type StaffNoticeParts } from './staff-notices.js';

/** Outside these minutes of the day only danger rings a phone. */
const [RUNG_FROM, RUNG_UNTIL] = [6 * 60, 22 * 60];
const MOST = 500;

/**
 * Warns of clocks that a province counts in hours: at half of them, and as soon as they are over. Those of days are warned of by the day
 * (`clockNotices`). Each is planned under a key of case, hour and warning, so looking again plans nothing.
 */
export async function hourNotices(
  cases: Pick<CaseStore, 'list'>,
  rules: CaseRules,
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  const filter = { isOpen: true, isDueByHour: true, dueFrom: addDays(today, -1) } as const;
  const { cases: found } = await cases.list(filter, 'due', MOST);
  const isQuiet = minuteOfDay(at) < RUNG_FROM || minuteOfDay(at) >= RUNG_UNTIL;
  const planned: PlannedMessage[] = [];
  for (const about of found.filter(({ isUrgent }) => isUrgent || !isQuiet))
    planned.push(...(await noticesOf(about, rules, parts, at)));
  return planned;
}

async function noticesOf(
  about: Case,
  { clocks, calendar }: CaseRules,
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const { id, due, reachedAt } = about;
  const running = runningClocks(about, clocks.clocks, calendar).find(({ clock }) => clock.id === due?.clock);
  const began = running && reachedAt[running.clock.from];
  if (!due?.time || !began) return [];
  const [hour = 0, minute = 0] = due.time.split(':').map(Number);
  const end = instantAt(due.on, hour * 60 + minute);
  const half = new Date((began.getTime() + end.getTime()) / 2);
  const warning: StaffNotice = { kind: 'running-out', about, on: due.on, daysLeft: 'half' };
  const notice: StaffNotice = at > end ? { kind: 'late', about, on: due.on } : warning;
  if (at < half) return [];
  const own = await readersOf(about, parts);
  const readers = notice.kind === 'late' ? [...own, ...(await parts.leaders())] : own;
  return planNotice(notice, `case-hour:${id}:${due.on} ${due.time}:${notice.kind}`, chatsOnce(readers), parts, at);
}
