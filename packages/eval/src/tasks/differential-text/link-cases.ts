import { Curie } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import type { Sample } from "../../core/sample.ts";
import type { OptionValues } from "../../core/system.ts";
import { type Adjudication, appendOpenNames, type OpenName, readAdjudication } from "../../gold/adjudication.ts";
import { foldName } from "../../gold/fold-name.ts";
import type { NameLinker } from "../../gold/name-linker.ts";
import { inputError } from "../../input/input-error.ts";
import type { TextCase, TextGold, TextInput } from "./text-sample.ts";

/** The decisions of `--adjudication`; undefined without the option. Throws CdssError INVALID_INPUT. */
export async function adjudicationOf(options: OptionValues, release: Release): Promise<Adjudication | undefined> {
  const { adjudication, writeAdjudication } = options;
  if (adjudication !== undefined) return readAdjudication(String(adjudication), release, writeAdjudication === true);
  if (writeAdjudication !== true) return undefined;
  throw inputError("--write-adjudication", "there is no file to write to", "give --adjudication <file> as well");
}

function goldOf({ gold, candidates, urgency }: TextCase, linker: NameLinker): TextGold {
  const links = gold.map((one) => linker.link(one));
  const has = (kind: TextGold["kind"]): boolean => links.some((link) => link.kind === kind);
  return {
    diagnoses: gold,
    ids: [...new Set(links.flatMap(({ ids }) => ids))],
    kind: has("disease") ? "disease" : has("phenotype") ? "phenotype" : "unknown",
    candidates,
    ...(urgency === undefined ? {} : { urgency }),
  };
}

/** The sample of a case, its diagnoses linked. */
export function sampleOf(one: TextCase, linker: NameLinker): Sample<TextInput, TextGold> {
  const { id, language, text, sex, ageYears, groups } = one;
  const gold = goldOf(one, linker);
  return {
    id,
    input: { language, text, sex, ...(ageYears === undefined ? {} : { ageYears }) },
    gold,
    groups: {
      ...groups,
      language,
      diagnosis: gold.kind === "disease" ? "known to the release" : "unknown to the release",
    },
  };
}

/**
 * Append every name of the data that neither the release nor the file links: diagnoses first, the most frequent of
 * them ahead.
 */
export async function writeOpenNames(
  path: string,
  cases: readonly TextCase[],
  linker: NameLinker,
  adjudication: Adjudication,
): Promise<void> {
  const open = new Map<string, { name: string; language: TextCase["language"]; diagnoses: number; choices: number }>();
  const count = (name: string, language: TextCase["language"], role: "diagnoses" | "choices"): void => {
    if (Curie.safeParse(name).success || adjudication.has(name) || linker.link(name).kind === "disease") return;
    const key = foldName(name);
    const held = open.get(key) ?? { name, language, diagnoses: 0, choices: 0 };
    held[role]++;
    open.set(key, held);
  };
  for (const { gold, candidates, language } of cases) {
    for (const name of gold) count(name, language, "diagnoses");
    for (const name of candidates) count(name, language, "choices");
  }
  const names = [...open.values()]
    .sort((a, b) => b.diagnoses - a.diagnoses || b.choices - a.choices)
    .map(({ name, language, diagnoses, choices }): OpenName => {
      const phenotype = linker.link(name).kind === "phenotype" ? "; HPO has a phenotype of this name" : "";
      return { name, language, note: `diagnosis of ${diagnoses}, choice of ${choices}${phenotype}` };
    });
  await appendOpenNames(path, names);
}
