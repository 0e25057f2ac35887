import { fingerprint } from '../../../shared/ids.js';

/** One thing that was done: ids and actions, never content. */
export interface AuditAct {
  readonly at: Date;
  /** An official's id, `citizen`, `clerk` (at the command line) or `system`. */
  readonly actor: string;
  readonly action: string;
  /** `case:<id>`, `sealed:<id>`, `person:<id>` or `register:<days>`. */
  readonly subject: string;
}

/** An act in the chain: its hash covers it and the hash before it, so nothing in between can be changed or taken out. */
export interface AuditEntry extends AuditAct {
  /** 1, 2, 3 without gaps. */
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
}

/** The newest entry as it was written down outside the database. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
  /** ISO instant. */
  readonly at: string;
}

/** What the first entry follows. */
export const CHAIN_START: Pick<AuditEntry, 'seq' | 'hash'> = { seq: 0, hash: '0'.repeat(64) };

/** The entries that follow `last`. */
export function chainActs(acts: readonly AuditAct[], last: Pick<AuditEntry, 'seq' | 'hash'>): AuditEntry[] {
  const chained: AuditEntry[] = [];
  let { seq, hash: previous } = last;
  for (const act of acts) {
    seq += 1;
    const hash = hashOf({ ...act, seq, previous });
    chained.push({ ...act, seq, previous, hash });
    previous = hash;
  }
  return chained;
}

/** SHA-256 over the hash before and the entry in one written form. */
export function hashOf({ seq, at, actor, action, subject, previous }: Omit<AuditEntry, 'hash'>): string {
  return fingerprint(JSON.stringify([previous, seq, at.toISOString(), actor, action, subject]));
}
