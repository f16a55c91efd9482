import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DifferentialQueryInput } from "@cdss/domain";
import { parseHpoa } from "../../src/import/hpoa.ts";
import type { OntologyTerm } from "../../src/import/ontology-term.ts";
import { compileRelease } from "../../src/release/compile.ts";
import { loadRelease, type Release } from "../../src/release/load.ts";
import { writeRelease } from "../../src/release/write.ts";
import { hpoa, hpoaRow } from "./small-sources.ts";

/** Terms of an invented ontology: id, label, parents, and the parts that few terms have. */
const TERMS: readonly (readonly [string, string, readonly string[], Partial<OntologyTerm>?])[] = [
  ["HP:0000001", "All", []],
  ["HP:0000118", "Phenotypic abnormality", ["HP:0000001"]],
  ["HP:0000010", "Abnormality of the head", ["HP:0000118"]],
  ["HP:0000011", "Large head", ["HP:0000010"], { alternativeIds: ["HP:0000911"] }],
  ["HP:0000012", "Small head", ["HP:0000010"]],
  ["HP:0000020", "Abnormality of the heart", ["HP:0000118"]],
  ["HP:0000021", "Valve defect", ["HP:0000020"]],
  ["HP:0000022", "Mitral valve defect", ["HP:0000021"]],
  ["HP:0000023", "Aortic valve defect", ["HP:0000021"]],
  ["HP:0000024", "Irregular heartbeat", ["HP:0000020"]],
  ["HP:0000030", "Abnormality of the skin", ["HP:0000118"]],
  ["HP:0000031", "Skin spots", ["HP:0000030"]],
  ["HP:0000032", "Brown skin spots", ["HP:0000031"]],
  ["HP:0000033", "Red skin spots", ["HP:0000031"]],
  ["HP:0000034", "Thick skin", ["HP:0000030"]],
  ["HP:0000040", "Abnormality of the nerves", ["HP:0000118"]],
  ["HP:0000041", "Seizure", ["HP:0000040"]],
  ["HP:0000042", "Focal seizure", ["HP:0000041"]],
  ["HP:0000043", "Weakness", ["HP:0000040"]],
  ["HP:0000044", "Bulbar weakness", ["HP:0000043"]],
  ["HP:0000050", "Fever", ["HP:0000118"]],
  ["HP:0000943", "obsolete Feebleness", [], { obsolete: true, replacedBy: "HP:0000043" }],
  ["HP:0000005", "Mode of inheritance", ["HP:0000001"]],
  ["HP:0000006", "Autosomal dominant inheritance", ["HP:0000005"]],
  ["HP:0001419", "X-linked recessive inheritance", ["HP:0000005"]],
  ["HP:0003674", "Onset", ["HP:0000001"]],
  ["HP:0003593", "Infantile onset", ["HP:0003674"]],
  ["HP:0003581", "Adult onset", ["HP:0003674"]],
];

const LARGE_HEAD = "HP:0000011";
const WEAKNESS = "HP:0000043";

interface Row {
  readonly disease: readonly [string, string];
  readonly term: string;
  readonly frequency?: string;
  readonly reference: string;
  readonly not?: boolean;
  readonly sex?: "MALE" | "FEMALE";
  readonly aspect?: "P" | "I" | "C";
}

const ALPHA = ["OMIM:100001", "Alpha disease"] as const;
const ALPHA_ORPHA = ["ORPHA:11", "Alpha disease"] as const;
const BETA = ["OMIM:100002", "Beta disease"] as const;
const GAMMA = ["OMIM:100003", "Gamma disease"] as const;
const DELTA = ["OMIM:100004", "Delta disease"] as const;
const EPSILON_1 = ["OMIM:100005", "Epsilon ataxia 1"] as const;
const EPSILON_2 = ["OMIM:100006", "Epsilon ataxia 2"] as const;
const EPSILON_3 = ["OMIM:100007", "Epsilon ataxia 3"] as const;
const IOTA = ["OMIM:100008", "Iota disease"] as const;
const THETA = ["ORPHA:22", "Theta disease"] as const;

