import type { MedicationReview } from "@cdss/domain";

type Quiet = MedicationReview["quiet"][number];

/** Quiet alerts of one kind with how many they stand for, the most frequent kind first. */
export function groupQuiet(quiet: readonly Quiet[]): { kind: string; count: number; alerts: readonly Quiet[] }[] {
  const kinds = new Map<string, Quiet[]>();
  for (const one of quiet) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [...kinds]
    .map(([kind, alerts]) => ({ kind, count: alerts.reduce((sum, { count }) => sum + count, 0), alerts }))
    .sort((a, b) => b.count - a.count);
}
