import type { Person } from '../../../people/person.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import { mayOpenSealed } from '../../sealed/open-sealed.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';

export interface SeenParts {
  readonly sealed: Pick<SealedStore, 'findByNumber'>;
  readonly audit: Pick<AuditTrail, 'record'>;
}

/**
 * A tố cáo by its number. Who is not named for them gets the same answer for each number, in the same time, because nothing is looked up;
 * that they tried is on record.
 */
export async function sealedSeenBy(
  person: Person,
  number: number,
  at: Date,
  { sealed, audit }: SeenParts,
): Promise<SealedCase | undefined> {
  if (mayOpenSealed(person)) return sealed.findByNumber(number);
  await audit.record([{ at, actor: person.id, action: 'open-refused', subject: `sealed-number:${number}` }]);
  return undefined;
}
