import type { ChatAddress } from '../delivery/messenger.js';
import { LINK_CODE_LENGTH, makeLinkCode, readLinkCode } from './link-code.js';
import type { Person } from './person.js';
import type { ChatLinks, People } from './ports.js';

export const CODE_VALID_HOURS = 72;
export const MOST_TRIES = 5;
const LOCKED_MINUTES = 60;
const MINUTE_MS = 60_000;
/** Enough that passing over unfair bytes never runs out. */
const RANDOM_BYTES = LINK_CODE_LENGTH * 4;

/** How an attempt to link ended; each has its Vietnamese sentence. */
export type LinkOutcome =
  | { readonly kind: 'linked'; readonly person: Person }
  | { readonly kind: 'linked-before'; readonly person: Person }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'expired-code' | 'used-code' | 'no-code' | 'not-in-groups' | 'not-here' };

export interface LinkParts {
  readonly people: People;
  readonly links: ChatLinks;
}

/** Makes a one-time code for an official; an older one stops working. Returns it in clear, the only time it can be read. */
export async function issueLinkCode(
  { links }: LinkParts,
  person: string,
  randomBytes: (count: number) => Uint8Array,
  at: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = makeLinkCode(randomBytes(RANDOM_BYTES));
  const expiresAt = new Date(at.getTime() + CODE_VALID_HOURS * 60 * MINUTE_MS);
  await links.issueCode(person, code, expiresAt, at);
  return { code, expiresAt };
}

/**
 * Links a chat to the person a code was made for. Five wrong tries within an hour lock the chat for the rest of it; asking twice
 * with the right code is the same as once. A chat that was another person's goes over to the new one: the code is the proof.
 */
export async function linkAccount(
  { people, links }: LinkParts,
  typed: string,
  address: ChatAddress,
  at: Date,
): Promise<LinkOutcome> {
  const linkedTo = await links.personOf(address);
  const current = linkedTo === undefined ? undefined : await people.find(linkedTo);
  if (typed.trim() === '') return current ? { kind: 'linked-before', person: current } : { kind: 'no-code' };
  const since = new Date(at.getTime() - LOCKED_MINUTES * MINUTE_MS);
  const tries = await links.countTries(address, since);
  if (tries >= MOST_TRIES) return { kind: 'locked', minutes: LOCKED_MINUTES };

  const code = readLinkCode(typed);
  const use = code === undefined ? ({ kind: 'unknown' } as const) : await links.useCode(code, address, at);
  if (use.kind === 'linked') {
    const person = await people.find(use.person);
    if (!person || person.leftAt) return { kind: 'used-code' };
    return { kind: linkedTo === person.id ? 'linked-before' : 'linked', person };
  }
  if (use.kind === 'expired') return { kind: 'expired-code' };
  if (use.kind === 'taken' || use.kind === 'withdrawn') return { kind: 'used-code' };
  await links.noteTry(address, at);
  const triesLeft = MOST_TRIES - tries - 1;
  return triesLeft > 0 ? { kind: 'wrong-code', triesLeft } : { kind: 'locked', minutes: LOCKED_MINUTES };
}
