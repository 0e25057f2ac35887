import type { LocalDay } from '../../calendar/office-time.js';
import type { CalendarChange, DialogueStep } from '../acts/press.js';
import type { TaskAct } from '../acts/task-act.js';
import type { ScheduleProblem } from '../entering/read-schedule.js';
import type { TaskEvent, TaskSource } from '../task.js';
import type { ListOf, ListWhen } from '../wording/wish.js';
import type { WorkState } from '../work-state.js';

/** One line about a task. */
export interface TaskLine {
  readonly number: number;
  readonly title: string;
  readonly isUrgent: boolean;
  readonly due?: LocalDay;
  /** Days from today to the date, negative after it. */
  readonly daysLeft?: number;
  readonly state: WorkState;
  /** Names of who owes it, where somebody else reads it; roles nobody holds by their name. */
  readonly owners: readonly string[];
  readonly isExtensionAsked: boolean;
}

export interface HistoryLine {
  readonly what: TaskEvent['what'];
  readonly on: LocalDay;
  readonly by: string;
  readonly to?: string;
  readonly note?: string;
}

/** All there is to say about one. */
export interface TaskDetail extends TaskLine {
  readonly source?: TaskSource;
  /** The working day before, when the date is a day off. */
  readonly workedDue?: LocalDay;
  /** The newest events, oldest first. */
  readonly history: readonly HistoryLine[];
}

/** Something that can be picked under a reply. */
export interface Offer {
  readonly id: string;
  readonly label: /** With the `number` of its task where those of several stand side by side. */
    | { readonly kind: 'act'; readonly act: TaskAct; readonly number?: number }
    | { readonly kind: 'task'; readonly line: TaskLine; readonly isOwnersShown: boolean }
    | { readonly kind: 'more'; readonly count: number }
    | { readonly kind: 'step'; readonly step: DialogueStep }
    | { readonly kind: 'calendar'; readonly change: CalendarChange }
    | { readonly kind: 'list'; readonly list: 'people' | 'people-late' | 'people-waiting' };
}

/** What the people of a leader have open. */
export interface PeopleCount {
  readonly open: number;
  /** Given to a role that nobody holds, or to nobody. */
  readonly unheld: number;
  readonly late: number;
  readonly waiting: number;
}

/** What adopting the tasks of a document changes. */
export interface AdoptionCount {
  readonly added: number;
  readonly moved: number;
  readonly same: number;
  /** With another rule in the document: left as they are, for a person to decide. */
  readonly changed: number;
  /** Over already, so left out. */
  readonly past: number;
  /** Roles that nobody holds. */
  readonly unheld: readonly string[];
}

/** Who hears of something. */
export interface Told {
  /** Names; empty when nobody of them has a chat. */
  readonly names: readonly string[];
  /** When they will, where it waits for the morning. */
  readonly from?: Date;
}

