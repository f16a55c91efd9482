import type { Tokens } from "../tokenize/tokenize.ts";

/** Token forms as small integers, so that the tries compare numbers. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  /** The id of a form, given out on first sight. */
  intern(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(form, id);
    return id;
  }

  /** Ids of the tokens of a text; 0 stands for a form that occurs in no name and in no rule. */
  idsOf(tokens: Tokens): Int32Array {
    const ids = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) ids[i] = this.#ids.get(tokens.forms[i] ?? "") ?? 0;
    return ids;
  }

  id(form: string): number {
    return this.#ids.get(form) ?? 0;
  }
}

const ROOT = 0;

/**
 * A trie over token ids. Edges lie in one open-addressing hash table of typed arrays (about 20 bytes an edge), which
 * builds an order of magnitude faster than maps of maps and stays small. A node holds one integer value, -1 when none.
 */
export class TokenTrie {
  static readonly root = ROOT;
  #capacity = 1 << 12;
  #parents = new Int32Array(this.#capacity).fill(-1);
  #tokens = new Int32Array(this.#capacity);
  #children = new Int32Array(this.#capacity);
  #values = new Int32Array(1 << 11).fill(-1);
  #nodes = 1;

  /** The child of a node by a token, -1 when there is none. */
  child(node: number, token: number): number {
    if (token === 0) return -1;
    let slot = this.#slot(node, token);
    for (;;) {
      const parent = this.#parents[slot];
      if (parent === -1) return -1;
      if (parent === node && this.#tokens[slot] === token) return this.#children[slot] ?? -1;
      slot = (slot + 1) & (this.#capacity - 1);
    }
  }

  value(node: number): number {
    return this.#values[node] ?? -1;
  }

  setValue(node: number, value: number): void {
    this.#values[node] = value;
  }

  /** The node of a token sequence, made where it does not exist yet. */
  insert(sequence: readonly number[]): number {
    let node = ROOT;
    for (const token of sequence) {
      const next = this.child(node, token);
      node = next === -1 ? this.#append(node, token) : next;
    }
    return node;
  }

  /** The value of exactly this sequence, -1 when it is not a name. */
  lookup(sequence: readonly number[]): number {
    let node = ROOT;
    for (const token of sequence) {
      node = this.child(node, token);
      if (node === -1) return -1;
    }
    return this.value(node);
  }

  /** End of the longest sequence that begins at `from`, and its value; null when none does. */
  longest(ids: Int32Array, from: number, limit: number): { end: number; value: number } | null {
    let node = ROOT;
    let found: { end: number; value: number } | null = null;
    for (let at = from; at < limit; at++) {
      node = this.child(node, ids[at] ?? 0);
      if (node === -1) break;
      const value = this.value(node);
      if (value !== -1) found = { end: at + 1, value };
    }
    return found;
  }

  #slot(node: number, token: number): number {
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
    hash ^= hash >>> 15;
    return hash & (this.#capacity - 1);
  }

  #append(node: number, token: number): number {
    if (this.#nodes * 2 > this.#capacity) this.#grow();
    const child = this.#nodes++;
    if (child >= this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2).fill(-1);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#place(node, token, child);
    return child;
  }

  #place(node: number, token: number, child: number): void {
    let slot = this.#slot(node, token);
    while (this.#parents[slot] !== -1) slot = (slot + 1) & (this.#capacity - 1);
    this.#parents[slot] = node;
    this.#tokens[slot] = token;
    this.#children[slot] = child;
  }

  #grow(): void {
    const parents = this.#parents;
    const tokens = this.#tokens;
    const children = this.#children;
    this.#capacity *= 2;
    this.#parents = new Int32Array(this.#capacity).fill(-1);
    this.#tokens = new Int32Array(this.#capacity);
    this.#children = new Int32Array(this.#capacity);
    for (let slot = 0; slot < parents.length; slot++) {
      const parent = parents[slot] ?? -1;
      if (parent !== -1) this.#place(parent, tokens[slot] ?? 0, children[slot] ?? 0);
    }
  }
}
