import type { Person } from '../../../people/person.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import { mayOpenSealed } from '../../sealed/open-sealed.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import { shownTo } from '../../sealed/withheld/withheld.js';

export interface SeenParts {
  readonly sealed: Pick<SealedStore, 'findByNumber' | 'concerned'>;
  readonly audit: Pick<AuditTrail, 'record'>;
}

/**
 * A tố cáo by its number. Who is not named for them gets the same answer for each number, in the same time, because nothing is looked up.
 * Whom it is about gets the answer of a number that nobody has, and is on record with that number like anybody who tries one.
 */
export async function sealedSeenBy(
  person: Person,
  number: number,
  at: Date,
  { sealed, audit }: SeenParts,
): Promise<SealedCase | undefined> {
  const found = mayOpenSealed(person) ? await sealed.findByNumber(number) : undefined;
  const [shown] = await shownTo(person, found ? [found] : [], sealed);
  if (shown) return shown;
  await audit.record([{ at, actor: person.id, action: 'open-refused', subject: `sealed-number:${number}` }]);
  return undefined;
}
