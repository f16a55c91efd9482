import type { ComplaintCourse, Correction, Curie, EnginePorts, Finding, PatientCase, Unmapped } from "@cdss/domain";
import { readCourse } from "../course/read-course.ts";
import type { LaneRunner } from "../lane/lane-runner.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { ConceptLookup } from "./concept-lookup.ts";
import { mergeFindings } from "./merge-findings.ts";
import { readFindings } from "./read-findings.ts";
import { resolveConflicts } from "./resolve-conflicts.ts";
import { withdrawImplied } from "./withdraw-implied.ts";

export interface CollectedFindings {
  readonly findings: Finding[];
  readonly unmapped: Unmapped[];
  /** Concepts that the release does not know as phenotypes, each once. Their findings are shown and not ranked by. */
  readonly unknown: Curie[];
  /** Conditions that the record names as what the patient has or has not. */
  readonly named: Finding[];
  /** How long the complaint has lasted and how it came, where a text says it. */
  readonly course: ComplaintCourse | null;
}

/** What the patient is said to have, or not to have, now: not what relatives have or what is past. */
function isOfToday({ experiencer, temporality, status }: Finding): boolean {
  return experiencer === "patient" && temporality === "current" && status !== "unknown";
}

/** Every finding of the case, read, named by the release, merged, freed of conflicts and corrected by hand, in this order. */
export async function collectFindings(
  patientCase: PatientCase,
  corrections: readonly Correction[],
  ports: Pick<EnginePorts, "extractor" | "graph">,
  runner: LaneRunner,
): Promise<CollectedFindings> {
  const read = readFindings(patientCase, ports.extractor);
  for (const { doing, thrown } of read.failures) runner.fail("findings", thrown, doing);
  const ids = [...read.findings, ...corrections].map(({ concept }) => concept);
  const lookUp = () => ConceptLookup.load(ids, ports.graph);
  const concepts = await runner.attempt("findings", "looking up concepts", lookUp, ConceptLookup.empty());
  const merged = mergeFindings(read.findings.map((finding) => concepts.named(finding)));
  const corrected = applyCorrections(resolveConflicts(merged), corrections, concepts);
  const withdraw = () => withdrawImplied(corrected, ports.graph);
  const findings = await runner.attempt("findings", "looking up general terms", withdraw, corrected);
  const unknown = new Set(findings.map(({ concept }) => concept).filter((concept) => concepts.isUnknown(concept)));
  const course = readCourse(patientCase.documents, patientCase.demographics.ageYears);
  const named = resolveConflicts(mergeFindings(read.named)).filter(isOfToday);
  return { findings, named, unmapped: read.unmapped, unknown: [...unknown], course };
}
