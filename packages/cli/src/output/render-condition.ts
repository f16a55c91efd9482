import {
  type Contribution,
  type EdgeEvidence,
  type Evidence,
  type Language,
  localize,
  type MissingFinding,
  type RankedCondition,
} from "@cdss/domain";
import type { CitedReference, WorkNumbers } from "./cited-works.ts";
import { bar, frequency, type Paint, percent, ratio } from "./format.ts";
import { MESSAGES } from "./messages.ts";

const MOST_LINES = 5;
const INDENT = " ".repeat(6);

/** `1  ████····  81.2 %  Marfan syndrome  OMIM:154700`. */
export function conditionLine(line: RankedCondition, language: Language, { bold, dim }: Paint): string {
  const other = language === "zh" && line.label.zh !== undefined ? ` ${dim(line.label.en)}` : "";
  const share = percent(line.posterior).padStart(7);
  const place = String(line.rank).padStart(3);
  return `${place}  ${bar(line.posterior)} ${share}  ${bold(localize(line.label, language))}${other}  ${dim(line.members.join(" "))}`;
}

/** What speaks for the condition, what against it and what is missing, each with its sources. */
export function reasonLines(
  line: RankedCondition,
  evidence: readonly Evidence[],
  works: WorkNumbers,
  language: Language,
  paint: Paint,
): string[] {
  const words = MESSAGES[language];
  const edges = new Map(evidence.flatMap((entry) => (entry.kind === "edge" ? [[entry.id, entry] as const] : [])));
  const sources = (ids: readonly string[]) => paint.dim(works.citeReferences(referencesOf(ids, edges)));
  const reason = (mark: string) => (each: Contribution) =>
    `${INDENT}${mark} ${contribution(each, language)}${sources(each.evidence)}`;
  const missing = (each: MissingFinding) =>
    `${INDENT}${words.missing}: ${localize(each.label, language)}, ${frequency(each.frequency, language)}${sources(each.evidence)}`;
  return [
    ...line.supporting.slice(0, MOST_LINES).map(reason(paint.good(`${words.for}:`))),
    ...line.against.slice(0, MOST_LINES).map(reason(paint.bad(`${words.against}:`))),
    ...line.missing.slice(0, MOST_LINES).map(missing),
  ];
}

function contribution(each: Contribution, language: Language): string {
  const words = MESSAGES[language];
  const name = `${localize(each.label, language)}${each.status === "absent" ? ` (${words.absent})` : ""}`;
  const isOther = each.matchedLabel !== undefined && each.matched !== each.concept;
  const via = isOther && each.matchedLabel !== undefined ? ` → ${localize(each.matchedLabel, language)}` : "";
  const often = each.frequency === undefined ? [] : [frequency(each.frequency, language)];
  const facts = [ratio(each.logLikelihoodRatio), words.match[each.match], ...often].join(", ");
  return `${name}${via}, ${facts}`;
}

/** What the edges of a line refer to, each once. */
function referencesOf(ids: readonly string[], edges: ReadonlyMap<string, EdgeEvidence>): CitedReference[] {
  const references = new Map<string, CitedReference>();
  for (const edge of ids.flatMap((id) => edges.get(id) ?? []))
    for (const id of edge.references) if (!references.has(id)) references.set(id, { id, locator: edge.locator });
  return [...references.values()];
}
