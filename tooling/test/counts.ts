/** What a run of tests came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `3 passed, 0 failed`, and `, 1 skipped` where some were: the line that a continuous integration reads. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * The counts to report for a run that ended with this exit code: a run that failed never reads as one without failures,
 * whether it reported nothing (`counts` null) or failed outside its tests. Null where nothing ran and nothing failed.
 */
export function countsOf(counts: Counts | null, exitCode: number): Counts | null {
  if (exitCode === 0 || (counts !== null && counts.failed > 0)) return counts;
  return { passed: 0, skipped: 0, ...counts, failed: 1 };
}
