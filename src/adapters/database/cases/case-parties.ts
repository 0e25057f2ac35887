import type { CaseParty, NewParty, Requester } from '../../../domain/complaints/requester.js';
import { createCapability, hashId } from '../../../shared/ids.js';
import type { CaseParty as CasePartyRow } from '../generated/client.js';
import { sealAlone, unsealAlone } from '../seal.js';
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

/** What a sealed requester is, and whose. */
export function requesterOf(id: string): string {
  return `requester:${id}`;
}
