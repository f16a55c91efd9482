import type { Finding } from "@cdss/domain";
import { mergeProvenance } from "./merge-provenance.ts";

// The word that stays when several sources state one finding: a hand beats a code, a code a measurement, that the text.
const ORIGINS: readonly Finding["origin"][] = ["physician", "coded", "measurement", "text"];

/**
 * One finding per concept, status and experiencer, with every place that states it. The result is as certain, and as
 * current, as the most certain and the most current source; the value is that of the first source that has one.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const groups = groupByMeaning(findings);
  return withUniqueIds([...groups.values()].map(merge));
}

function groupByMeaning(findings: readonly Finding[]): Map<string, [Finding, ...Finding[]]> {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = [finding.concept, finding.status, finding.experiencer].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}

function merge(group: readonly [Finding, ...Finding[]]): Finding {
  const [first] = group;
  const measured = group.find((finding) => finding.value !== undefined);
  const interpreted = measured ?? group.find((finding) => finding.interpretation !== undefined);
  return {
    ...first,
    certainty: group.some((finding) => finding.certainty === "certain") ? "certain" : "uncertain",
    temporality: group.some((finding) => finding.temporality === "current") ? "current" : "past",
    origin: ORIGINS.find((origin) => group.some((finding) => finding.origin === origin)) ?? first.origin,
    ...(measured?.value === undefined ? {} : { value: measured.value }),
    ...(interpreted?.interpretation === undefined ? {} : { interpretation: interpreted.interpretation }),
    provenance: mergeProvenance(...group.map((finding) => finding.provenance)),
  };
}

/** Ids come from several readers, and contributions refer to them: two findings must never share one. */
function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const taken = new Set<string>();
  return findings.map((finding) => {
    let id = finding.id;
    for (let copy = 2; taken.has(id); copy++) id = `${finding.id}~${copy}`;
    taken.add(id);
    return id === finding.id ? finding : { ...finding, id };
  });
}
