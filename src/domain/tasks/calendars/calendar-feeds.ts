import type { LocalDay } from '../../calendar/office-time.js';
import type { Task } from '../task.js';
import type { KeptOccurrence } from '../task-store.js';

/** Whose tasks a calendar shows: a person by id, or a unit or post by the name that documents give tasks to. */
export type CalendarOwner =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'role'; readonly role: string };

export interface CalendarFeed {
  /** Not secret; names the feed to whoever revokes it. */
  readonly id: string;
  readonly owner: CalendarOwner;
  readonly createdAt: Date;
}

/** Secret addresses of calendars. Only hashes of secrets are kept. */
export interface CalendarFeeds {
  /** A new secret; older ones of the owner go on working until they are revoked. */
  issue(owner: CalendarOwner, at: Date): Promise<{ readonly feed: CalendarFeed; readonly secret: string }>;
  /** `undefined` for a secret that does not exist or was revoked. */
  find(secret: string): Promise<CalendarFeed | undefined>;
  list(): Promise<readonly CalendarFeed[]>;
  /** Those of an owner, oldest first. */
  of(owner: CalendarOwner): Promise<readonly CalendarFeed[]>;
  /** False when there is none. */
  revoke(id: string): Promise<boolean>;
}

/** The calendars that people subscribe to from the chat. */
export interface ChatCalendars {
  readonly feeds: Pick<CalendarFeeds, 'of' | 'issue' | 'revoke'>;
  /** Undefined where calendar programs cannot reach the office. */
  readonly addressOf: ((secret: string) => string) | undefined;
}

/** An occurrence with its task, and how often and when it changed last. */
export interface CalendarDeadline {
  readonly occurrence: KeptOccurrence & { readonly due: LocalDay };
  readonly task: Task;
  readonly revision: number;
  readonly changedAt: Date;
}

export interface DeadlineSource {
  /** The names of roles that tasks are given to, as they are written. */
  roles(): Promise<readonly string[]>;
  /** Due on a day or later, given to one of the people or roles, ended ones too; in order of their dates. */
  deadlines(query: {
    readonly from: LocalDay;
    readonly people: readonly string[];
    readonly roles: readonly string[];
  }): Promise<readonly CalendarDeadline[]>;
}
