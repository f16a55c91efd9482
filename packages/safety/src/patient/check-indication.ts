import type { Drug } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import type { NameOf } from "./check-drug.ts";

/** Conditions (keys of the vocabulary) for which drugs are given. A drug that is not among them is not known here, and nothing is said of it. */
export type Indications = ReadonlyMap<string, readonly string[]>;

/** How many conditions a line names. */
const NAMED = 4;

/** A quiet line where indications of the drug are known and the patient has none of them on file. */
export function checkIndication(
  drug: Drug,
  conditions: ReadonlySet<string>,
  indications: Indications,
  nameOf: NameOf,
): PatientDraft | null {
  const known = indications.get(drug.id);
  if (known === undefined || known.length === 0 || known.some((key) => conditions.has(key))) return null;
  const names = known.slice(0, NAMED).map(nameOf);
  const rest = known.length > NAMED;
  return {
    ...{
      kind: "indication",
      drugs: [drug.id],
      severity: "minor",
      grounds: [{ sources: drug.sources, section: "indication" }],
    },
    reason: {
      en: `no condition on file for which it is given: ${names.map(({ en }) => en).join(", ")}${rest ? ", …" : ""}`,
      zh: `未见适应证：${names.map(({ zh }) => zh).join("、")}${rest ? "等" : ""}`,
    },
    management: { en: "Record the diagnosis, or reconsider the order", zh: "补录诊断，或重新评估医嘱" },
  };
}
