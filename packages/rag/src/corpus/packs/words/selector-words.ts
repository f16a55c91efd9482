import type { DrugSelector, Language } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { EFFECTS } from "./effect-words.ts";
import { routeWords } from "./route-words.ts";
import { list } from "./sentence.ts";

type Strength = NonNullable<DrugSelector["strength"]>[number];

/** Names beyond this many are counted where a selector stands as a subject. */
const MOST_NAMES = 3;

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

/** The drugs that one side of a rule speaks of; null where one of them has no name. `isShort` counts names beyond the third, and leaves out whom it does not mean. */
export function selectorWords(selector: DrugSelector, isShort: boolean, terms: PackTerms): string | null {
  const { language } = terms;
  const isChinese = language === "zh";
  const kinds = kindWords(selector, isShort, terms);
  if (kinds === null) return null;
  const effects = (selector.tag ?? []).map((tag) => EFFECTS[tag][language]);
  const effect = list(language, effects, "or");
  const base = kinds.join(isChinese ? "中的" : " that is ");
  const withEffect = isChinese
    ? effect === ""
      ? base
      : `${effect}的${base === "" ? "药物" : base}`
    : effect === ""
      ? base
      : `${base === "" ? "a drug" : base} that ${effect}`;
  const routes = (selector.route ?? []).map((route) => routeWords(language, route));
  const given =
    routes.length === 0 ? "" : isChinese ? `（${list("zh", routes, "or")}）` : ` (${list("en", routes, "or")})`;
  const not = selector.not.map((key) => terms.drugs(key));
  if (not.some((one) => one === null)) return null;
  const except =
    isShort || not.length === 0
      ? ""
      : isChinese
        ? `（${list(
            "zh",
            not.flatMap((one) => one ?? []),
          )}除外）`
        : ` (except ${list(
            "en",
            not.flatMap((one) => one ?? []),
          )})`;
  return `${withEffect}${given}${except}`;
}

/** Names, groups and path of a selector, each that is given: all must hold. */
function kindWords(selector: DrugSelector, isShort: boolean, terms: PackTerms): string[] | null {
  const named = selector.drug?.map((id) => terms.drug(id));
  const groups = selector.group?.map((key) => terms.drugs(key));
  if ([...(named ?? []), ...(groups ?? [])].some((one) => one === null)) return null;
  const lists = [named, groups].flatMap((names) =>
    names === undefined
      ? []
      : [
          nameList(
            names.flatMap((one) => one ?? []),
            isShort,
            terms.language,
          ),
        ],
  );
  return selector.path === undefined ? lists : [...lists, pathWords(selector, terms.language)];
}

function nameList(names: readonly string[], isShort: boolean, language: Language): string {
  if (!isShort || names.length <= MOST_NAMES) return list(language, names, "or");
  const first = names.slice(0, MOST_NAMES);
  return language === "zh"
    ? `${first.join("、")}等${names.length}种（类）药物`
    : `${first.join(", ")} or ${names.length - MOST_NAMES} more`;
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
