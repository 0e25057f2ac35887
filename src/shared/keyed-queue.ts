export interface KeyedQueue {
  /** Runs work of one key in the order it came, one at a time; different keys do not wait for each other. */
  run<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
}

export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async run(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      tails.set(key, mine);
      try {
        return await mine;
      } finally {
        if (tails.get(key) === mine) tails.delete(key);
      }
    },
  };
}
