import { MOST_TRIES } from '../link-account.js';
import { readLinkCode } from '../link-code.js';
import type { ConsoleAccess } from './console-access.js';

const MINUTE_MS = 60_000;
/** So long a code proves that its person sits at the browser. */
export const PROOF_MINUTES = 15;
const LOCKED_MINUTES = 60;

export type ProofOutcome =
  | { readonly kind: 'proved' }
  | { readonly kind: 'code-needed' | 'wrong-code' | 'expired-code' | 'used-code' }
  | { readonly kind: 'locked'; readonly minutes: number };

export interface Sitting {
  readonly token: string;
  readonly person: string;
}

type Access = Pick<ConsoleAccess, 'provedAt' | 'prove' | 'countTries' | 'noteTry'>;

/** Whether the person of a session has just shown that it is them: by entering, or by one more code since. */
export async function isProved(access: Pick<Access, 'provedAt'>, token: string, at: Date): Promise<boolean> {
  const proved = await access.provedAt(token);
  return proved !== undefined && at.getTime() - proved.getTime() < PROOF_MINUTES * MINUTE_MS;
}

/** Asks for a code where the last one is too old. Five wrong tries within an hour lock this session, and nobody else's. */
export async function proveAgain(
  access: Access,
  { token, person }: Sitting,
  typed: string,
  at: Date,
): Promise<ProofOutcome> {
  if (await isProved(access, token, at)) return { kind: 'proved' };
  if (typed.trim() === '') return { kind: 'code-needed' };
  const place = `session:${token}`;
  const tries = await access.countTries(place, new Date(at.getTime() - LOCKED_MINUTES * MINUTE_MS));
  if (tries >= MOST_TRIES) return { kind: 'locked', minutes: LOCKED_MINUTES };
  const code = readLinkCode(typed);
  const use =
    code === undefined
      ? ({ kind: 'unknown' } as const)
      : await access.prove(code, { token, person, network: place }, at);
  if (use.kind === 'linked') return { kind: 'proved' };
  if (use.kind === 'expired') return { kind: 'expired-code' };
  if (use.kind === 'taken' || use.kind === 'withdrawn') return { kind: 'used-code' };
  await access.noteTry(place, at);
  return { kind: 'wrong-code' };
}
