import { DoseUnit, type DrugOrder, type LabValue } from "@cdss/domain";
import { invalidOption } from "./invalid-option.ts";
import { parseWords } from "./parse-options.ts";

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const DOSE = new RegExp(`^${NUMBER}(\\S+)$`);
const TIMES = new RegExp(`^x${NUMBER}(/week)?$`);
const DAYS = new RegExp(`^${NUMBER}d$`);
const RESULT = new RegExp(`^([a-z0-9-]+)=${NUMBER}(\\S*)$`, "i");
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const HOW_TO_ORDER =
  "write it like metformin, or metformin:1000mg x2 by=oral since=2026-01-31 for=10d (x1/week for once a week)";
const HOW_TO_LAB = "write it like potassium=5.6mmol/L date=2026-01-31, or alt=120U/L limit=40";

/** `ug`, `µg` and `mcg` are one unit; the case of the others is as it is written on labels. */
function doseUnit(text: string): DoseUnit | null {
  const folded = text
    .normalize("NFKC")
    .replace(/^(?:μg|mcg)/i, "ug")
    .toLowerCase();
  return DoseUnit.options.find((unit) => unit.toLowerCase() === folded) ?? null;
}

function orderPart(part: string, path: string): Partial<DrugOrder> {
  const [key = "", value = ""] = part.split("=", 2);
  const wrong = (message: string): never => {
    throw invalidOption(path, message, HOW_TO_ORDER);
  };
  const days = Number(DAYS.exec(value)?.[1] ?? Number.NaN);
  if (key === "by" && value !== "") return { route: value };
  if (key === "since") return { since: DATE.test(value) ? value : Number.isNaN(days) ? wrong("not a time") : days };
  if (key === "for") return days > 0 ? { durationDays: days } : wrong("not a number of days");
  const times = TIMES.exec(part);
  if (times !== null) {
    const count = Number(times[1]) / (times[2] === undefined ? 1 : 7);
    return count > 0 ? { timesPerDay: count } : wrong("not a number of times");
  }
  const [, amount, unitText = ""] = DOSE.exec(part) ?? [];
  const [given, unit] = [Number(amount), doseUnit(unitText)];
  if (!(given > 0) || unit === null) return wrong(`not a dose; units are ${DoseUnit.options.join(", ")}`);
  return { dose: { value: given, unit } };
}

/**
 * Orders by commas: a name, and behind a colon what is known of the order, in any order: `metformin:1000mg x2 by=oral since=90d for=10d`. Throws
 * CdssError INVALID_INPUT that names the option and the place in it, never what was written.
 */
export function parseOrders(option: string): (text: string) => DrugOrder[] {
  return (text) =>
    parseWords(text).map((one, index) => {
      const [name = "", ...rest] = one.replace("：", ":").split(":");
      const path = `${option}[${index}]`;
      if (name.trim() === "") throw invalidOption(path, "no name of a drug", HOW_TO_ORDER);
      const parts = rest
        .join(":")
        .split(/\s+/)
        .filter((part) => part !== "");
      return Object.assign({ drug: name.trim() }, ...parts.map((part) => orderPart(part, path)));
    });
}

/** Results by commas: `potassium=5.6mmol/L date=2026-01-31, alt=120U/L limit=40`. Throws CdssError INVALID_INPUT as parseOrders. */
export function parseLabs(text: string): LabValue[] {
  return parseWords(text).map((one, index) => {
    const path = `--lab[${index}]`;
    const [first = "", ...rest] = one.split(/\s+/);
    const [, test = "", value, unit = ""] = RESULT.exec(first) ?? [];
    if (value === undefined) throw invalidOption(path, "not a result", HOW_TO_LAB);
    const more = rest.map((part): Partial<LabValue> => {
      const [key, given = ""] = part.split("=", 2);
      if (key === "date" && DATE.test(given)) return { date: given };
      if (key === "limit" && Number(given) > 0) return { upperLimit: Number(given) };
      throw invalidOption(path, "neither a date nor an upper limit", HOW_TO_LAB);
    });
    return Object.assign({ test: test.toLowerCase(), value: Number(value), ...(unit === "" ? {} : { unit }) }, ...more);
  });
}
