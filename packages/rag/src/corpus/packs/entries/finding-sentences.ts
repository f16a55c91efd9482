import { type ClinicalCondition, type Curie, curie, type FrequencyBand, figures, type Language } from "@cdss/domain";
import type { z } from "zod";
import { FREQUENCY_BANDS } from "../../../frequency/bands.ts";
import type { PackTerms } from "../pack-terms.ts";
import { brackets, sentence } from "../words/sentence.ts";

type Band = z.infer<typeof FrequencyBand>;
type Finding = ClinicalCondition["findings"][number];
type Strength = ClinicalCondition["against"][number]["strength"];

/** The terms of HPO whose bands the packs use. */
const TERM_OF_BAND: Readonly<Record<Band, Curie>> = {
  obligate: curie("HP:0040280"),
  "very-frequent": curie("HP:0040281"),
  frequent: curie("HP:0040282"),
  occasional: curie("HP:0040283"),
  rare: curie("HP:0040284"),
};

const SEX = { en: { female: "in women", male: "in men" }, zh: { female: "女性", male: "男性" } } as const;

const STRENGTH: Readonly<Record<Strength, Readonly<Record<Language, string>>>> = {
  strong: { en: "strongly", zh: "强烈" },
  moderate: { en: "moderately", zh: "中度" },
  weak: { en: "weakly", zh: "轻度" },
};

/** The word of a band and its share: `frequent` and `30-79 %`. */
function bandWords(language: Language, band: Band): readonly [word: string, share: string] {
  const words = FREQUENCY_BANDS.get(TERM_OF_BAND[band]);
  const [, word = band, share = ""] = /^(.*?)\s*[(（](.*?)[)）]$/u.exec(words?.[language] ?? "") ?? [];
  return [word, share];
}

/** What patients with the condition have, and how often when they first come: the writers' estimate by band, or a figure that a source reports. */
export function findingSentences({ findings }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  return findings.flatMap((finding) => {
    const found = terms.concept(finding.finding);
    return found === null ? [] : [sentence(terms.language, frequencyClause(finding, name, found, terms.language))];
  });
}

function frequencyClause({ frequency, sex }: Finding, name: string, finding: string, language: Language): string {
  const who = sex === undefined ? [] : [SEX[language][sex]];
  if (typeof frequency === "string") {
    const [word, share] = bandWords(language, frequency);
    return language === "zh"
      ? `${name}：${finding}${word}${brackets("zh", [...who, share, "估计值"])}`
      : `${/^[aeiou]/.test(word) ? "an" : "a"} ${word} finding in ${name} is ${finding}${brackets("en", [...who, `${share} of patients`, "estimate"])}`;
  }
  const percent = `${Number((frequency * 100).toFixed(1))} %`;
  return language === "zh"
    ? `${name}：${percent}的患者有${finding}${brackets("zh", [...who, "文献报告"])}`
    : `${name}: ${finding} is found in ${percent} of patients${brackets("en", [...who, "reported"])}`;
}

/** How much a finding, or its absence, changes the odds, as a source reports it. */
export function ratioSentences({ findings }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  return findings.flatMap(({ finding, lr, sex, source }) => {
    const found = lr === undefined ? null : terms.concept(finding);
    if (found === null) return [];
    const { language } = terms;
    const isChinese = language === "zh";
    const ratio = (value: number | readonly [number, number]): string =>
      typeof value === "number" ? figures(language, value, undefined) : figures(language, value[0], value[1]);
    const parts = [
      ...(lr?.pos === undefined
        ? []
        : [isChinese ? `阳性似然比为${ratio(lr.pos)}` : `a positive likelihood ratio of ${ratio(lr.pos)}`]),
      ...(lr?.neg === undefined
        ? []
        : [isChinese ? `阴性似然比为${ratio(lr.neg)}` : `a negative likelihood ratio of ${ratio(lr.neg)}`]),
    ];
    const work = source === undefined ? null : terms.work(source);
    const year = work?.year == null ? "" : isChinese ? `，${work.year}` : `, ${work.year}`;
    // Authors and journal (`Lederle FA, Simel DL. JAMA`) stay in one sentence.
    const by = work?.by.replaceAll(". ", ", ") ?? "";
    const from = work === null ? [] : [isChinese ? `文献报告：${by}${year}` : `reported by ${by}${year}`];
    const facts = brackets(language, [...(sex === undefined ? [] : [SEX[language][sex]]), ...from]);
    return parts.length === 0
      ? []
      : [
          isChinese
            ? sentence("zh", `${name}：${found}的${parts.join("，")}${facts}`)
            : sentence("en", `${name}: ${found} has ${parts.join(" and ")}${facts}`),
        ];
  });
}

/** Findings whose presence argues against the condition. */
export function againstSentences({ against }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  return against.flatMap(({ finding, strength }) => {
    const found = terms.concept(finding);
    if (found === null) return [];
    const how = STRENGTH[strength][terms.language];
    return [
      terms.language === "zh"
        ? sentence("zh", `${name}：如有${found}，则${how}不支持该诊断`)
        : sentence("en", `${name}: the presence of ${found} argues ${how} against it`),
    ];
  });
}
