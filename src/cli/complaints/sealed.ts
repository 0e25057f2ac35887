import { localDayOf } from '../../domain/calendar/office-time.js';
import { actOnSealed, type SealedActProblem } from '../../domain/complaints/sealed/act-on-sealed.js';
import { openSealed, type SealedParts } from '../../domain/complaints/sealed/open-sealed.js';
import { sealBy } from '../../domain/complaints/sealed/seal-by.js';
import type { SealedCase } from '../../domain/complaints/sealed/sealed-store.js';
import type { CaseStep } from '../../domain/complaints/steps/case-step.js';
import {
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
  findCase,
  findPerson,
} from './complaints-work.js';
import { describeProblem, detailsOf } from './step-case.js';

/** Denunciations: how many and how far, to whoever looks; what they say, to the officials named for it. */
export async function sealed(
  work: ComplaintsWork,
  [name, ref]: readonly string[],
  options: ComplaintsOptions,
  isAction: (name: string) => name is CaseStep['action'],
): Promise<number> {
  if (name === 'list') return list(work);
  if (name === 'open') return open(work, await find(work, ref), options);
  if (name !== undefined && isAction(name)) return step(work, name, await find(work, ref), options);
  throw new ComplaintsUsageError('sealed list, sealed open NUMBER or sealed ACTION NUMBER');
}

async function list({ room, io }: ComplaintsWork): Promise<number> {
  for (const { number, state, receivedAt, due } of await room.sealed.list(200))
    io.stdout.write(`${[number, 'to-cao', state, localDayOf(receivedAt), due?.on ?? '-'].join('\t')}\n`);
  return 0;
}

async function open(
  work: ComplaintsWork,
  one: SealedCase,
  { by, reason = '', denouncer }: ComplaintsOptions,
): Promise<number> {
  if (by === undefined) throw new ComplaintsUsageError('--by PERSON is needed: who opens it');
  if (one.isForgotten)
    throw new ComplaintsError('its words and who denounced were destroyed: the time for keeping them is over');
  const { io, at } = work;
  const opening = { by: (await findPerson(work, by)).id, reason, at };
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

async function step(
  work: ComplaintsWork,
  action: CaseStep['action'],
  one: SealedCase,
  options: ComplaintsOptions,
): Promise<number> {
  if (options.by === undefined) throw new ComplaintsUsageError('--by PERSON is needed: who does it');
  const by = (await findPerson(work, options.by)).id;
  const step = { action, by, at: work.at, ...(await detailsOf(work, options)) };
  const acted = await actOnSealed(one.id, step, work.rules, partsOf(work));
  if (!acted.ok) throw new ComplaintsError(describeSealedProblem(acted.problem));
  const { number, state, due } = acted.value;
  work.io.stdout.write(`${number}\t${state}\t${due?.on ?? '-'}\n`);
  return 0;
}

function describeSealedProblem(wrong: SealedActProblem): string {
  if (wrong.kind === 'not-allowed') return WHY_NOT['not-allowed'];
  if (wrong.kind === 'not-named') return 'it is assigned only to somebody with the role "xử lý tố cáo"';
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

async function find({ room }: ComplaintsWork, ref: string | undefined): Promise<SealedCase> {
  const found = ref !== undefined && /^\d{1,9}$/.test(ref) ? await room.sealed.findByNumber(Number(ref)) : undefined;
  if (!found) throw new ComplaintsError(`there is no denunciation ${ref ?? ''}: see \`complaints sealed list\``);
  return found;
}
