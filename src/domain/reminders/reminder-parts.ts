import type { NoticeSender } from './notice.js';
import type { PlanRules } from './planning/desired-reminders.js';
import type { GivenUp, LedgerView, ReminderStore, StaffView } from './ports.js';

export interface ReminderParts {
  readonly ledger: LedgerView;
  readonly reminders: ReminderStore;
  readonly staff: StaffView;
  readonly sender: NoticeSender;
  readonly plan: PlanRules;
  readonly onGivenUp: (givenUp: GivenUp) => void;
}
