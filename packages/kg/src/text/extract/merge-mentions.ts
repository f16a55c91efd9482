import type { Finding, TextDocument } from "@cdss/domain";
import type { ReadMention } from "../match/create-text-matcher.ts";
import type { MatchedConcept } from "../match/mention.ts";

/** Findings of one document, and those that a stronger statement on the same concept set aside. */
export interface MergedFindings {
  readonly findings: Finding[];
  readonly overruled: Finding[];
}

interface Group {
  readonly concept: MatchedConcept;
  readonly mentions: ReadMention[];
}

/**
 * One finding per concept, status and experiencer, with every span that says so; then one status per concept and
 * experiencer. It is current if one mention is, and certain if one mention is.
 */
export function mergeMentions(
  document: TextDocument,
  mentions: readonly ReadMention[],
  kind: MatchedConcept["kind"],
): MergedFindings {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    for (const concept of mention.concepts) {
      if (concept.kind !== kind) continue;
      const key = `${concept.id}:${mention.context.status}:${mention.context.experiencer}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { concept, mentions: [mention] });
      else group.mentions.push(mention);
    }
  }
  const byConcept = new Map<string, Finding[]>();
  for (const group of groups.values()) {
    const finding = findingOf(document, group);
    const key = `${finding.concept}:${finding.experiencer}`;
    byConcept.set(key, [...(byConcept.get(key) ?? []), finding]);
  }
  const findings: Finding[] = [];
  const overruled: Finding[] = [];
  for (const rivals of byConcept.values()) {
    const [winner, ...losers] = [...rivals].sort((a, b) => strength(b) - strength(a));
    if (winner !== undefined) findings.push(winner);
    overruled.push(...losers);
  }
  return { findings: findings.sort(byStart), overruled: overruled.sort(byStart) };
}

/**
 * Which statement stands where a document says that a finding is present and that it is absent. A certain presence wins,
 * also a past one, because the frequencies of the annotations count patients who ever had the finding, and notes deny in
 * a routine review of systems what the history has told; then a certain absence; hedged words only where nothing else
 * is said.
 */
function strength(finding: Finding): number {
  if (finding.status === "unknown") return 0;
  const base = finding.status === "present" ? 1 : 0;
  return finding.certainty === "certain" ? 3 + base : 1 + base;
}

function findingOf(document: TextDocument, group: Group): Finding {
  const [first] = group.mentions;
  const status = first?.context.status ?? "unknown";
  const experiencer = first?.context.experiencer ?? "patient";
  const spans = new Map(group.mentions.map((mention) => [`${mention.start}:${mention.end}`, mention]));
  return {
    id: `text:${document.id}:${group.concept.id}:${status}:${experiencer}`,
    concept: group.concept.id,
    label: group.concept.label,
    status,
    certainty: group.mentions.some((mention) => mention.context.certainty === "certain") ? "certain" : "uncertain",
    experiencer,
    temporality: group.mentions.some((mention) => mention.context.temporality === "current") ? "current" : "past",
    origin: "text",
    provenance: [...spans.values()].map((mention) => ({
      kind: "text",
      documentId: document.id,
      start: mention.start,
      end: mention.end,
      quote: document.text.slice(mention.start, mention.end),
    })),
  };
}

function startOf(finding: Finding): number {
  const [first] = finding.provenance;
  return first?.kind === "text" ? first.start : 0;
}

function byStart(a: Finding, b: Finding): number {
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}
