import { fingerprint } from '../../../shared/ids.js';
import type { RoleVocabulary } from '../../documents/roles/role-vocabulary.js';
import type { PlanRules } from './desired-reminders.js';

/** To be raised whenever the same task, staff and calendar would be planned differently: then everything open is planned anew once. */
export const PLANNING = 2;

/** Tells whether what is planned would be planned the same way today: the holidays, the rules and the names of roles it follows. */
export function planFingerprint(
  { rules, calendar: { years, specialDays } }: PlanRules,
  { roles }: Pick<RoleVocabulary, 'roles'>,
): string {
  const days = [...specialDays].sort(([one], [other]) => (one < other ? -1 : 1));
  return fingerprint(JSON.stringify([PLANNING, rules, [...years].sort(), days, roles]));
}
