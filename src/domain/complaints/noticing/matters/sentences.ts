import type { Question } from '../../../language/reading/question.js';
import { listMarks } from './list-marks.js';
import type { Stretch } from './stretch.js';
import { turnWordAt } from './turn-words.js';

const FEWEST_WORDS = 4;
const MOST_SENTENCES = 12;

/** The sentences of a message, the points of a list and what "besides" opens, in order; short ones stay with the one before. */
export function sentencesOf(question: Question): Stretch[] {
  const { text, tokens } = question;
  if (tokens.length === 0) return [];
  const marks = listMarks(question);
  const sentences: Stretch[] = [];
  let from = 0;
  const isEnd = (at: number): boolean =>
    isStop(tokens[at - 1]?.text, text.slice(tokens[at - 1]?.end, tokens[at]?.start)) ||
    marks.has(at) ||
    turnWordAt(question, at) === 'besides';
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && !isEnd(at)) continue;
    const last = sentences.at(-1);
    if (last && (at - from < FEWEST_WORDS || sentences.length >= MOST_SENTENCES))
      sentences[sentences.length - 1] = { from: last.from, to: at };
    else sentences.push({ from, to: at });
    from = at;
  }
  return sentences;
}

/** The point behind a number is none: `1. Đường`. */
function isStop(word: string | undefined, gap: string): boolean {
  return gap.includes('\n') || (/[.!?;…]/u.test(gap) && !/\d$/.test(word ?? ''));
}
