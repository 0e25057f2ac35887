import { localDayOf } from '../../domain/calendar/office-time.js';
import { CASE_CATEGORIES } from '../../domain/complaints/case-category.js';
import { ORDINARY_KINDS } from '../../domain/complaints/filed-kind.js';
import { type ActProblem, actOnCase } from '../../domain/complaints/handling/act-on-case.js';
import { actInOrder } from '../../domain/complaints/staff/act-in-order.js';
import { leadingSteps } from '../../domain/complaints/staff/leading-steps.js';
import { whoIsAway } from '../../domain/complaints/staff/who-is-away.js';
import type { CaseStep, StepDetails } from '../../domain/complaints/steps/case-step.js';
import { CLOSING_REASONS } from '../../domain/complaints/steps/closing.js';
import {
  actorOf,
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
  dueText,
  findCase,
  findPerson,
} from './complaints-work.js';
import { dayOf, oneOf } from './read-options.js';

/** One action on one case. */
export async function stepCase(
  work: ComplaintsWork,
  action: CaseStep['action'],
  [ref, ...rest]: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  if (rest.length > 0) throw new ComplaintsUsageError(`what is ${rest[0]}? One case at a time`);
  const one = await findCase(work, ref);
  if (action === 'take' && options.by === undefined)
    throw new ComplaintsUsageError('--by PERSON is needed: who takes it');
  const { room, rules, at, io } = work;
  const step = { action, by: await actorOf(work, options), at, ...(await detailsOf(work, options)) };
  const needsHolder = leadingSteps(one.kind, one.state, action)?.includes('take') && options.by === undefined;
  // Nobody sits at the command line by name: what has to be taken first is taken by who is named.
  const acted = needsHolder
    ? await actOnCase(one.id, step, rules, room.cases)
    : await actInOrder(one, step, { rules, cases: room.cases });
  if (!acted.ok) {
    const hint = needsHolder && acted.problem.kind === 'not-now' ? HOLDER_FIRST : '';
    throw new ComplaintsError(`${describeProblem(acted.problem)}${hint}`);
  }
  const { state, due, assignee } = acted.value.after;
  io.stdout.write(`${one.number}\t${state}\t${dueText(due)}\n`);
  if (action === 'assign' && assignee !== undefined) await tellAway(assignee, work);
  return 0;
}

const HOLDER_FIRST = '. With --by PERSON it is classified and taken first';

async function tellAway(id: string, { people, absences, at, io }: ComplaintsWork): Promise<void> {
  const names = new Map((await people.list()).map((person) => [person.id, person.name]));
  const away = (await whoIsAway(localDayOf(at), (person) => names.get(person), absences)).get(id);
  if (!away) return;
  const instead = away.standIn === undefined ? 'nobody stands in' : `${away.standIn} stands in`;
  io.stderr.write(`${away.name} is away until ${away.until}; ${instead}\n`);
}

/** @throws ComplaintsError for an option that cannot be read. */
export async function detailsOf(work: ComplaintsWork, options: ComplaintsOptions): Promise<StepDetails> {
  const kind = oneOf('--kind', options.kind, ORDINARY_KINDS);
  const category = oneOf('--category', options.category, CASE_CATEGORIES);
  const about = oneOf('--about', options.about, ['regulation', 'conduct']);
  const ending = oneOf('--closing', options.closing, CLOSING_REASONS);
  const until = dayOf(options.until);
  const meetOn = dayOf(options.on);
  const { why, reason, body, ground, answer, document, proof = [] } = options;
  const noProof = options['no-proof'];
  return {
    ...(kind ? { kind } : {}),
    ...(category ? { category } : {}),
    ...(about ? { about } : {}),
    ...(options.urgent === undefined ? {} : { isUrgent: options.urgent }),
    ...(options.to === undefined ? {} : { assignee: (await findPerson(work, options.to)).id }),
    ...(options.into === undefined ? {} : { mergeInto: (await findCase(work, options.into)).id }),
    ...(until ? { until } : {}),
    ...(meetOn ? { meetOn } : {}),
    ...(why ? { why } : {}),
    ...(reason ? { reason } : {}),
    ...(body ? { body } : {}),
    ...(ground ? { legalGround: ground } : {}),
    ...(answer ? { answer } : {}),
    ...(document ? { document } : {}),
    ...(ending ? { closing: { reason: ending, proof, ...(noProof ? { noProofBecause: noProof } : {}) } } : {}),
  };
}

const OPTION_OF: Readonly<Partial<Record<keyof StepDetails, string>>> = {
  assignee: '--to PERSON',
  mergeInto: '--into CASE',
  legalGround: '--ground ARTICLE',
  until: '--until DAY',
  meetOn: '--on DAY',
  closing: '--closing WHY',
};

const UNFIT_OPTIONS = {
  reason: '--reason',
  legalGround: '--ground',
  closing: '--no-proof',
  document: '--document',
} as const;

export function describeProblem(wrong: ActProblem): string {
  switch (wrong.kind) {
    case 'not-now':
      return `that cannot be done while it is ${wrong.state}; what can: ${wrong.allowed.join(', ')}`;
    case 'missing':
      return `${OPTION_OF[wrong.what] ?? `--${wrong.what} TEXT`} is needed for that`;
    case 'no-day':
      return `${wrong.given} is not a day that exists`;
    case 'not-later':
      return `the new date has to lie after ${wrong.than}`;
    case 'too-late':
      return wrong.isOver
        ? `by law it could be extended until ${wrong.latest} at the latest, and that is over: settle it, and apologise`
        : `by law it can be extended until ${wrong.latest} at the latest`;
    case 'day-off':
      return `${wrong.given} is a day off: ${wrong.next ? `the next working day is ${wrong.next}` : 'choose a working day'}`;
    case 'not-yet':
      return `the decision takes effect after ${wrong.until}, if nobody complains again`;
    case 'short-notice':
      return `people are told of a dialogue some days before: ${wrong.earliest} at the earliest`;
    case 'no-words':
      return `${UNFIT_OPTIONS[wrong.what]} says nothing: write a few words that its reader understands`;
    case 'no-proof':
      return 'closing needs --proof REF (a photo or document) or --no-proof TEXT that says why there is none';
    case 'into-itself':
      return 'a case cannot be merged into itself';
    case 'no-such-target':
      return 'the case to merge into was merged itself: merge into the one that goes on';
    case 'no-such-case':
      return 'there is no such case any more';
    case 'busy':
      return 'somebody else is changing this case: look at it again';
  }
}