/** What is said to an official about tasks; `messages/tasks` has the words for each. */
export type TaskReply =
  | {
      readonly kind: 'list';
      readonly of: ListOf;
      readonly when: ListWhen;
      readonly isCount: boolean;
      readonly today: LocalDay;
      /** All of it; the choices show a page of them. */
      readonly lines: readonly TaskLine[];
      /** Late ones that the days asked for do not hold. */
      readonly lateBesides: number;
      readonly people?: PeopleCount;
      /** Those of others that the person decides about, at the time that was asked for. */
      readonly ofOthers?: number;
      /** May see nobody's but their own. */
      readonly isOnlyOwn: boolean;
    }
  | { readonly kind: 'page'; readonly from: number; readonly count: number }
  | { readonly kind: 'which-is-done'; readonly count: number }
  /** An act without its task, where several can be meant. */
  | { readonly kind: 'which-task'; readonly act: TaskAct }
  /** A number was typed that stands in several notices, or a word that stands under several tasks. */
  | { readonly kind: 'which-notice'; readonly isNumber: boolean }
  | { readonly kind: 'task'; readonly task: TaskDetail }
  | { readonly kind: 'several-found'; readonly words: string }
  | { readonly kind: 'none-found'; readonly words: string }
  | { readonly kind: 'no-such-line'; readonly place: number }
  /** The number of a task that is not theirs, or of none: it is not told which. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'write-privately' }
  | {
      readonly kind: 'done';
      readonly act: TaskAct;
      readonly task: TaskDetail;
      /** Left out for what is between the official and the ledger. */
      readonly told?: Told;
      readonly until?: LocalDay;
    }
  /** It was done before or can no longer be; `by` did it last. */
  | { readonly kind: 'already'; readonly act: TaskAct; readonly task: TaskDetail; readonly done?: HistoryLine }
  /** A button of another time. */
  | { readonly kind: 'stale'; readonly task: TaskDetail }
  /** With the `note` that was said already it is only asked whether this task is meant. */
  | { readonly kind: 'ask-note'; readonly task: TaskLine; readonly note?: string }
  | { readonly kind: 'ask-why-returned'; readonly task: TaskLine }
  | { readonly kind: 'ask-until'; readonly task: TaskLine; readonly problem?: 'unreadable' | 'not-later' | 'past' }
  | { readonly kind: 'ask-reason'; readonly task: TaskLine; readonly until: LocalDay }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'adopt-unknown'; readonly named: string }
  | {
      readonly kind: 'adopt-nothing' | 'adopt-shown' | 'adopted';
      readonly named: string;
      readonly count: AdoptionCount;
    }
  | { readonly kind: 'calendar-issued'; readonly address: string }
  /** It was told once; a button of an earlier one is `isStale`. */
  | { readonly kind: 'calendar-there'; readonly since: LocalDay; readonly isStale: boolean }
  | { readonly kind: 'calendar-ended' }
  | { readonly kind: 'calendar-unreachable' }
  | { readonly kind: 'add-how' }
  | { readonly kind: 'add-not-allowed' }
  | {
      readonly kind: 'add-shown';
      readonly title: string;
      readonly to: string;
      readonly due?: LocalDay;
      readonly daysLeft?: number;
      /** The first day of what comes back. */
      readonly next?: LocalDay;
      readonly isUrgent: boolean;
      /** Given to a role that nobody holds: nobody would be reminded. */
      readonly isUnheld: boolean;
      /** Who would do it is away so long, with nobody to stand in. */
      readonly awayUntil?: LocalDay;
    }
  | {
      readonly kind: 'add-lacks-person';
      readonly title: string;
      readonly named?: string;
      readonly several: readonly string[];
    }
  /** A task was dictated for several at once. */
  | { readonly kind: 'add-one-each'; readonly names: readonly string[] }
  | { readonly kind: 'add-past'; readonly due: LocalDay }
  | { readonly kind: 'add-no-day'; readonly problem: ScheduleProblem | 'several'; readonly words: string }
  /** Somebody else has to do this with the task. */
  | { readonly kind: 'not-for-you'; readonly act: TaskAct; readonly task: TaskLine }
  | {
      readonly kind: 'added';
      /** Of the first time it is due, once that is in sight. */
      readonly number: number | undefined;
      readonly title: string;
      readonly to: string;
      readonly due?: LocalDay;
      /** The first day of what comes back. */
      readonly next?: LocalDay;
      /** Left out when it was given to oneself. */
      readonly told?: Told;
    };

/** Urgent tasks that came by a command or a table, to whoever owes them. */
export interface EnteredTelling {
  readonly kind: 'entered';
  readonly tasks: readonly TaskLine[];
}

/** What the other side is told. */
export interface TaskTelling {
  readonly kind: 'reported' | 'extension-asked' | 'confirmed' | 'returned' | 'granted' | 'refused' | 'given';
  readonly task: TaskDetail;
  /** The name of who did it. */
  readonly by: string;
  readonly note?: string;
  readonly until?: LocalDay;
}
