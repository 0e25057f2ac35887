const LARGEST_CHUNK = 1 << 18;

/** A long list of (slot, impact) that grows without copying. */
export interface EntryList {
  readonly size: number;
  push(slot: number, impact: number): void;
  each(visit: (slot: number, impact: number) => void): void;
}

/** `expected` is a guess at the size: it keeps a short list small. */
export function createEntryList(expected: number): EntryList {
  const chunks: { readonly slots: Uint32Array; readonly impacts: Uint8Array }[] = [];
  const length = Math.max(16, Math.min(LARGEST_CHUNK, expected));
  let slots = new Uint32Array(0);
  let impacts = new Uint8Array(0);
  let used = 0;
  let full = 0;
  return {
    get size() {
      return full + used;
    },
    push(slot, impact) {
      if (used === slots.length) {
        full += used;
        slots = new Uint32Array(length);
        impacts = new Uint8Array(length);
        chunks.push({ slots, impacts });
        used = 0;
      }
      slots[used] = slot;
      impacts[used++] = impact;
    },
    each(visit) {
      for (const [at, chunk] of chunks.entries()) {
        const end = at === chunks.length - 1 ? used : length;
        for (let index = 0; index < end; index++) visit(chunk.slots[index] as number, chunk.impacts[index] as number);
      }
    },
  };
}
