import type { StateTable } from './case-state.js';

const WHILE_SETTLED = {
  assign: 'verifying',
  invite: 'dialogue-scheduled',
  decide: 'decided',
  extend: 'extended',
  suspend: 'suspended',
  terminate: 'terminated',
  withdraw: 'withdrawn',
} as const;

/** Khiếu nại (facts/law.md A5; NĐ 155/2026 on accepting, suspending and terminating). */
export const COMPLAINT_STATES: StateTable = {
  received: { classify: 'received', check: 'checking', merge: 'merged', withdraw: 'withdrawn' },
  checking: {
    classify: 'checking',
    accept: 'accepted',
    refuse: 'refused',
    transfer: 'transferred',
    merge: 'merged',
    withdraw: 'withdrawn',
  },
  accepted: {
    assign: 'accepted',
    verify: 'verifying',
    suspend: 'suspended',
    terminate: 'terminated',
    withdraw: 'withdrawn',
  },
  verifying: WHILE_SETTLED,
  extended: WHILE_SETTLED,
  'dialogue-scheduled': { ...WHILE_SETTLED, verify: 'verifying' },
  decided: { 'take-effect': 'effective', appeal: 'second-complaint', sue: 'court' },
  'second-complaint': { 'take-effect': 'effective', sue: 'court' },
  court: { 'take-effect': 'effective' },
  suspended: { resume: 'verifying', terminate: 'terminated', withdraw: 'withdrawn' },
  refused: { close: 'closed' },
  transferred: { return: 'checking', close: 'closed' },
  merged: { separate: 'checking' },
  terminated: { close: 'closed' },
  withdrawn: { close: 'closed' },
  effective: { close: 'closed' },
  closed: { reopen: 'checking' },
};
