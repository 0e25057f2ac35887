import type { AuditAct, AuditEntry } from './audit-entry.js';

/** What was done to cases and by whom. Stores of cases write it in the transaction of the change itself. */
export interface AuditTrail {
  /** For what changes nothing else: opening, exporting. */
  record(acts: readonly AuditAct[]): Promise<void>;
  /** Oldest first, read page by page. */
  entries(): AsyncIterable<AuditEntry>;
  head(): Promise<Pick<AuditEntry, 'seq' | 'hash'> | undefined>;
  /** What the database itself says the newest entry is, kept apart from the entries: they must not end before it; `undefined` when somebody took it away. */
  recordedEnd(): Promise<Pick<AuditEntry, 'seq' | 'hash'> | undefined>;
  ofSubject(subject: string): Promise<readonly AuditEntry[]>;
}
