import { localDayOf } from '../../calendar/office-time.js';
import type { Person } from '../../people/person.js';
import type { Absences } from '../../people/ports.js';
import type { Case } from '../case.js';
import { type Rest, restsOf } from '../clocks/rests.js';
import { type RunningClock, runningClocks } from '../clocks/running-clocks.js';
import type { CaseRules } from '../handling/case-rules.js';
import type { Similar } from '../nearby/similar-cases.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CaseStore } from '../ports.js';
import { mayOpenSealed } from '../sealed/open-sealed.js';
import { type HeldCase, heldCase } from '../staff/held-case.js';
import { type Reach, reachOf } from '../staff/reach-of.js';
import { type AwayHolder, whoIsAway } from '../staff/who-is-away.js';
import { caseSeenBy, mayReadRequester, maySee } from '../staff/who-works.js';
import type { CaseEvent } from '../steps/case-step.js';
import { openVerbs, type StepVerb } from './step-fields.js';

/** Everything of a case that one official may read, and what they can do with it now. Who brought it is asked for apart. */
export interface CaseSheet extends HeldCase {
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly RunningClock[];
  /** When it was suspended while its clock ran. */
  readonly rests: readonly Rest[];
  readonly reach: Reach;
  /** How many brought or follow it. */
  readonly people: number;
  /** Of what is still kept: photos of the people, and proofs. */
  readonly files: readonly string[];
  readonly verbs: readonly StepVerb[];
  /** Who is not in the office today, by person. */
  readonly away: ReadonlyMap<string, AwayHolder>;
  readonly mayReadRequester: boolean;
  /** Named for denunciations: they may move it where those are. */
  readonly maySeal: boolean;
  /** Closed at the same place within ninety days before. */
  readonly before?: Case;
  /** Open ones of the same matter close by, where it could be merged. */
  readonly similar: readonly Similar[];
}

export interface SheetParts {
  readonly cases: Pick<CaseStore, 'find' | 'findByNumber' | 'eventsOf' | 'partiesOf'>;
  readonly files: Pick<CaseFiles, 'list'>;
  readonly rules: CaseRules;
  readonly absences: Pick<Absences, 'since'>;
  readonly returned: (about: Case) => Promise<Case | undefined>;
  readonly similar: (about: Case, at: Date) => Promise<readonly Similar[]>;
}

/** `undefined` for a case there is none of, and for one of somebody else: both read the same. */
export async function caseSheet(
  number: number,
  person: Person,
  now: Date,
  nameOf: (id: string) => string | undefined,
  { cases, files, rules, absences, returned, similar }: SheetParts,
): Promise<CaseSheet | undefined> {
  const about = await caseSeenBy(person, number, cases);
  if (!about) return undefined;
  const today = localDayOf(now);
  const [events, parties, kept, before, away] = await Promise.all([
    cases.eventsOf(about.id),
    cases.partiesOf(about.id),
    files.list(about.id),
    returned(about),
    whoIsAway(today, nameOf, absences),
  ]);
  const verbs = openVerbs(about);
  const alike = verbs.includes('merge') ? await similar(about, now) : [];
  const target = about.mergedInto === undefined ? undefined : await cases.find(about.mergedInto);
  return {
    ...heldCase(about, now, nameOf),
    events,
    clocks: runningClocks(about, rules.clocks.clocks, rules.calendar),
    rests: restsOf(about, events, rules.clocks.clocks),
    reach: reachOf(parties),
    people: parties.length,
    files: kept,
    verbs,
    similar: alike.filter(({ one }) => one.id !== about.id && maySee(person, one)),
    away,
    mayReadRequester: mayReadRequester(person, about),
    maySeal: mayOpenSealed(person) && !about.isAnonymised,
    ...(before ? { before } : {}),
    ...(target ? { mergedInto: target.number } : {}),
  };
}
