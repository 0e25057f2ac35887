/** Rows of ascending ids, one after the other in one array: how the pairs and triples of a model are stored. */

/** Where each row begins, and at the end where the last one ends. */
export function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let row = 0; row < lengths.length; row += 1) {
    sum += lengths[row] ?? 0;
    starts[row + 1] = sum;
  }
  return starts;
}

/** The position of an id in the row from `from` to before `to`; -1 when it is not there. */
export function findId(ids: Uint16Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const id = ids[middle] ?? 0;
    if (id === wanted) return middle;
    if (id < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
