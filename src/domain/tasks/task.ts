import type { LocalDay } from '../calendar/office-time.js';
import type { WorkAction, WorkState } from './work-state.js';

/** Who owes a task: a person by id, or whoever holds a role of the documents ("Công chức VP-TK"). */
export type Assignment =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'nobody' };

/** When a task is due. A recurring one makes occurrences; one without a date gets none and is never given one. */
export type Schedule =
  | { readonly kind: 'once'; readonly due: LocalDay }
  /** RFC 5545 without DTSTART; `from` is the first day it may fall on. */
  | { readonly kind: 'recurring'; readonly rrule: string; readonly from: LocalDay }
  | { readonly kind: 'undated' };

/** Where a task comes from, for the reminder to quote. */
export interface TaskSource {
  readonly document: string;
  readonly ref: string;
  /** The words of the deadline in the document. */
  readonly deadlineText?: string;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly assignment: Assignment;
  /** Who helps; they are told of it, and owe nothing. */
  readonly coordinating?: readonly string[];
  readonly schedule: Schedule;
  /** Khẩn: may break quiet hours. */
  readonly isUrgent: boolean;
  /** Days before the due date at which to remind (0 the morning of it, negative after); the default when left out. */
  readonly milestones?: readonly number[];
  readonly source?: TaskSource;
}

/** One time a task has to be done. */
export interface Occurrence {
  /** The task's id for a task that is due once; with its first due date for a recurring one. Stays when the date moves. */
  readonly id: string;
  readonly task: string;
  /** What people call it: NV12. Given when it is first kept. */
  readonly number?: number;
  readonly due?: LocalDay;
  readonly state: WorkState;
  readonly doneOn?: LocalDay;
}

/** Every change says who, when and why. */
export interface TaskEvent {
  readonly occurrence: string;
  readonly at: Date;
  /** A person's id; `system` for what follows from a rule. */
  readonly by: string;
  readonly what:
    | WorkAction
    | 'create'
    | 'move'
    | 'assign'
    | 'acknowledge'
    | 'receive'
    | 'ask-extension'
    | 'grant-extension'
    | 'refuse-extension';
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
  /** The message that made it, where there was one: the same message makes it once. */
  readonly cause?: string;
}
