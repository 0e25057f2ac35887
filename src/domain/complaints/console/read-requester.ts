import type { Person } from '../../people/person.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { CaseStore } from '../ports.js';
import type { CaseParty } from '../requester.js';
import { caseSeenBy, mayReadRequester } from '../staff/who-works.js';

/** Who brought a case and how to reach them. The look is on record before anything is read; so is one without the right. */
export async function readRequester(
  number: number,
  person: Person,
  at: Date,
  { cases, audit }: { readonly cases: CaseStore; readonly audit: Pick<AuditTrail, 'record'> },
): Promise<readonly CaseParty[] | 'not-allowed' | undefined> {
  const about = await caseSeenBy(person, number, cases);
  if (!about) return undefined;
  const isAllowed = mayReadRequester(person, about);
  const action = isAllowed ? 'read-requester' : 'read-refused';
  await audit.record([{ at, actor: person.id, action, subject: `case:${about.id}` }]);
  return isAllowed ? cases.partiesOf(about.id) : 'not-allowed';
}
