import type { DroppedItem, ReviewFault } from "@cdss/domain";

/** Counts what falls, by kind and fault. */
export class DroppedTally {
  private readonly counts = new Map<string, DroppedItem>();

  add(kind: DroppedItem["kind"], fault: ReviewFault, count = 1): void {
    const key = `${kind} ${fault}`;
    this.counts.set(key, { kind, fault, count: (this.counts.get(key)?.count ?? 0) + count });
  }

  items(): DroppedItem[] {
    return [...this.counts.values()];
  }
}
