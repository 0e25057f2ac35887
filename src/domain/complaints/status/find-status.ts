import type { Case } from '../case.js';
import { readCaseCode } from '../code/case-code.js';
import type { CaseStore } from '../ports.js';
import { type CaseStatus, caseStatus } from './case-status.js';

export interface StatusParts {
  readonly cases: Pick<CaseStore, 'find' | 'findByCode' | 'eventsOf'>;
  /** The name of an official, for who holds it. */
  readonly nameOf: (person: string) => Promise<string | undefined>;
}

/** A code of a case that was merged into others is followed so far. */
const MOST_MERGES = 5;

/** What is looked for instead of what is no code: nobody has it. */
const NOBODYS = '';

/** The status behind a code as it was typed; `undefined` for a slip and for a code there is none of: both cost the same look and read the same. */
export async function findStatus(typed: string, now: Date, parts: StatusParts): Promise<CaseStatus | undefined> {
  const read = readCaseCode(typed);
  const own = await parts.cases.findByCode(read?.kind === 'code' ? read.code : NOBODYS);
  if (!own) return undefined;
  const goesOn = await whatGoesOn(own, parts);
  const events = await parts.cases.eventsOf(goesOn.id);
  const holder = goesOn.assignee === undefined ? undefined : await parts.nameOf(goesOn.assignee);
  return caseStatus(own, goesOn, events, now, () => holder);
}

/** The case itself, or the one it was merged into. */
export async function whatGoesOn(own: Case, { cases }: { readonly cases: Pick<CaseStore, 'find'> }): Promise<Case> {
  let current = own;
  for (let step = 0; step < MOST_MERGES && current.mergedInto !== undefined; step++)
    current = (await cases.find(current.mergedInto)) ?? { ...current, mergedInto: '' };
  return current;
}
