/** Gives unsigned 32-bit keys dense slots in the order of first sight; open addressing, at most 60 % full. */
export interface KeyTable {
  /** Slot of a key, given one if it has none. */
  slotOf(key: number): number;
  /** Slot of a key, or -1. */
  find(key: number): number;
  keyOf(slot: number): number;
  readonly size: number;
}

export function createKeyTable(expected = 64): KeyTable {
  let capacity = 64;
  while (capacity * 0.6 < expected) capacity *= 2;
  let table = new Int32Array(capacity).fill(-1);
  let keys = new Uint32Array(Math.max(16, expected));
  let size = 0;

  function startOf(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) & (table.length - 1);
  }

  function grow(): void {
    table = new Int32Array(table.length * 2).fill(-1);
    for (let slot = 0; slot < size; slot++) {
      let at = startOf(keys[slot] as number);
      while (table[at] !== -1) at = (at + 1) & (table.length - 1);
      table[at] = slot;
    }
  }

  return {
    slotOf(key) {
      const mask = table.length - 1;
      let at = startOf(key);
      for (let slot = table[at] as number; slot !== -1; slot = table[at] as number) {
        if (keys[slot] === key) return slot;
        at = (at + 1) & mask;
      }
      if (size === keys.length) {
        const wider = new Uint32Array(size * 2);
        wider.set(keys);
        keys = wider;
      }
      keys[size] = key;
      table[at] = size++;
      if (size > table.length * 0.6) grow();
      return size - 1;
    },
    find(key) {
      const mask = table.length - 1;
      let at = startOf(key);
      for (let slot = table[at] as number; slot !== -1; slot = table[at] as number) {
        if (keys[slot] === key) return slot;
        at = (at + 1) & mask;
      }
      return -1;
    },
    keyOf: (slot) => keys[slot] ?? 0,
    get size() {
      return size;
    },
  };
}
