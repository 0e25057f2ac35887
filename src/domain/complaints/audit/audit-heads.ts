import type { AuditHead } from './audit-entry.js';
import type { AuditTrail } from './audit-trail.js';

/** Where the newest entry of the audit trail is written down each day, outside the database. */
export interface AuditHeads {
  append(head: AuditHead): Promise<void>;
  all(): Promise<readonly AuditHead[]>;
}

/** The daily line. Nothing is written while nothing has happened. */
export async function writeHead(
  trail: Pick<AuditTrail, 'head'>,
  heads: AuditHeads,
  at: Date,
): Promise<AuditHead | undefined> {
  const newest = await trail.head();
  if (!newest || newest.seq === 0) return undefined;
  const { seq, hash } = newest;
  const head = { seq, hash, at: at.toISOString() };
  await heads.append(head);
  return head;
}
