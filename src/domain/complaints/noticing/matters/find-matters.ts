import type { Question } from '../../../language/reading/question.js';
import type { LinearWeights } from '../linear-model.js';
import { canBeClauseEdge } from './clause-edge.js';
import { listMarks } from './list-marks.js';
import { shiftGains } from './shift-gains.js';
import type { Stretch } from './stretch.js';
import { isMoreOfSame, refersBackAt, turnWordAt } from './turn-words.js';
import { NEIGHBOURS, type Turn, turnLikelihood, type WordsReading } from './turning-points.js';
import { wordOfEachToken } from './word-of-each-token.js';

export interface MatterParts {
  /** How the words of a stretch read by themselves. */
  readonly readWords: (stretch: Stretch) => WordsReading;
  /** What words weigh, to find turns that no sign in writing tells. */
  readonly models: readonly LinearWeights<string>[];
}

/** A place is believed to part two matters when it is so likely. */
const ENOUGH = 0.36;
const FEWEST_WORDS = 3;
const MOST_MATTERS = 6;
/** Shorter messages without a stop or a word that turns are of one matter. */
const SHORT = 10;

/** So many places with a sign in writing, and without one, are looked at closely; without one only where so much is gained. */
const MOST_TOLD = 12;
const MOST_BARE = 3;
const LEAST_GAIN = 1.5;

/** The stretches of a message that tell of different matters, in order; one for a message about one thing. */
export function findMatters(question: Question, parts: MatterParts): Stretch[] {
  const marks = [...listMarks(question)];
  const points = [0, ...marks, question.tokens.length];
  const listed = points.slice(1).map((to, at) => ({ from: points[at] ?? 0, to }));
  let matters: Stretch[] = listed;
  for (const stretch of listed) {
    const parted = partStretch(question, stretch, parts);
    if (matters.length + parted.length - 1 > MOST_MATTERS) break;
    matters = matters.flatMap((one) => (one === stretch ? parted : [one]));
  }
  return matters;
}

/** Parted at its likeliest turn, and each half again. */
function partStretch(question: Question, stretch: Stretch, parts: MatterParts): Stretch[] {
  const turns = turnsIn(question, stretch, parts).map(({ at, turn }) => ({ at, likelihood: turnLikelihood(turn) }));
  const best = turns.reduce<{ at: number; likelihood: number } | undefined>(
    (one, other) => (one && one.likelihood >= other.likelihood ? one : other),
    undefined,
  );
  if (!best || best.likelihood < ENOUGH) return [stretch];
  return [
    ...partStretch(question, { from: stretch.from, to: best.at }, parts),
    ...partStretch(question, { from: best.at, to: stretch.to }, parts),
  ];
}

/** The places of a stretch at which it may turn to another matter, and what each looks like. */
function turnsIn(
  question: Question,
  { from, to }: Stretch,
  { readWords, models }: MatterParts,
): { at: number; turn: Turn }[] {
  const { text, tokens } = question;
  const words = wordOfEachToken(question);
  const places = new Map<number, Pick<Turn, 'stop' | 'word'>>();
  for (let at = from + FEWEST_WORDS; at <= to - FEWEST_WORDS; at += 1) {
    if (isMoreOfSame(question, at)) continue;
    const stop = stopIn(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
    const word = turnWordAt(question, at);
    if (stop !== 'none' || (word && word !== 'wishing')) places.set(at, { stop, word });
  }
  const gains = to - from >= SHORT ? shiftGains(words.slice(from, to), models) : new Float64Array(to - from);
  const gainAt = (at: number): number => gains[at - from] ?? 0;
  const bare = [...gains.keys()]
    .map((place) => from + place)
    .filter((at) => at >= from + FEWEST_WORDS && at <= to - FEWEST_WORDS && gainAt(at) >= LEAST_GAIN)
    .sort((one, other) => gainAt(other) - gainAt(one))
    .slice(0, MOST_BARE);
  const told = [...places.keys()].sort((one, other) => gainAt(other) - gainAt(one)).slice(0, MOST_TOLD);
  const unsaid = bare.filter(
    (at) => !places.has(at) && !isMoreOfSame(question, at) && canBeClauseEdge(question, words, at),
  );
  const looked = [...told, ...unsaid].sort((one, other) => one - other);
  return looked.map((at) => ({
    at,
    turn: {
      ...(places.get(at) ?? { stop: 'none', word: turnWordAt(question, at) }),
      namesAnew: tokens.slice(at + 1, at + 7).some(({ folded }) => folded === 'thi'),
      refersBack: refersBackAt(question, at),
      words: [at - from, to - at],
      length: tokens.length,
      before: readWords({ from: Math.max(from, at - NEIGHBOURS), to: at }),
      behind: readWords({ from: at, to: Math.min(to, at + NEIGHBOURS) }),
    },
  }));
}

function stopIn(gap: string): Turn['stop'] {
  if (/[.!?…\n]/u.test(gap)) return 'sentence';
  if (gap.includes(';')) return 'semicolon';
  return /[,:()-]/u.test(gap) ? 'comma' : 'none';
}
