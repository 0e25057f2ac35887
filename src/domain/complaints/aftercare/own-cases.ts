import { localDayOf } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import type { CaseStore } from '../ports.js';
import { type CaseState, isOver } from '../states/case-state.js';
import { whatGoesOn } from '../status/find-status.js';
import type { NamedCase } from './aftercare-saying.js';

/** A case that a conversation brought or follows, with the one it was merged into or itself. */
export interface OwnCase {
  readonly own: Case;
  readonly goesOn: Case;
}

/** Newest first. */
export async function ownCases(
  conversation: string,
  cases: Pick<CaseStore, 'ofConversation' | 'find'>,
): Promise<readonly OwnCase[]> {
  const own = (await cases.ofConversation(conversation)).slice(0, MOST_LOOKED_AT);
  return Promise.all(own.map(async (one) => ({ own: one, goesOn: await whatGoesOn(one, { cases }) })));
}

/** Who brought more has a list of them elsewhere. */
const MOST_LOOKED_AT = 30;

/** Nobody works on it any more. */
export function hasEnded(state: CaseState): boolean {
  return isOver(state) || state === 'withdrawn';
}

export function named({ own, goesOn }: OwnCase): NamedCase {
  const { code, kind, category, content, receivedAt } = own;
  return { code, kind, category, content, state: goesOn.state, receivedOn: localDayOf(receivedAt) };
}
