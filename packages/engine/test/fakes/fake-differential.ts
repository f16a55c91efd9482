import {
  CdssError,
  type Contribution,
  type Curie,
  curie,
  type DifferentialPort,
  type DifferentialQueryInput,
  type DifferentialResult,
  type EdgeEvidence,
  type LocalizedText,
  type RankedCondition,
} from "@cdss/domain";
import { CONCEPTS, EDGES, RELEASE } from "./world.ts";

const BACKGROUND = 0.1;
const DEFAULT_FREQUENCY = 0.5;

/** Naive Bayes over the edges of the test world: small enough to compute by hand, and with reasons like the real one. */
export function fakeDifferential(overrides: Partial<DifferentialPort> = {}): DifferentialPort {
  return {
    rank: async (query) => rank(query),
    questions: async (query, limit) => {
      const asked = new Set(query.findings.map(({ concept }) => concept));
      const top = rank(query).ranked[0];
      return (top?.missing ?? [])
        .filter(({ concept }) => !asked.has(concept))
        .slice(0, limit)
        .map(({ concept, label, frequency }) => ({
          concept,
          label,
          informationBits: 0.5,
          probability: frequency.value ?? DEFAULT_FREQUENCY,
          favours: top === undefined ? [] : [top.condition],
          disfavours: [],
        }));
    },
    explain: async (query, condition) => {
      const result = rank({ ...query, limit: 100 });
      const line = result.ranked.find(({ members }) => members.includes(condition));
      if (line === undefined) throw new CdssError("UNKNOWN_CONCEPT", "condition: the release does not know it");
      const leader = result.ranked[0];
      return {
        condition: line,
        considered: result.considered,
        behindLeader: [],
        ...(leader === undefined ? {} : { leader: leader.condition }),
        text: { en: `Rank ${line.rank}.`, zh: `第 ${line.rank} 位。` },
      };
    },
    ...overrides,
  };
}

function labelOf(id: Curie): LocalizedText {
  return CONCEPTS.find((concept) => concept.id === id)?.label ?? { en: id };
}

function rank(query: DifferentialQueryInput): DifferentialResult {
  const known = query.findings.filter(({ concept }) => CONCEPTS.some(({ id }) => id === concept));
  // Joined records make one line, under the OMIM record, as in the real differential.
  const shown = CONCEPTS.filter(({ id, kind }) => kind === "condition" && id.startsWith("OMIM:"));
  const lines = shown.map((condition) => {
    const members = [condition.id, ...condition.equivalents];
    const excluded = query.excludeReferences ?? [];
    const edges = EDGES.filter(
      (edge) => members.includes(edge.condition) && !edge.references.some((reference) => excluded.includes(reference)),
    );
    const contributions = known.map((finding) => contribution(finding, edges));
    return { condition, members, edges, contributions, score: sum(contributions.map((c) => c.logLikelihoodRatio)) };
  });
  const total = sum(lines.map(({ score }) => Math.exp(score)));
  const ranked = lines
    .sort((one, other) => other.score - one.score)
    .slice(0, query.limit ?? 20)
    .map(({ condition, members, edges, contributions, score }, index): RankedCondition => {
      const asked = new Set(known.map(({ concept }) => concept));
      const missing = new Map(edges.filter((e) => !e.negated && !asked.has(e.finding)).map((e) => [e.finding, e]));
      return {
        rank: index + 1,
        condition: condition.id,
        label: condition.label,
        members,
        posterior: Math.exp(score) / total,
        score,
        supporting: contributions.filter((c) => c.logLikelihoodRatio > 0),
        against: contributions.filter((c) => c.logLikelihoodRatio <= 0),
        missing: [...missing.values()].map((edge) => ({
          concept: edge.finding,
          label: labelOf(edge.finding),
          frequency: edge.frequency,
          evidence: [edge.id],
        })),
      };
    });
  const present = known.filter(({ status }) => status === "present").length;
  return {
    release: RELEASE.id,
    ranked,
    considered: shown.length,
    unknownFindings: query.findings.filter((finding) => !known.includes(finding)).map(({ id }) => id),
    sufficiency: {
      level: present > 2 ? "good" : "low",
      informationBits: present,
      presentFindings: present,
      reasons: [],
    },
  };
}

function contribution(
  finding: DifferentialQueryInput["findings"][number],
  edges: readonly EdgeEvidence[],
): Contribution {
  const { id, status } = finding;
  const concept = curie(finding.concept);
  const matching = edges.filter((edge) => edge.finding === concept);
  const first = matching[0];
  const isNegated = first?.negated === true;
  const p = first === undefined ? 0.02 : isNegated ? 0.01 : (first.frequency.value ?? DEFAULT_FREQUENCY);
  const ratio = status === "present" ? p / BACKGROUND : (1.001 - p) / (1 - BACKGROUND);
  return {
    findingId: id,
    concept,
    label: labelOf(concept),
    status,
    match: first === undefined ? "unexplained" : isNegated ? "excluded" : "exact",
    ...(first === undefined ? {} : { matched: concept, matchedLabel: labelOf(concept), frequency: first.frequency }),
    logLikelihoodRatio: Math.log(ratio),
    background: BACKGROUND,
    evidence: matching.map((edge) => edge.id),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
