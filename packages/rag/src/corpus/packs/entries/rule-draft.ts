import { figure, type InteractionException, type InteractionRule, type Language, routeWords } from "@cdss/domain";
import type { DocumentDraft } from "../../document-draft.ts";
import type { PackTerms } from "../pack-terms.ts";
import { ageWords } from "../words/age-words.ts";
import { selectorWords } from "../words/selector-words.ts";
import { brackets, list, noteSentences, sentence } from "../words/sentence.ts";
import { SEVERITY } from "../words/severity-words.ts";
import { type PackSection, packDraft } from "./pack-draft.ts";
import { citedPlaces } from "./source-sentences.ts";

type Modifier = InteractionRule["modifiers"][number];

const ONSET: Readonly<Record<Exclude<InteractionRule["onset"], "unstated">, Readonly<Record<Language, string>>>> = {
  immediate: { en: "immediate onset", zh: "立即发生" },
  rapid: { en: "rapid onset", zh: "发生较快" },
  delayed: { en: "delayed onset", zh: "延迟发生" },
};
const EVIDENCE: Readonly<Record<InteractionRule["evidence"], Readonly<Record<Language, string>>>> = {
  label: { en: "stated in product labelling", zh: "见于药品说明书" },
  trial: { en: "seen in trials", zh: "见于临床试验" },
  cohort: { en: "seen in cohort studies", zh: "见于队列研究" },
  case: { en: "seen in case reports", zh: "见于病例报告" },
  theoretical: { en: "inferred from the mechanism alone", zh: "仅由机制推断" },
};

/** An interaction rule as text: what interacts, how serious it is, why, and what to do. */
export function ruleDraft(
  rule: InteractionRule,
  exceptions: readonly InteractionException[],
  terms: PackTerms,
): DocumentDraft {
  const { language } = terms;
  const isChinese = language === "zh";
  const [first, other] = rule.between.map((selector) => selectorWords(selector, true, terms) ?? idWords(rule.id));
  const second = first === other ? (isChinese ? "另一种同类药物" : "another of the same kind") : other;
  const pair = isChinese ? `${first}与${second}合用` : `${first} with ${second}`;
  const title = isChinese ? `药物相互作用：${first}与${second}` : `Interaction: ${pair}`;
  const sections: PackSection[] = [
    { heading: { en: "What interacts", zh: "相互作用药物" }, sentences: sideSentences(rule, terms) },
    { heading: { en: "Severity", zh: "严重程度" }, sentences: severitySentences(rule, pair, language) },
    {
      heading: { en: "Mechanism", zh: "机制" },
      sentences: noteSentences(
        language,
        isChinese ? `${pair}的机制` : `${pair}, mechanism`,
        terms.text(rule.mechanism),
      ),
    },
    {
      heading: { en: "Management", zh: "处理" },
      sentences: [
        ...noteSentences(language, isChinese ? `${pair}的处理` : `${pair}, management`, terms.text(rule.management)),
        ...alternativeSentences(rule, pair, terms),
      ],
    },
    {
      heading: { en: "When it is more or less serious", zh: "影响严重程度的情况" },
      sentences: rule.modifiers.flatMap((modifier) => modifierSentences(modifier, pair, terms)),
    },
    { heading: { en: "Exceptions", zh: "例外" }, sentences: exceptionSentences(rule, exceptions, pair, terms) },
  ];
  const facts = Object.entries(rule.locators ?? {}).map(([source, locator]) => ({ source, locator }));
  return packDraft(
    {
      kind: "rule",
      id: rule.id,
      title,
      name: isChinese ? "本相互作用" : "this interaction",
      sections,
      places: citedPlaces(rule.sources, facts, ["interaction"]),
    },
    terms,
  );
}

/** A rule whose drugs lack a name is called by its id. */
const idWords = (id: string): string => id.replaceAll("-", " ");

/** Both sides in full: every name, and whom the rule does not mean. */
function sideSentences({ between }: InteractionRule, terms: PackTerms): string[] {
  const { language } = terms;
  const sides = between.flatMap((selector) => selectorWords(selector, false, terms) ?? []);
  if (sides.length < between.length) return [];
  if (sides[0] === sides[1])
    return [
      sentence(
        language,
        language === "zh" ? `有相互作用的药物：任意两种${sides[0]}` : `drugs that interact: any two, each ${sides[0]}`,
      ),
    ];
  return [
    language === "zh"
      ? sentence("zh", `有相互作用的药物：一方为${sides[0]}，另一方为${sides[1]}`)
      : sentence("en", `drugs that interact: on one side ${sides[0]}, on the other ${sides[1]}`),
  ];
}

