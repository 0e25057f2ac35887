import { localDayOf } from '../../calendar/office-time.js';
import type { Person } from '../../people/person.js';
import type { Case } from '../case.js';
import { type RunningClock, runningClocks } from '../clocks/running-clocks.js';
import type { CaseRules } from '../handling/case-rules.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CaseStore } from '../ports.js';
import { heldCase } from '../staff/list-cases.js';
import { reachOf } from '../staff/reach-of.js';
import type { HeldCase, Reach } from '../staff/staff-reply.js';
import { mayReadRequester, maySee } from '../staff/who-works.js';
import type { CaseEvent } from '../steps/case-step.js';
import { openVerbs, type StepVerb } from './step-fields.js';

/** Everything of a case that one official may read, and what they can do with it now. Who brought it is asked for apart. */
export interface CaseSheet extends HeldCase {
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly RunningClock[];
  readonly reach: Reach;
  /** How many brought or follow it. */
  readonly people: number;
  /** Of what is still kept: photos of the people, and proofs. */
  readonly files: readonly string[];
  readonly verbs: readonly StepVerb[];
  readonly mayReadRequester: boolean;
  /** Closed at the same place within ninety days before. */
  readonly before?: Case;
  /** The number of the case it was merged into. */
  readonly mergedInto?: number;
}

export interface SheetParts {
  readonly cases: Pick<CaseStore, 'find' | 'findByNumber' | 'eventsOf' | 'partiesOf'>;
  readonly files: Pick<CaseFiles, 'list'>;
  readonly rules: CaseRules;
  readonly returned: (about: Case) => Promise<Case | undefined>;
}

/** `undefined` for a case there is none of, and for one of somebody else: both read the same. */
export async function caseSheet(
  number: number,
  person: Person,
  now: Date,
  nameOf: (id: string) => string | undefined,
  { cases, files, rules, returned }: SheetParts,
): Promise<CaseSheet | undefined> {
  const about = await cases.findByNumber(number);
  if (!about || !maySee(person, about)) return undefined;
  const [events, parties, kept, before] = await Promise.all([
    cases.eventsOf(about.id),
    cases.partiesOf(about.id),
    files.list(about.id),
    returned(about),
  ]);
  const target = about.mergedInto === undefined ? undefined : await cases.find(about.mergedInto);
  return {
    ...heldCase(about, localDayOf(now), nameOf),
    events,
    clocks: runningClocks(about, rules.clocks.clocks, rules.calendar),
    reach: reachOf(parties),
    people: parties.length,
    files: kept,
    verbs: openVerbs(about),
    mayReadRequester: mayReadRequester(person, about),
    ...(before ? { before } : {}),
    ...(target ? { mergedInto: target.number } : {}),
  };
}
