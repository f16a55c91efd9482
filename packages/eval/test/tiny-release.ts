import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadRelease, type Release, runKnowledge } from "@cdss/kg";

/**
 * A release small enough to work out every value by hand.
 *
 *   HP:0000118 phenotypic abnormality
 *     HP:0000901 Ember sign           HP:0000902 Frost sign
 *       HP:0000911 Red ember sign       HP:0000921 White frost sign
 *       HP:0000912 Blue ember sign
 *
 *   line 1: OMIM:900001 + ORPHA:901 (same name)  red ember [PMID:1], white frost [PMID:2], ember [ORPHA:901]
 *   line 2: OMIM:900002                          blue ember [PMID:1]
 *   line 3: OMIM:900003                          white frost; NOT red ember; blue ember in 0/5
 *   line 4: OMIM:900004                          frost
 */
const ONTOLOGY = `format-version: 1.2
data-version: hp/releases/2025-01-16

[Term]
id: HP:0000001
name: All

[Term]
id: HP:0000118
name: Phenotypic abnormality
is_a: HP:0000001 ! All

[Term]
id: HP:0000901
name: Ember sign
is_a: HP:0000118

[Term]
id: HP:0000902
name: Frost sign
is_a: HP:0000118

[Term]
id: HP:0000911
name: Red ember sign
is_a: HP:0000901

[Term]
id: HP:0000912
name: Blue ember sign
is_a: HP:0000901

[Term]
id: HP:0000921
name: White frost sign
alt_id: HP:0000999
is_a: HP:0000902
`;

const ROWS: readonly (readonly [
  disease: string,
  name: string,
  not: string,
  term: string,
  reference: string,
  frequency: string,
])[] = [
  ["OMIM:900001", "Alder disease", "", "HP:0000911", "PMID:1", ""],
  ["OMIM:900001", "Alder disease", "", "HP:0000921", "PMID:2", "1/2"],
  ["OMIM:900002", "Birch disease", "", "HP:0000912", "PMID:1", ""],
  ["OMIM:900003", "Cedar disease", "", "HP:0000921", "PMID:3", ""],
  ["OMIM:900003", "Cedar disease", "NOT", "HP:0000911", "PMID:3", ""],
  ["OMIM:900003", "Cedar disease", "", "HP:0000912", "PMID:3", "0/5"],
  ["OMIM:900004", "Dogwood disease", "", "HP:0000902", "PMID:4", ""],
  ["ORPHA:901", "Alder disease", "", "HP:0000901", "ORPHA:901", ""],
];

/** The reference ranges of the project: a release without any cannot read text. */
const OBSERVATIONS = fileURLToPath(new URL("../../../data/observations", import.meta.url));

const HEADER =
  "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration";

function annotations(): string {
  const rows = ROWS.map(([disease, name, not, term, reference, frequency]) =>
    [disease, name, not, term, reference, "PCS", "", frequency, "", "", "P", "HPO:test[2025-01-01]"].join("\t"),
  );
  return `#version: 2025-01-16\n${HEADER}\n${rows.join("\n")}\n`;
}

/** Build the tiny release in a temporary folder, load it, and hand both to `work`. */
export async function withTinyRelease<T>(work: (release: Release, folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "cdss-eval-test-"));
  try {
    const ontology = join(folder, "hp.obo");
    const rows = join(folder, "phenotype.hpoa");
    const output = join(folder, "release");
    writeFileSync(ontology, ONTOLOGY);
    writeFileSync(rows, annotations());
    const errors: string[] = [];
    const sources = ["--ontology", ontology, "--annotations", rows, "--observations", OBSERVATIONS];
    const code = await runKnowledge(["build", ...sources, "--out", output], {
      out: () => undefined,
      err: (line) => errors.push(line),
      environment: {},
    });
    if (code !== 0) throw new Error(`the tiny release was not built: ${errors.join(" ")}`);
    return await work(await loadRelease(output), output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