function severitySentences({ severity, onset, evidence }: InteractionRule, pair: string, language: Language): string[] {
  const verdict = SEVERITY[severity][language];
  const facts = [...(onset === "unstated" ? [] : [ONSET[onset][language]]), EVIDENCE[evidence][language]];
  const words = language === "zh" ? `${pair}属${verdict}` : `${pair} is a ${verdict}`;
  return [sentence(language, `${words}${brackets(language, facts)}`)];
}

function alternativeSentences({ alternatives }: InteractionRule, pair: string, terms: PackTerms): string[] {
  const { language } = terms;
  const named = alternatives.flatMap((id) => terms.drug(id) ?? []);
  if (named.length === 0) return [];
  return [
    sentence(
      language,
      language === "zh"
        ? `${pair}时可考虑换用${list("zh", named, "or")}`
        : `${pair}: think of ${list("en", named, "or")} instead`,
    ),
  ];
}

function modifierSentences({ when, severity, why }: Modifier, pair: string, terms: PackTerms): string[] {
  const { language } = terms;
  const circumstances = circumstanceWords(when, terms);
  if (circumstances === null) return [];
  const verdict = SEVERITY[severity][language];
  return noteSentences(
    language,
    language === "zh"
      ? `${pair}，${circumstances.join("且")}时属${verdict}`
      : `${pair} is a ${verdict} where ${list("en", circumstances)}`,
    terms.text(why),
  );
}

/** All that a modifier names; null where a drug of it has no name, for part of a circumstance is another circumstance. */
function circumstanceWords(when: Modifier["when"], terms: PackTerms): string[] | null {
  const isChinese = terms.language === "zh";
  const keys = [when.drug, when.doseAbove?.of, when.doseBelow?.of, when.route?.of, when.coDrugGroup];
  const nameOf = new Map(keys.flatMap((key) => (key === undefined ? [] : [[key, terms.drugs(key)] as const])));
  if ([...nameOf.values()].includes(null)) return null;
  const { drug, doseAbove, doseBelow, route, kidneyBelow, ageFrom, coDrugGroup } = when;
  const name = (key: string): string => nameOf.get(key) ?? key;
  return [
    ...(drug === undefined ? [] : [isChinese ? `其中一药为${name(drug)}` : `one of the two is ${name(drug)}`]),
    ...(doseAbove === undefined
      ? []
      : [
          isChinese
            ? `${name(doseAbove.of)}每日超过${figure(doseAbove.mg)} mg`
            : `${name(doseAbove.of)} exceeds ${figure(doseAbove.mg)} mg a day`,
        ]),
    ...(doseBelow === undefined
      ? []
      : [
          isChinese
            ? `${name(doseBelow.of)}每日低于${figure(doseBelow.mg)} mg`
            : `${name(doseBelow.of)} stays below ${figure(doseBelow.mg)} mg a day`,
        ]),
    ...(route === undefined ? [] : [routeCircumstance(name(route.of), route.in, terms.language)]),
    ...(kidneyBelow === undefined
      ? []
      : [
          isChinese
            ? `肾功能低于${figure(kidneyBelow)} mL/min`
            : `kidney function is below ${figure(kidneyBelow)} mL/min`,
        ]),
    ...(ageFrom === undefined
      ? []
      : [
          isChinese ? `年龄${ageWords("zh", ageFrom)}及以上` : `the patient is aged ${ageWords("en", ageFrom)} or over`,
        ]),
    ...(coDrugGroup === undefined
      ? []
      : [isChinese ? `同时使用${name(coDrugGroup)}` : `${name(coDrugGroup)} is given as well`]),
  ];
}

function routeCircumstance(name: string, routes: readonly string[], language: Language): string {
  const words = list(
    language,
    routes.map((route) => routeWords(language, route)),
    "or",
  );
  return language === "zh" ? `${name}给药途径为${words}` : `${name} is given ${words}`;
}

function exceptionSentences(
  { id }: InteractionRule,
  exceptions: readonly InteractionException[],
  pair: string,
  terms: PackTerms,
): string[] {
  const { language } = terms;
  return exceptions.flatMap(({ pair: [one, other], not, why }) => {
    if (not === "all" || !not.includes(id)) return [];
    const names = [terms.drug(one), terms.drug(other)];
    if (names.includes(null)) return [];
    const subject =
      language === "zh"
        ? `“${pair}”的规则不适用于${names[0]}与${names[1]}`
        : `the rule on ${pair} does not hold for ${names[0]} with ${names[1]}`;
    return noteSentences(language, subject, terms.text(why));
  });
}
