import type { CaseParty } from '../requester.js';

/** How the people of a case hear of it. */
export type Reach = 'chat' | 'page' | 'phone' | 'nobody';

/** The way that reaches most comes first. */
export function reachOf(parties: readonly CaseParty[]): Reach {
  const known = parties.flatMap(({ requester }) => (requester ? [requester] : []));
  if (known.some(({ replyTo }) => replyTo?.channel === 'telegram' || replyTo?.channel === 'zalo')) return 'chat';
  if (known.some(({ phone }) => phone !== undefined)) return 'phone';
  return known.some(({ replyTo }) => replyTo?.channel === 'web') ? 'page' : 'nobody';
}
