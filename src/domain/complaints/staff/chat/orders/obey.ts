import { hashId } from '../../../../../shared/ids.js';
import { localDayOf } from '../../../../calendar/office-time.js';
import type { CounterInput } from '../../../../conversation/counter.js';
import { saysSomething } from '../../../../language/letters/says-something.js';
import type { Person } from '../../../../people/person.js';
import type { Case } from '../../../case.js';
import { restsOf } from '../../../clocks/rests.js';
import type { ActProblem } from '../../../handling/act-on-case.js';
import type { CaseStore } from '../../../ports.js';
import { actionsFrom } from '../../../states/next-case-state.js';
import type { StepDetails } from '../../../steps/case-step.js';
import { actInOrder, wasDone } from '../../act-in-order.js';
import { heldCase } from '../../held-case.js';
import { leadingSteps } from '../../leading-steps.js';
import { peopleNamed } from '../../people-named.js';
import { reachOf } from '../../reach-of.js';
import type { StaffVerb } from '../../staff-verb.js';
import { whoIsAway } from '../../who-is-away.js';
import { caseSeenBy } from '../../who-works.js';
import type { CaseWork } from '../case-work.js';
import type { Order } from '../hear.js';
import type { StaffParts } from '../staff-parts.js';
import type { StaffReply, UnclearName } from '../staff-reply.js';
import { fromTemplate, titlesFor } from './from-template.js';
import { keepProof } from './keep-proof.js';
import { readDetails } from './read-details.js';

/** What is said, and what is asked for with it. */
export interface Answer {
  readonly reply: StaffReply;
  readonly work?: CaseWork;
}

/** Of these the parts may come one after the other: a day, then the reason. */
const TOLD_IN_PARTS: ReadonlySet<StaffVerb> = new Set([
  'extend',
  'transfer',
  'refuse',
  'suspend',
  'terminate',
  'close',
  'invite',
]);

/** Does what an order says of a case, shows it, or asks for what is missing. */
export async function obey(
  { verb, number, rest, before }: Order,
  person: Person,
  { message, now }: CounterInput,
  parts: StaffParts,
  nameOf: (id: string) => string | undefined,
): Promise<Answer> {
  const { cases, rules } = parts;
  const about = await caseSeenBy(person, number, cases);
  if (!about) return { reply: { kind: 'no-case', number } };
  const today = localDayOf(now);
  if (verb === 'show') {
    const [events, parties] = [await cases.eventsOf(about.id), await cases.partiesOf(about.id)];
    const before = await parts.returned(about);
    const rests = restsOf(about, events, rules.clocks.clocks);
    const mergedInto = await targetOf(about, cases);
    const held = { ...heldCase(about, now, nameOf), mergedInto, events, nameOf } as const;
    const shown = { kind: 'shown', ...held, reach: reachOf(parties), rests } as const;
    return { reply: before ? { ...shown, before } : shown };
  }
  const asked = hashId(`${message.channel}:${message.messageId}`);
  if (await wasDone(about, asked, parts)) return { reply: { kind: 'done', verb, ...heldCase(about, now, nameOf) } };
  if (leadingSteps(about.kind, about.state, verb) === undefined) {
    const allowed = actionsFrom(about.kind, about.state);
    return { reply: { kind: 'problem', problem: { kind: 'not-now', state: about.state, allowed }, number } };
  }
  const started = verb === 'answer' ? fromTemplate(about, rest, before !== undefined, parts) : undefined;
  if (started) return { reply: started, work: workOf(verb, number, '', [], now) };
  const people = await parts.people.list();
  const fresh = verb === 'close' ? await keepProof(about.id, message, parts, now) : [];
  const photos = [...new Set([...(before?.proof ?? []), ...fresh])];
  let unclear: UnclearName | undefined;
  const details = await readDetails(verb, rest, {
    now,
    calendar: rules.calendar,
    photos,
    async findPerson(name) {
      const found = peopleNamed(name, people);
      if (found.length !== 1 && name !== '') unclear = { said: name, fits: found.map((one) => one.name) };
      return found.length > 1 ? 'several' : found[0]?.id;
    },
    findCase: async (other) => (await caseSeenBy(person, other, cases))?.id,
  });
  const acted = await actInOrder(about, { ...details, message: asked, action: verb, by: person.id, at: now }, parts);
  if (acted.ok) {
    const { after } = acted.value;
    const mergedInto = await targetOf(after, cases);
    const done = { kind: 'done', verb, ...heldCase(after, now, nameOf), mergedInto } as const;
    const { assignee = '' } = after;
    // Who gives a case learns that nobody is there to take it.
    const away = verb === 'assign' ? (await whoIsAway(today, nameOf, parts.absences)).get(assignee) : undefined;
    return { reply: away ? { ...done, away } : done };
  }
  if (acted.problem.kind === 'missing' || acted.problem.kind === 'no-proof')
    return {
      reply: {
        kind: 'ask',
        verb,
        number,
        ...(unclear ? { unclear } : {}),
        ...(verb === 'answer' ? { templates: titlesFor(about, parts) } : {}),
      },
      work: workOf(verb, number, rest, photos, now),
    };
  const kept = keptOf(acted.problem, rest, details);
  const reply = { kind: 'problem', problem: acted.problem, number } as const;
  if (kept === undefined) return { reply };
  return { reply: { ...reply, isKept: kept !== '' }, work: workOf(verb, number, kept, photos, now) };
}

/** What need not be typed again when only the day or only the words were refused; `undefined` for what cannot be mended so. */
function keptOf(
  problem: ActProblem,
  rest: string,
  { reason = '', until, closing, document = '' }: StepDetails,
): string | undefined {
  if (problem.kind === 'day-off') return saysSomething(reason) ? `: ${reason}` : '';
  if (problem.kind !== 'no-words') return undefined;
  if (until !== undefined) return until.split('-').toReversed().join('/');
  const unfit = { reason, legalGround: '', closing: closing?.noProofBecause ?? '', document }[problem.what];
  return unfit !== '' && rest.endsWith(unfit) ? rest.slice(0, -unfit.length).trim() : '';
}

async function targetOf({ mergedInto }: Case, cases: Pick<CaseStore, 'find'>): Promise<number | undefined> {
  return mergedInto === undefined ? undefined : (await cases.find(mergedInto))?.number;
}

function workOf(verb: StaffVerb, number: number, rest: string, proof: readonly string[], now: Date): CaseWork {
  return {
    number,
    verb,
    askedAt: now.toISOString(),
    ...(TOLD_IN_PARTS.has(verb) && rest !== '' ? { said: rest } : {}),
    ...(proof.length > 0 ? { proof } : {}),
  };
}
