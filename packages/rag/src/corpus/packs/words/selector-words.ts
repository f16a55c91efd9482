import { type DrugSelector, type EffectTag, type Language, routeWords } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { EFFECTS } from "./effect-words.ts";
import { brackets, list } from "./sentence.ts";

type Strength = NonNullable<DrugSelector["strength"]>[number];

/** Names beyond this many are counted where a selector stands as a subject; a single one more is named. */
const MOST_NAMES = 2;

const INHIBITION: Readonly<Record<Strength, Readonly<Record<Language, string>>>> = {
  strong: { en: "strong", zh: "强效" },
  moderate: { en: "moderate", zh: "中效" },
  weak: { en: "weak", zh: "弱效" },
  sensitive: { en: "sensitive", zh: "敏感" },
  unstated: { en: "unclassified", zh: "强度未定" },
};
const SENSITIVITY: Readonly<Record<Strength, Readonly<Record<Language, string>>>> = {
  strong: { en: "strong", zh: "强" },
  moderate: { en: "moderately sensitive", zh: "中度敏感" },
  weak: { en: "weakly sensitive", zh: "轻度敏感" },
  sensitive: { en: "sensitive", zh: "敏感" },
  unstated: { en: "unclassified", zh: "敏感性未定" },
};
const AS = {
  substrate: { en: "substrate", zh: "底物" },
  inhibitor: { en: "inhibitor", zh: "抑制剂" },
  inducer: { en: "inducer", zh: "诱导剂" },
} as const;

/** What drugs of a tag are called where they have a name of their own. */
const CALLED: Readonly<Partial<Record<EffectTag, Readonly<Record<Language, string>>>>> = {
  "live-vaccine": { en: "a live vaccine", zh: "活疫苗" },
};

/**
 * The drugs that one side of a rule speaks of; null where one of them has no name. `isShort` counts names beyond the second, and leaves out whom it does not
 * mean.
 */
export function selectorWords(selector: DrugSelector, isShort: boolean, terms: PackTerms): string | null {
  const { language } = terms;
  const kinds = kindWords(selector, isShort, terms);
  const not = isShort ? [] : allNamed(selector.not.map((key) => terms.drugs(key)));
  if (kinds === null || not === null) return null;
  const base = kinds.join(language === "zh" ? "中的" : " that is ");
  const routes = (selector.route ?? []).map((route) => routeWords(language, route));
  const given = routes.length === 0 ? [] : [list(language, routes, "or")];
  const except = list(language, not);
  const exception = except === "" ? [] : [language === "zh" ? `${except}除外` : `except ${except}`];
  return `${withEffect(base, selector.tag ?? [], language)}${brackets(language, [...given, ...exception])}`;
}

function withEffect(base: string, tags: readonly EffectTag[], language: Language): string {
  if (tags.length === 0) return base;
  const [only] = tags;
  const called = base === "" && tags.length === 1 && only !== undefined ? CALLED[only]?.[language] : undefined;
  if (called !== undefined) return called;
  const effect = list(
    language,
    tags.map((tag) => EFFECTS[tag][language]),
    "or",
  );
  return language === "zh" ? `${effect}的${base || "药物"}` : `${base || "a drug"} that ${effect}`;
}

/** The names, or null where one is missing. */
const allNamed = (names: readonly (string | null)[]): string[] | null => {
  const found = names.flatMap((name) => name ?? []);
  return found.length === names.length ? found : null;
};

/** Names, groups and path of a selector, each that is given: all must hold. */
function kindWords(selector: DrugSelector, isShort: boolean, terms: PackTerms): string[] | null {
  const drugs = allNamed((selector.drug ?? []).map((id) => terms.drug(id)));
  const groups = allNamed((selector.group ?? []).map((key) => terms.drugs(key)));
  if (drugs === null || groups === null) return null;
  const lists = [drugs, groups].flatMap((names) =>
    names.length === 0 ? [] : [nameList(names, isShort, terms.language)],
  );
  return selector.path === undefined ? lists : [...lists, pathWords(selector, terms.language)];
}

function nameList(names: readonly string[], isShort: boolean, language: Language): string {
  if (!isShort || names.length <= MOST_NAMES + 1) return list(language, names, "or");
  const first = names.slice(0, MOST_NAMES);
  return language === "zh"
    ? `${first.join("、")}等${names.length}种（类）药物`
    : list("en", [...first, `${names.length - MOST_NAMES} more`], "or");
}

function pathWords({ path, as, strength }: DrugSelector, language: Language): string {
  const role = as ?? "substrate";
  const table = role === "substrate" ? SENSITIVITY : INHIBITION;
  const how = list(
    language,
    (strength ?? []).map((one) => table[one][language]),
    "or",
  );
  if (language === "zh") return `${path ?? ""}${how}${AS[role].zh}`;
  const words = [how, path ?? "", AS[role].en].filter((part) => part !== "").join(" ");
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}
