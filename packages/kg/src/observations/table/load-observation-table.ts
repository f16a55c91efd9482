import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CdssError, type Issue, issuesOf } from "@cdss/domain";
import { parse } from "yaml";
import type { z } from "zod";
import { checkObservationSource } from "./check-observation-source.ts";
import { DecoysFile, GroupFile, type ObservationSource, SourcesFile, UnitsFile } from "./observation-source.ts";

/** Content of the YAML files by file name, already parsed. */
export type ParsedObservationFiles = Readonly<Record<string, unknown>>;

function readFiles(directory: string): ParsedObservationFiles {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  } catch (cause) {
    throw new CdssError("INVALID_SOURCE", "the folder of observation data cannot be read", {
      cause,
      issues: [{ path: "data/observations", message: "no such folder", fix: "give the folder with the YAML files" }],
    });
  }
  return Object.fromEntries(
    names.sort().map((name) => {
      try {
        return [name, parse(readFileSync(join(directory, name), "utf8"))];
      } catch (cause) {
        throw new CdssError("INVALID_SOURCE", `${name} is not valid YAML`, {
          cause,
          issues: [{ path: name, message: "not valid YAML", fix: "check the indentation and quotes of this file" }],
        });
      }
    }),
  );
}

/**
 * Read and check the observation data: a folder with YAML files, or their parsed content by file name.
 * Throws CdssError INVALID_SOURCE whose issues name file, entry and field: a wrong shape, a unit or source that no file
 * defines, a name or id given twice, limits that contradict each other.
 */
export function loadObservationTable(folderOrParsed: string | ParsedObservationFiles): ObservationSource {
  const files = typeof folderOrParsed === "string" ? readFiles(folderOrParsed) : folderOrParsed;
  const issues: Issue[] = [];
  function check<T>(name: string, schema: z.ZodType<T>, data: unknown): T | null {
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    issues.push(...issuesOf(parsed.error, `${name}:`).map((issue) => ({ ...issue, path: named(issue.path, data) })));
    return null;
  }

  const sources = check("sources.yaml", SourcesFile, files["sources.yaml"]);
  const units = check("units.yaml", UnitsFile, files["units.yaml"]);
  const decoys = check("decoys.yaml", DecoysFile, files["decoys.yaml"] ?? { decoys: [] });
  const groups = Object.entries(files)
    .filter(([name]) => !["sources.yaml", "units.yaml", "decoys.yaml"].includes(name))
    .map(([name, data]) => check(name, GroupFile, data));

  if (sources !== null && units !== null && decoys !== null) {
    const source: ObservationSource = {
      sources: sources.sources,
      units: units.units,
      display: units.display,
      groups: groups.filter((group) => group !== null),
      decoys: decoys.decoys.flat(),
    };
    issues.push(...checkObservationSource(source));
    if (issues.length === 0) return source;
  }
  const first = issues[0];
  throw new CdssError(
    "INVALID_SOURCE",
    `the observation data has ${issues.length} issue(s)${first === undefined ? "" : `, first: ${first.path}`}`,
    { issues },
  );
}

/** Put the id of the test behind its position: `haematology.yaml:.tests[3]` alone sends the reader counting. */
function named(path: string, data: unknown): string {
  return path.replace(/\.tests\[(\d+)\]/, (whole, index: string) => {
    const tests: unknown = typeof data === "object" && data !== null && "tests" in data ? data.tests : undefined;
    const entry: unknown = Array.isArray(tests) ? tests[Number(index)] : undefined;
    const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
    return typeof id === "string" ? `${whole}(${id})` : whole;
  });
}
