import { ok, problem, type Result } from '../../../shared/result.js';
import { hasRight, type Person } from '../../people/person.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { Requester } from '../requester.js';
import type { CaseEvent } from '../steps/case-step.js';
import type { Opening, SealedContent, SealedStore } from './sealed-store.js';
import { isWithheld } from './withheld/withheld.js';

export type OpeningProblem = 'not-allowed' | 'no-reason' | 'not-found';

export interface SealedParts {
  readonly sealed: SealedStore;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly findPerson: (id: string) => Promise<Person | undefined>;
}

/** What is read of a sealed case: its content, who denounced, or what was done. Each is an opening of its own. */
export interface Opened {
  readonly content: SealedContent;
  readonly denouncer: Requester;
  readonly events: readonly CaseEvent[];
}

type Openers = {
  readonly [What in keyof Opened]: (
    store: SealedStore,
    id: string,
    opening: Opening,
  ) => Promise<Opened[What] | undefined>;
};

const OPENERS: Openers = {
  content: (store, id, opening) => store.openContent(id, opening),
  denouncer: (store, id, opening) => store.openDenouncer(id, opening),
  events: (store, id, opening) => store.openEvents(id, opening),
};

/** Only officials named for it, with a reason. */
export async function openSealed<What extends keyof Opened>(
  parts: SealedParts,
  what: What,
  id: string,
  opening: Opening,
): Promise<Result<Opened[What], OpeningProblem>> {
  const refused = await refusedOpening(id, opening, parts);
  if (refused) return problem(refused);
  const opened = await OPENERS[what](parts.sealed, id, opening);
  return opened === undefined ? problem('not-found') : ok(opened);
}

/** Why it stays shut, also to whom it is about, for reading as for working on it; who tries without the right is on record. */
export async function refusedOpening(
  id: string,
  { by, reason, at }: Opening,
  { sealed, audit, findPerson }: SealedParts,
): Promise<Exclude<OpeningProblem, 'not-found'> | undefined> {
  const person = await findPerson(by);
  if (!person || !mayOpenSealed(person) || (await isWithheld(id, person, sealed))) {
    await audit.record([{ at, actor: by, action: 'open-refused', subject: `sealed:${id}` }]);
    return 'not-allowed';
  }
  return reason.trim() === '' ? 'no-reason' : undefined;
}

/** Nobody opens what is about themselves: one alone could not open it all. */
export const FEWEST_OFFICERS = 2;

/** Those with the role `xử lý tố cáo`; an administrator or leader has it only when it is given to them. */
export function mayOpenSealed(person: Person): boolean {
  return hasRight(person, 'denunciations');
}