const ROWS: readonly Row[] = [
  { disease: ALPHA, term: LARGE_HEAD, frequency: "9/10", reference: "PMID:1" },
  { disease: ALPHA, term: "HP:0000022", frequency: "HP:0040282", reference: "PMID:1" },
  { disease: ALPHA, term: "HP:0000031", reference: "PMID:2" },
  { disease: ALPHA, term: "HP:0003593", frequency: "4/4", reference: "PMID:1", aspect: "C" },
  { disease: ALPHA, term: "HP:0000006", reference: "PMID:1", aspect: "I" },
  { disease: ALPHA_ORPHA, term: LARGE_HEAD, frequency: "HP:0040281", reference: "ORPHA:11" },
  { disease: ALPHA_ORPHA, term: "HP:0000050", frequency: "HP:0040283", reference: "PMID:12" },
  { disease: BETA, term: "HP:0000012", frequency: "5/5", reference: "PMID:3" },
  { disease: BETA, term: "HP:0000042", frequency: "80%", reference: "PMID:3" },
  { disease: BETA, term: "HP:0000050", reference: "PMID:3", not: true },
  { disease: BETA, term: "HP:0001419", reference: "PMID:33", aspect: "I" },
  { disease: BETA, term: "HP:0003581", frequency: "3/3", reference: "PMID:33", aspect: "C" },
  { disease: GAMMA, term: "HP:0000032", frequency: "4/4", reference: "PMID:4" },
  { disease: GAMMA, term: WEAKNESS, frequency: "2/4", reference: "PMID:4;PMID:44" },
  { disease: DELTA, term: "HP:0000021", frequency: "3/10", reference: "PMID:5" },
  { disease: DELTA, term: "HP:0000024", frequency: "HP:0040280", reference: "PMID:5" },
  { disease: EPSILON_1, term: WEAKNESS, frequency: "8/10", reference: "PMID:6" },
  { disease: EPSILON_1, term: "HP:0000033", frequency: "1/10", reference: "PMID:6" },
  { disease: EPSILON_2, term: WEAKNESS, frequency: "6/8", reference: "PMID:7" },
  { disease: EPSILON_3, term: "HP:0000034", frequency: "5/6", reference: "PMID:8" },
  { disease: IOTA, term: "HP:0000034", frequency: "9/10", reference: "PMID:9", sex: "FEMALE" },
  { disease: IOTA, term: WEAKNESS, frequency: "7/10", reference: "PMID:9", sex: "MALE" },
  { disease: IOTA, term: "HP:0000050", frequency: "3/10", reference: "PMID:9" },
  { disease: THETA, term: "HP:0000041", frequency: "HP:0040282", reference: "ORPHA:22" },
];

/**
 * Nine diseases over 21 findings, invented so that every rank can be derived by hand. In the order of the release:
 *
 * | line | record | findings (aggregated frequency), what else |
 * | --- | --- | --- |
 * | 0 | Alpha, OMIM:100001 and ORPHA:11 | large head (9 + 0.9 x 5 + 0.5) / 16 = 0.875, mitral 0.55, skin spots 0.5 unstated, fever 0.17; infantile |
 * | 1 | Beta, OMIM:100002 | small head 5.5/6, focal seizure 0.8, no fever; X-linked recessive, adult |
 * | 2 | Gamma, OMIM:100003 | brown spots 4.5/5, weakness 2.5/5; known from PMID:4 only |
 * | 3 | Delta, OMIM:100004 | valve defect 3.5/11, irregular heartbeat 0.98 (obligate, capped) |
 * | 4 to 6 | Epsilon 1 to 3, OMIM:100005 to 7, a series | weakness 8.5/11, red spots 1.5/11 · weakness 6.5/9 · thick skin 5.5/7 |
 * | 7 | Iota, OMIM:100008 | thick skin 9.5/11 (females), weakness 7.5/11 (males), fever 3.5/11 |
 * | 8 | Theta, ORPHA:22 | seizure 0.55; no record in OMIM |
 */
export async function differentialRelease(): Promise<Release> {
  const { content } = compileRelease({
    ontology: {
      version: "2030-02-03",
      terms: TERMS.map(([id, label, parents, more]) => ({
        id,
        label,
        parents,
        synonyms: [],
        alternativeIds: [],
        obsolete: false,
        consider: [],
        ...more,
      })),
    },
    annotations: parseHpoa(
      hpoa(
        ROWS.map(({ disease, term, frequency, reference, not, sex, aspect }) =>
          hpoaRow({
            database_id: disease[0],
            disease_name: disease[1],
            qualifier: not === true ? "NOT" : "",
            hpo_id: term,
            reference,
            onset: "",
            frequency: frequency ?? "",
            sex: sex ?? "",
            modifier: "",
            aspect: aspect ?? "P",
          }),
        ),
      ),
    ),
    genes: new Map(),
    translations: [],
    chineseNames: [{ id: LARGE_HEAD, names: ["大头"] }],
    observations: { tests: [] },
  });
  const directory = mkdtempSync(join(tmpdir(), "cdss-differential-"));
  try {
    writeRelease(content, [], join(directory, "release"));
    return await loadRelease(join(directory, "release"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Ordinal of a concept that the release must hold. */
export function ordinalOf(release: Release, id: string): number {
  const ordinal = release.concepts.ordinal.get(id);
  if (ordinal === undefined) throw new Error(`${id} is not in the release of the test`);
  return ordinal;
}

/** Findings of the invented ontology, for properties. */
export const FINDING_TERMS: readonly string[] = TERMS.flatMap(([id, , , more]) =>
  id >= "HP:0000010" && id <= "HP:0000050" && more?.obsolete !== true ? [id] : [],
);

/** A finding of a query under its own concept as id. */
export function finding(
  concept: string,
  status: "present" | "absent" = "present",
): DifferentialQueryInput["findings"][number] {
  return { id: concept, concept, status };
}
