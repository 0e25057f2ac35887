import type { LocalDay } from '../../calendar/office-time.js';
import type { TaskAct } from '../acts/task-act.js';
import type { Assignment, Schedule } from '../task.js';

/** A task as somebody dictates it, before it is agreed to. */
export interface TaskDraft {
  readonly title: string;
  readonly assignment: Assignment;
  readonly schedule: Schedule;
  readonly isUrgent: boolean;
}

/** What we are in the middle of talking about with an official: what we have asked, about which task. */
export type TaskTalk = { readonly at: string } /** `note` was said before it was clear which task is meant. */ & (
  | {
      readonly kind: 'act';
      readonly act: Extract<TaskAct, 'report' | 'return'>;
      readonly occurrence: string;
      readonly note?: string;
    }
  /** Without `until` the day is asked for, with it the reason. */
  | { readonly kind: 'extend'; readonly occurrence: string; readonly until?: LocalDay }
  | { readonly kind: 'add'; readonly draft: TaskDraft }
  /** By the symbol or id that was written. */
  | { readonly kind: 'adopt'; readonly document: string }
);

/** Who has not answered for so long talks about something else. */
const TALK_MS = 3 * 3_600_000;

export function isStillOn({ at }: TaskTalk, now: Date): boolean {
  const passed = now.getTime() - Date.parse(at);
  return passed <= TALK_MS;
}
