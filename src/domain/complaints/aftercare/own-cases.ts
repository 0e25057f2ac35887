import { localDayOf } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import type { CaseStore } from '../ports.js';
import { type CaseState, isOver } from '../states/case-state.js';
import { whatGoesOn } from '../status/find-status.js';
import type { NamedCase } from './aftercare-saying.js';

/** A case that a conversation brought, with the one it was merged into or itself. */
export interface OwnCase {
  readonly own: Case;
  readonly goesOn: Case;
}

/** Newest first. Who only follows one has its news and no more of it. */
export async function ownCases(
  conversation: string,
  cases: Pick<CaseStore, 'ofConversation' | 'find' | 'partyOf'>,
): Promise<readonly OwnCase[]> {
  const newest = (await cases.ofConversation(conversation)).slice(0, MOST_LOOKED_AT);
  const parties = await Promise.all(newest.map(({ id }) => cases.partyOf(id, conversation)));
  const own = newest.filter((_, at) => parties[at]?.role === 'reporter');
  return Promise.all(own.map(async (one) => ({ own: one, goesOn: await whatGoesOn(one, { cases }) })));
}

/** Who brought more has a list of them elsewhere. */
const MOST_LOOKED_AT = 30;

/** Nobody works on it any more. */
export function hasEnded(state: CaseState): boolean {
  return isOver(state) || state === 'withdrawn';
}

/** Whether "is it settled?" was asked since an instant: a number answers that. */
export function closedSince(at: string, own: readonly OwnCase[]): boolean {
  return own.some(
    ({ goesOn: { state, reachedAt } }) => state === 'closed' && (reachedAt.closed?.getTime() ?? 0) > Date.parse(at),
  );
}

export function named({ own, goesOn }: OwnCase): NamedCase {
  const { code, kind, category, content, receivedAt } = own;
  return { code, kind, category, content, state: goesOn.state, receivedOn: localDayOf(receivedAt) };
}
