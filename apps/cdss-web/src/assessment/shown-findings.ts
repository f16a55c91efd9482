import type { Curie, Finding, LocalizedText } from "@cdss/domain";
import type { Corrections } from "./case-source.ts";

export type FindingGroup = "present" | "absent" | "unknown" | "family";

/** One chip: all mentions of a concept with the same bearer. */
export interface ShownFinding {
  readonly key: string;
  readonly concept: Curie;
  readonly label: LocalizedText;
  readonly group: FindingGroup;
  /** The findings as the assessment holds them; empty while one added by hand waits for its first answer. */
  readonly mentions: readonly Finding[];
  /** Whether the physician set this status. */
  readonly changed: boolean;
}

/**
 * The chips of the page: the findings of the last answer with the physician's changes laid over them at once, so that a
 * click shows before the server has answered. A relative's finding is never changed by a correction, which is about the
 * patient; it keeps its own chip.
 */
export function shownFindings(
  findings: readonly Finding[],
  corrections: Corrections,
  labels: ReadonlyMap<Curie, LocalizedText>,
): ShownFinding[] {
  const chips = new Map<string, ShownFinding>();
  for (const finding of findings) {
    const correction = finding.experiencer === "family" ? undefined : corrections.get(finding.concept);
    if (correction === "removed") continue;
    // An answer from before the physician withdrew a change may still hold a finding that exists only by that change.
    const byHand = finding.provenance.every((place) => place.kind === "physician");
    if (byHand && correction === undefined) continue;
    const key = `${finding.experiencer}:${finding.concept}`;
    const chip = chips.get(key);
    chips.set(key, {
      key,
      concept: finding.concept,
      label: finding.label,
      group: chip?.group ?? correction ?? (finding.experiencer === "family" ? "family" : finding.status),
      mentions: [...(chip?.mentions ?? []), finding],
      changed: correction !== undefined,
    });
  }
  for (const [concept, status] of corrections) {
    const key = `patient:${concept}`;
    if (status === "removed" || chips.has(key)) continue;
    chips.set(key, {
      key,
      concept,
      label: labels.get(concept) ?? { en: concept },
      group: status,
      mentions: [],
      changed: true,
    });
  }
  return [...chips.values()];
}

const NEXT: Readonly<Record<FindingGroup, Exclude<FindingGroup, "family">>> = {
  present: "absent",
  absent: "unknown",
  unknown: "present",
  family: "present",
};

/** The status that activating a chip leads to: present, absent, unknown, and round again. */
export function nextStatus(group: FindingGroup): Exclude<FindingGroup, "family"> {
  return NEXT[group];
}
