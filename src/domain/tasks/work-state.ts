/** How far the work is, whatever the date says. */
export type WorkState = 'not-started' | 'in-progress' | 'reported' | 'done' | 'returned' | 'paused' | 'cancelled';

/** What people do with a task. `move` and the extension are about the date and change no work state. */
export type WorkAction = 'start' | 'report-done' | 'confirm' | 'return' | 'pause' | 'resume' | 'cancel' | 'reopen';

/** Every way there is; what is not here cannot be done. The leader confirms what an official reports done. */
const TRANSITIONS: Readonly<Record<WorkState, Partial<Readonly<Record<WorkAction, WorkState>>>>> = {
  'not-started': {
    start: 'in-progress',
    'report-done': 'reported',
    confirm: 'done',
    pause: 'paused',
    cancel: 'cancelled',
  },
  'in-progress': { 'report-done': 'reported', confirm: 'done', pause: 'paused', cancel: 'cancelled' },
  reported: { confirm: 'done', return: 'returned', cancel: 'cancelled' },
  returned: { start: 'in-progress', 'report-done': 'reported', confirm: 'done', pause: 'paused', cancel: 'cancelled' },
  paused: { resume: 'in-progress', cancel: 'cancelled' },
  done: { reopen: 'in-progress' },
  cancelled: { reopen: 'not-started' },
};

/** The state after an action; `undefined` when it cannot be done in this one. */
export function nextWorkState(state: WorkState, action: WorkAction): WorkState | undefined {
  return TRANSITIONS[state][action];
}

/** True while the official still owes something: these are reminded. A reported one waits for the leader. */
export function isOwed(state: WorkState): boolean {
  return state === 'not-started' || state === 'in-progress' || state === 'returned';
}

/** True when nothing is to come any more, unless it is reopened. */
export function isEnded(state: WorkState): boolean {
  return state === 'done' || state === 'cancelled';
}
