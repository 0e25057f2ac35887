export interface SizeGate {
  /** Runs the work once there is room for its size; whoever waits longest comes first. One piece larger than all the room runs alone. */
  run<Value>(who: string, size: number, work: () => Promise<Value>): Promise<Value>;
}

interface Waiting {
  readonly who: string;
  readonly size: number;
  readonly begin: () => void;
}

/** So much is in hand at once, of one sender (`who`) half of it: one that dawdles holds up nobody else. Sizes in any unit. */
export function createSizeGate(room: number): SizeGate {
  const inHand = new Map<string, number>();
  const waiting: Waiting[] = [];
  let total = 0;

  function fits({ who, size }: Waiting): boolean {
    const own = inHand.get(who) ?? 0;
    return (total === 0 || total + size <= room) && (own === 0 || own + size <= room / 2);
  }

  function count(who: string, size: number): void {
    total += size;
    const own = (inHand.get(who) ?? 0) + size;
    if (own > 0) inHand.set(who, own);
    else inHand.delete(who);
  }

  function letIn(): void {
    for (let next = waiting.findIndex(fits); next >= 0; next = waiting.findIndex(fits)) {
      const [one] = waiting.splice(next, 1);
      if (!one) return;
      count(one.who, one.size);
      one.begin();
    }
  }

  return {
    async run(who, size, work) {
      await new Promise<void>((begin) => {
        waiting.push({ who, size, begin });
        letIn();
      });
      try {
        return await work();
      } finally {
        count(who, -size);
        letIn();
      }
    },
  };
}
