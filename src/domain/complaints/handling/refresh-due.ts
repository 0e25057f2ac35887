import { withDue } from '../clocks/running-clocks.js';
import type { CaseStore } from '../ports.js';
import type { CaseRules } from './case-rules.js';

const PAGE = 200;

/**
 * Works out anew what is due of every open case: the times of the province, or the holidays of a year, may have been entered after it
 * came. Returns how many have another date now. One that is changed by somebody meanwhile has its date from that.
 */
export async function refreshDue(
  cases: Pick<CaseStore, 'list' | 'save'>,
  { clocks, calendar }: CaseRules,
): Promise<number> {
  let count = 0;
  for (let from: string | undefined; ; ) {
    const page = await cases.list({ isOpen: true }, 'newest', PAGE, from);
    for (const one of page.cases) {
      const fresh = withDue(one, clocks.clocks, calendar);
      const isSame =
        fresh.due?.on === one.due?.on && fresh.due?.clock === one.due?.clock && fresh.due?.time === one.due?.time;
      if (!isSame && (await cases.save(fresh, []))) count++;
    }
    from = page.next;
    if (from === undefined) return count;
  }
}
