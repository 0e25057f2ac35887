import type { Person } from '../../../people/person.js';
import type { Requester } from '../../requester.js';
import { openSealed, type SealedParts } from '../../sealed/open-sealed.js';
import type { SealedCase, SealedContent } from '../../sealed/sealed-store.js';
import type { CaseEvent } from '../../steps/case-step.js';
import { fullReason } from './full-reason.js';
import { sealedSeenBy } from './sealed-seen.js';

export interface OpenedSealed {
  readonly about: SealedCase;
  readonly content: SealedContent;
  readonly events: readonly CaseEvent[];
  /** Only where it was asked for. */
  readonly denouncer?: Requester;
}

export type OpenForOutcome =
  | { readonly kind: 'opened'; readonly opened: OpenedSealed }
  | { readonly kind: 'no-case' }
  /** Too short to be judged by anybody later. */
  | { readonly kind: 'thin-reason' }
  /** A key is another one than it was sealed with. */
  | { readonly kind: 'locked-away' };

export interface OpeningRequest {
  readonly number: number;
  readonly reason: string;
  readonly withDenouncer: boolean;
}

/** Opens content and what was done, and who denounced where that is asked for: each is an entry of its own in the audit trail. */
export async function openFor(
  { number, reason: typed, withDenouncer }: OpeningRequest,
  person: Person,
  at: Date,
  parts: SealedParts,
): Promise<OpenForOutcome> {
  const about = await sealedSeenBy(person, number, at, parts);
  if (!about) return { kind: 'no-case' };
  const reason = fullReason(typed);
  if (reason === undefined) return { kind: 'thin-reason' };
  const opening = { by: person.id, reason, at };
  const content = await openSealed(parts, 'content', about.id, opening);
  const denouncer = withDenouncer ? await openSealed(parts, 'denouncer', about.id, opening) : undefined;
  const events = await openSealed(parts, 'events', about.id, opening);
  if (!content.ok || !events.ok || denouncer?.ok === false) return { kind: 'locked-away' };
  const who = denouncer ? { denouncer: denouncer.value } : {};
  return { kind: 'opened', opened: { about, content: content.value, events: events.value, ...who } };
}
