import type { LocalDay } from '../../calendar/office-time.js';
import type { TaskAct } from '../acts/task-act.js';

/** Whose tasks a list is about; `any` is everything the person may see. */
export type ListOf =
  | 'mine'
  | 'people'
  | 'any'
  | { readonly named: string; readonly who?: NamedOwners }
  /** What a document asked for by its number, "36" or "36/QĐ-UBND", of somebody or of all. */
  | { readonly document: string; readonly who?: NamedOwners };

/** Who is meant by a name: people by id, posts by the key of their role; any of them. */
export interface NamedOwners {
  readonly people: readonly string[];
  readonly roles: readonly string[];
  /** Names them in the id of a button. */
  readonly mark: string;
  /** Their whole names. */
  readonly called: readonly string[];
}

/** Days of the office, both included, in the words of who asked. */
export interface Span {
  readonly from: LocalDay;
  readonly until: LocalDay;
  readonly words: string;
}

export type ListWhen = 'all' | 'late' | 'near' | 'waiting' | 'undated' | 'unheld' | Span;

/** Which task is meant: NV12, the second line of the last list, or what its words say. */
export type Target =
  | { readonly number: number }
  | { readonly place: number }
  /** As the reader understood them, with diacritics. */
  | { readonly words: string };

/** What an official wants of the ledger, read from plain words. What depends on `words` counts only when a task has them. */
export type Wish =
  | { readonly kind: 'list'; readonly of: ListOf; readonly when: ListWhen; readonly isCount: boolean }
  | { readonly kind: 'find'; readonly words: string }
  | {
      readonly kind: 'act';
      readonly act: TaskAct | 'show';
      readonly target: Target;
      /** What was written behind it, as typed. */
      readonly note?: string;
    };
