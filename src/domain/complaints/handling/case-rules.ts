import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { CaseClocks } from '../clocks/case-clock.js';

/** What dates are worked out with: the law's clocks, perhaps the province's, and the calendar of working days. */
export interface CaseRules {
  readonly clocks: CaseClocks;
  readonly calendar: WorkingCalendar;
}
