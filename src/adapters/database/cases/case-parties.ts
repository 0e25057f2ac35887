import type { CaseParty, Consent, NewParty, Requester } from '../../../domain/complaints/requester.js';
import { createCapability, hashId } from '../../../shared/ids.js';
import type { CaseParty as CasePartyRow } from '../generated/client.js';
import { sealAlone, unsealAlone } from '../sealing/seal.js';
import { toDate } from './case-rows.js';

export function toPartyRow(identityKey: Uint8Array, caseId: string, party: NewParty, since: Date) {
  const id = createCapability();
  const { role, requester, consent, conversation } = party;
  return {
    id,
    caseId,
    role,
    conversation: conversation === undefined ? null : hashId(conversation),
    consentVersion: consent?.version ?? null,
    consentAt: consent ? BigInt(consent.at.getTime()) : null,
    since: BigInt(since.getTime()),
    ...sealAlone(identityKey, requester, requesterOf(id)),
  };
}

export function toParty(identityKey: Uint8Array, row: CasePartyRow): CaseParty {
  const { id, caseId, role, consentVersion, consentAt, since } = row;
  const requester = unsealAlone<Requester>(identityKey, row, requesterOf(id));
  return {
    id,
    caseId,
    role: role as CaseParty['role'],
    since: toDate(since),
    ...(requester ? { requester } : {}),
    ...(consentVersion !== null && consentAt !== null
      ? { consent: { version: consentVersion, at: toDate(consentAt) } }
      : {}),
  };
}

/** What is written when who has this part is called otherwise; `undefined` where what was known of them is destroyed. */
export function changedParty(
  identityKey: Uint8Array,
  row: CasePartyRow,
  contact: Pick<Requester, 'name' | 'phone'>,
  consent: Consent | undefined,
) {
  const { requester: before, consent: agreed } = toParty(identityKey, row);
  if (!before) return undefined;
  const isSame = Object.entries(contact).every(([name, value]) => before[name as keyof Requester] === value);
  if (isSame && (!consent || consent.version === agreed?.version)) return 'same';
  return {
    ...sealAlone(identityKey, { ...before, ...contact }, requesterOf(row.id)),
    ...(consent ? { consentVersion: consent.version, consentAt: BigInt(consent.at.getTime()) } : {}),
  };
}

/** What a sealed requester is, and whose. */
export function requesterOf(id: string): string {
  return `requester:${id}`;
}
