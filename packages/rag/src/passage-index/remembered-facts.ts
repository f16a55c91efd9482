import type { EvidenceIndexFacts } from "@cdss/domain";

/** Facts of an index, counted once between changes: every search states them, and counting goes through the whole index. */
export class RememberedFacts {
  readonly #count: () => Promise<EvidenceIndexFacts>;
  readonly #lifetimeMs: number;
  #counted: Promise<EvidenceIndexFacts> | null = null;
  #until = 0;

  /** After `lifetimeMs` they are counted again: where other processes may change the index too. */
  constructor(count: () => Promise<EvidenceIndexFacts>, lifetimeMs = Number.POSITIVE_INFINITY) {
    this.#count = count;
    this.#lifetimeMs = lifetimeMs;
  }

  get(): Promise<EvidenceIndexFacts> {
    if (this.#counted !== null && Date.now() < this.#until) return this.#counted;
    const counted = this.#count();
    this.#counted = counted;
    this.#until = Date.now() + this.#lifetimeMs;
    counted.catch(() => {
      if (this.#counted === counted) this.#counted = null;
    });
    return counted;
  }

  /** Does what changes the index, and forgets what was counted until it ended, failed or not. */
  async change<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.#counted = null;
    }
  }
}
