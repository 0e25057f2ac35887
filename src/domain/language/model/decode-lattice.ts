import { LINE_START, type SyllableModel } from './syllable-model.js';

/** One word of a reading: how it is written, and what the model takes it for. */
export interface Word {
  readonly text: string;
  readonly id: number;
}

/** One way to read the text from a position on. Several words for one token or one word for several tokens are both fine. */
export interface Reading {
  readonly words: readonly Word[];
  /** What it costs to believe that this reading was typed that way: minus a log-probability, 0 = certain. */
  readonly cost: number;
  /** How many positions it covers, 1 when left out. */
  readonly span?: number;
}

export interface ChosenReading {
  readonly start: number;
  readonly reading: Reading;
}

interface State {
  readonly previous: number;
  readonly current: number;
  readonly pair: number;
  readonly score: number;
  readonly from: State | undefined;
  readonly chosen: ChosenReading | undefined;
}

const DEFAULT_BEAM = 16;
/** States this much less likely than the best one at their position are dropped (nats). */
const DROP = 11;

/** The states that arrive at one position, by their last two syllables. */
interface Column {
  readonly states: Map<number, State>;
  best: number;
}

/**
 * The likeliest way through a lattice: at each position the readings that begin there. Keeps the `beam` best states a
 * position, so time is linear in the positions. Every position must be reachable and have a reading; the empty lattice gives none.
 */
export function decodeLattice(
  model: SyllableModel,
  lattice: readonly (readonly Reading[])[],
  beam = DEFAULT_BEAM,
): ChosenReading[] {
  const start = model.idOf(LINE_START);
  const columns = Array.from({ length: lattice.length + 1 }, (): Column => ({ states: new Map(), best: -Infinity }));
  const pair = model.pairOf(start, start);
  const first: State = { previous: start, current: start, pair, score: 0, from: undefined, chosen: undefined };
  columns[0]?.states.set(0, first);
  for (const [position, readings] of lattice.entries()) {
    const states = bestOf(columns[position], beam);
    for (const reading of readings) {
      const target = columns[position + (reading.span ?? 1)];
      if (target !== undefined) extend(model, states, { start: position, reading }, target);
    }
  }
  return pathTo(bestOf(columns[lattice.length], 1)[0]);
}

/** `states` come best first: once one is too far behind what has arrived already, so are the rest. */
function extend(model: SyllableModel, states: readonly State[], chosen: ChosenReading, target: Column): void {
  const { words, cost } = chosen.reading;
  for (const from of states) {
    let { previous, current, pair } = from;
    let score = from.score - cost;
    if (score < target.best - DROP) return;
    for (let at = 0; at < words.length; at += 1) {
      const id = words[at]?.id ?? 0;
      const next = model.pairOf(current, id);
      score += model.logProbability(pair, next, id);
      previous = current;
      current = id;
      pair = next;
    }
    if (score < target.best - DROP) continue;
    if (score > target.best) target.best = score;
    const key = previous * 65_536 + current;
    const rival = target.states.get(key);
    if (rival === undefined || rival.score < score) {
      target.states.set(key, { previous, current, pair, score, from, chosen });
    }
  }
}

function bestOf(column: Column | undefined, beam: number): State[] {
  if (column === undefined) return [];
  const least = column.best - DROP;
  const states = [...column.states.values()].filter((state) => state.score >= least);
  return states.sort((a, b) => b.score - a.score).slice(0, beam);
}

function pathTo(last: State | undefined): ChosenReading[] {
  const path: ChosenReading[] = [];
  for (let state = last; state?.chosen !== undefined; state = state.from) path.push(state.chosen);
  return path.reverse();
}
