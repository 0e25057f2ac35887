import { createCapability } from '../../../shared/ids.js';
import { MOST_TRIES } from '../link-account.js';
import { LINK_CODE_LENGTH, makeLinkCode, readLinkCode } from '../link-code.js';
import type { Person } from '../person.js';
import type { People } from '../ports.js';
import type { ConsoleAccess, SessionBounds } from './console-access.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const COUNTED_MINUTES = 60;
/** Enough that passing over unfair bytes never runs out. */
const RANDOM_BYTES = LINK_CODE_LENGTH * 4;

/** From the administrator's hand to a desk; from the bot to who asked for it a moment ago. */
export const ENTRY_CODE_MINUTES = { desk: 24 * 60, chat: 10 } as const;
/** Over a long weekend, and at last. */
const IDLE_DAYS = 4;
export const SESSION_DAYS = 30;
const CODES_KEPT_DAYS = 30;

/** How an attempt to enter ended; each has its Vietnamese sentence. */
export type EntryOutcome =
  | { readonly kind: 'entered'; readonly person: Person; readonly token: string }
  /** `isSlowed`: so many were wrong that the answer is to be held back a moment. */
  | { readonly kind: 'wrong-code'; readonly isSlowed: boolean }
  | { readonly kind: 'expired-code' | 'used-code' | 'no-code' };

export interface EntryParts {
  readonly people: Pick<People, 'find'>;
  readonly access: ConsoleAccess;
}

/** Makes a one-time code for the console; an older one stops working. Returns it in clear, the only time it can be read. */
export async function issueEntryCode(
  { access }: Pick<EntryParts, 'access'>,
  person: string,
  way: keyof typeof ENTRY_CODE_MINUTES,
  randomBytes: (count: number) => Uint8Array,
  at: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = makeLinkCode(randomBytes(RANDOM_BYTES));
  const expiresAt = new Date(at.getTime() + ENTRY_CODE_MINUTES[way] * MINUTE_MS);
  await access.issueCode(person, code, expiresAt, at);
  return { code, expiresAt };
}

/**
 * Lets a browser in with a code that was made for its person. The right code always enters: behind a proxy everybody may seem to come from
 * one address, and nobody must be able to shut the others out. Guessing is hindered by 49 bits and by slow answers after five wrong tries.
 */
export async function enterConsole(
  { people, access }: EntryParts,
  typed: string,
  network: string,
  at: Date,
): Promise<EntryOutcome> {
  if (typed.trim() === '') return { kind: 'no-code' };
  const code = readLinkCode(typed);
  const token = createCapability();
  const use = code === undefined ? ({ kind: 'unknown' } as const) : await access.useCode(code, { token, network }, at);
  if (use.kind === 'linked') {
    const person = await people.find(use.person);
    return person && !person.leftAt ? { kind: 'entered', person, token } : { kind: 'used-code' };
  }
  if (use.kind === 'expired') return { kind: 'expired-code' };
  if (use.kind === 'taken' || use.kind === 'withdrawn') return { kind: 'used-code' };
  const tries = await access.countTries(network, new Date(at.getTime() - COUNTED_MINUTES * MINUTE_MS));
  const isSlowed = tries >= MOST_TRIES;
  // Who goes on guessing does not fill the table.
  if (!isSlowed) await access.noteTry(network, at);
  return { kind: 'wrong-code', isSlowed };
}

/** Whose browser it is, with the roles they have now; nobody once they left. */
export async function whoIsIn({ people, access }: EntryParts, token: string, at: Date): Promise<Person | undefined> {
  const id = await access.personOf(token, sessionBounds(at), at);
  const person = id === undefined ? undefined : await people.find(id);
  return person?.leftAt === undefined ? person : undefined;
}

export function sessionBounds(at: Date): SessionBounds {
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS);
  return { openedAfter: before(SESSION_DAYS), seenAfter: before(IDLE_DAYS) };
}

/** Each day: sessions that are over, codes nobody can use and tries that count no more. Codes stay a while, to say why they do not work. */
export async function forgetEntries(
  access: Pick<ConsoleAccess, 'forgetOver' | 'forgetCodes'>,
  at: Date,
): Promise<number> {
  const codesBefore = new Date(at.getTime() - CODES_KEPT_DAYS * DAY_MS);
  return (await access.forgetOver(sessionBounds(at))) + (await access.forgetCodes(codesBefore, at));
}
