import type { Person } from '../../../people/person.js';
import type { AuditEntry } from '../../audit/audit-entry.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import { isLate } from '../../clocks/lateness.js';
import { type RunningClock, runningClocks } from '../../clocks/running-clocks.js';
import type { CaseRules } from '../../handling/case-rules.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import { sealedSeenBy } from './sealed-seen.js';
import { openSealedVerbs, type SealedVerb } from './sealed-verbs.js';

/** What is on the page of a tố cáo before anything is opened. */
export interface SealedSheet {
  readonly about: SealedCase;
  readonly isLate: boolean;
  readonly clocks: readonly RunningClock[];
  readonly verbs: readonly SealedVerb[];
  /** Who opened what and did what, the newest first. */
  readonly traces: readonly AuditEntry[];
}

export interface SealedSheetParts {
  readonly sealed: Pick<SealedStore, 'findByNumber' | 'concerned'>;
  readonly audit: Pick<AuditTrail, 'record' | 'ofSubject'>;
  readonly rules: CaseRules;
}

/** `undefined` where there is none, and for whoever is not named for them. */
export async function sealedSheet(
  number: number,
  person: Person,
  at: Date,
  parts: SealedSheetParts,
): Promise<SealedSheet | undefined> {
  const about = await sealedSeenBy(person, number, at, parts);
  if (!about) return undefined;
  const { clocks, calendar } = parts.rules;
  return {
    about,
    isLate: isLate(about, at),
    clocks: runningClocks({ ...about, kind: 'to-cao' }, clocks.clocks, calendar),
    verbs: openSealedVerbs(about.state),
    traces: (await parts.audit.ofSubject(`sealed:${about.id}`)).toReversed(),
  };
}
