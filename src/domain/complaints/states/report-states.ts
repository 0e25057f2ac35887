import type { StateTable } from './case-state.js';

const WHILE_WORKED_ON = {
  assign: 'assigned',
  transfer: 'transferred',
  refuse: 'refused',
  merge: 'merged',
  extend: 'extended',
  answer: 'answered',
  withdraw: 'withdrawn',
} as const;

/** Phản ánh, kiến nghị and field reports for 1022 (facts/law.md A5). */
export const REPORT_STATES: StateTable = {
  received: { classify: 'classified', merge: 'merged', withdraw: 'withdrawn' },
  classified: {
    classify: 'classified',
    assign: 'assigned',
    take: 'in-progress',
    transfer: 'transferred',
    refuse: 'refused',
    merge: 'merged',
    withdraw: 'withdrawn',
  },
  assigned: { ...WHILE_WORKED_ON, take: 'in-progress' },
  'in-progress': WHILE_WORKED_ON,
  extended: WHILE_WORKED_ON,
  /** The other body may give it back, or tell us what it answered. */
  transferred: { return: 'classified', answer: 'answered', close: 'closed' },
  refused: { reopen: 'in-progress', close: 'closed' },
  merged: { separate: 'classified' },
  answered: { answer: 'answered', reopen: 'in-progress', close: 'closed' },
  withdrawn: { reopen: 'in-progress', close: 'closed' },
  closed: { reopen: 'in-progress' },
};
