import { type Drug, type InteractionSeverity, type LocalizedText, type SectionKind, sectionOfAge } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import type { Ground } from "../alerts/ground.ts";
import { figure, withNote } from "../alerts/say.ts";
import { ADVICE_MANAGEMENT, ADVICE_SEVERITY, ADVICE_ZH, type Advice } from "./advice.ts";
import type { PatientContext } from "./patient-context.ts";

/** What a clinician reads for a key of the vocabulary. */
export type NameOf = (key: string) => { readonly en: string; readonly zh: string };

/** Conditions that say the same as kidney function and Child-Pugh class. */
const SAME_AS_KIDNEY = ["renal-impairment-moderate", "renal-impairment-severe"];
const SAME_AS_LIVER = ["liver-disease-severe", "cirrhosis"];

/** Under which heading the fact stands; an age limit says so itself, and may stand under none. */
const SECTIONS: Readonly<Partial<Record<PatientDraft["kind"], SectionKind>>> = {
  contraindication: "contraindication",
  caution: "caution",
  pregnancy: "pregnancy",
  lactation: "lactation",
  kidney: "renal",
  liver: "hepatic",
};

const groundIn = ({ sources }: Pick<Drug, "sources">, section: SectionKind | null | undefined): Ground =>
  section === null || section === undefined ? { sources } : { sources, section };

type Say = (
  kind: PatientDraft["kind"],
  advice: Advice,
  reason: () => LocalizedText,
  more?: Partial<PatientDraft>,
) => void;

/** Everything in the entry of one drug that speaks against it for this patient. */
export function checkDrug(drug: Drug, { facts, conditions }: PatientContext, nameOf: NameOf): PatientDraft[] {
  const drafts: PatientDraft[] = [];
  const say: Say = (kind, advice, reason, more) => {
    const severity: InteractionSeverity | null = ADVICE_SEVERITY[advice];
    if (severity === null) return;
    const [drugs, management, grounds] = [[drug.id], ADVICE_MANAGEMENT[advice], [groundIn(drug, SECTIONS[kind])]];
    drafts.push({ kind, drugs, severity, reason: reason(), management, grounds, ...more });
  };
  const { ageYears, kidney, isPregnant, isBreastfeeding } = facts;
  sayConditions("contraindication", "contraindicated", drug.contraindications, conditions, nameOf, say);
  sayConditions("caution", "caution", drug.cautions, conditions, nameOf, say);
  if (isPregnant === true) {
    const { advice, note } = drug.pregnancy;
    say("pregnancy", advice, () => withNote(`pregnancy: ${advice}`, `妊娠：${ADVICE_ZH[advice]}`, note), {
      sameAs: ["pregnancy"],
    });
  }
  if (isBreastfeeding === true) {
    const { advice, note } = drug.lactation;
    say("lactation", advice, () => withNote(`breastfeeding: ${advice}`, `哺乳：${ADVICE_ZH[advice]}`, note), {
      sameAs: ["lactation"],
    });
  }
  if (ageYears !== undefined)
    for (const { below, from, advice, why } of drug.ages)
      if ((below === undefined || ageYears < below) && (from === undefined || ageYears >= from))
        say("age", advice, () => withNote(`age ${figure(ageYears)} years`, `年龄 ${figure(ageYears)} 岁`, why), {
          grounds: [groundIn(drug, sectionOfAge({ below, from }))],
        });
  if (kidney !== undefined) sayKidney(drug, kidney, say);
  for (const { childPugh, do: advice, detail } of drug.hepatic)
    if (childPugh !== undefined && childPugh === facts.childPugh)
      say(
        "liver",
        advice,
        () => adjusted(`Child-Pugh class ${childPugh}`, `Child-Pugh ${childPugh} 级`, advice, detail),
        {
          sameAs: SAME_AS_LIVER,
          ...howToReduce(advice, detail),
        },
      );
  return drafts;
}

const ownGround = (source: string, locator: string | undefined, section: SectionKind): Ground => ({
  ...{ sources: [source], section },
  ...(locator === undefined ? {} : { locators: { [source]: { en: locator } } }),
});

/** Conditions of the patient for which the entry warns. */
function sayConditions(
  kind: "contraindication" | "caution",
  advice: Advice,
  warnings: Drug["contraindications"],
  conditions: ReadonlySet<string>,
  nameOf: NameOf,
  say: Say,
): void {
  for (const { when, why, except, source, locator } of warnings)
    if (conditions.has(when) && (except === undefined || !conditions.has(except)))
      say(kind, advice, () => withNote(`the patient has ${nameOf(when).en}`, `患者有${nameOf(when).zh}`, why), {
        condition: when,
        ...(source === undefined ? {} : { grounds: [ownGround(source, locator, kind)] }),
      });
}

/** Of several thresholds that are undercut the lowest speaks: it is the strictest that was written for this patient. */
function sayKidney({ renal }: Drug, kidney: number, say: Say): void {
  let strictest: { readonly below: number; readonly at: (typeof renal)[number] } | null = null;
  for (const at of renal)
    if (at.below !== undefined && kidney < at.below && (strictest === null || at.below < strictest.below))
      strictest = { below: at.below, at };
  if (strictest === null) return;
  const { below, at } = strictest;
  const { do: advice, detail } = at;
  const value = figure(kidney);
  const [en, zh] = [`kidney function ${value} mL/min, below ${below}`, `肾功能 ${value} mL/min，低于 ${below}`];
  say("kidney", advice, () => adjusted(en, zh, advice, detail), {
    sameAs: SAME_AS_KIDNEY,
    ...howToReduce(advice, detail),
  });
}

/** The reduced dose is what to do, and is said there. */
const howToReduce = (advice: Advice, detail: LocalizedText | undefined): Partial<PatientDraft> =>
  detail === undefined || advice !== "reduce" ? {} : { management: detail };

const adjusted = (en: string, zh: string, advice: Advice, detail: LocalizedText | undefined): LocalizedText =>
  withNote(en, zh, advice === "reduce" ? undefined : detail);
