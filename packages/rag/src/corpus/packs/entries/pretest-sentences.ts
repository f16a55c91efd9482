import type { ClinicalCondition, Language, PretestTier } from "@cdss/domain";
import { figure } from "@cdss/domain";
import type { z } from "zod";
import type { PackTerms } from "../pack-terms.ts";
import { ageBandWords } from "../words/age-words.ts";
import { brackets, list, sentence } from "../words/sentence.ts";

type Tier = z.infer<typeof PretestTier>;
type Setting = keyof ClinicalCondition["settings"];
type Modifier = ClinicalCondition["modifiers"][number];

const SETTING: Readonly<Record<Setting, Readonly<Record<Language, string>>>> = {
  "primary-care": { en: "in primary care", zh: "在基层门诊" },
  emergency: { en: "in the emergency department", zh: "在急诊" },
  inpatient: { en: "among inpatients", zh: "在住院患者中" },
};

/** Shares of visits as `PretestTier` states them. */
const TIER: Readonly<Record<Tier, Readonly<Record<Language, readonly [word: string, share: string]>>>> = {
  "very-common": { en: ["very common", "more than 1 in 50 visits"], zh: ["很常见", "多于每50次就诊1例"] },
  common: { en: ["common", "more than 1 in 500 visits"], zh: ["常见", "多于每500次就诊1例"] },
  uncommon: { en: ["uncommon", "more than 1 in 5000 visits"], zh: ["不常见", "多于每5000次就诊1例"] },
  rare: { en: ["rare", "more than 1 in 50000 visits"], zh: ["少见", "多于每50000次就诊1例"] },
  "very-rare": { en: ["very rare", "at most 1 in 50000 visits"], zh: ["罕见", "至多每50000次就诊1例"] },
};

const SEX = { female: { en: "female sex", zh: "女性" }, male: { en: "male sex", zh: "男性" } } as const;
const SEASON = {
  spring: { en: "spring", zh: "春季" },
  summer: { en: "summer", zh: "夏季" },
  autumn: { en: "autumn", zh: "秋季" },
  winter: { en: "winter", zh: "冬季" },
} as const;

/** How often the condition is the reason of a visit, and in whom it is likelier or less likely beforehand. */
export function pretestSentences({ settings, modifiers }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const tiers = Object.entries(settings).flatMap(([setting, tier]) => {
    if (tier === undefined) return [];
    const [word, share] = TIER[tier][language];
    const where = SETTING[setting as Setting][language];
    const facts = brackets(language, [share, language === "zh" ? "估计值" : "estimate"]);
    return [
      sentence(language, language === "zh" ? `${name}${where}${word}${facts}` : `${name} is ${word} ${where}${facts}`),
    ];
  });
  return [...tiers, ...modifiers.flatMap((modifier) => modifierSentence(modifier, name, terms))];
}

function modifierSentence({ when, pretest, source }: Modifier, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  const finding = when.finding === undefined ? undefined : terms.concept(when.finding);
  // A circumstance of which one part cannot be named would be a wider one.
  if (finding === null) return [];
  const circumstances = [
    ...(when.sex === undefined ? [] : [SEX[when.sex][language]]),
    ...(when.age === undefined
      ? []
      : [isChinese ? ageBandWords("zh", when.age) : `age ${ageBandWords("en", when.age).replace(/^aged /, "")}`]),
    ...(finding === undefined ? [] : [finding]),
    ...(when.season === undefined ? [] : [SEASON[when.season][language]]),
  ];
  const basis = source === undefined ? (isChinese ? "估计值" : "estimate") : isChinese ? "文献报告" : "reported";
  const who = isChinese ? circumstances.join("且") : list("en", circumstances);
  if (pretest === 0)
    return [
      sentence(
        language,
        isChinese
          ? `${name}：${who}时不会发生${brackets("zh", [basis])}`
          : `${name} does not occur with ${who}${brackets("en", [basis])}`,
      ),
    ];
  return [
    isChinese
      ? sentence("zh", `${name}：${who}，验前比数为基线的${figure(pretest)}倍${brackets("zh", [basis])}`)
      : sentence("en", `pretest odds of ${name} with ${who}: times ${figure(pretest)}${brackets("en", [basis])}`),
  ];
}
