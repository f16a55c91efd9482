import type { Issue } from "@cdss/domain";
import type { ObservationSource, RangeEntry, TestEntry } from "./observation-source.ts";

/** What the schema of one file cannot see: references between files, ids used twice, limits that contradict each other. */
export function checkObservationSource(source: ObservationSource): Issue[] {
  const issues: Issue[] = [];
  const report = (path: string, message: string, fix: string) => issues.push({ path, message, fix });
  const ids = new Set<string>();
  const loinc = new Map<string, string>();
  for (const group of source.groups) {
    for (const entry of [...group.tests, ...group.panels]) {
      const path = `${group.group}:${entry.id}`;
      if (ids.has(entry.id)) report(`${path}.id`, "the id is used twice", "give each test its own id");
      ids.add(entry.id);
      for (const code of entry.loinc) {
        const owner = loinc.get(code);
        if (owner !== undefined) report(`${path}.loinc`, `${code} belongs to ${owner} too`, "keep it on one test");
        loinc.set(code, entry.id);
      }
    }
    for (const test of group.tests) checkTest(`${group.group}:${test.id}`, test, source, report);
  }
  for (const group of source.groups) {
    for (const panel of group.panels) {
      for (const component of panel.components) {
        if (!ids.has(component)) report(`${group.group}:${panel.id}.components`, `no test ${component}`, "name a test");
      }
    }
  }
  for (const code of Object.keys(source.display)) {
    if (!(code in source.units)) report(`units.yaml:display.${code}`, "no such unit", "list the unit under units");
  }
  return issues;
}

type Report = (path: string, message: string, fix: string) => void;

function checkTest(path: string, test: TestEntry, source: ObservationSource, report: Report): void {
  if (!(test.unit in test.units)) report(`${path}.unit`, "the canonical unit is not accepted", "list it under units");
  const own = test.units[test.unit];
  const factor = typeof own === "number" ? own : own?.factor;
  if (factor !== undefined && factor !== 1) report(`${path}.units`, "the canonical unit is scaled", "give it factor 1");
  for (const code of Object.keys(test.units)) {
    if (!(code in source.units))
      report(`${path}.units.${code}`, "no such unit in units.yaml", "add its spellings there");
  }
  if (test.plausible[0] >= test.plausible[1]) report(`${path}.plausible`, "bounds are reversed", "put the lower first");
  if (test.names.en.length === 0 || test.names.zh.length === 0) {
    report(`${path}.names`, "a name in each language is needed", "add the missing one");
  }
  test.ranges.forEach((range, index) => {
    checkRange(`${path}.ranges[${index}]`, range, test, report);
    for (const key of [range.source].flat()) {
      if (!(key in source.sources))
        report(`${path}.ranges[${index}].source`, `no source ${key}`, "add it to sources.yaml");
    }
  });
}

function checkRange(path: string, range: RangeEntry, test: TestEntry, report: Report): void {
  if (range.low !== undefined && range.lowTo !== undefined) report(path, "low and lowTo", "keep one of them");
  if (range.high !== undefined && range.highFrom !== undefined) report(path, "high and highFrom", "keep one of them");
  const low = range.low ?? range.lowTo;
  const high = range.high ?? range.highFrom;
  const [normalLow, normalHigh] = range.normal ?? [null, null];
  const ordered = [low, normalLow, normalHigh, high].filter((limit) => limit !== undefined && limit !== null);
  const sorted = ordered.every((limit, index) => index === 0 || limit >= (ordered[index - 1] ?? limit));
  if (!sorted) report(path, "limits are not in ascending order", "expected low <= normal <= high");
  for (const limit of [low, high]) {
    if (limit !== undefined && (limit < test.plausible[0] || limit > test.plausible[1])) {
      report(path, "a limit lies outside the plausible bounds", "correct the limit or the bounds");
    }
  }
}
