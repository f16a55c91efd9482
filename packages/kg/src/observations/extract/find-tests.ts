import type { Observation } from "@cdss/domain";
import { normalizeText } from "../normalize/normalize-text.ts";
import type { ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTest } from "../table/observation-table.ts";

const LOINC_SYSTEMS = new Set([
  "http://loinc.org",
  "https://loinc.org",
  "loinc",
  "ln",
  "urn:oid:2.16.840.1.113883.6.1",
]);

export interface FoundTests {
  readonly tests: readonly ObservationTest[];
  readonly panel: string | null;
}

/**
 * The tests that an observation may be: by LOINC code where it has one that the table knows, else by the name as the record
 * writes it ("血红蛋白(HGB)" is looked up whole, without the brackets, and by what they hold).
 */
export function findTests(index: ObservationIndex, observation: Pick<Observation, "text" | "codings">): FoundTests {
  for (const { system, code } of observation.codings) {
    if (!LOINC_SYSTEMS.has(system.toLowerCase())) continue;
    const id = index.byLoinc.get(code);
    if (id === undefined) continue;
    const test = index.tests.get(id);
    return test === undefined ? { tests: [], panel: id } : { tests: [test], panel: null };
  }
  const displays = observation.codings.map((coding) => coding.display).filter((display) => display !== undefined);
  for (const name of [observation.text, ...displays].flatMap(spellings)) {
    const { exact, lower } = normalizeText(name);
    const readings = (index.namesByKey.get(lower) ?? [])
      .filter((entry) => entry.exact === null || entry.exact === exact)
      .flatMap((entry) => entry.readings)
      .filter((reading) => !reading.inSpecimen);
    const panel = readings.find((reading) => reading.kind === "panel");
    if (panel !== undefined) return { tests: [], panel: panel.id };
    const tests = readings.map((reading) => index.tests.get(reading.id)).filter((test) => test !== undefined);
    if (tests.length > 0) return { tests, panel: null };
  }
  return { tests: [], panel: null };
}

function spellings(name: string): string[] {
  const trimmed = name.trim();
  const bracket = /^(.*?)[ ]*[(（[]([^()（）[\]]+)[)）\]]$/.exec(trimmed);
  return bracket === null ? [trimmed] : [trimmed, bracket[1] ?? "", bracket[2] ?? ""].filter((part) => part !== "");
}
