import { type Drug, type InteractionRule, type Language, routeWords, type SectionKind } from "@cdss/domain";
import type { DocumentDraft } from "../../document-draft.ts";
import type { PackTerms } from "../pack-terms.ts";
import { EFFECTS } from "../words/effect-words.ts";
import { list, noteSentences, sentence } from "../words/sentence.ts";
import { doseSentences } from "./dose-sentences.ts";
import { ageSentences, organSentences, pregnancySentences, warningSentences } from "./drug-advice-sentences.ts";
import { drugInteractionSentences, interactionScopeSentences } from "./drug-interaction-sentences.ts";
import { type PackSection, packDraft } from "./pack-draft.ts";
import { citedPlaces } from "./source-sentences.ts";

type Role = Drug["roles"][number];

const STRENGTH: Readonly<Record<Role["strength"], Readonly<Record<Language, string>>>> = {
  strong: { en: "strong ", zh: "强效" },
  moderate: { en: "moderate ", zh: "中效" },
  weak: { en: "weak ", zh: "弱效" },
  sensitive: { en: "sensitive ", zh: "敏感" },
  unstated: { en: "", zh: "" },
};
/** A substrate is not strong or weak: its exposure rises much or little where its path is inhibited. */
const SUBSTRATE_ZH: Readonly<Record<Role["strength"], string>> = {
  strong: "",
  moderate: "中度敏感",
  weak: "轻度敏感",
  sensitive: "敏感",
  unstated: "",
};
const SUBSTRATE_EN: Readonly<Record<Role["strength"], string>> = {
  strong: "",
  moderate: "moderately sensitive ",
  weak: "weakly sensitive ",
  sensitive: "sensitive ",
  unstated: "",
};
const AS = {
  substrate: { en: "substrate", zh: "底物" },
  inhibitor: { en: "inhibitor", zh: "抑制剂" },
  inducer: { en: "inducer", zh: "诱导剂" },
} as const;

/** A drug of the packs as text, with the contraindicated and major rules that speak of it, its class or its groups. */
export function drugDraft(drug: Drug, rules: readonly InteractionRule[], terms: PackTerms): DocumentDraft {
  const title = terms.language === "zh" ? drug.names.zh : drug.names.en;
  const name = terms.text(drug.names);
  const contraindications = warningSentences(drug.contraindications, "contraindication", name, terms);
  const cautions = warningSentences(drug.cautions, "caution", name, terms);
  const interactions = drugInteractionSentences(drug, rules, name, terms);
  const sections: PackSection[] = [
    { heading: { en: "What it is", zh: "药物" }, sentences: identitySentences(drug, name, terms) },
    { heading: { en: "Doses", zh: "用法用量" }, sentences: doseSentences(drug, name, terms) },
    {
      heading: { en: "Renal and hepatic impairment", zh: "肝肾功能不全" },
      sentences: organSentences(drug, name, terms),
    },
    { heading: { en: "Pregnancy and lactation", zh: "妊娠与哺乳" }, sentences: pregnancySentences(drug, name, terms) },
    { heading: { en: "Ages", zh: "年龄" }, sentences: ageSentences(drug, name, terms) },
    { heading: { en: "Contraindications", zh: "禁忌" }, sentences: contraindications },
    { heading: { en: "Cautions", zh: "慎用" }, sentences: cautions },
    { heading: { en: "Allergy", zh: "过敏" }, sentences: allergySentences(drug, name, terms) },
    { heading: { en: "Monitoring", zh: "监测" }, sentences: monitoringSentences(drug, name, terms) },
    { heading: { en: "Effects and metabolism", zh: "药理效应与代谢" }, sentences: effectSentences(drug, name, terms) },
    { heading: { en: "Interactions", zh: "药物相互作用" }, sentences: interactions },
    // A heading of its own: answers leave out what stands under it.
    {
      heading: { en: "Scope of the interactions", zh: "相互作用收录范围" },
      sentences: interactionScopeSentences(interactions, name, terms),
    },
  ];
  const facts = [...drug.contraindications, ...drug.cautions];
  return packDraft(
    { kind: "drug", id: drug.id, title, name, sections, places: citedPlaces(drug.sources, facts, kindsOf(drug)) },
    terms,
  );
}

