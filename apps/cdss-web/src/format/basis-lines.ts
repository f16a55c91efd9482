import { type Language, localize, type MedicationBasis, type Sex, type UnreadFact } from "@cdss/domain";
import { formatQuantity } from "./format-quantity.ts";
import type { Translate } from "./translate-type.ts";

const KIDNEY_UNIT = "mL/min/1.73 m²";

/** What the medication check knew of a patient, line by line. What it did not know is said so, where that matters to the check. */
export function basisLines(
  basis: MedicationBasis,
  unread: readonly UnreadFact[],
  sex: Sex,
  nameOf: (key: string) => string,
  language: Language,
  t: Translate,
): { name: string; value: string }[] {
  const list = (names: readonly string[]) =>
    names.length === 0 ? t("basis.noneKnown") : names.join(language === "zh" ? "、" : ", ");
  const yesNo = (value: boolean | undefined) =>
    value === undefined ? t("basis.notKnown") : t(value ? "basis.yes" : "basis.no");
  const open = (fact: UnreadFact) => t(unread.includes(fact) ? "medication.unread" : "basis.notKnown");
  const measured = (value: number | undefined, unit: string, missing = t("basis.notKnown")) =>
    value === undefined ? missing : `${value.toLocaleString(language)} ${unit}`;
  const { kidney, labs } = basis;
  return [
    { name: t("basis.conditions"), value: list(basis.conditions.map(({ label }) => localize(label, language))) },
    {
      name: t("basis.allergies"),
      value: unread.includes("allergies") ? open("allergies") : list(basis.allergies.map(nameOf)),
    },
    {
      name: t("basis.kidney"),
      value:
        kidney === undefined
          ? open("results")
          : `${measured(kidney.value, KIDNEY_UNIT)} · ${t(`basis.kidney.${kidney.basis}`)}`,
    },
    ...(sex === "male" && basis.isPregnant === undefined && basis.isBreastfeeding === undefined
      ? []
      : [
          { name: t("basis.pregnancy"), value: yesNo(basis.isPregnant) },
          { name: t("basis.breastfeeding"), value: yesNo(basis.isBreastfeeding) },
        ]),
    { name: t("basis.weight"), value: measured(basis.weightKg, "kg", open("weight")) },
    { name: t("basis.height"), value: measured(basis.heightCm, "cm") },
    ...(labs.length === 0
      ? []
      : [
          {
            name: t("basis.labs"),
            value: labs
              .map(({ test, value, unit }) => `${nameOf(test)} ${formatQuantity({ value, unit: unit ?? "" })}`)
              .join(language === "zh" ? "；" : "; "),
          },
        ]),
  ];
}
