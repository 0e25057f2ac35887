import type { Origin, ReadTask } from '../document-reading.js';
import type { ReadDates } from '../read-dates-port.js';
import type { Actor, ActorReader } from './read-actor.js';
import { readApprover } from './read-approver.js';
import type { DeadlineReading, When } from './read-deadline.js';
import { titleOfDuty } from './title-of-duty.js';

export interface DutyReading {
  readonly actors: ActorReader;
  readonly readDates: ReadDates;
  readonly when: When;
  readonly isReport: boolean;
}

/** What is said of the rule that read a task: how sure it is of itself. */
export const CERTAINTY: Readonly<Record<'assigned' | 'direction' | 'report', number>> = {
  assigned: 0.9,
  direction: 0.8,
  report: 0.6,
};
/** Sentences that assign nothing to anybody. */
export const IS_NO_DUTY =
  /chiu trach nhiem thi hanh|co hieu luc (?:ke )?tu|la nhiem vu (?:thuong xuyen|trong tam|lau dai)/u;

interface TaskParts {
  readonly actor: Actor | undefined;
  readonly deadline: DeadlineReading;
  readonly certainty: number;
  readonly reading: DutyReading;
}

export function toTask(place: Origin, duty: string, { actor, deadline, certainty, reading }: TaskParts): ReadTask {
  const approver = readApprover(duty);
  const along = reading.actors.coordinatingIn(duty);
  return {
    ref: place.ref,
    line: place.line,
    lastLine: place.lastLine,
    page: place.page,
    confidence: Math.round(place.confidence * certainty * 100) / 100,
    title: titleOfDuty(duty, deadline),
    lead: actor?.lead ?? [],
    coordinating: along.length > 0 ? along : (actor?.coordinating ?? []),
    ...(approver === undefined ? {} : { approver }),
    deadlineText: deadline.text,
    deadline: deadline.deadline,
  };
}
