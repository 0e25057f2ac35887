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

const DEFAULT_BEAM = 24;
/** States this much less likely than the best one at their position are dropped (nats). */
const DROP = 14;

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
  const arrived: Map<number, State>[] = Array.from({ length: lattice.length + 1 }, () => new Map());
  const first: State = {
    previous: start,
    current: start,
    pair: model.pairOf(start, start),
    score: 0,
    from: undefined,
    chosen: undefined,
  };
  arrived[0]?.set(0, first);
  for (const [position, readings] of lattice.entries()) {
    const states = bestOf(arrived[position], beam);
    for (const reading of readings) {
      const target = arrived[position + (reading.span ?? 1)];
      if (target === undefined) continue;
      const chosen = { start: position, reading };
      for (const state of states) keepBetter(target, extend(model, state, chosen));
    }
    arrived[position] = new Map();
  }
  return pathTo(bestOf(arrived[lattice.length], 1)[0]);
}

function extend(model: SyllableModel, state: State, chosen: ChosenReading): State {
  let { previous, current, pair } = state;
  let score = state.score - chosen.reading.cost;
  for (const { id } of chosen.reading.words) {
    const next = model.pairOf(current, id);
    score += model.logProbability(pair, next, id);
    previous = current;
    current = id;
    pair = next;
  }
  return { previous, current, pair, score, from: state, chosen };
}

function keepBetter(states: Map<number, State>, state: State): void {
  const key = state.previous * 65_536 + state.current;
  const known = states.get(key);
  if (known === undefined || known.score < state.score) states.set(key, state);
}

function bestOf(states: ReadonlyMap<number, State> | undefined, beam: number): State[] {
  const sorted = [...(states?.values() ?? [])].sort((a, b) => b.score - a.score).slice(0, beam);
  const least = (sorted[0]?.score ?? 0) - DROP;
  return sorted.filter((state) => state.score >= least);
}

function pathTo(last: State | undefined): ChosenReading[] {
  const path: ChosenReading[] = [];
  for (let state = last; state?.chosen !== undefined; state = state.from) path.push(state.chosen);
  return path.reverse();
}
