import { openExtension } from '../extension.js';
import type { Occurrence, TaskEvent } from '../task.js';
import type { KeptOccurrence } from '../task-store.js';
import { isOwed } from '../work-state.js';

/** What people do with a task in the chat. */
export const TASK_ACTS = [
  'receive',
  'start',
  'report',
  'ask-extension',
  'acknowledge',
  'confirm',
  'return',
  'grant',
  'refuse',
] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

interface ActRule {
  /** Who may: whoever owes the task, or whoever decides about it. */
  readonly by: 'owner' | 'decider';
  /** The event that tells it was done. */
  readonly event: TaskEvent['what'];
  isPossible(occurrence: KeptOccurrence, history: readonly TaskEvent[]): boolean;
  /** What a button is bound to: once this is another, the button is of another time. */
  boundTo(occurrence: Pick<Occurrence, 'due'>, history: readonly TaskEvent[]): string;
}

const dueOf = ({ due }: Pick<Occurrence, 'due'>) => due ?? '';
const lastReport = (_: unknown, history: readonly TaskEvent[]) =>
  history.findLast(({ what }) => what === 'report-done')?.at.toISOString() ?? '';
const lastRequest = (_: unknown, history: readonly TaskEvent[]) =>
  history.findLast(({ what }) => what === 'ask-extension')?.at.toISOString() ?? '';
const isReported = ({ state }: KeptOccurrence) => state === 'reported';
const isAsked = ({ state }: KeptOccurrence, history: readonly TaskEvent[]) =>
  isOwed(state) && openExtension(history) !== undefined;

export const ACT_RULES: Readonly<Record<TaskAct, ActRule>> = {
  receive: {
    by: 'owner',
    event: 'receive',
    isPossible: ({ state }, history) => isOwed(state) && !isReceived(history),
    boundTo: dueOf,
  },
  start: {
    by: 'owner',
    event: 'start',
    isPossible: ({ state }) => state === 'not-started' || state === 'returned',
    boundTo: dueOf,
  },
  report: { by: 'owner', event: 'report-done', isPossible: ({ state }) => isOwed(state), boundTo: dueOf },
  'ask-extension': {
    by: 'owner',
    event: 'ask-extension',
    isPossible: ({ state, due }, history) => isOwed(state) && due !== undefined && openExtension(history) === undefined,
    boundTo: dueOf,
  },
  acknowledge: {
    by: 'decider',
    event: 'acknowledge',
    isPossible: ({ state, isAcknowledged }) => isOwed(state) && !isAcknowledged,
    boundTo: dueOf,
  },
  confirm: { by: 'decider', event: 'confirm', isPossible: isReported, boundTo: lastReport },
  return: { by: 'decider', event: 'return', isPossible: isReported, boundTo: lastReport },
  grant: { by: 'decider', event: 'grant-extension', isPossible: isAsked, boundTo: lastRequest },
  refuse: { by: 'decider', event: 'refuse-extension', isPossible: isAsked, boundTo: lastRequest },
};

/** Whoever works on it has it; a task that was given to somebody else, moved or returned is received anew. */
function isReceived(history: readonly TaskEvent[]): boolean {
  const last = history.findLast(({ what }) => RECEIVED.has(what) || RENEWED.has(what));
  return last !== undefined && RECEIVED.has(last.what);
}

const RECEIVED: ReadonlySet<TaskEvent['what']> = new Set(['receive', 'start', 'ask-extension']);
const RENEWED: ReadonlySet<TaskEvent['what']> = new Set(['assign', 'move', 'return', 'reopen']);
