import type { KnownTask } from '../../acts/known-task.js';
import { type Press, pressCheck, readPress } from '../../acts/press.js';
import { mayDo, maySee } from '../../acts/standing.js';
import { ACT_RULES, type TaskAct } from '../../acts/task-act.js';
import type { TaskEvent } from '../../task.js';
import { type Asking, standing, type TaskParts } from '../asking.js';
import { type Answer, doAct } from '../do-act.js';
import { actOffers, detailOf, lineOf, possibleActs, showOffer } from '../task-lines.js';
import type { Offer } from '../task-reply.js';
import type { TaskTalk } from '../task-talk.js';
import { stepOffers } from '../telling/step-offers.js';

/** What a turn comes to, and what is talked about afterwards. */
export interface TalkAnswer extends Answer {
  readonly talk?: TaskTalk;
}

/** A button of one task, whenever it was sent. */
export async function pressTurn(
  { act, number, check }: Extract<Press, { readonly kind: 'act' }>,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  const known = await parts.book.ofNumber(number);
  if (!known || !maySee(standing(asking, known))) return { reply: { kind: 'not-yours' }, offers: [] };
  if (act === 'show') return showTask(known, asking, parts);
  const history = await parts.book.eventsOf(known.occurrence.id);
  if (!fits(act, check, known, history, asking)) return showTask(known, asking, parts, 'stale');
  return beginAct(act, known, undefined, asking, parts);
}

/** A number or a word that stands in several notices: what it means in each is offered, with its task. */
export async function whichNotice(
  ids: readonly string[],
  isNumber: boolean,
  asking: Asking,
  { book }: TaskParts,
): Promise<TalkAnswer> {
  const offers = await Promise.all(
    ids.map(async (id): Promise<readonly Offer[]> => {
      const press = readPress(id);
      const known = press?.kind === 'act' ? await book.ofNumber(press.number) : undefined;
      if (press?.kind !== 'act' || !known || !maySee(standing(asking, known))) return [];
      const { act, number } = press;
      if (act === 'show' || !isNumber) return [{ ...showOffer(known, asking, !standing(asking, known).isOwner), id }];
      return [{ id, label: { kind: 'act', act, number } }];
    }),
  );
  const known = offers.flat();
  return { reply: known.length > 0 ? { kind: 'which-notice', isNumber } : { kind: 'not-yours' }, offers: known };
}

/** Bound to this person and this time of the task; a message that comes again after it did its work still fits. */
function fits(
  act: TaskAct,
  check: string,
  { occurrence }: KnownTask,
  history: readonly TaskEvent[],
  { person, cause }: Asking,
): boolean {
  if (history.some((event) => event.cause === cause)) return true;
  const boundTo = ACT_RULES[act].boundTo(occurrence, history);
  return check === pressCheck(act, { person: person.id, occurrence: occurrence.id, boundTo });
}

export async function showTask(
  known: KnownTask,
  asking: Asking,
  parts: TaskParts,
  kind: 'task' | 'stale' = 'task',
): Promise<TalkAnswer> {
  const history = await parts.book.eventsOf(known.occurrence.id);
  const offers = actOffers(possibleActs(known, history, asking), known, history, asking.person.id);
  return { reply: { kind, task: detailOf(known, history, asking, parts) }, offers };
}

/** Does at once what needs no more words, and asks for them otherwise. */
export async function beginAct(
  act: TaskAct,
  known: KnownTask,
  note: string | undefined,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  if (!mayDo(act, standing(asking, known)))
    return {
      reply: { kind: 'not-for-you', act, task: lineOf(known, asking) },
      offers: [showOffer(known, asking, true)],
    };
  const needsWords = act === 'ask-extension' || ((act === 'report' || act === 'return') && note === undefined);
  if (!needsWords) return doAct(act, known, note === undefined ? {} : { note }, asking, parts);
  const history = await parts.book.eventsOf(known.occurrence.id);
  if (!ACT_RULES[act].isPossible(known.occurrence, history)) return doAct(act, known, {}, asking, parts);
  return askForWords(act, known, asking);
}

/** What came of it; a task that was only guessed from words is named first. */
export function askForNote(known: KnownTask, note: string | undefined, asking: Asking): TalkAnswer {
  const said = note === undefined ? {} : { note };
  const { id: occurrence } = known.occurrence;
  return {
    reply: { kind: 'ask-note', task: lineOf(known, asking), ...said },
    talk: { kind: 'act', act: 'report', occurrence, at: asking.at.toISOString(), ...said },
    offers: stepOffers(note === undefined ? ['skip', 'stop'] : ['agree', 'stop']),
  };
}

function askForWords(act: TaskAct, known: KnownTask, asking: Asking): TalkAnswer {
  if (act === 'report') return askForNote(known, undefined, asking);
  const task = lineOf(known, asking);
  const { id: occurrence } = known.occurrence;
  const at = asking.at.toISOString();
  const offers = stepOffers(['stop']);
  return act === 'return'
    ? { reply: { kind: 'ask-why-returned', task }, talk: { kind: 'act', act, occurrence, at }, offers }
    : { reply: { kind: 'ask-until', task }, talk: { kind: 'extend', occurrence, at }, offers };
}
