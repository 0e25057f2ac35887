/** Gives unsigned 32-bit keys dense slots in the order of first sight; open addressing, at most 60 % full. A class for speed. */
export class KeyTable {
  private table: Int32Array;
  private keys = new Uint32Array(1024);
  private mask: number;
  size = 0;

  constructor(capacity = 2048) {
    this.table = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
  }

  /** Slot of a key, or -1. */
  find(key: number): number {
    let at = hash(key) & this.mask;
    for (let slot = this.table[at] as number; slot !== -1; slot = this.table[at] as number) {
      if (this.keys[slot] === key) return slot;
      at = (at + 1) & this.mask;
    }
    return -1;
  }

  /** Slot of a key, given one if it has none. */
  slotOf(key: number): number {
    let at = hash(key) & this.mask;
    for (let slot = this.table[at] as number; slot !== -1; slot = this.table[at] as number) {
      if (this.keys[slot] === key) return slot;
      at = (at + 1) & this.mask;
    }
    return this.enter(key, at);
  }

  keyOf(slot: number): number {
    return this.keys[slot] ?? 0;
  }

  /** Gives back memory that is kept for more keys. */
  trim(): void {
    this.keys = this.keys.slice(0, this.size);
  }

  private enter(key: number, at: number): number {
    const slot = this.size++;
    if (slot >= this.keys.length) {
      const wider = new Uint32Array(this.keys.length * 2);
      wider.set(this.keys);
      this.keys = wider;
    }
    this.keys[slot] = key;
    this.table[at] = slot;
    if (this.size > this.table.length * 0.6) this.grow();
    return slot;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    this.mask = this.table.length - 1;
    for (let slot = 0; slot < this.size; slot++) {
      let at = hash(this.keys[slot] as number) & this.mask;
      while (this.table[at] !== -1) at = (at + 1) & this.mask;
      this.table[at] = slot;
    }
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
