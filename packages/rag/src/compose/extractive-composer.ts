import type {
  Composer,
  Contribution,
  Evidence,
  Finding,
  LocalizedText,
  MissingFinding,
  RankedCondition,
  Statement,
} from "@cdss/domain";
import { chooseEdges, labelsOf } from "./choose-edges.ts";
import { conditionClause } from "./condition-clause.ts";
import { patientClause } from "./patient-clause.ts";

export interface ComposerOptions {
  /** Leading conditions to write about. */
  readonly conditions?: number;
  /** Sentences per condition and role. */
  readonly sentences?: number;
  /** Sources quoted in one sentence. */
  readonly sources?: number;
}

/**
 * Writes short sentences in both languages from evidence alone, without a model: per leading condition what speaks for it,
 * what against it, and what is missing. A reason without an edge and a place in the record gets no sentence: that a
 * profile does not know a finding is nothing that evidence could carry.
 */
export function createExtractiveComposer(options: ComposerOptions = {}): Composer {
  const { conditions = 5, sentences = 3, sources = 2 } = options;
  return {
    compose: async ({ findings, differential, evidence }) => {
      const findingById = new Map(findings.map((finding) => [finding.id, finding]));
      const evidenceById = new Map(evidence.map((entry) => [entry.id, entry]));
      return differential.slice(0, conditions).flatMap((line) => {
        const write = (role: "for" | "against") => (contribution: Contribution) =>
          reason(line, role, contribution, findingById, evidenceById, sources);
        const missing = (entry: MissingFinding) => missingFinding(line, entry, evidenceById, sources);
        return [
          ...line.supporting.flatMap(write("for")).slice(0, sentences),
          ...line.against.flatMap(write("against")).slice(0, sentences),
          ...line.missing.flatMap(missing).slice(0, sentences),
        ];
      });
    },
  };
}

function reason(
  line: RankedCondition,
  role: "for" | "against",
  contribution: Contribution,
  findings: ReadonlyMap<string, Finding>,
  evidence: ReadonlyMap<string, Evidence>,
  sources: number,
): Statement[] {
  const finding = findings.get(contribution.findingId);
  const patient = finding === undefined ? null : patientClause(finding, evidence);
  // A present finding speaks for a condition that has it, an absent one for a condition that has it not; else against.
  const wanted = (role === "for") === (contribution.status === "present") ? "affirm" : "deny";
  const chosen = chooseEdges(line.members, contribution, labelsOf(contribution), wanted, evidence, sources);
  if (patient === null || chosen === null) return [];
  const condition = conditionClause(line.label, chosen);
  return [
    {
      id: `${line.condition}/${role}/${contribution.findingId}`,
      about: line.condition,
      role,
      text: { en: `${patient.text.en}; ${condition.en}.`, zh: `${patient.text.zh}；${condition.zh}。` },
      citations: [...patient.citations, ...chosen.edges.map(({ id }) => id)],
    },
  ];
}

function missingFinding(
  line: RankedCondition,
  entry: MissingFinding,
  evidence: ReadonlyMap<string, Evidence>,
  sources: number,
): Statement[] {
  const chosen = chooseEdges(line.members, entry, new Map([[entry.concept, entry.label]]), "affirm", evidence, sources);
  if (chosen === null) return [];
  const condition: LocalizedText & { zh: string } = conditionClause(line.label, chosen);
  return [
    {
      id: `${line.condition}/missing/${entry.concept}`,
      about: line.condition,
      role: "missing",
      text: { en: `Worth looking for: ${condition.en}.`, zh: `值得查找：${condition.zh}。` },
      citations: chosen.edges.map(({ id }) => id),
    },
  ];
}
