import type { TaskEvent } from './task.js';

/** What answers a request for another date, or makes it pointless. */
const ANSWERS: ReadonlySet<TaskEvent['what']> = new Set([
  'grant-extension',
  'refuse-extension',
  'move',
  'report-done',
  'confirm',
  'cancel',
]);

/** The request for a later date that waits for a leader: its day is `to`, the reason its note. `history` is oldest first. */
export function openExtension(history: readonly TaskEvent[]): TaskEvent | undefined {
  return history.findLast(({ what }) => what === 'ask-extension' || ANSWERS.has(what))?.what === 'ask-extension'
    ? history.findLast(({ what }) => what === 'ask-extension')
    : undefined;
}
