import { CdssError, DifferentialQuery, type DifferentialQueryInput, issuesOf } from "@cdss/domain";
import { correlatedGroupOf } from "./correlated-findings.ts";
import { courseContributions, type Onset } from "./course-likelihood.ts";
import { NO_FILTER, type RowFilter } from "./line-profile.ts";
import { type NamedLine, namedLines } from "./named-lines.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";

export interface QueryFinding {
  readonly id: string;
  /** Ordinal of the concept in the release. */
  readonly term: number;
  readonly uncertain: boolean;
  /** Share of the finding's evidence that no other present finding has already given, 0 to 1. */
  readonly weight: number;
}

/** A checked query in the terms of one release. */
export interface ResolvedQuery {
  readonly input: DifferentialQuery;
  /** Present findings, those implied by a more specific present one left out. */
  readonly present: readonly QueryFinding[];
  /** Absent findings, those implied by a more general absent one left out. */
  readonly absent: readonly QueryFinding[];
  /** Every term that the present findings state or imply. */
  readonly covered: ReadonlySet<number>;
  /** Present findings and contexts, by each term that they state or imply: what the packs' modifiers are held against. */
  readonly stated: ReadonlyMap<number, QueryFinding>;
  /** What the course that the patient tells adds to conditions of each onset, natural log; null where nothing is told. */
  readonly course: ReadonlyMap<Onset, number> | null;
  /** Lines that the record names as present or rules out: share of the weight, negative where ruled out. */
  readonly named: ReadonlyMap<number, NamedLine>;
  readonly unknownFindings: readonly string[];
  readonly excluding: RowFilter;
  /** Lines that lose rows to an excluded publication, and lines that have rows of the other sex. */
  readonly touchedByReference: ReadonlySet<number>;
  readonly touchedBySex: ReadonlySet<number>;
  /** Series with a touched line: their shared frequencies hold excluded rows, so they are not used. */
  readonly maskedSeries: ReadonlySet<number>;
}

function filterOf(
  index: ProfileIndex,
  query: DifferentialQuery,
): Pick<ResolvedQuery, "excluding" | "touchedByReference" | "touchedBySex" | "maskedSeries"> {
  const touchedByReference = new Set<number>();
  const maskedSeries = new Set<number>();
  const excludedReferences = new Set<number>();
  for (const reference of query.excludeReferences)
    for (const code of index.referenceCodes.get(reference.toUpperCase()) ?? []) {
      excludedReferences.add(code);
      for (const line of index.linesByReferenceCode.get(code) ?? []) {
        touchedByReference.add(line);
        maskedSeries.add(index.lines[line]?.series ?? -1);
      }
    }
  const sex = query.sex === "female" || query.sex === "male" ? query.sex : null;
  const touchedBySex: ReadonlySet<number> =
    sex === null ? new Set() : index.linesBySex[sex === "female" ? "male" : "female"];
  return { excluding: { excludedReferences, sex }, touchedByReference, touchedBySex, maskedSeries };
}

const SEX_FILTERS: Readonly<Record<"female" | "male", RowFilter>> = {
  female: { excludedReferences: new Set(), sex: "female" },
  male: { excludedReferences: new Set(), sex: "male" },
};

/** The filter that a line must be read with; the weakest one that is right, so that shared profiles serve most lines. */
export function filterFor(query: ResolvedQuery, line: number): RowFilter {
  if (query.touchedByReference.has(line)) return query.excluding;
  const { sex } = query.excluding;
  return sex !== null && query.touchedBySex.has(line) ? SEX_FILTERS[sex] : NO_FILTER;
}

/** Which of two mentions of one concept counts: the certain one, then the smaller id, whatever order they came in. */
function isBefore(a: QueryFinding, b: QueryFinding): boolean {
  return a.uncertain === b.uncertain ? a.id < b.id : b.uncertain;
}

/** In the order of the release: floating-point sums, and so the answer, do not depend on the order of the record. */
function inOrder(findings: ReadonlyMap<number, QueryFinding>): QueryFinding[] {
  return [...findings.values()].sort((a, b) => a.term - b.term);
}

/** Findings by each term that they state or imply; of several, the certain one, then the smaller id. */
function statedTerms(index: ProfileIndex, findings: readonly QueryFinding[]): Map<number, QueryFinding> {
  const stated = new Map<number, QueryFinding>();
  for (const finding of findings)
    for (const term of index.hierarchy.ancestors(finding.term)) {
      const held = stated.get(term);
      if (held === undefined || isBefore(finding, held)) stated.set(term, finding);
    }
  return stated;
}

