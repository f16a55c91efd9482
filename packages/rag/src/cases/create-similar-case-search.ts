import {
  CdssError,
  type ConceptIndex,
  type Curie,
  type EvidenceSearch,
  issuesOf,
  LEAST_CASES,
  type LocalizedText,
  localize,
  type Passage,
  type SimilarCaseSearch,
  type SimilarCases,
  SimilarCasesQuery,
  type SimilarReport,
  toCdssError,
} from "@cdss/domain";
import type { CaseStore } from "./case-store.ts";
import { compareFindings, type FindingGraph } from "./compare-findings.ts";
import type { StoredCase } from "./stored-case.ts";

/** Passages of reports that are looked at: several are of one report. */
const PASSAGES = 50;

export interface SimilarCaseParts {
  readonly search: EvidenceSearch;
  readonly concepts: Pick<ConceptIndex, "read" | "general">;
  readonly graph: FindingGraph;
  /** The name of a concept; null where the release does not know it. */
  readonly nameOf: (concept: Curie) => Promise<LocalizedText | null>;
  /** Cases of the site; null where it keeps none. */
  readonly store: CaseStore | null;
}

type Reports = SimilarCases["reports"];
type Patients = SimilarCases["patients"];

/**
 * Finds published case reports whose passages name findings of the patient, by the lane of concepts, and patients of the site with like
 * findings, by best-match average of information content. Patients are shown from `LEAST_CASES` other cases on.
 *
 * Throws CdssError INVALID_INPUT for a query that does not match its schema; a source that fails is named.
 */
export function createSimilarCaseSearch(parts: SimilarCaseParts): SimilarCaseSearch {
  return {
    async similar(input, signal) {
      const query = parse(input);
      const present = [
        ...new Set(query.findings.flatMap(({ concept, status }) => (status === "present" ? [concept] : []))),
      ];
      const [reports, patients] = await Promise.all([
        reportsLike(present, query, parts, signal).catch((thrown): Reports => failed(thrown)),
        patientsLike(present, query, parts).catch((thrown): Patients => failed(thrown)),
      ]);
      return { reports, patients };
    },
  };
}

function parse(input: unknown): SimilarCasesQuery {
  const parsed = SimilarCasesQuery.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error, "query");
  throw new CdssError("INVALID_INPUT", "the search for cases does not match its schema", { issues });
}

const failed = (thrown: unknown) => ({
  state: "failed" as const,
  reason: toCdssError(thrown, "searching for similar cases").message,
  cases: [],
});

const NO_FINDINGS = { state: "off" as const, reason: "no finding is present", cases: [] };

async function named(ids: readonly Curie[], { nameOf }: SimilarCaseParts) {
  return Promise.all(ids.map(async (concept) => ({ concept, label: (await nameOf(concept)) ?? { en: concept } })));
}

async function reportsLike(
  present: readonly Curie[],
  { tenant, language, limit }: SimilarCasesQuery,
  parts: SimilarCaseParts,
  signal: AbortSignal | undefined,
): Promise<Reports> {
  if (present.length === 0) return NO_FINDINGS;
  // Names of the release, never words of the record.
  const names = (await named(present, parts)).map(({ label }) => localize(label, language));
  const text = names.join(" ").slice(0, 2_000);
  const filter = { levels: ["case" as const] };
  // The lane of concepts takes 100 concepts.
  const asked = { text, concepts: present.slice(0, 100), tenant, filter, limit: PASSAGES };
  const { hits, lanes, index } = await parts.search.search(asked, signal);
  const lane = lanes.find((one) => one.lane === "concept");
  if (index === null || lane?.state !== "used") {
    return { state: lane?.state === "failed" ? "failed" : "off", reason: lane?.reason ?? null, cases: [] };
  }
  const byConcepts = hits
    .flatMap(({ passage, ranks }) => (ranks.concept === undefined ? [] : [{ passage, rank: ranks.concept }]))
    .sort((one, other) => one.rank - other.rank);
  const reports = new Map<string, SimilarReport>();
  for (const { passage } of byConcepts) {
    if (reports.size === limit) break;
    const shared = sharedWith(present, passage, parts);
    if (shared.size === 0 || reports.has(passage.document.id)) continue;
    reports.set(passage.document.id, {
      passage,
      shared: await named([...shared], parts),
      onlyHere: await named(
        present.filter((id) => !shared.has(id)),
        parts,
      ),
    });
  }
  return { state: "used", reason: null, cases: [...reports.values()] };
}

/** Findings that the passage names, or names a special form of. */
function sharedWith(present: readonly Curie[], { text }: Passage, { concepts }: SimilarCaseParts): Set<Curie> {
  const said = new Set(concepts.read(text).flatMap(({ id }) => [...concepts.general(id)]));
  return new Set(present.filter((id) => said.has(id)));
}

async function patientsLike(
  present: readonly Curie[],
  { tenant, patient, limit }: SimilarCasesQuery,
  parts: SimilarCaseParts,
): Promise<Patients> {
  if (parts.store === null) return { state: "off", reason: "this site keeps no cases of its own", cases: [] };
  if (present.length === 0) return NO_FINDINGS;
  const { others, cases } = await parts.store.near(tenant, patient, present);
  if (others < LEAST_CASES)
    return { state: "few", reason: `fewer than ${LEAST_CASES} other cases are in the store`, cases: [] };
  const compared = await Promise.all(
    cases.map(async (stored) => ({ stored, comparison: await compareFindings(present, stored.findings, parts.graph) })),
  );
  const nearest = compared
    .filter(({ comparison }) => comparison.shared.length > 0)
    .sort((one, other) => other.comparison.similarity - one.comparison.similarity)
    .slice(0, limit);
  return { state: "used", reason: null, cases: await Promise.all(nearest.map((one) => describe(one, parts))) };
}

async function describe(
  { stored, comparison }: { stored: StoredCase; comparison: Awaited<ReturnType<typeof compareFindings>> },
  parts: SimilarCaseParts,
): Promise<Patients["cases"][number]> {
  const name = async (concept: Curie) => ({ concept, label: (await parts.nameOf(concept)) ?? { en: concept } });
  return {
    ageBand: stored.ageBand,
    sex: stored.sex,
    similarity: comparison.similarity,
    shared: await Promise.all(
      comparison.shared.map(async ({ finding, other, common, information }) => ({
        finding: await name(finding),
        other: await name(other),
        common: await name(common),
        information,
      })),
    ),
    onlyHere: await named(comparison.onlyFirst, parts),
    onlyThere: await named(comparison.onlySecond, parts),
    conditions: await named(stored.conditions, parts),
    unnamedConditions: stored.unnamedConditions,
  };
}
