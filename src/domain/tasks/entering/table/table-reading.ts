import type { TaskDraft } from '../new-task.js';
import type { LeadNames } from '../read-leads.js';
import type { ScheduleContext, ScheduleProblem } from '../read-schedule.js';
import type { TaskColumn } from './task-column.js';

/** What is wrong with one row; it counts from 1, as a spreadsheet shows it. */
export interface RowProblem {
  readonly kind: 'no-title' | 'past' | ScheduleProblem;
  readonly row: number;
  /** The column, in the words of the table. */
  readonly header: string;
  readonly value: string;
}

/** What keeps a table from being entered. */
export type TableProblem =
  | RowProblem
  | { readonly kind: 'no-header' | 'empty' }
  | { readonly kind: 'missing-column'; readonly column: TaskColumn }
  | { readonly kind: 'doubled-column'; readonly header: string };

/** What is said about a table that is entered all the same. */
export type TableNote =
  | { readonly kind: 'unused-column'; readonly header: string }
  | { readonly kind: 'heading' | 'doubled-row' | 'day-assumed'; readonly row: number; readonly value: string };

export interface EnteredTask {
  readonly id: string;
  readonly draft: TaskDraft;
  readonly row: number;
  readonly note?: string;
}

export interface TableReading {
  /** To be entered when there are no problems. */
  readonly tasks: readonly EnteredTask[];
  readonly problems: readonly TableProblem[];
  readonly notes: readonly TableNote[];
}

export interface TableContext extends ScheduleContext, LeadNames {
  /** Dates that are over are entered too. */
  readonly takesPast: boolean;
}
