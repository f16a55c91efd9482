import type { Drug, InteractionSeverity, LocalizedText } from "@cdss/domain";
import { INTERRUPTING } from "../interactions/interaction.ts";
import type { PatientAlert } from "./patient-alert.ts";
import type { PatientFacts } from "./patient-facts.ts";

type Advice = Drug["pregnancy"]["advice"] | Drug["renal"][number]["do"];

/** How serious an advice of a drug's entry is; null where there is nothing to say. */
const SEVERITIES: Readonly<Record<Advice, InteractionSeverity | null>> = {
  contraindicated: "contraindicated",
  avoid: "major",
  reduce: "moderate",
  caution: "moderate",
  compatible: null,
  none: null,
  // Not known is not safe: said, and quietly.
  unknown: "minor",
};

const both = (en: string, zh: string, note: LocalizedText | undefined): LocalizedText => ({
  en: note === undefined ? en : `${en}: ${note.en}`,
  zh: note === undefined ? zh : `${zh}：${note.zh ?? note.en}`,
});

/** What a clinician reads for the key of a condition. */
export type ConditionName = (key: string) => { readonly en: string; readonly zh: string };

/** Everything in the entry of one drug that speaks against it for this patient. */
export function checkDrug(drug: Drug, patient: PatientFacts, nameOf: ConditionName): PatientAlert[] {
  const alerts: PatientAlert[] = [];
  const say = (
    kind: PatientAlert["kind"],
    severity: InteractionSeverity | null,
    reason: LocalizedText,
    source?: string,
  ) => {
    if (severity === null) return;
    const sources = source === undefined ? drug.sources : [source];
    alerts.push({ kind, drugs: [drug.id], severity, interrupts: INTERRUPTING.has(severity), reason, sources });
  };
  const { ageYears, kidney, conditions } = patient;
  const has = new Set(conditions);
  for (const [kind, severity, warnings] of [
    ["contraindication", "contraindicated", drug.contraindications],
    ["caution", "moderate", drug.cautions],
  ] as const)
    for (const { when, why, except, source } of warnings)
      if (has.has(when) && (except === undefined || !has.has(except)))
        say(kind, severity, both(`the patient has ${nameOf(when).en}`, `患者有${nameOf(when).zh}`, why), source);
  if (patient.isPregnant === true)
    say(
      "pregnancy",
      SEVERITIES[drug.pregnancy.advice],
      both(`pregnancy: ${drug.pregnancy.advice}`, `妊娠：${drug.pregnancy.advice}`, drug.pregnancy.note),
    );
  if (patient.isBreastfeeding === true)
    say(
      "lactation",
      SEVERITIES[drug.lactation.advice],
      both(`breastfeeding: ${drug.lactation.advice}`, `哺乳：${drug.lactation.advice}`, drug.lactation.note),
    );
  if (ageYears !== undefined)
    for (const { below, from, advice, why } of drug.ages)
      if ((below === undefined || ageYears < below) && (from === undefined || ageYears >= from))
        say("age", SEVERITIES[advice], both(`age ${ageYears} years`, `年龄 ${ageYears} 岁`, why));
  if (kidney !== undefined) {
    // Of several thresholds that are undercut the lowest speaks: it is the strictest that was written for this patient.
    const [strictest] = drug.renal
      .flatMap((one) => (one.below !== undefined && kidney < one.below ? [{ ...one, below: one.below }] : []))
      .sort((a, b) => a.below - b.below);
    if (strictest !== undefined)
      say(
        "kidney",
        SEVERITIES[strictest.do],
        both(
          `kidney function ${kidney} mL/min, below ${strictest.below}`,
          `肾功能 ${kidney} mL/min，低于 ${strictest.below}`,
          strictest.detail,
        ),
      );
  }
  for (const { childPugh, do: advice, detail } of drug.hepatic)
    if (childPugh !== undefined && childPugh === patient.childPugh)
      say("liver", SEVERITIES[advice], both(`Child-Pugh class ${childPugh}`, `Child-Pugh ${childPugh} 级`, detail));
  return alerts;
}
