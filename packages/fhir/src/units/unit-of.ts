import type { FhirQuantity } from "../schemas/datatypes.ts";
import { codeSystemOf } from "../terminology/code-systems.ts";
import { filled } from "../terminology/concept.ts";
import { isUcum } from "./is-ucum.ts";

/** Spellings of clinical units, lower case, that mean one UCUM unit and no other. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["mmhg", "mm[Hg]"],
  ["mm hg", "mm[Hg]"],
  ["毫米汞柱", "mm[Hg]"],
  ["cmh2o", "cm[H2O]"],
  ["°c", "Cel"],
  ["℃", "Cel"],
  ["degc", "Cel"],
  ["摄氏度", "Cel"],
  ["°f", "[degF]"],
  ["℉", "[degF]"],
  ["degf", "[degF]"],
  ["bpm", "/min"],
  ["beats/min", "/min"],
  ["beats/minute", "/min"],
  ["breaths/min", "/min"],
  ["breaths/minute", "/min"],
  ["次/分", "/min"],
  ["次/分钟", "/min"],
  ["iu/l", "[IU]/L"],
  ["iu/ml", "[IU]/mL"],
  ["miu/l", "m[IU]/L"],
  ["miu/ml", "m[IU]/mL"],
  ["uiu/ml", "u[IU]/mL"],
  ["meq/l", "meq/L"],
  ["mcg", "ug"],
  ["mcg/ml", "ug/mL"],
  ["mcg/dl", "ug/dL"],
  ["k/ul", "10*3/uL"],
  ["m/ul", "10*6/uL"],
  ["cells/ul", "/uL"],
  ["u/l", "U/L"],
  ["years", "a"],
  ["岁", "a"],
  ["sec", "s"],
  ["秒", "s"],
  ["lbs", "[lb_av]"],
  ["公斤", "kg"],
  ["千克", "kg"],
  ["厘米", "cm"],
  ["/hpf", "/[HPF]"],
  ["/lpf", "/[LPF]"],
]);

export interface UnitReading {
  /** The UCUM unit, or the unit as written where it is not known; empty when the quantity names none. */
  readonly unit: string;
  readonly isKnown: boolean;
}

/** The unit of a quantity: a UCUM code as it stands, else its written unit brought into UCUM where that is unambiguous. */
export function unitOf(quantity: FhirQuantity): UnitReading {
  if (codeSystemOf(quantity.system) === "UCUM" && quantity.code !== undefined) {
    return { unit: quantity.code, isKnown: isUcum(quantity.code) };
  }
  const written = filled(quantity.unit) ?? filled(quantity.code);
  if (written === undefined) return { unit: "", isKnown: false };
  // Both micro signs, and the multiplication sign and raised digits of printed haematology units.
  const plain = written
    .replace(/[µμ]/g, "u")
    .replace(/^[x×*]\s*/i, "")
    .replace(/^10(?:\^|\*\*?)(?=\d+\/)|^10(?=[⁰¹²³⁴⁵⁶⁷⁸⁹]+\/)/, "10*")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
  const unit = SPELLINGS.get(plain.toLowerCase()) ?? plain;
  // `109/L` is valid UCUM, and in a record most likely 10⁹/L after a copy that lost the raised digit.
  const lostExponent = /^10\d{1,2}\//.test(unit);
  return isUcum(unit) && !lostExponent ? { unit, isKnown: true } : { unit: written, isKnown: false };
}
