import { type CaseTrack, type FiledKind, trackOf } from '../filed-kind.js';
import type { CaseAction, CaseState, StateTable } from './case-state.js';
import { COMPLAINT_STATES } from './complaint-states.js';
import { DENUNCIATION_STATES } from './denunciation-states.js';
import { REPORT_STATES } from './report-states.js';

export const STATE_TABLES: Readonly<Record<CaseTrack, StateTable>> = {
  report: REPORT_STATES,
  complaint: COMPLAINT_STATES,
  denunciation: DENUNCIATION_STATES,
};

/** `undefined` when the action cannot be done in that state. */
export function nextCaseState(kind: FiledKind, state: CaseState, action: CaseAction): CaseState | undefined {
  return STATE_TABLES[trackOf(kind)][state]?.[action];
}

/** What can be done now, for buttons and for errors. */
export function actionsFrom(kind: FiledKind, state: CaseState): readonly CaseAction[] {
  return Object.keys(STATE_TABLES[trackOf(kind)][state] ?? {}) as CaseAction[];
}
