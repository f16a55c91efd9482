/** A sparse matrix by rows: for each key a list of (index, value), built once. */
export class SparseRows {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;

  constructor(
    keys: number,
    entries: {
      readonly key: Int32Array;
      readonly index: Int32Array;
      readonly value: Float32Array;
      readonly count: number;
    },
  ) {
    this.start = new Int32Array(keys + 1);
    this.index = new Int32Array(entries.count);
    this.value = new Float32Array(entries.count);
    for (let i = 0; i < entries.count; i++)
      this.start[(entries.key[i] ?? 0) + 1] = (this.start[(entries.key[i] ?? 0) + 1] ?? 0) + 1;
    for (let key = 0; key < keys; key++) this.start[key + 1] = (this.start[key + 1] ?? 0) + (this.start[key] ?? 0);
    const next = this.start.slice(0, keys);
    for (let i = 0; i < entries.count; i++) {
      const key = entries.key[i] ?? 0;
      const at = next[key] ?? 0;
      this.index[at] = entries.index[i] ?? 0;
      this.value[at] = entries.value[i] ?? 0;
      next[key] = at + 1;
    }
  }

  /** A copy with every value raised to an exponent, sharing the index. */
  raised(exponent: number): Float32Array {
    return this.value.map((value) => value ** exponent);
  }

  /** Value at (key, index), 0 where there is none. Entries must have been added with ascending index per key. */
  at(key: number, index: number): number {
    let low = this.start[key] ?? 0;
    let high = (this.start[key + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const held = this.index[middle] ?? 0;
      if (held === index) return this.value[middle] ?? 0;
      if (held < index) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

/** Collects entries for SparseRows without an object per entry. */
export class SparseBuilder {
  private key = new Int32Array(1024);
  private index = new Int32Array(1024);
  private value = new Float32Array(1024);
  private count = 0;

  add(key: number, index: number, value: number): void {
    if (this.count === this.key.length) {
      const grow = <T extends Int32Array | Float32Array>(old: T, fresh: T): T => {
        fresh.set(old);
        return fresh;
      };
      this.key = grow(this.key, new Int32Array(this.count * 2));
      this.index = grow(this.index, new Int32Array(this.count * 2));
      this.value = grow(this.value, new Float32Array(this.count * 2));
    }
    this.key[this.count] = key;
    this.index[this.count] = index;
    this.value[this.count] = value;
    this.count++;
  }

  build(keys: number): SparseRows {
    return new SparseRows(keys, { key: this.key, index: this.index, value: this.value, count: this.count });
  }
}
