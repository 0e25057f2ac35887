import type { KnownTask } from '../../acts/known-task.js';
import { type NotedAct, readBareAct, readNotedActs, readPlainAct } from '../../wording/read-bare-act.js';
import type { Asking, TaskParts } from '../asking.js';
import { possibleActs } from '../task-lines.js';
import { type Offered, onlyOffering, onlyTask } from '../telling/offered.js';
import { whichTask } from './list-turn.js';
import { beginAct, type TalkAnswer } from './press-turn.js';
import { extendAtOnce } from './talk-turn.js';

/** An act that names no task and is no choice: of the task that was spoken of last, else it is asked of which. */
export async function bareActTurn(
  text: string,
  offered: Offered,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  const notedActs = readNotedActs(text);
  const number =
    onlyTask(offered) ??
    onlyOffering(
      notedActs.map(({ act }) => act),
      offered,
    );
  const known = number === undefined ? undefined : await parts.book.ofNumber(number);
  const history = known ? await parts.book.eventsOf(known.occurrence.id) : [];
  const possible = known ? possibleActs(known, history, asking) : [];
  const [act] = readBareAct(text).filter((one) => possible.includes(one));
  if (known && act) return beginAct(act, known, undefined, asking, parts);
  const noted = notedActs.find((one) => possible.includes(one.act));
  if (known && noted) return withNote(noted, known, asking, parts);
  const plain = readPlainAct(text);
  return plain && whichTask(plain, asking, parts);
}

async function withNote(
  { act, note }: NotedAct,
  known: KnownTask,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  return act === 'ask-extension'
    ? extendAtOnce(known.occurrence.id, note, asking, parts)
    : beginAct(act, known, note, asking, parts);
}
