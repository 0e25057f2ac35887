import type { Person } from '../../people/person.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { CaseStore } from '../ports.js';
import { mayOpenSealed } from '../sealed/open-sealed.js';
import { type SealCaseParts, sealCase } from '../sealed/seal-case.js';
import { maySee } from '../staff/who-works.js';

export type SealOutcome =
  | { readonly kind: 'sealed'; readonly number: number }
  /** Not named for denunciations, or there is no such case for them. */
  | { readonly kind: 'not-allowed' }
  /** Its words were destroyed: nothing is left to seal. */
  | { readonly kind: 'gone' };

/** A case that turns out to be a tố cáo while somebody works on it, by an official named for those. Who tries without the right is on record. */
export async function sealFound(
  number: number,
  person: Person,
  at: Date,
  parts: SealCaseParts & {
    readonly cases: Pick<CaseStore, 'findByNumber' | 'partiesOf'>;
    readonly audit: Pick<AuditTrail, 'record'>;
  },
): Promise<SealOutcome> {
  const about = await parts.cases.findByNumber(number);
  if (!about || !maySee(person, about)) return { kind: 'not-allowed' };
  if (!mayOpenSealed(person)) {
    await parts.audit.record([{ at, actor: person.id, action: 'seal-refused', subject: `case:${about.id}` }]);
    return { kind: 'not-allowed' };
  }
  if (about.isAnonymised) return { kind: 'gone' };
  const filed = await sealCase(about, person.id, at, parts);
  return { kind: 'sealed', number: filed.number };
}
