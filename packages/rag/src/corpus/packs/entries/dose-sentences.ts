import { amountWords, type Drug, maximumWords, routeWords, timesWords } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { ageBandWords } from "../words/age-words.ts";
import { brackets, sentence } from "../words/sentence.ts";
import { useWords } from "../words/use-words.ts";

type Dose = Drug["doses"]["adult"][number];

const WHO = { adult: { en: "adults", zh: "成人" }, child: { en: "children", zh: "儿童" } } as const;

/** Each dose on file as one sentence: for whom and what, by which route, how much, how often, at most how much. A drug without doses gives none. */
export function doseSentences({ doses }: Drug, name: string, terms: PackTerms): string[] {
  return (["adult", "child"] as const).flatMap((group) =>
    doses[group].map((dose) => doseSentence(dose, group, name, terms)),
  );
}

function doseSentence(dose: Dose, group: keyof Drug["doses"], name: string, terms: PackTerms): string {
  const { language } = terms;
  const isChinese = language === "zh";
  const { use, route, from, to, times, max, ages } = dose;
  const facts = [
    ...(ages === undefined ? [] : [ageBandWords(language, ages)]),
    ...(use === undefined ? [] : [useWords(language, use, terms.translated)]),
  ];
  const amounts = [
    amountWords(language, from, to),
    ...(times === undefined ? [] : [timesWords(language, times, from.per)]),
    ...(max === undefined ? [] : [maximumWords(language, max)]),
  ].join(isChinese ? "，" : ", ");
  const who = `${WHO[group][language]}${brackets(language, facts)}`;
  return isChinese
    ? sentence("zh", `${name}用于${who}，${routeWords("zh", route)}：${amounts}`)
    : sentence("en", `${name} ${routeWords("en", route)} in ${who}: ${amounts}`);
}
