import { amountWords, type ClinicalCondition, type Language, routeWords, timesWords } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { ageBandWords } from "../words/age-words.ts";
import { brackets, noteSentences, sentence } from "../words/sentence.ts";

type Treatment = ClinicalCondition["treatments"][number];
type TreatmentDrug = Treatment["drugs"][number];

const LINE: Readonly<Record<Language, readonly string[]>> = {
  en: ["first-line", "second-line", "third-line", "fourth-line"],
  zh: ["一线", "二线", "三线", "四线"],
};
const SEX = { female: { en: "women", zh: "女性" }, male: { en: "men", zh: "男性" } } as const;

/** What is given, in which line and for whom: one sentence for drugs given together, one for what may be given instead, one for each measure. */
export function treatmentSentences({ treatments }: ClinicalCondition, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const colon = language === "zh" ? "：" : ": ";
  return treatments.flatMap((treatment) => {
    const subject = treatmentSubject(treatment, name, terms);
    const drugs = treatment.drugs.map((drug) => drugWords(drug, terms));
    const instead = treatment.alternatives.flatMap((drug) => drugWords(drug, terms) ?? []);
    const given = drugs.flatMap((drug) => drug ?? []);
    const isWhole = drugs.length === given.length;
    const together = given.join(language === "zh" ? "，联合" : "; together with ");
    return [
      // A drug without a name would leave half a treatment.
      ...(given.length > 0 && isWhole ? [sentence(language, `${subject}${colon}${together}`)] : []),
      ...instead.map((drug) =>
        sentence(language, language === "zh" ? `${subject}的替代用药：${drug}` : `${subject}, alternative: ${drug}`),
      ),
      ...treatment.measures.flatMap((measure) =>
        noteSentences(language, language === "zh" ? `${subject}的措施` : `${subject}, measure`, terms.text(measure)),
      ),
    ];
  });
}

/** `Acute appendicitis, first-line treatment (cure, adults aged 18 years and over)`. */
function treatmentSubject(treatment: Treatment, name: string, terms: PackTerms): string {
  const { language } = terms;
  const isChinese = language === "zh";
  const { line, goal, population, ages, sex, pregnant } = treatment;
  const who = [
    ...(goal === undefined ? [] : [isChinese ? `目的：${terms.text(goal)}` : `aim: ${terms.text(goal)}`]),
    ...(population === undefined
      ? []
      : [isChinese ? `适用：${terms.text(population)}` : `for: ${terms.text(population)}`]),
    ...(sex === undefined ? [] : [SEX[sex][language]]),
    ...(ages === undefined ? [] : [ageBandWords(language, ages)]),
    ...(pregnant === undefined ? [] : [pregnancyWords(pregnant, language)]),
  ];
  const lineWords = LINE[language][line - 1] ?? `${line}`;
  const what = isChinese ? `${name}的${lineWords}治疗` : `${name}, ${lineWords} treatment`;
  return `${what}${brackets(language, isChinese || who.length === 0 ? who : [who.join("; ")])}`;
}

function pregnancyWords(isPregnant: boolean, language: Language): string {
  if (isPregnant) return language === "zh" ? "妊娠者" : "pregnant";
  return language === "zh" ? "非妊娠者" : "not pregnant";
}

/** A drug with its dose; without an amount its usual dose is meant (`TreatmentDrug`). Null for a drug without a name. */
function drugWords({ drug, amount, route, times, days }: TreatmentDrug, terms: PackTerms): string | null {
  const { language } = terms;
  const isChinese = language === "zh";
  const name = terms.drug(drug);
  if (name === null) return null;
  const parts = [
    ...(route === undefined ? [] : [routeWords(language, route)]),
    ...(amount === undefined ? [isChinese ? "常用剂量" : "in its usual dose"] : [amountWords(language, amount)]),
    ...(times === undefined ? [] : [timesWords(language, times, amount?.per ?? "dose")]),
    ...(days === undefined ? [] : [daysWords(days, language)]),
  ];
  return isChinese ? `${name}${parts.join("，")}` : `${name} ${parts.join(", ")}`;
}

function daysWords(days: string, language: Language): string {
  if (days === "long-term") return language === "zh" ? "长期使用" : "long term";
  if (!/^\d+(?:-\d+)?$/.test(days)) return days;
  if (language === "zh") return `疗程${days.replace("-", "～")}天`;
  return days === "1" ? "for 1 day" : `for ${days.replace("-", " to ")} days`;
}
