import type { Quantity } from "@cdss/domain";

/** Common UCUM units as they are written at the bedside; any other unit is shown as recorded. */
const WRITTEN: Readonly<Record<string, string>> = {
  Cel: "°C",
  "{score}": "",
  "1": "",
  "10*9/L": "×10⁹/L",
  "10*12/L": "×10¹²/L",
  "mm[Hg]": "mmHg",
  umol: "µmol",
  "umol/L": "µmol/L",
  "ug/L": "µg/L",
  "{Beats}/min": "/min",
  "kg/m2": "kg/m²",
};

/** A measured value with its comparator and unit. */
export function formatQuantity(quantity: Quantity): string {
  const unit = WRITTEN[quantity.unit] ?? quantity.unit;
  return `${quantity.comparator ?? ""}${quantity.value}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
}
