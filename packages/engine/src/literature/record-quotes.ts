import {
  type Contribution,
  type Evidence,
  evidenceIdOf,
  type Finding,
  type RankedCondition,
  type RecordQuote,
} from "@cdss/domain";

/** Words of the patient's record behind the findings that speak for a condition and against it; what it merely leaves unexplained is neither. */
export function recordQuotes(
  { supporting, against }: Pick<RankedCondition, "supporting" | "against">,
  findings: readonly Finding[],
  evidence: readonly Evidence[],
): RecordQuote[] {
  const spans = new Set(evidence.flatMap(({ kind, id }) => (kind === "span" ? [id] : [])));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const seen = new Set<string>();
  const quotesOf = (stance: RecordQuote["stance"], contributions: readonly Contribution[]): RecordQuote[] =>
    contributions.flatMap(({ findingId, label, status }) =>
      (byId.get(findingId)?.provenance ?? [])
        .map((place) => evidenceIdOf(place, findingId))
        .filter((id) => spans.has(id) && !seen.has(`${stance} ${id}`) && seen.add(`${stance} ${id}`))
        .map((id) => ({ stance, finding: label, status, evidence: id })),
    );
  return [
    ...quotesOf("for", supporting),
    ...quotesOf(
      "against",
      against.filter(({ match }) => match !== "unexplained"),
    ),
  ];
}