/** The kinds of facts that an entry holds, in the order of its sections. */
function kindsOf(drug: Drug): SectionKind[] {
  const held: readonly (readonly [kind: SectionKind, isHeld: boolean])[] = [
    ["dose", drug.doses.adult.length + drug.doses.child.length > 0],
    ["renal", drug.renal.length > 0],
    ["hepatic", drug.hepatic.length > 0],
    ["pregnancy", drug.pregnancy.advice !== "unknown"],
    ["lactation", drug.lactation.advice !== "unknown"],
    ["contraindication", drug.contraindications.length > 0],
    ["caution", drug.cautions.length > 0],
    ["monitoring", drug.monitoring.length > 0],
    ["metabolic-role", drug.roles.length > 0],
    ["mechanism", drug.mechanism !== undefined],
  ];
  return held.flatMap(([kind, isHeld]) => (isHeld ? [kind] : []));
}

function identitySentences(drug: Drug, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  const { synonyms, codes, mechanism, routes } = drug;
  const others = synonyms[language];
  const groups = [...new Set([drug.class, ...drug.groups].flatMap((key) => terms.group(key) ?? []))];
  const given = list(
    language,
    routes.map((route) => routeWords(language, route)),
  );
  return [
    ...(groups.length === 0
      ? []
      : [isChinese ? `${name}属于：${groups.join("、")}` : `${name} belongs to: ${list("en", groups)}`]),
    ...(others.length === 0
      ? []
      : [isChinese ? `${name}又名${others.join("、")}` : `${name} is also called ${list("en", others, "or")}`]),
    isChinese ? `${name}的给药途径：${given}` : `${name} is given ${given}`,
    ...(codes.atc.length === 0
      ? []
      : [
          isChinese
            ? `${name}的ATC编码为${codes.atc.join("、")}`
            : `the ATC code of ${name} is ${list("en", codes.atc, "or")}`,
        ]),
  ]
    .map((words) => sentence(language, words))
    .concat(
      mechanism === undefined
        ? []
        : noteSentences(language, isChinese ? `${name}的作用` : `action of ${name}`, terms.text(mechanism)),
    );
}

/** What the medication check says of an allergy (packages/safety, `checkAllergy`): a drug of the same group is forbidden, one of another may react. */
function allergySentences({ allergy }: Drug, name: string, terms: PackTerms): string[] {
  if (allergy === undefined) return [];
  const { language } = terms;
  const isChinese = language === "zh";
  const group = terms.allergy(allergy.group);
  const crossed = allergy.crossReacts.flatMap((key) => terms.allergy(key) ?? []);
  return [
    ...(group === null
      ? []
      : [
          isChinese
            ? `${name}所属过敏组：${group}，对该组药物过敏者禁用`
            : `${name} belongs to the allergy group ${group} and is contraindicated in allergy to a drug of that group`,
        ]),
    ...(crossed.length === 0
      ? []
      : [
          isChinese
            ? `${name}可能与${list("zh", crossed)}交叉过敏`
            : `${name} may cross-react with ${list("en", crossed)}`,
        ]),
  ].map((words) => sentence(language, words));
}

function monitoringSentences({ monitoring }: Drug, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  return monitoring.flatMap(({ test, note }) => {
    const called = terms.test(test);
    if (called === null) return [];
    const subject = language === "zh" ? `${name}用药期间监测${called}` : `with ${name}, monitor ${called}`;
    return note === undefined ? [sentence(language, subject)] : noteSentences(language, subject, terms.text(note));
  });
}

function effectSentences({ tags, roles }: Drug, name: string, { language }: PackTerms): string[] {
  const effects = tags.map((tag) => (language === "zh" ? `${name}${EFFECTS[tag].zh}` : `${name} ${EFFECTS[tag].en}`));
  return [...effects, ...roles.map((role) => roleWords(role, name, language))].map((words) =>
    sentence(language, words),
  );
}

function roleWords({ path, as, strength }: Role, name: string, language: Language): string {
  const isSubstrate = as === "substrate";
  if (language === "zh")
    return `${name}是${path}的${isSubstrate ? SUBSTRATE_ZH[strength] : STRENGTH[strength].zh}${AS[as].zh}`;
  const kind = `${isSubstrate ? SUBSTRATE_EN[strength] : STRENGTH[strength].en}${AS[as].en}`;
  return `${name} is ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind} of ${path}`;
}
