import { CdssError, Curie, type Issue, isHpoTerm } from "@cdss/domain";
import { parseFrequency } from "../import/hpoa.ts";
import { parseObservationTable } from "../observations/index.ts";
import { loadRelease, type Release } from "./load.ts";
import { verifyConcepts } from "./verify-concepts.ts";

/** How many issues are reported: enough to see what went wrong, not enough to flood a terminal. */
const MOST_ISSUES = 50;

const FIX = "build the release again with `cdss knowledge build`";

/** Each text of a column is checked once, and reported at the first row that bears it. */
function verifyColumn(
  { annotations }: Release,
  column: "references" | "onset" | "frequency" | "sex" | "modifiers",
  isGood: (text: string) => boolean,
  message: string,
): Issue[] {
  const seen = new Set<number>();
  const issues: Issue[] = [];
  annotations[column].forEach((code, row) => {
    if (seen.has(code)) return;
    seen.add(code);
    // Row 0 stands on line 2 of the file, below the header.
    if (!isGood(annotations.dictionary.value(code)))
      issues.push({ path: `annotations.tsv:${row + 2}:${column}`, message, fix: FIX });
  });
  return issues;
}

const listOf =
  (isGood: (text: string) => boolean) =>
  (text: string): boolean =>
    text === "" || text.split(";").every(isGood);

function verifyAnnotations(release: Release): Issue[] {
  return [
    ...verifyColumn(
      release,
      "references",
      listOf((id) => Curie.safeParse(id).success),
      "not a list of CURIEs",
    ),
    ...verifyColumn(release, "onset", (id) => id === "" || isHpoTerm(id), "not an HPO term"),
    ...verifyColumn(release, "frequency", (text) => parseFrequency(text) !== null, "not a frequency"),
    ...verifyColumn(release, "sex", (text) => ["", "MALE", "FEMALE"].includes(text), "neither MALE nor FEMALE"),
    ...verifyColumn(release, "modifiers", listOf(isHpoTerm), "not a list of HPO terms"),
  ];
}

/** Findings of the observation table must be terms of this release: a range may not lead to a concept that nobody knows. */
function verifyObservations({ observations, concepts, manifest }: Release): Issue[] {
  if (manifest.counts.observations === 0) return [];
  const issues: Issue[] = [];
  for (const test of parseObservationTable(observations).tests) {
    const terms = [test.low, ...(test.low?.excludes ?? []), test.high, ...(test.high?.excludes ?? []), ...test.grades];
    for (const term of terms) {
      if (term === undefined) continue;
      const concept = concepts.list[concepts.ordinal.get(term.concept) ?? -1];
      if (concept?.kind !== "phenotype")
        issues.push({ path: `observations.json:${test.id}`, message: `unknown term ${term.concept}`, fix: FIX });
    }
  }
  return issues;
}

/**
 * Everything that loading checks (hashes, counts, shape, known conditions and terms), and that the content agrees with
 * itself: hierarchy without cycles, an English label for every concept, joins in both directions, readable frequencies,
 * references and modifiers, observation findings that exist.
 * Throws CdssError INVALID_RELEASE with every issue found (at most 50), naming file and line or entry.
 */
export async function verifyRelease(directory: string): Promise<Release> {
  const release = await loadRelease(directory);
  const issues = [...verifyConcepts(release), ...verifyAnnotations(release), ...verifyObservations(release)];
  const [first] = issues;
  if (first !== undefined)
    throw new CdssError("INVALID_RELEASE", `${first.path}: ${first.message}; ${first.fix}`, {
      issues: issues.slice(0, MOST_ISSUES),
    });
  return release;
}
