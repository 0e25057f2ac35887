import { fold } from '../../language/letters/fold.js';
import type { KnownTask } from '../acts/known-task.js';
import { tagWords } from '../wording/task-words.js';

export interface FoundTask {
  readonly known: KnownTask;
  /** Share of the words asked for that the task has, by their weight; 0 to 1. */
  readonly share: number;
}

/** Folded words of a text, abbreviations spelled out. */
export type WordsOf = (text: string) => readonly string[];

/** Below this the words are somebody else's matter. */
const MIN_SHARE = 0.6;
/** What comes second is meant as well unless it is so much worse. */
const CLEAR_LEAD = 0.2;
/** The place and the deadline of a task in its document count less than its title. */
const BESIDES = 0.7;
const SLIP_LENGTH = 5;

/** The tasks that have the folded words, best first; empty when none has most of them. */
export function findTasks(
  words: readonly string[],
  tasks: readonly KnownTask[],
  wordsOf: WordsOf,
): readonly FoundTask[] {
  const asked = contentOf(words);
  if (asked.length === 0) return [];
  const texts = tasks.map(({ task }) => ({
    title: new Set(wordsOf(task.title)),
    besides: new Set(wordsOf([task.source?.document, task.source?.ref, roleOf(task.assignment)].join(' '))),
  }));
  const weights = asked.map((word) => rarity(texts.filter(({ title }) => has(title, word)).length, tasks.length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return tasks
    .map((known, index) => {
      const { title, besides } = texts[index] ?? { title: new Set<string>(), besides: new Set<string>() };
      const found = asked.reduce((sum, word, at) => {
        const share = has(title, word) ? 1 : besides.has(word) ? BESIDES : 0;
        return sum + share * (weights[at] ?? 0);
      }, 0);
      return { known, share: found / whole };
    })
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share);
}

/** The ones that are meant: the best, and those hardly worse. */
export function clearlyMeant(found: readonly FoundTask[]): readonly KnownTask[] {
  const best = found[0]?.share ?? 0;
  return found.filter(({ share }) => share > best - CLEAR_LEAD).map(({ known }) => known);
}

/** A rare word says more than one that half of the tasks have. */
function rarity(count: number, all: number): number {
  return Math.log((all + 2) / (count + 1));
}

function contentOf(words: readonly string[]): readonly string[] {
  const { content } = tagWords(words);
  return content.length > 0 ? content.map((at) => words[at] ?? '') : words;
}

/** One letter may be wrong in a longer word. */
function has(words: ReadonlySet<string>, asked: string): boolean {
  if (words.has(asked)) return true;
  return asked.length >= SLIP_LENGTH && [...words].some((word) => isOneSlip(word, asked));
}

function isOneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const rests = [
    [left.slice(at + 1), right.slice(at + 1)],
    [left.slice(at + 1), right.slice(at)],
    [left.slice(at), right.slice(at + 1)],
  ];
  return rests.some(([a, b]) => a === b);
}

function roleOf(assignment: KnownTask['task']['assignment']): string {
  return assignment.kind === 'role' ? fold(assignment.role) : '';
}