/**
 * Findings that have an informative ancestor in common say in part the same: a raised systolic and a raised diastolic pressure are not two independent
 * reasons. Each loses the share of its information that findings before it have given, the most informative first; and results that rise and fall together
 * (creatinine and urea) count in full but once.
 */
function weighted(index: ProfileIndex, present: readonly QueryFinding[]): QueryFinding[] {
  const { hierarchy, information } = index;
  const counted = new Set<number>();
  const groups = new Set<number>();
  const weights = new Map<QueryFinding, number>();
  const byInformation = [...present].sort(
    (a, b) => (information[b.term] ?? 0) - (information[a.term] ?? 0) || a.term - b.term,
  );
  for (const finding of byInformation) {
    const own = information[finding.term] ?? 0;
    let shared = 0;
    for (const ancestor of hierarchy.ancestors(finding.term)) {
      if (counted.has(ancestor)) shared = Math.max(shared, information[ancestor] ?? 0);
      counted.add(ancestor);
    }
    const alone = own <= 0 ? 1 : 1 - PARAMETERS.sharedEvidence * Math.min(1, shared / own);
    let group: number | undefined;
    for (const ancestor of hierarchy.ancestors(finding.term))
      group ??= correlatedGroupOf(index.release.concepts.list[ancestor]?.id ?? "");
    const isFirst = group === undefined || !groups.has(group);
    if (group !== undefined) groups.add(group);
    weights.set(finding, isFirst ? alone : Math.min(alone, 1 - PARAMETERS.correlated));
  }
  return present.map((finding) => ({ ...finding, weight: weights.get(finding) ?? 1 }));
}

/** Check a query and turn its concepts into ordinals. Throws CdssError INVALID_INPUT naming the field. */
export function resolveQuery(index: ProfileIndex, input: DifferentialQueryInput): ResolvedQuery {
  const parsed = DifferentialQuery.safeParse(input);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error, "query");
    throw new CdssError("INVALID_INPUT", `${issues[0]?.path ?? "query"}: ${issues[0]?.message ?? "invalid"}`, {
      issues,
    });
  }
  const { concepts } = index.release;
  const unknownFindings: string[] = [];
  const present = new Map<number, QueryFinding>();
  const absent = new Map<number, QueryFinding>();
  const contexts: QueryFinding[] = [];
  for (const finding of parsed.data.findings) {
    const term = concepts.ordinal.get(finding.concept);
    if (term !== undefined && index.isContext(term)) {
      if (finding.status === "present")
        contexts.push({ id: finding.id, term, uncertain: finding.certainty === "uncertain", weight: 1 });
      continue;
    }
    if (term === undefined || !index.isScored(term)) {
      unknownFindings.push(finding.id);
      continue;
    }
    const side = finding.status === "present" ? present : absent;
    const held = side.get(term);
    const entry = { id: finding.id, term, uncertain: finding.certainty === "uncertain", weight: 1 };
    if (held === undefined || isBefore(entry, held)) side.set(term, entry);
  }
  const impliedByPresent = new Set<number>();
  for (const { term } of present.values())
    for (const ancestor of index.hierarchy.ancestors(term)) if (ancestor !== term) impliedByPresent.add(ancestor);
  const covered = new Set([...impliedByPresent, ...present.keys()].sort((a, b) => a - b));
  // An absent finding that a present one states or implies contradicts the record itself: the present one is believed,
  // and what the other would imply is not.
  const believed = new Map([...absent].filter(([term]) => !covered.has(term)));
  const isImpliedAbsent = (term: number): boolean =>
    index.hierarchy.ancestors(term).some((ancestor) => ancestor !== term && believed.has(ancestor));
  return {
    input: parsed.data,
    covered,
    stated: statedTerms(index, [...present.values(), ...contexts]),
    present: weighted(
      index,
      inOrder(present).filter(({ term }) => !impliedByPresent.has(term)),
    ),
    absent: inOrder(believed).filter(({ term }) => !isImpliedAbsent(term)),
    course: courseContributions(parsed.data.course),
    named: namedLines(index, parsed.data.named),
    unknownFindings,
    ...filterOf(index, parsed.data),
  };
}
