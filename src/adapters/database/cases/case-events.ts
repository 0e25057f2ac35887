import type { CaseState } from '../../../domain/complaints/states/case-state.js';
import type { CaseEvent, StepDetails } from '../../../domain/complaints/steps/case-step.js';
import type { CaseEventRow } from '../generated/client.js';
import { toDate } from './case-rows.js';
import { openDetails, sealDetails } from './own-key.js';

/** Details are sealed with the key of the case, so they end with it. */
export function toEventRow(event: CaseEvent, key: Uint8Array | undefined) {
  const { caseId, action, by, at, from, to, details } = event;
  return {
    caseId,
    action,
    by,
    at: BigInt(at.getTime()),
    fromState: from ?? null,
    toState: to ?? null,
    ciphertext: sealDetails(key, details, contextOf(caseId)),
  };
}

export function toEvent(row: Omit<CaseEventRow, 'id'>, key: Uint8Array | undefined): CaseEvent {
  const { caseId, action, by, at, fromState, toState, ciphertext } = row;
  return {
    caseId,
    action: action as CaseEvent['action'],
    by,
    at: toDate(at),
    ...(fromState === null ? {} : { from: fromState as CaseState }),
    ...(toState === null ? {} : { to: toState as CaseState }),
    details: openDetails<StepDetails>(key, ciphertext, contextOf(caseId)),
  };
}

function contextOf(caseId: string): string {
  return `case-event:${caseId}`;
}
