import type { Assessment, ConditionKnowledge, Curie, EnginePorts, Finding, RankedCondition } from "@cdss/domain";
import { type LeadingEntry, leadingEntries } from "../triage/leading-entries.ts";
import { type PresentFinding, triage } from "../triage/triage.ts";
import { suggestTests } from "./suggest-tests.ts";

/** What a plan looks at of a finding. */
export type PlannedFinding = Pick<Finding, "concept" | "label" | "status" | "experiencer">;

/** Findings of the patient that are there, with what they imply. */
async function presentFindings(
  findings: readonly PlannedFinding[],
  graph: Pick<EnginePorts["graph"], "ancestors">,
): Promise<PresentFinding[]> {
  const own = findings.filter(({ status, experiencer }) => status === "present" && experiencer === "patient");
  return Promise.all(
    own.map(async ({ concept, label }) => ({ concept, label, implies: await graph.ancestors(concept) })),
  );
}

/** What is advised where the packs know none of the leading conditions. */
export const NOTHING_PLANNED: Pick<Assessment, "triage" | "tests"> = {
  triage: { urgency: null, reasons: [] },
  tests: [],
};

interface PlanPorts {
  readonly graph: Pick<EnginePorts["graph"], "ancestors">;
  readonly conditions: ConditionKnowledge;
}

/** Triage and next tests for the leading conditions of a differential. */
export function planCare(
  differential: readonly RankedCondition[],
  findings: readonly PlannedFinding[],
  ports: PlanPorts,
): Promise<Pick<Assessment, "triage" | "tests">> {
  return planLeading(leadingEntries(differential, ports.conditions), findings, ports);
}

/** The same where the leading conditions have been looked up already. */
export async function planLeading(
  leading: readonly LeadingEntry[],
  findings: readonly PlannedFinding[],
  ports: PlanPorts,
): Promise<Pick<Assessment, "triage" | "tests">> {
  if (leading.length === 0) return NOTHING_PLANNED;
  const present = await presentFindings(findings, ports.graph);
  const known = new Set<Curie>(
    findings.flatMap(({ concept, status, experiencer }) =>
      status !== "unknown" && experiencer === "patient" ? [concept] : [],
    ),
  );
  for (const { implies } of present) for (const concept of implies) known.add(concept);
  return { triage: triage(leading, present), tests: suggestTests(leading, known, ports.conditions) };
}
