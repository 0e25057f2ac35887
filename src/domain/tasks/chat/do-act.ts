import type { LocalDay } from '../../calendar/office-time.js';
import type { OutboundFile } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { KnownTask } from '../acts/known-task.js';
import { ACT_RULES, type TaskAct } from '../acts/task-act.js';
import type { Doing, Ledger, LedgerOutcome } from '../ledger.js';
import type { TaskEvent } from '../task.js';
import type { Asking, TaskParts } from './asking.js';
import { actOffers, detailOf, historyLine, possibleActs } from './task-lines.js';
import type { Offer, TaskReply, TaskTelling, Told } from './task-reply.js';
import type { TaskNotices } from './telling/task-notices.js';

export interface Answer {
  readonly reply: TaskReply;
  readonly offers: readonly Offer[];
  readonly outbound?: readonly PlannedMessage[];
}

export interface ActWords {
  readonly note?: string;
  /** The day that is asked for. */
  readonly until?: LocalDay;
  /** What came with the report: whoever decides gets it. */
  readonly file?: OutboundFile;
}

type Perform = (ledger: Ledger, id: string, doing: Doing, until: LocalDay | undefined) => Promise<LedgerOutcome>;

const PERFORM: Readonly<Record<TaskAct, Perform>> = {
  receive: (ledger, id, doing) => ledger.receive(id, doing),
  start: (ledger, id, doing) => ledger.act(id, 'start', doing),
  report: (ledger, id, doing) => ledger.act(id, 'report-done', doing),
  'ask-extension': async (ledger, id, doing, until) =>
    until === undefined ? 'not-possible' : ledger.askExtension(id, until, doing),
  acknowledge: (ledger, id, doing) => ledger.acknowledge(id, doing),
  confirm: (ledger, id, doing) => ledger.act(id, 'confirm', doing),
  return: (ledger, id, doing) => ledger.act(id, 'return', doing),
  grant: (ledger, id, doing) => ledger.grantExtension(id, doing),
  refuse: (ledger, id, doing) => ledger.refuseExtension(id, doing),
};

/** Who hears of it, and as what; an act that is not here is between the official and the ledger. */
const TELLS: Readonly<
  Partial<Record<TaskAct, { readonly kind: TaskTelling['kind']; readonly to: 'deciders' | 'owners' }>>
> = {
  report: { kind: 'reported', to: 'deciders' },
  'ask-extension': { kind: 'extension-asked', to: 'deciders' },
  confirm: { kind: 'confirmed', to: 'owners' },
  return: { kind: 'returned', to: 'owners' },
  grant: { kind: 'granted', to: 'owners' },
  refuse: { kind: 'refused', to: 'owners' },
};

/**
 * Does something with a task and tells the other side. Who is second - a double tap, a colleague who was quicker - reads what is
 * already so. The caller has seen to it that the person may.
 */
export async function doAct(
  act: TaskAct,
  known: KnownTask,
  { note, until, file }: ActWords,
  asking: Asking,
  parts: TaskParts,
): Promise<Answer> {
  const { person, at, cause } = asking;
  const doing = { by: person.id, at, cause, ...(note ? { note } : {}) };
  const before = await parts.book.eventsOf(known.occurrence.id);
  const isRepeated = before.some((event) => event.cause === cause && event.what === ACT_RULES[act].event);
  if (!isRepeated && !ACT_RULES[act].isPossible(known.occurrence, before))
    return alreadySo(act, known, before, asking, parts);
  const outcome = await PERFORM[act](parts.ledger, known.occurrence.id, doing, until);
  const now = (await parts.book.find(known.occurrence.id)) ?? known;
  const history = await parts.book.eventsOf(known.occurrence.id);
  if (outcome !== 'done') return alreadySo(act, now, history, asking, parts);
  const telling = await tellOthers(
    act,
    now,
    history,
    { ...(note ? { note } : {}), ...(until ? { until } : {}), ...(file ? { file } : {}) },
    asking,
    parts,
  );
  const task = detailOf(now, history, asking, parts);
  const next = possibleActs(now, history, asking).filter((one) => one !== 'receive' && one !== 'start');
  const told = telling ? { told: toldBy(telling, asking) } : {};
  const reply: TaskReply = { kind: 'done', act, task, ...told, ...(until ? { until } : {}) };
  return { reply, offers: actOffers(next, now, history, person.id), outbound: telling?.outbound ?? [] };
}

/** Whom the messages reach, and when. */
export function toldBy({ told, dueAt }: Awaited<ReturnType<TaskNotices['tell']>>, { nameOf, now }: Asking): Told {
  return { names: told.map(nameOf), ...(dueAt > now ? { from: dueAt } : {}) };
}

/** What is so already, and what can be done now. */
function alreadySo(
  act: TaskAct,
  known: KnownTask,
  history: readonly TaskEvent[],
  asking: Asking,
  parts: TaskParts,
): Answer {
  const done = history.findLast(({ what }) => what === ACT_RULES[act].event);
  const task = detailOf(known, history, asking, parts);
  const reply: TaskReply = { kind: 'already', act, task, ...(done ? { done: historyLine(done, asking) } : {}) };
  return { reply, offers: actOffers(possibleActs(known, history, asking), known, history, asking.person.id) };
}

async function tellOthers(
  act: TaskAct,
  known: KnownTask,
  history: readonly TaskEvent[],
  { file, ...words }: ActWords,
  asking: Asking,
  { notices, calendar }: TaskParts,
) {
  const rule = TELLS[act];
  if (!rule) return undefined;
  const { person, staff, today, cause, at } = asking;
  const owners = [...staff.owners(known.task, today), ...history.filter(isReport).map(({ by }) => by)];
  const people = rule.to === 'owners' ? owners : staff.leaders(known.task, today);
  const others = [...new Set(people)].filter((one) => one !== person.id);
  return notices.tell(others, { cause, at, isUrgent: known.task.isUrgent }, (other) => ({
    telling: { kind: rule.kind, task: detailOf(known, history, asking, { calendar }), by: person.name, ...words },
    offers: actOffers(nextFor(rule.kind, known, history), known, history, other),
    ...(file ? { file } : {}),
  }));
}

const isReport = ({ what }: TaskEvent) => what === 'report-done' || what === 'ask-extension';

const NEXT: Readonly<Record<TaskTelling['kind'], readonly TaskAct[]>> = {
  reported: ['confirm', 'return'],
  'extension-asked': ['grant', 'refuse'],
  confirmed: [],
  returned: ['start', 'report', 'ask-extension'],
  granted: ['start', 'report'],
  refused: ['start', 'report'],
  given: ['receive', 'start', 'report', 'ask-extension'],
};

/** What the other side can do at once. */
export function nextFor(
  kind: TaskTelling['kind'],
  { occurrence }: KnownTask,
  history: readonly TaskEvent[],
): readonly TaskAct[] {
  return NEXT[kind].filter((act) => ACT_RULES[act].isPossible(occurrence, history));
}
