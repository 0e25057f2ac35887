import type { Person } from '../../people/person.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Case } from '../case.js';
import { mayOpenSealed } from './open-sealed.js';
import { type SealCaseParts, sealCase } from './seal-case.js';

export type SealOutcome =
  | { readonly kind: 'sealed'; readonly number: number }
  /** Not named for denunciations. */
  | { readonly kind: 'not-allowed' }
  /** Its words were destroyed: nothing is left to seal. */
  | { readonly kind: 'gone' };

export interface SealByParts extends SealCaseParts {
  readonly audit: Pick<AuditTrail, 'record'>;
}

/** A case that turns out to be a tố cáo goes where those are, by an official named for them. Who tries without the right is on record. */
export async function sealBy(person: Person, about: Case, at: Date, parts: SealByParts): Promise<SealOutcome> {
  if (!mayOpenSealed(person)) {
    await parts.audit.record([{ at, actor: person.id, action: 'seal-refused', subject: `case:${about.id}` }]);
    return { kind: 'not-allowed' };
  }
  if (about.isAnonymised) return { kind: 'gone' };
  const { number } = await sealCase(about, person.id, at, parts);
  return { kind: 'sealed', number };
}
