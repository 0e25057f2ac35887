/** What was read at each token, kept as long as the context it was read in. */
export type Memory<Value> = WeakMap<object, Map<number, Value | undefined>>;

/** Reads each place of a context once. */
export function remember<Value>(
  memory: Memory<Value>,
  context: object,
  at: number,
  read: () => Value | undefined,
): Value | undefined {
  let known = memory.get(context);
  if (!known) {
    known = new Map();
    memory.set(context, known);
  }
  if (known.has(at)) return known.get(at);
  const value = read();
  known.set(at, value);
  return value;
}
