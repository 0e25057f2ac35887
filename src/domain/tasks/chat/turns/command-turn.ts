import type { Command } from '../../../conversation/commands.js';
import { readWish } from '../../wording/read-wish.js';
import { dictateTask } from '../add-task.js';
import type { Asking, TaskParts } from '../asking.js';
import type { Offered } from '../telling/offered.js';
import { adoptCommand } from './adopt-turn.js';
import { listTurn, whichIsDone } from './list-turn.js';
import type { TalkAnswer } from './press-turn.js';
import { findTurn, wishTurn } from './wish-turn.js';

const ADD = /^(?:thêm|them|giao)(?:\s+việc|\s+viec)?(?:\s*[:,-])?(?:\s+(?<words>[\s\S]*))?$/iu;
/** Tasks of a document, by its symbol or the id of its import. */
const OF_DOCUMENT = /^theo\s+(?:văn bản\s+|van ban\s+)?(?<named>\d{1,4}[\p{L}]?\/\S+|[0-9a-f]{8})$/iu;
const NUMBER = /^(?:nv\s?|số |so )?(\d{1,6})$/iu;
const MINE = { kind: 'list', of: 'mine', when: 'all', isCount: false } as const;

/** `/viec` and what may stand behind it. */
export async function tasksCommand(
  { argument }: Command,
  offered: Offered,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  if (argument === '') return (await listTurn(MINE, asking, parts)) ?? noneFound('');
  const add = ADD.exec(argument);
  if (add) {
    const words = add.groups?.words?.trim() ?? '';
    return words === '' ? { reply: { kind: 'add-how' }, offers: [] } : dictateTask(words, asking, parts);
  }
  const document = OF_DOCUMENT.exec(argument)?.groups?.named;
  if (document !== undefined) return adoptCommand(document, asking, parts);
  const number = NUMBER.exec(argument)?.[1];
  const wish =
    number === undefined
      ? (readWish(argument, asking.at, parts.read, asking.names) ??
        readWish(`việc ${argument}`, asking.at, parts.read, asking.names))
      : ({ kind: 'act', act: 'show', target: { number: Number(number) } } as const);
  const meant = wish && (await wishTurn(wish, offered, asking, parts));
  return meant ?? (await findTurn(argument, asking, parts)) ?? noneFound(argument);
}

/** `/hoanthanh`: asks which, or reports the one that is named. */
export async function doneCommand(
  { argument }: Command,
  offered: Offered,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  if (argument === '') return whichIsDone(asking, parts);
  const wish = readWish(`xong ${argument}`, asking.at, parts.read);
  const meant =
    wish?.kind === 'act' && wish.act === 'report' ? await wishTurn(wish, offered, asking, parts) : undefined;
  return meant ?? noneFound(argument);
}

function noneFound(words: string): TalkAnswer {
  return { reply: { kind: 'none-found', words }, offers: [] };
}
