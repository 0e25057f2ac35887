import type { KnownTask } from '../../acts/known-task.js';
import { maySee } from '../../acts/standing.js';
import { ACT_RULES } from '../../acts/task-act.js';
import type { Wish } from '../../wording/wish.js';
import { type Asking, standing, type TaskParts, visibleTasks } from '../asking.js';
import { clearlyMeant, findTasks } from '../find-tasks.js';
import { numbersAt, type Offered, tasksAt } from '../telling/offered.js';
import { listTurn, severalOffers } from './list-turn.js';
import { askForNote, beginAct, showTask, type TalkAnswer } from './press-turn.js';
import { extendAtOnce } from './talk-turn.js';

type ActWish = Extract<Wish, { readonly kind: 'act' }>;

/** `undefined` where the words turn out to be about something else. */
export async function wishTurn(
  wish: Wish,
  offered: Offered,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  if (wish.kind === 'list') return listTurn(wish, asking, parts);
  if (wish.kind === 'find') return findTurn(wish.words, asking, parts);
  const { act, target, note } = wish;
  const known = await taskOf(wish, offered, asking, parts);
  if (known === undefined) return otherwise(wish, asking, parts);
  if (known.length !== 1) {
    const words = 'words' in target ? target.words : '';
    return { reply: { kind: 'several-found', words }, offers: severalOffers(known, asking) };
  }
  const [only] = known;
  if (!only) return undefined;
  if (act === 'show') return showTask(only, asking, parts);
  if (act === 'ask-extension' && note !== undefined && standing(asking, only).isOwner)
    return extendAtOnce(only.occurrence.id, note, asking, parts);
  // Words may fit the wrong task: what they say is done once the person has seen which one.
  const isGuessed = 'words' in target && act === 'report' && ACT_RULES.report.isPossible(only.occurrence, []);
  return isGuessed ? askForNote(only, note, asking) : beginAct(act, only, note, asking, parts);
}

/** Tasks that have the words: one is shown whole, of several one is picked. */
export async function findTurn(words: string, asking: Asking, parts: TaskParts): Promise<TalkAnswer | undefined> {
  const found = clearlyMeant(findTasks(wordsIn(words, parts), await visibleTasks(asking, parts), parts.wordsOf));
  const [only] = found;
  if (!only) return undefined;
  if (found.length === 1) return showTask(only, asking, parts);
  return { reply: { kind: 'several-found', words }, offers: severalOffers(found, asking) };
}

/** Slips mended, abbreviations spelled out as in the titles. */
function wordsIn(text: string, { read }: TaskParts): readonly string[] {
  return read(text).plain.split(' ').filter(Boolean);
}

/** What is meant, of what the person may see; `undefined` when there is no such thing. */
async function taskOf(
  { act, target }: ActWish,
  offered: Offered,
  asking: Asking,
  parts: TaskParts,
): Promise<readonly KnownTask[] | undefined> {
  if ('words' in target) {
    const own = (await visibleTasks(asking, parts)).filter((known) => standing(asking, known).isOwner);
    const found = clearlyMeant(findTasks(wordsIn(target.words, parts), own, parts.wordsOf));
    return found.length > 0 ? found : undefined;
  }
  if ('number' in target) return ofNumbers([target.number], asking, parts);
  return ofNumbers((act === 'show' ? tasksAt : numbersAt)(target.place, offered), asking, parts);
}

async function ofNumbers(
  numbers: readonly number[],
  asking: Asking,
  { book }: TaskParts,
): Promise<readonly KnownTask[] | undefined> {
  const known = (await Promise.all(numbers.map(book.ofNumber))).filter((one) => one !== undefined);
  const seen = known.filter((one) => maySee(standing(asking, one)));
  return seen.length > 0 ? seen : undefined;
}

/**
 * Words that no task has are somebody else's matter. "Việc 15" under a shorter list is NV15; since that is a guess, the task is
 * shown before anything is done to it.
 */
async function otherwise({ act, target }: ActWish, asking: Asking, parts: TaskParts): Promise<TalkAnswer | undefined> {
  if ('words' in target) return undefined;
  if ('number' in target) return NOT_YOURS;
  const [only] = (await ofNumbers([target.place], asking, parts)) ?? [];
  if (only) return showTask(only, asking, parts);
  if (act !== 'show') return { reply: { kind: 'no-such-line', place: target.place }, offers: [] };
  return isYear(target.place) ? undefined : NOT_YOURS;
}

const NOT_YOURS: TalkAnswer = { reply: { kind: 'not-yours' }, offers: [] };

/** "Công việc 2026" is about the year. */
function isYear(number: number): boolean {
  return number >= 2000 && number < 2100;
}
