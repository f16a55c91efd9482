import type { Curie, EdgeEvidence } from "@cdss/domain";
import { denies } from "../frequency/denies.ts";
import type { Clause } from "./read-clauses.ts";
import { isShare, type ShareToken, type Token } from "./token.ts";

/** A clause about a condition: cited edges say of just this condition and finding that it has, or has not, so often, by whom. */
export function checkConditionClause(
  clause: Clause,
  isDenied: boolean,
  edges: readonly EdgeEvidence[],
  about: ReadonlySet<Curie> | null,
  used: Set<string>,
): string | null {
  if (clause.some(({ kind }) => kind === "quote")) return "a clause about a condition quotes the record";
  const names = clause.flatMap((token) => (token.kind === "name" ? [token.named] : []));
  const condition = names.find(({ conditions }) => conditions.size > 0);
  const findings = names.filter((named) => named !== condition);
  // One name may be both: "Hypertension has Hypertension" names the condition first.
  if (condition !== undefined && names.lastIndexOf(condition) > names.indexOf(condition)) findings.push(condition);
  const [finding] = findings;
  if (condition === undefined || finding === undefined) return "a clause does not name both a condition and a finding";
  if (findings.some((named) => named !== finding)) return "a clause names more than one finding of a condition";
  const carrying = edges.filter(
    (edge) => condition.conditions.has(edge.condition) && finding.findings.has(edge.finding),
  );
  if (carrying.length === 0) return "no cited edge joins the condition and the finding";
  if (carrying.some((edge) => denies(edge) !== isDenied)) {
    return isDenied ? "denied, where the cited edge affirms" : "affirmed, where the cited edge denies";
  }
  if (about !== null && carrying.some((edge) => !about.has(edge.condition))) {
    return "a cited edge is about another condition than the statement";
  }
  for (const segment of segments(clause)) {
    if (!carrying.some((edge) => carries(edge, segment))) return "a number or its source is not that of a cited edge";
  }
  for (const { id } of carrying) used.add(id);
  return null;
}

interface Segment {
  readonly share: ShareToken | null;
  readonly references: string[];
}

/** Each share with the references that follow it: they must come from one edge, or a number could borrow another's source. */
function segments(clause: readonly Token[]): Segment[] {
  const found: Segment[] = [];
  for (const token of clause) {
    if (isShare(token)) found.push({ share: token, references: [] });
    else if (token.kind === "reference") {
      const last = found.at(-1);
      if (last === undefined) found.push({ share: null, references: [token.reference] });
      else last.references.push(token.reference);
    }
  }
  return found;
}

function carries(edge: EdgeEvidence, { share, references }: Segment): boolean {
  const known: readonly string[] = edge.references;
  return references.every((reference) => known.includes(reference)) && (share === null || hasShare(edge, share));
}

function hasShare({ frequency }: EdgeEvidence, share: ShareToken): boolean {
  switch (share.kind) {
    case "counts":
      return frequency.numerator === share.numerator && frequency.denominator === share.denominator;
    case "percent":
      // Text gives at most one decimal of a percentage.
      return (
        frequency.basis === "percent" && Math.abs((frequency.value ?? Number.NaN) * 100 - share.percent) <= 0.05001
      );
    case "band":
      return frequency.term === share.term;
    case "unstated":
      return frequency.value === null;
  }
}
