import type { Person } from '../../people/person.js';
import type { CaseStore } from '../ports.js';
import { type SealByParts, type SealOutcome, sealBy } from '../sealed/seal-by.js';
import { caseSeenBy } from '../staff/who-works.js';

/** A case that turns out to be a tố cáo while somebody works on it; `undefined` where there is no such case for them. */
export async function sealFound(
  number: number,
  person: Person,
  at: Date,
  parts: SealByParts & { readonly cases: Pick<CaseStore, 'findByNumber' | 'partiesOf'> },
): Promise<SealOutcome | undefined> {
  const about = await caseSeenBy(person, number, parts.cases);
  return about ? sealBy(person, about, at, parts) : undefined;
}
