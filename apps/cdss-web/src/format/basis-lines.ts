import { type Language, localize, type MedicationBasis, type Sex } from "@cdss/domain";
import { formatQuantity } from "./format-quantity.ts";
import type { Translate } from "./translate-type.ts";

const KIDNEY_UNIT = "mL/min/1.73 m²";

/** What the medication check knew of a patient, line by line. What it did not know is said so, where that matters to the check. */
export function basisLines(
  basis: MedicationBasis,
  sex: Sex,
  nameOf: (key: string) => string,
  language: Language,
  t: Translate,
): { name: string; value: string }[] {
  const list = (names: readonly string[]) =>
    names.length === 0 ? t("basis.noneKnown") : names.join(language === "zh" ? "、" : ", ");
  const yesNo = (value: boolean | undefined) =>
    value === undefined ? t("basis.notKnown") : t(value ? "basis.yes" : "basis.no");
  const measured = (value: number | undefined, unit: string) =>
    value === undefined ? t("basis.notKnown") : `${value.toLocaleString(language)} ${unit}`;
  const { kidney, labs } = basis;
  return [
    { name: t("basis.conditions"), value: list(basis.conditions.map(({ label }) => localize(label, language))) },
    { name: t("basis.allergies"), value: list(basis.allergies.map(nameOf)) },
    {
      name: t("basis.kidney"),
      value:
        kidney === undefined
          ? t("basis.notKnown")
          : `${measured(kidney.value, KIDNEY_UNIT)} · ${t(`basis.kidney.${kidney.basis}`)}`,
    },
    ...(sex === "male" && basis.isPregnant === undefined && basis.isBreastfeeding === undefined
      ? []
      : [
          { name: t("basis.pregnancy"), value: yesNo(basis.isPregnant) },
          { name: t("basis.breastfeeding"), value: yesNo(basis.isBreastfeeding) },
        ]),
    { name: t("basis.weight"), value: measured(basis.weightKg, "kg") },
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
