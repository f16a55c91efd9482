import { CareSetting, Curie, DifferentialQuery, Language, Sex } from "@cdss/domain";
import { invalidOption } from "./invalid-option.ts";

export interface GivenFinding {
  readonly concept: Curie;
  readonly status: "present" | "absent";
}

/** `HP:0001250,-HP:0001252`: present findings, and absent ones behind a minus. */
export function parseFindings(text: string): GivenFinding[] {
  return parts(text).map((part, index) => {
    const isAbsent = part.startsWith("-");
    const concept = Curie.safeParse(isAbsent ? part.slice(1) : part);
    if (!concept.success) {
      throw invalidOption(`--findings[${index}]`, "not an id", "write it like HP:0001250, or -HP:0001250 for absent");
    }
    return { concept: concept.data, status: isAbsent ? "absent" : "present" };
  });
}

export function parseReferences(text: string): Curie[] {
  return parts(text).map((part, index) => {
    const reference = Curie.safeParse(part);
    if (reference.success) return reference.data;
    throw invalidOption(`--exclude-references[${index}]`, "not an id", "write it like PMID:9603532");
  });
}

export function parseCondition(text: string): Curie {
  const condition = Curie.safeParse(text);
  if (condition.success) return condition.data;
  throw invalidOption("--condition", "not an id", "write it like OMIM:154700; find it with `cdss search`");
}

export function parseSex(text: string): Sex {
  const sex = Sex.safeParse(text);
  if (sex.success) return sex.data;
  throw invalidOption("--sex", "not known", `give one of ${Sex.options.join(", ")}`);
}

export function parseSetting(text: string): CareSetting {
  const setting = CareSetting.safeParse(text);
  if (setting.success) return setting.data;
  throw invalidOption("--setting", "not known", `give one of ${CareSetting.options.join(", ")}`);
}

const Season = DifferentialQuery.shape.season.unwrap();

export function parseSeason(text: string): (typeof Season)["options"][number] {
  const season = Season.safeParse(text);
  if (season.success) return season.data;
  throw invalidOption("--season", "not known", `give one of ${Season.options.join(", ")}`);
}

export function parseLanguage(text: string): Language {
  const language = Language.safeParse(text);
  if (language.success) return language.data;
  throw invalidOption("--lang", "not known", "give en or zh");
}

/** Years, fractional for infants. */
export function parseAge(text: string): number {
  const age = Number(text);
  if (text.trim() !== "" && age >= 0 && age <= 130) return age;
  throw invalidOption("--age", "not an age", "give years from 0 to 130, such as 0.5 for six months");
}

/** A whole number from 1 to `most`. */
export function parseCount(option: string, most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (text.trim() !== "" && Number.isInteger(count) && count >= 1 && count <= most) return count;
    throw invalidOption(option, "not a number that fits", `give a whole number from 1 to ${most}`);
  };
}

/** Words by commas, Chinese ones too; empty ones are left out. */
export function parseWords(text: string): string[] {
  return parts(text.replaceAll("，", ",").replaceAll("、", ","));
}

function parts(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
