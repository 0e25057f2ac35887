export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

export interface PollAnswer {
  readonly status: 200 | 409;
  readonly updates: readonly Update[];
}

export interface UpdateQueue {
  push(update: Readonly<Record<string, unknown>>): Update;
  /** The same updates once more, as after a lost confirmation. */
  again(update: Update): void;
  /** Everything that waits, in this order. */
  rearrange(order: (waiting: readonly Update[]) => readonly Update[]): void;
  poll(offset: number, limit: number, holdMs: number): Promise<PollAnswer>;
  waiting(): readonly Update[];
  /** After a week without messages the numbers begin anew. */
  countFrom(id: number): void;
  subscribe(listener: () => void): void;
  take(): Update | undefined;
  /** Ends a poll that is held. */
  release(): void;
}

/** What getUpdates promises: an offset deletes what is below it, a second poll ends the first with 409. */
export function createUpdateQueue(firstId = 700_001): UpdateQueue {
  let waiting: Update[] = [];
  let nextId = firstId;
  let held: ((answer: PollAnswer | 'look') => void) | undefined;
  const listeners: (() => void)[] = [];

  function changed(): void {
    held?.('look');
    for (const listener of listeners) listener();
  }
  function forget(offset: number): void {
    if (offset < 0) waiting = waiting.slice(offset);
    else if (offset <= nextId + 10) waiting = waiting.filter(({ update_id }) => update_id >= offset);
  }

  return {
    push(update) {
      const numbered = { ...update, update_id: nextId++ };
      waiting.push(numbered);
      changed();
      return numbered;
    },
    again(update) {
      waiting.push(update);
      changed();
    },
    rearrange(order) {
      waiting = [...order(waiting)];
    },
    async poll(offset, limit, holdMs) {
      held?.({ status: 409, updates: [] });
      forget(offset);
      if (waiting.length === 0 && holdMs > 0) {
        const answer = await new Promise<PollAnswer | 'look'>((resolve) => {
          const timer = setTimeout(() => end('look'), holdMs);
          const end = (value: PollAnswer | 'look') => {
            clearTimeout(timer);
            if (held === end) held = undefined;
            resolve(value);
          };
          held = end;
        });
        if (answer !== 'look') return answer;
      }
      return { status: 200, updates: waiting.slice(0, limit) };
    },
    waiting: () => waiting,
    countFrom(id) {
      nextId = id;
    },
    subscribe: (listener) => void listeners.push(listener),
    take: () => waiting.shift(),
    release: () => held?.('look'),
  };
}
