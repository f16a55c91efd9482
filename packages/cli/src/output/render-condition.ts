import {
  type Contribution,
  type EdgeEvidence,
  type Evidence,
  type Language,
  localize,
  type MissingFinding,
  type RankedCondition,
} from "@cdss/domain";
import { bar, frequency, type Paint, percent, ratio } from "./format.ts";
import { MESSAGES } from "./messages.ts";

/** Sources named on one line. */
const MOST_SOURCES = 3;
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
  language: Language,
  paint: Paint,
): string[] {
  const words = MESSAGES[language];
  const edges = new Map(evidence.flatMap((entry) => (entry.kind === "edge" ? [[entry.id, entry] as const] : [])));
  const reason = (mark: string) => (each: Contribution) =>
    `${INDENT}${mark} ${contribution(each, edges, language, paint)}`;
  const missing = (each: MissingFinding) =>
    `${INDENT}${words.missing}: ${localize(each.label, language)}, ${frequency(each.frequency, language)}${sources(each, edges, paint)}`;
  return [
    ...line.supporting.slice(0, MOST_LINES).map(reason(paint.good(`${words.for}:`))),
    ...line.against.slice(0, MOST_LINES).map(reason(paint.bad(`${words.against}:`))),
    ...line.missing.slice(0, MOST_LINES).map(missing),
  ];
}

function contribution(
  each: Contribution,
  edges: ReadonlyMap<string, EdgeEvidence>,
  language: Language,
  paint: Paint,
): string {
  const words = MESSAGES[language];
  const name = `${localize(each.label, language)}${each.status === "absent" ? ` (${words.absent})` : ""}`;
  const isOther = each.matchedLabel !== undefined && each.matched !== each.concept;
  const via = isOther && each.matchedLabel !== undefined ? ` → ${localize(each.matchedLabel, language)}` : "";
  const often = each.frequency === undefined ? [] : [frequency(each.frequency, language)];
  const facts = [ratio(each.logLikelihoodRatio), words.match[each.match], ...often].join(", ");
  return `${name}${via}, ${facts}${sources(each, edges, paint)}`;
}

function sources(
  each: { readonly evidence: readonly string[] },
  edges: ReadonlyMap<string, EdgeEvidence>,
  { dim }: Paint,
): string {
  const references = new Set(each.evidence.flatMap((id) => edges.get(id)?.references ?? []));
  const shown = [...references].slice(0, MOST_SOURCES);
  if (shown.length === 0) return "";
  const more = references.size - shown.length;
  return dim(` [${shown.join(", ")}${more > 0 ? `, +${more}` : ""}]`);
}
