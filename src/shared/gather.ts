interface Waiting<Item, Value> {
  readonly item: Item;
  readonly done: (value: Value) => void;
  readonly failed: (error: unknown) => void;
}

const MOST_AT_ONCE = 200;

/**
 * Calls that come while `work` is busy are done together in its next run: under load many share one round trip, alone one
 * waits for nobody. `work` gives one value for each item, in order. What fails together is done again one by one, so that
 * one bad item fails alone; `work` has to be all or nothing.
 */
export function gather<Item, Value>(
  work: (items: readonly Item[]) => Promise<readonly Value[]>,
): (item: Item) => Promise<Value> {
  const queue: Waiting<Item, Value>[] = [];
  let isBusy = false;

  async function run(): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, MOST_AT_ONCE));
    isBusy = false;
  }

  async function settle(batch: readonly Waiting<Item, Value>[]): Promise<void> {
    try {
      const values = await work(batch.map(({ item }) => item));
      for (const [index, { done }] of batch.entries()) done(values[index] as Value);
    } catch (error) {
      const [only, ...others] = batch;
      if (others.length === 0) only?.failed(error);
      else for (const one of batch) await settle([one]);
    }
  }

  return (item) =>
    new Promise((done, failed) => {
      queue.push({ item, done, failed });
      if (isBusy) return;
      isBusy = true;
      setImmediate(run);
    });
}
