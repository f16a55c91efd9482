import type { ClinicalCondition, Drug, InteractionRule } from "@cdss/domain";
import type { StoredConcept } from "../content.ts";
import type { Release } from "../load.ts";
import { changedFields, compareLists, type ListDifference } from "./compare-lists.ts";

/** Lines of one kind that are written out; the rest is counted. */
export interface DiffOptions {
  readonly most: number;
}

function section<T>(
  title: string,
  { added, removed, changed }: ListDifference<T>,
  nameOf: (entry: T) => string,
  changesOf: (before: T, after: T) => readonly string[],
  { most }: DiffOptions,
): string[] {
  const counts = `${title}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  if (added.length + removed.length + changed.length === 0) return [counts];
  const lines = [
    ...removed.map((one) => `  - ${nameOf(one)}`),
    ...added.map((one) => `  + ${nameOf(one)}`),
    ...changed.map(({ before, after }) => `  ~ ${nameOf(after)}: ${changesOf(before, after).join("; ")}`),
  ];
  const rest = lines.length - most;
  return [counts, ...lines.slice(0, most), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

/** Label of a finding or condition of a release, its id where it has none. */
const labelIn =
  ({ concepts }: Release) =>
  (id: string): string =>
    concepts.list[concepts.ordinal.get(id) ?? -1]?.label ?? id;

/** What changes about a condition in a clinician's terms: findings come and go, or become more or less frequent. */
function conditionChanges(
  before: ClinicalCondition,
  after: ClinicalCondition,
  labelOf: (id: string) => string,
): string[] {
  const findings = compareLists(before.findings, after.findings, ({ finding, sex }) => `${finding} ${sex ?? ""}`);
  return [
    ...findings.removed.map(({ finding }) => `without ${labelOf(finding)}`),
    ...findings.added.map(({ finding, frequency }) => `with ${labelOf(finding)} (${frequency})`),
    ...findings.changed.map(
      ({ before: old, after: now }) => `${labelOf(now.finding)} ${changedFields(old, now, ["finding"]).join(", ")}`,
    ),
    ...changedFields(before.urgency, after.urgency).map((change) => `urgency: ${change}`),
    ...changedFields(before.settings, after.settings).map((change) => `pretest: ${change}`),
    ...changedFields(before, after, ["findings", "urgency", "settings"]),
  ];
}

function annotationCounts({ annotations, concepts }: Release): Map<string, number> {
  const counts = new Map<string, number>();
  for (const condition of annotations.condition) {
    const id = concepts.list[condition]?.id ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What a release changes against another, in words: sources, concepts, annotations, conditions, drugs and rules. */
export function describeDifference(before: Release, after: Release, options: DiffOptions): string[] {
  if (before.manifest.id === after.manifest.id) return ["the releases are the same"];
  const labelOf = labelIn(after);
  const conceptName = ({ id, label }: StoredConcept): string => `${id} ${label}`;
  const [rowsBefore, rowsAfter] = [annotationCounts(before), annotationCounts(after)];
  const rows = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])]
    .map((id) => ({ id, from: rowsBefore.get(id) ?? 0, to: rowsAfter.get(id) ?? 0 }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || (a.id < b.id ? -1 : 1));
  const drugName = ({ id, names }: Drug): string => `${id} (${names.zh})`;
  return [
    `${before.manifest.id} -> ${after.manifest.id}`,
    ...section(
      "sources",
      compareLists(before.manifest.sources, after.manifest.sources, ({ name }) => name),
      ({ name, version }) => `${name} ${version}`,
      (old, now) => changedFields(old, now, ["name"]),
      options,
    ),
    ...section(
      "concepts",
      compareLists(before.concepts.list, after.concepts.list, ({ id }) => id),
      conceptName,
      (old, now) => changedFields(old, now, ["definition"]),
      options,
    ),
    `annotations: ${before.annotations.count} -> ${after.annotations.count}`,
    ...rows.slice(0, options.most).map(({ id, from, to }) => `  ~ ${id} ${labelOf(id)}: ${from} -> ${to}`),
    ...section(
      "conditions of the packs",
      compareLists(before.clinical.conditions, after.clinical.conditions, ({ id }) => id),
      ({ id, names }) => `${id} (${names.zh})`,
      (old, now) => conditionChanges(old, now, labelOf),
      options,
    ),
    ...section(
      "drugs",
      compareLists(before.medication.drugs, after.medication.drugs, ({ id }) => id),
      drugName,
      changedFields,
      options,
    ),
    ...section(
      "interaction rules",
      compareLists(before.medication.rules, after.medication.rules, ({ id }) => id),
      ({ id, severity }: InteractionRule) => `${id} (${severity})`,
      changedFields,
      options,
    ),
    ...section(
      "exceptions",
      compareLists(before.medication.exceptions, after.medication.exceptions, ({ pair }) => pair.join(" + ")),
      ({ pair }) => pair.join(" + "),
      changedFields,
      options,
    ),
  ];
}
