import { hashId } from '../../../shared/ids.js';
import type { Result } from '../../../shared/result.js';
import { localDayOf } from '../../calendar/office-time.js';
import { readCommand } from '../../conversation/commands.js';
import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import { fold } from '../../language/fold.js';
import type { Person } from '../../people/person.js';
import type { Case } from '../case.js';
import { type Acted, type ActProblem, actOnCase } from '../handling/act-on-case.js';
import type { CaseParty } from '../requester.js';
import { actionsFrom } from '../states/next-case-state.js';
import type { CaseStep } from '../steps/case-step.js';
import type { CaseWork } from './case-work.js';
import { keepProof } from './keep-proof.js';
import { leadingSteps } from './leading-steps.js';
import { heldCase, listCases } from './list-cases.js';
import { readDetails } from './read-details.js';
import { readOrder, type StaffOrder } from './read-order.js';
import type { StaffParts } from './staff-parts.js';
import type { Reach, StaffReply } from './staff-reply.js';
import { isStaffVerb, readStaffChoice } from './staff-verb.js';
import { maySee, personNamed, whoWorks } from './who-works.js';

interface Answer {
  readonly reply: StaffReply;
  readonly work?: CaseWork;
}

const LIST_COMMAND = 'hoso';
const GIVEN_UP = /^(?:huy|thoi|bo qua|khong)$/;
const WORK_HOURS = 12;

/** Officials work on cases from their own chat: by buttons, by "trả lời 12: ...", by /hoso. Never in a group, never a tố cáo. */
export function createStaffCounter(parts: StaffParts): Counter {
  return {
    async take(input) {
      const heard = hear(input);
      if (!heard || input.decided.outcome === 'emergency') return undefined;
      const person = await whoWorks(input.message, parts);
      if (!person) return undefined;
      if (input.message.chat?.isGroup) return toTurn({ reply: { kind: 'in-group' } }, input, parts);
      return toTurn(await answer(heard, person, input, parts), input, parts);
    },
  };
}

type Heard = 'list' | 'give-up' | StaffOrder;

/** What a message says about cases; looked at before anybody is looked up. */
function hear({ message: { text, choice }, state, now }: CounterInput): Heard | undefined {
  if (choice !== undefined) {
    const pressed = readStaffChoice(choice);
    return pressed && { ...pressed, rest: '' };
  }
  const order = readOrder(text);
  if (order) return order;
  const command = readCommand(text);
  if (command) return isListCommand(text) ? 'list' : undefined;
  const { caseWork } = state;
  if (!caseWork || !isStaffVerb(caseWork.verb) || isOld(caseWork, now)) return undefined;
  if (GIVEN_UP.test(fold(text.trim()))) return 'give-up';
  return { verb: caseWork.verb, number: caseWork.number, rest: text.trim() };
}

function isListCommand(text: string): boolean {
  return fold(text.trim().slice(1)).split(/[\s@]/)[0] === LIST_COMMAND;
}

function isOld({ askedAt }: CaseWork, now: Date): boolean {
  return now.getTime() - Date.parse(askedAt) > WORK_HOURS * 3_600_000;
}

async function answer(heard: Heard, person: Person, input: CounterInput, parts: StaffParts): Promise<Answer> {
  const names = new Map((await parts.people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  if (heard === 'give-up') return { reply: { kind: 'given-up' } };
  if (heard === 'list')
    return { reply: { kind: 'list', groups: await listCases(person, input.now, parts.cases, nameOf) } };
  return obey(heard, person, input, parts, nameOf);
}

async function obey(
  { verb, number, rest }: StaffOrder,
  person: Person,
  { message, now }: CounterInput,
  parts: StaffParts,
  nameOf: (id: string) => string | undefined,
): Promise<Answer> {
  const { cases, rules } = parts;
  const about = await cases.findByNumber(number);
  // Whose case it is not, there is none for.
  if (!about || !maySee(person, about)) return { reply: { kind: 'no-case', number } };
  const today = localDayOf(now);
  if (verb === 'show') {
    const [events, parties] = [await cases.eventsOf(about.id), await cases.partiesOf(about.id)];
    return { reply: { kind: 'shown', ...heldCase(about, today, nameOf), events, reach: reachOf(parties) } };
  }
  const asked = hashId(`${message.channel}:${message.messageId}`);
  const wasDone = (await cases.eventsOf(about.id)).some((event) => event.details.message === asked);
  if (wasDone) return { reply: { kind: 'done', verb, ...heldCase(about, today, nameOf) } };
  if (leadingSteps(about.kind, about.state, verb) === undefined) {
    const allowed = actionsFrom(about.kind, about.state);
    return { reply: { kind: 'problem', problem: { kind: 'not-now', state: about.state, allowed }, number } };
  }
  const people = await parts.people.list();
  const details = await readDetails(verb, rest, {
    now,
    calendar: rules.calendar,
    photos: verb === 'close' ? await keepProof(about.id, message, parts, now) : [],
    findPerson: async (name) => personNamed(name, people),
    findCase: async (other) => (await cases.findByNumber(other))?.id,
  });
  const acted = await actInOrder(about, { ...details, message: asked, action: verb, by: person.id, at: now }, parts);
  if (acted.ok) return { reply: { kind: 'done', verb, ...heldCase(acted.value.after, today, nameOf) } };
  if (acted.problem.kind === 'missing' || acted.problem.kind === 'no-proof')
    return { reply: { kind: 'ask', verb, number }, work: { number, verb, askedAt: now.toISOString() } };
  return { reply: { kind: 'problem', problem: acted.problem, number } };
}

/** "Nhận" on a case that just came says as well that it is what it was taken for. */
async function actInOrder(
  { id, kind, state }: Case,
  step: CaseStep,
  { rules, cases }: StaffParts,
): Promise<Result<Acted, ActProblem>> {
  const tried = await actOnCase(id, step, rules, cases);
  const leading = leadingSteps(kind, state, step.action);
  if (tried.ok || tried.problem.kind !== 'not-now' || !leading || leading.length === 0) return tried;
  for (const action of leading) await actOnCase(id, { action, by: step.by, at: step.at }, rules, cases);
  return actOnCase(id, step, rules, cases);
}

function reachOf(parties: readonly CaseParty[]): Reach {
  const known = parties.flatMap(({ requester }) => (requester ? [requester] : []));
  if (known.some(({ replyTo }) => replyTo?.channel === 'telegram' || replyTo?.channel === 'zalo')) return 'chat';
  if (known.some(({ phone }) => phone !== undefined)) return 'phone';
  return known.some(({ replyTo }) => replyTo?.channel === 'web') ? 'page' : 'nobody';
}

function toTurn({ reply, work }: Answer, { state }: CounterInput, { say }: StaffParts): CounterTurn {
  const { caseWork: _, ...rest } = state;
  return { state: work ? { ...rest, caseWork: work } : rest, replies: [say(reply)], outbound: [] };
}
