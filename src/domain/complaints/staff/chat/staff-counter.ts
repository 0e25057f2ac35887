import { hashId } from '../../../../shared/ids.js';
import { localDayOf } from '../../../calendar/office-time.js';
import type { Counter, CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { saysSomething } from '../../../language/says-something.js';
import { hasRight, type Person } from '../../../people/person.js';
import type { Case } from '../../case.js';
import { restsOf } from '../../clocks/rests.js';
import type { ActProblem } from '../../handling/act-on-case.js';
import type { CaseStore } from '../../ports.js';
import { sumOfKinds } from '../../register/sum-of-kinds.js';
import { mayOpenSealed } from '../../sealed/open-sealed.js';
import { actionsFrom } from '../../states/next-case-state.js';
import type { StepDetails } from '../../steps/case-step.js';
import { actInOrder, wasDone } from '../act-in-order.js';
import { heldCase } from '../held-case.js';
import { leadingSteps } from '../leading-steps.js';
import { peopleNamed } from '../people-named.js';
import { reachOf } from '../reach-of.js';
import type { StaffVerb } from '../staff-verb.js';
import { whoIsAway } from '../who-is-away.js';
import { caseSeenBy, seesAllCases, whoWorks } from '../who-works.js';
import type { CaseWork } from './case-work.js';
import { fromTemplate, titlesFor } from './from-template.js';
import { type ForGroup, type Heard, hear, isOrder, isPending, type Order } from './hear.js';
import { keepProof } from './keep-proof.js';
import { hearOfList } from './lists/hear-of-list.js';
import { listCases } from './lists/list-cases.js';
import { readDetails } from './read-details.js';
import type { StaffParts } from './staff-parts.js';
import type { StaffReply, UnclearName } from './staff-reply.js';

interface Answer {
  readonly reply: StaffReply;
  readonly work?: CaseWork;
}

/** Officials work on cases from their own chat: by buttons, by "trả lời 12: ...", by /hoso. Never in a group, never a tố cáo. */
export function createStaffCounter(parts: StaffParts): Counter {
  return {
    async take(input) {
      const heard = hear(input, parts.rules.calendar) ?? (await hearOfList(input, parts));
      // Danger comes before what was asked for; an order with its number tells of danger that is over.
      if (!heard || (isPending(heard) && input.decided.outcome === 'emergency')) return undefined;
      const person = await whoWorks(input.message, parts);
      if (!person) return undefined;
      if (heard === 'group-on' || heard === 'group-off')
        return toTurn({ reply: await setGroup(heard, person, input, parts) }, input, parts);
      if (input.message.chat?.isGroup) return toTurn({ reply: { kind: 'in-group' } }, input, parts);
      return toTurn(await answer(heard, person, input, parts), input, parts);
    },
  };
}

/** Of these the parts may come one after the other: a day, then the reason. */
const TOLD_IN_PARTS: ReadonlySet<StaffVerb> = new Set([
  'extend',
  'transfer',
  'refuse',
  'suspend',
  'terminate',
  'close',
]);

/** An administrator says in the group itself whether it hears of cases. */
async function setGroup(
  heard: ForGroup,
  person: Person,
  { message: { channel, chat }, now }: CounterInput,
  { groups }: StaffParts,
): Promise<StaffReply> {
  if (!hasRight(person, 'administrator')) return { kind: 'only-administrators' };
  if (!chat?.isGroup || (channel !== 'telegram' && channel !== 'zalo')) return { kind: 'only-in-groups' };
  const to = { channel, chat: chat.id };
  if (heard === 'group-on') await groups.add(to, now);
  else await groups.remove(to);
  return { kind: heard === 'group-on' ? 'group-told' : 'group-not-told' };
}

async function answer(
  heard: Exclude<Heard, ForGroup>,
  person: Person,
  input: CounterInput,
  parts: StaffParts,
): Promise<Answer> {
  const names = new Map((await parts.people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  if (heard === 'give-up') return { reply: { kind: 'given-up' } };
  if (heard === 'console') return { reply: { kind: 'console', ...(await parts.letIn(person.id, input.now)) } };
  if (!isOrder(heard) && 'figures' in heard) {
    if (!seesAllCases(person)) return { reply: { kind: 'no-figures' } };
    const kinds = sumOfKinds(await parts.figures(heard.figures, localDayOf(input.now)));
    return { reply: { kind: 'figures', period: heard.figures, kinds } };
  }
  if (!isOrder(heard)) {
    const rights = { isOfAll: seesAllCases(person), hasSealed: mayOpenSealed(person) };
    const groups = await listCases(person, input.now, parts.cases, nameOf, heard);
    return { reply: { kind: 'list', groups, wanted: heard.list, from: heard.from ?? 0, ...rights } };
  }
  return obey(heard, person, input, parts, nameOf);
}

async function obey(
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
function keptOf(problem: ActProblem, rest: string, { reason = '', until, closing }: StepDetails): string | undefined {
  if (problem.kind === 'day-off') return saysSomething(reason) ? `: ${reason}` : '';
  if (problem.kind !== 'no-words') return undefined;
  if (until !== undefined) return until.split('-').toReversed().join('/');
  const unfit = { reason, legalGround: '', closing: closing?.noProofBecause ?? '' }[problem.what];
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

/** Numbers mean what was offered last. */
function toTurn({ reply, work }: Answer, { state, now }: CounterInput, { say }: StaffParts): CounterTurn {
  const { caseWork: _, ...rest } = state;
  const said = say(reply);
  const means = { kind: 'question', text: '/hoso' } as const;
  const choices = said.choices.map(({ id, label }) => ({ id, label, means }));
  const offered = choices.length > 0 ? { choices, choicesAt: now.toISOString() } : {};
  return { state: { ...rest, ...offered, ...(work ? { caseWork: work } : {}) }, replies: [said], outbound: [] };
}
