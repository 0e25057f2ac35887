import { addDays, localDayOf } from '../../../calendar/office-time.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import { waitsUntil } from '../../clocks/running-clocks.js';
import type { CaseRules } from '../../handling/case-rules.js';
import type { CaseStore } from '../../ports.js';
import type { CaseState } from '../../states/case-state.js';
import { planNotice, readersOf, type StaffNoticeParts } from './staff-notices.js';

const PAGE = 200;
/** After downtime it is made up for within these days. */
const MADE_UP_DAYS = 14;

/** Tells whoever has a case that a wait is over, once: a decision that nobody complained about has taken effect. */
export async function waitNotices(
  cases: Pick<CaseStore, 'list'>,
  { clocks, calendar }: CaseRules,
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  const states: readonly CaseState[] = clocks.clocks.flatMap(({ isWait, from }) => (isWait ? [from] : []));
  if (states.length === 0) return [];
  const planned: PlannedMessage[] = [];
  for (let from: string | undefined; ; ) {
    const page = await cases.list({ isOpen: true, states }, 'newest', PAGE, from);
    for (const about of page.cases) {
      const on = waitsUntil(about, clocks.clocks, calendar);
      if (on === undefined || on >= today || on < addDays(today, -MADE_UP_DAYS)) continue;
      const notice = { kind: 'waited', about, on } as const;
      planned.push(...planNotice(notice, `case-wait:${about.id}:${on}`, await readersOf(about, parts), parts, at));
    }
    from = page.next;
    if (from === undefined) return planned;
  }
}
