import type { Frequency } from "@cdss/domain";
import { type Curie, curie } from "@cdss/domain";
import { linesOf, SourceIssues, versionOf } from "./source-error.ts";

/** One row of phenotype.hpoa, every column kept. */
export interface AnnotationRow {
  readonly disease: string;
  readonly diseaseName: string;
  readonly negated: boolean;
  readonly term: string;
  readonly references: readonly string[];
  readonly evidenceCode: string;
  readonly onset: string;
  /** As written: `3/7`, `45%`, `HP:0040281` or empty. */
  readonly frequency: string;
  readonly sex: "" | "MALE" | "FEMALE";
  readonly modifiers: readonly string[];
  /** P phenotypic abnormality, I inheritance, C clinical course, M modifier, H past medical history. */
  readonly aspect: string;
  readonly biocuration: string;
}

export interface Annotations {
  readonly version: string;
  readonly rows: readonly AnnotationRow[];
}

/**
 * Frequency bands of HPO's own frequency terms; the value is the middle of the band.
 * Source: HPO, subontology Frequency HP:0040279 (obligate 100 %, very frequent 80-99 %, frequent 30-79 %,
 * occasional 5-29 %, very rare 1-4 %, excluded 0 %).
 */
export const FREQUENCY_TERMS: Readonly<Record<string, number>> = {
  "HP:0040280": 1,
  "HP:0040281": 0.9,
  "HP:0040282": 0.55,
  "HP:0040283": 0.17,
  "HP:0040284": 0.025,
  "HP:0040285": 0,
};

const COLUMNS = [
  "database_id",
  "disease_name",
  "qualifier",
  "hpo_id",
  "reference",
  "evidence",
  "onset",
  "frequency",
  "sex",
  "modifier",
  "aspect",
  "biocuration",
] as const;

/** Read a frequency as HPOA writes it. Null where the text is none of the three forms. */
export function parseFrequency(text: string): Frequency | null {
  if (text === "") return { value: null, basis: "unstated" };
  const counts = /^(\d+)\/(\d+)$/.exec(text);
  if (counts !== null) {
    const numerator = Number(counts[1]);
    const denominator = Number(counts[2]);
    if (denominator === 0 || numerator > denominator) return null;
    return { value: numerator / denominator, basis: "counts", numerator, denominator };
  }
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent !== null) {
    const value = Number(percent[1]) / 100;
    return value > 1 ? null : { value, basis: "percent" };
  }
  const value = Object.hasOwn(FREQUENCY_TERMS, text) ? FREQUENCY_TERMS[text] : undefined;
  return value === undefined ? null : { value, basis: "term", term: curie(text) as Curie };
}

/** Evidence codes and aspects as the format defines them; anything else is a shifted or swapped column. */
const EVIDENCE = new Set(["IEA", "PCS", "TAS"]);
const ASPECTS = new Set(["P", "I", "C", "M", "H"]);

const CURIE = /^[A-Za-z][\w.-]*:\S+$/;
const splitList = (text: string): string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/**
 * Read HPO disease annotations (phenotype.hpoa; OMIM, ORPHA and DECIPHER).
 * Format: https://obophenotype.github.io/human-phenotype-ontology/annotations/phenotype_hpoa/
 * Throws CdssError INVALID_SOURCE naming file, line and column.
 */
export function parseHpoa(text: string, file = "phenotype.hpoa"): Annotations {
  const issues = new SourceIssues(file);
  const rows: AnnotationRow[] = [];
  let version = "";
  let header = false;
  const lines = linesOf(text, issues);
  for (let number = 1; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    if (line.startsWith("#") && !header) {
      const match = /^#\s*(?:version|date):\s*(\S+)/.exec(line);
      if (match?.[1] !== undefined) version = versionOf(match[1]);
      // Releases before 2023 comment the header line out and name its columns in other words.
      if (/^#?(DatabaseID|database_id)\t/.test(line)) header = true;
      continue;
    }
    const cells = line.split("\t");
    if (!header) {
      if (COLUMNS.some((name, i) => cells[i] !== name)) {
        issues.add(number, "header does not name the 12 columns of phenotype.hpoa", `expected ${COLUMNS.join(", ")}`);
        // Nothing below a wrong header can be read: say that one thing.
        issues.throwIfAny();
      }
      header = true;
      continue;
    }
    if (cells.length !== COLUMNS.length) {
      issues.add(number, `${cells.length} columns instead of 12`, "check the tabs of this line");
      continue;
    }
    const [disease = "", name = "", qualifier = "", term = "", reference = "", evidence = ""] = cells;
    const [onset = "", frequency = "", sex = "", modifier = "", aspect = "", biocuration = ""] = cells.slice(6);
    if (!CURIE.test(disease))
      issues.add(`${number}:database_id`, "not a CURIE", "write OMIM:, ORPHA: or DECIPHER: and the number");
    if (!/^HP:\d{7}$/.test(term)) issues.add(`${number}:hpo_id`, "not an HPO id", "write HP: and seven digits");
    if (qualifier !== "" && qualifier !== "NOT")
      issues.add(`${number}:qualifier`, "neither empty nor NOT", "leave it empty or write NOT");
    if (parseFrequency(frequency) === null)
      issues.add(`${number}:frequency`, "not n/m, percent or an HPO frequency term", "write 3/7, 45% or HP:0040283");
    const upper = sex.toUpperCase();
    if (upper !== "" && upper !== "MALE" && upper !== "FEMALE")
      issues.add(`${number}:sex`, "neither MALE nor FEMALE", "leave it empty or write MALE or FEMALE");
    if (onset !== "" && !/^HP:\d{7}$/.test(onset))
      issues.add(`${number}:onset`, "not an HPO id", "write an HPO onset term or leave it empty");
    if (!EVIDENCE.has(evidence))
      issues.add(`${number}:evidence`, "not IEA, PCS or TAS", "write one of the three codes");
    if (!ASPECTS.has(aspect)) issues.add(`${number}:aspect`, "not P, I, C, M or H", "write the aspect of the term");
    const references = splitList(reference);
    if (references.length === 0 || !references.every((part) => CURIE.test(part)))
      issues.add(`${number}:reference`, "not a list of CURIEs", "write e.g. PMID:9603532 or OMIM:154700");
    const modifiers = splitList(modifier);
    if (!modifiers.every((part) => /^HP:\d{7}$/.test(part)))
      issues.add(`${number}:modifier`, "not a list of HPO ids", "write HPO modifier terms or leave it empty");
    rows.push({
      disease,
      diseaseName: name,
      negated: qualifier === "NOT",
      term,
      references,
      evidenceCode: evidence,
      onset,
      frequency,
      sex: upper as AnnotationRow["sex"],
      modifiers,
      aspect,
      biocuration,
    });
  }
  if (version === "")
    issues.add(1, "no version", "keep the line `#version: …` (`#date: …` before 2023) of the official file");
  if (rows.length === 0) issues.add(1, "no annotation row", "give the official phenotype.hpoa, unpacked");
  issues.throwIfAny();
  return { version, rows };
}
