/** Keeps the places with the greatest scores; of equal scores the one offered first stays. */
export interface BestScores {
  readonly size: number;
  /** Keeps a score greater than the floor; returns the floor from then on: what is not greater need not be offered. */
  offer(place: number, score: number): number;
  /** What was kept, in no order. */
  each(visit: (place: number, score: number) => void): void;
}

/** A heap in typed arrays with the least score at its root; keeps at most `most` places, none with a score of 0. */
export function createBestScores(most: number): BestScores {
  const places = new Uint32Array(most);
  const scores = new Float64Array(most);
  let size = 0;
  let floor = 0;

  function rise(from: number, place: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((scores[parent] as number) <= score) break;
      move(parent, at);
      at = parent;
    }
    put(at, place, score);
  }

  function sink(place: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (scores[child + 1] as number) < (scores[child] as number)) child++;
      if ((scores[child] as number) >= score) break;
      move(child, at);
      at = child;
    }
    put(at, place, score);
  }

  function move(from: number, to: number): void {
    places[to] = places[from] as number;
    scores[to] = scores[from] as number;
  }

  function put(at: number, place: number, score: number): void {
    places[at] = place;
    scores[at] = score;
  }

  return {
    get size() {
      return size;
    },
    offer(place, score) {
      if (score <= floor) return floor;
      if (size < most) rise(size++, place, score);
      else sink(place, score);
      if (size === most) floor = scores[0] as number;
      return floor;
    },
    each(visit) {
      for (let at = 0; at < size; at++) visit(places[at] as number, scores[at] as number);
    },
  };
}
