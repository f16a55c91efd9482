import { type Curie, type LocalizedText, type Triage, type TriageReason, Urgency } from "@cdss/domain";
import { conditionEvidence, type LeadingEntry } from "./leading-entries.ts";

/** A present finding of the patient, with all that it implies. */
export interface PresentFinding {
  readonly concept: Curie;
  readonly label: LocalizedText;
  readonly implies: readonly Curie[];
}

/**
 * Weight that the conditions of an urgency, and of the more urgent ones, must have together before it is advised. To send a patient away who must come
 * now costs more than the reverse, so that the more urgent class needs less than half. Chosen on the invented patients of data/evaluation.
 */
export const LEAST_WEIGHT: Readonly<Record<Exclude<Urgency, "self-care">, number>> = {
  emergency: 0.4,
  urgent: 0.4,
  routine: 0.5,
};
/** A dangerous condition is named from this share on, even where it does not decide. */
const LEAST_DANGEROUS = 0.03;
/** Share of the leading lines' weight that the packs must describe for an urgency to be advised. */
const LEAST_DESCRIBED = 0.3;
const MOST_REASONS = 5;

const moreUrgent = (a: Urgency, b: Urgency): boolean => Urgency.options.indexOf(a) < Urgency.options.indexOf(b);

/** How urgent one condition is for this patient: as usual, or as the findings of the patient raise it. */
function reasonOf(leading: LeadingEntry, present: readonly PresentFinding[]): TriageReason {
  const { entry, line, share } = leading;
  let reason: TriageReason = {
    urgency: entry.urgency.usual,
    kind: "usual",
    condition: line.condition,
    label: line.label,
    posterior: line.posterior,
    evidence: [conditionEvidence(leading)],
  };
  for (const { finding, to } of entry.urgency.raisedBy) {
    const raising = present.find(({ concept, implies }) => concept === finding || implies.includes(finding));
    if (raising !== undefined && moreUrgent(to, reason.urgency)) {
      const { concept, label } = raising;
      reason = { ...reason, urgency: to, kind: "raised", finding: { concept, label } };
    }
  }
  const isUnlikely = share < LEAST_WEIGHT.emergency;
  return entry.mustNotMiss && isUnlikely && reason.kind === "usual" ? { ...reason, kind: "must-not-miss" } : reason;
}

/**
 * How soon the patient has to be seen: the most urgent class whose conditions, with the more urgent ones, have enough weight among the leading
 * lines that the packs describe. Every reason names its condition and, where there is one, the finding.
 */
export function triage(leading: readonly LeadingEntry[], present: readonly PresentFinding[]): Triage {
  const judged = leading.map((one) => ({ reason: reasonOf(one, present), share: one.share }));
  const described = judged.reduce((sum, { share }) => sum + share, 0);
  // Where the packs do not describe what leads, what they do describe says nothing about how soon.
  if (described < LEAST_DESCRIBED) return { urgency: null, reasons: [] };
  let weight = 0;
  let urgency: Urgency = "self-care";
  for (const candidate of ["emergency", "urgent", "routine"] as const) {
    weight += judged.reduce(
      (sum, { reason, share }) => sum + (reason.urgency === candidate ? share / described : 0),
      0,
    );
    if (weight >= LEAST_WEIGHT[candidate]) {
      urgency = candidate;
      break;
    }
  }
  const reasons = judged
    .filter(
      ({ reason, share }) =>
        share >= LEAST_DANGEROUS && (!moreUrgent(urgency, reason.urgency) || reason.kind !== "usual"),
    )
    .sort(
      (a, b) =>
        Urgency.options.indexOf(a.reason.urgency) - Urgency.options.indexOf(b.reason.urgency) || b.share - a.share,
    )
    .map(({ reason }) => reason);
  return { urgency, reasons: reasons.slice(0, MOST_REASONS) };
}
