import { localDayOf } from '../../domain/calendar/office-time.js';
import { sealedList } from '../../domain/complaints/console/denunciations/sealed-list.js';
import { sealedSeenBy } from '../../domain/complaints/console/denunciations/sealed-seen.js';
import { actOnSealed, type SealedActProblem } from '../../domain/complaints/sealed/act-on-sealed.js';
import { mayOpenSealed, openSealed, type SealedParts } from '../../domain/complaints/sealed/open-sealed.js';
import { sealBy } from '../../domain/complaints/sealed/seal-by.js';
import type { SealedCase } from '../../domain/complaints/sealed/sealed-store.js';
import { decideReader } from '../../domain/complaints/sealed/withheld/decide-reader.js';
import type { CaseStep } from '../../domain/complaints/steps/case-step.js';
import type { Person } from '../../domain/people/person.js';
import {
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
  findCase,
  findPerson,
} from './complaints-work.js';
import { describeProblem, detailsOf } from './step-case.js';

/** Denunciations: how many and how far, and what they say, to the officials named for it; to none what is about them. */
export async function sealed(
  work: ComplaintsWork,
  [name, ref]: readonly string[],
  options: ComplaintsOptions,
  isAction: (name: string) => name is CaseStep['action'],
): Promise<number> {
  const isOther = name === 'list' || name === 'open' || name === 'shut-out' || name === 'let-in';
  if (name === undefined || !(isOther || isAction(name)))
    throw new ComplaintsUsageError('sealed list, open NUMBER, shut-out NUMBER, let-in NUMBER or ACTION NUMBER');
  if (options.by === undefined) throw new ComplaintsUsageError('--by PERSON is needed: who looks, or does it');
  const person = await findPerson(work, options.by);
  if (name === 'list') return list(work, person);
  const one = await find(work, ref, person);
  if (name === 'open') return open(work, one, person, options);
  if (name === 'shut-out' || name === 'let-in') return decide(work, one, person, name === 'shut-out', options);
  return isAction(name) ? step(work, name, one, person, options) : 2;
}

async function list({ room, io, at }: ComplaintsWork, person: Person): Promise<number> {
  const listed = await sealedList(person, room.sealed);
  if (!listed) {
    await room.audit.record([{ at, actor: person.id, action: 'open-refused', subject: 'sealed-list' }]);
    throw new ComplaintsError(WHY_NOT['not-allowed']);
  }
  for (const { number, state, receivedAt, due } of [...listed.open, ...listed.over])
    io.stdout.write(`${[number, 'to-cao', state, localDayOf(receivedAt), due?.on ?? '-'].join('\t')}\n`);
  return 0;
}

async function open(
  work: ComplaintsWork,
  one: SealedCase,
  person: Person,
  { reason = '', denouncer }: ComplaintsOptions,
): Promise<number> {
  const { io, at } = work;
  const opening = { by: person.id, reason, at };
  const opened = await openSealed(partsOf(work), denouncer ? 'denouncer' : 'content', one.id, opening);
  if (!opened.ok) throw new ComplaintsError(WHY_NOT[opened.problem]);
  io.stdout.write(`${JSON.stringify(opened.value, null, 2)}\n`);
  io.stderr.write('This opening is on record.\n');
  return 0;
}

function partsOf({ room, people }: ComplaintsWork): SealedParts {
  return { ...room, findPerson: (id) => people.find(id) };
}

const WHY_NOT = {
  'not-allowed': 'only officials with the role "xử lý tố cáo" open denunciations; this try is on record',
  'no-reason': '--reason TEXT is needed: what it is opened for',
  'not-found': 'it cannot be opened: the sealed key or the identity key is another one than it was sealed with',
} as const;

const WHY_NOT_DECIDED = {
  'not-allowed': WHY_NOT['not-allowed'],
  'no-reason': '--reason TEXT is needed: why they may not know of it, or may',
  'no-such-person': 'only officials with the role "xử lý tố cáo" are shut out or let in',
  busy: 'somebody changed it at this moment: look at it again',
} as const;

async function step(
  work: ComplaintsWork,
  action: CaseStep['action'],
  one: SealedCase,
  person: Person,
  options: ComplaintsOptions,
): Promise<number> {
  const step = { action, by: person.id, at: work.at, ...(await detailsOf(work, options)) };
  const acted = await actOnSealed(one.id, step, work.rules, partsOf(work));
  if (!acted.ok) throw new ComplaintsError(describeSealedProblem(acted.problem));
  const { number, state, due } = acted.value;
  work.io.stdout.write(`${number}\t${state}\t${due?.on ?? '-'}\n`);
  return 0;
}

/** Somebody else decides: whom it is about does not see it, and nobody is let in by themselves. */
async function decide(
  work: ComplaintsWork,
  one: SealedCase,
  person: Person,
  isOut: boolean,
  { person: whom, reason = '' }: ComplaintsOptions,
): Promise<number> {
  if (whom === undefined) throw new ComplaintsUsageError('--person PERSON is needed: who is shut out or let in');
  const decision = { isOut, by: person.id, reason, at: work.at };
  const outcome = await decideReader(one.id, await findPerson(work, whom), decision, partsOf(work));
  if (outcome !== 'done') throw new ComplaintsError(WHY_NOT_DECIDED[outcome]);
  work.io.stderr.write('This is on record.\n');
  return 0;
}

function describeSealedProblem(wrong: SealedActProblem): string {
  if (wrong.kind === 'not-allowed') return WHY_NOT['not-allowed'];
  if (wrong.kind === 'not-named')
    return 'it is assigned only to somebody with the role "xử lý tố cáo" from whom it is not kept';
  return wrong.kind === 'no-reason' ? '--why TEXT is needed: what it is done for' : describeProblem(wrong);
}

/** An ordinary case that is a tố cáo goes into the sealed store; whoever does it has to be named for those. */
export async function sealOrdinary(
  work: ComplaintsWork,
  [ref]: readonly string[],
  { by }: ComplaintsOptions,
): Promise<number> {
  if (by === undefined) throw new ComplaintsUsageError('--by PERSON is needed: who does it');
  const { room, rules, at, io } = work;
  const person = await findPerson(work, by);
  const one = await findCase(work, ref);
  const outcome = await sealBy(person, one, at, { ...room, rules });
  if (outcome.kind === 'not-allowed') throw new ComplaintsError(WHY_NOT['not-allowed']);
  if (outcome.kind === 'gone')
    throw new ComplaintsError(`case ${one.number} has no words any more: there is nothing to seal`);
  io.stdout.write(`${outcome.number}\n`);
  io.stderr.write(
    'What was told about it is destroyed here. Messages that were sent stay in the chats: ask to delete them.\n',
  );
  return 0;
}

/** Who is not named for them hears so; whom it is about hears what is heard of a number that nobody has. */
async function find({ room, at }: ComplaintsWork, ref: string | undefined, person: Person): Promise<SealedCase> {
  const found =
    ref !== undefined && /^\d{1,9}$/.test(ref) ? await sealedSeenBy(person, Number(ref), at, room) : undefined;
  if (!mayOpenSealed(person)) throw new ComplaintsError(WHY_NOT['not-allowed']);
  if (!found) throw new ComplaintsError(`there is no denunciation ${ref ?? ''}: see \`complaints sealed list\``);
  return found;
}
