import type { Drug, Language, LocalizedText } from "@cdss/domain";
import { figure } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { ageWords } from "../words/age-words.ts";
import { noteSentences, sentence } from "../words/sentence.ts";

type Adjustment = Drug["renal"][number];
type Advice = Drug["pregnancy"]["advice"] | Adjustment["do"];
type Warning = Drug["contraindications"][number];

const ADVICE: Readonly<Record<Advice, Readonly<Record<Language, string>>>> = {
  contraindicated: { en: "contraindicated", zh: "禁用" },
  avoid: { en: "avoid", zh: "避免使用" },
  reduce: { en: "reduce the dose", zh: "减量" },
  caution: { en: "use with caution", zh: "慎用" },
  compatible: { en: "compatible", zh: "可用" },
  none: { en: "no adjustment", zh: "无须调整" },
  unknown: { en: "no advice on file", zh: "未收录用药建议" },
};

/** A subject with its advice, then each sentence of the note under the same subject. */
function adviceSentences(subject: string, advice: Advice, note: LocalizedText | undefined, terms: PackTerms): string[] {
  const { language } = terms;
  const words = ADVICE[advice][language];
  // Not known is not a fact about the drug: without a note nothing is said.
  if (advice === "unknown" && note === undefined) return [];
  if (note === undefined) return [sentence(language, `${subject}${language === "zh" ? "：" : ": "}${words}`)];
  return noteSentences(language, subject + (language === "zh" ? `：${words}` : `: ${words}`), terms.text(note)).map(
    (one) => (language === "zh" ? one.replace(`${words}：`, `${words}，`) : one.replace(`${words}: `, `${words}; `)),
  );
}

/** What to do in kidney and liver disease, at each level on file. */
export function organSentences({ renal, hepatic }: Drug, name: string, terms: PackTerms): string[] {
  const isChinese = terms.language === "zh";
  const kidney = renal.flatMap(({ below, do: advice, detail }) => {
    const level =
      below === undefined
        ? ""
        : isChinese
          ? `（eGFR或肌酐清除率低于${figure(below)} mL/min）`
          : ` (eGFR or creatinine clearance below ${figure(below)} mL/min)`;
    const subject = isChinese ? `${name}用于肾功能不全${level}` : `${name} in renal impairment${level}`;
    return adviceSentences(subject, advice, detail, terms);
  });
  const liver = hepatic.flatMap(({ childPugh, do: advice, detail }) => {
    const level =
      childPugh === undefined ? "" : isChinese ? `（Child-Pugh ${childPugh}级）` : ` (Child-Pugh class ${childPugh})`;
    const subject = isChinese ? `${name}用于肝功能不全${level}` : `${name} in hepatic impairment${level}`;
    return adviceSentences(subject, advice, detail, terms);
  });
  return [...kidney, ...liver];
}

/** Advice in pregnancy and while breastfeeding. */
export function pregnancySentences({ pregnancy, lactation }: Drug, name: string, terms: PackTerms): string[] {
  const isChinese = terms.language === "zh";
  return [
    ...adviceSentences(
      isChinese ? `妊娠期使用${name}` : `${name} in pregnancy`,
      pregnancy.advice,
      pregnancy.note,
      terms,
    ),
    ...adviceSentences(
      isChinese ? `哺乳期使用${name}` : `${name} during breastfeeding`,
      lactation.advice,
      lactation.note,
      terms,
    ),
  ];
}

/** Ages at which it is not, or not lightly, given. */
export function ageSentences({ ages }: Drug, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  return ages.flatMap(({ below, from, advice, why }) => {
    const bounds = [
      ...(from === undefined
        ? []
        : [isChinese ? `${ageWords("zh", from)}及以上` : `aged ${ageWords("en", from)} and over`]),
      ...(below === undefined
        ? []
        : [isChinese ? `${ageWords("zh", below)}以下` : `aged under ${ageWords("en", below)}`]),
    ];
    const who = isChinese ? `${bounds.join("、")}患者` : `patients ${bounds.join(" and ")}`;
    return adviceSentences(isChinese ? `${who}使用${name}` : `${name} in ${who}`, advice, why, terms);
  });
}

/** `Warfarin is contraindicated in pregnancy: …`, one fact a sentence. */
export function warningSentences(
  warnings: readonly Warning[],
  kind: "contraindication" | "caution",
  name: string,
  terms: PackTerms,
): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  return warnings.flatMap(({ when, why, except }) => {
    const state = terms.state(when);
    const exception = except === undefined ? undefined : terms.state(except);
    // A contraindication without its exception would say more than the entry.
    if (state === null || exception === null) return [];
    const but = exception === undefined ? "" : isChinese ? `（${exception}除外）` : ` (except in ${exception})`;
    const verb = {
      contraindication: { en: "is contraindicated in", zh: "禁用于" },
      caution: { en: "is used with caution in", zh: "慎用于" },
    }[kind][language];
    const subject = isChinese ? `${name}${verb}${state}${but}` : `${name} ${verb} ${state}${but}`;
    return noteSentences(language, subject, terms.text(why));
  });
}
