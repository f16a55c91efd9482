import type { CodeableConcept } from "../schemas/datatypes.ts";
import { codeSystemOf } from "./code-systems.ts";
import { filled } from "./concept.ts";

export type Presence = "present" | "absent";

/** SNOMED CT qualifier values, https://browser.ihtsdotools.org */
const SNOMED: Readonly<Record<string, Presence>> = {
  "52101004": "present", // Present
  "2667000": "absent", // Absent
  "10828004": "present", // Positive
  "260385009": "absent", // Negative
  "373066001": "present", // Yes
  "373067005": "absent", // No
  "260373001": "present", // Detected
  "260415000": "absent", // Not detected
};

/** LOINC answer codes, https://loinc.org/answers */
const LOINC: Readonly<Record<string, Presence>> = {
  "LA33-6": "present", // Yes
  "LA32-8": "absent", // No
  "LA9633-4": "present", // Present
  "LA9634-2": "absent", // Absent
  "LA6576-8": "present", // Positive
  "LA6577-6": "absent", // Negative
  "LA11882-0": "present", // Detected
  "LA11883-8": "absent", // Not detected
};

/** HL7 v2 table 0136 (Y, N) and v3 ObservationInterpretation, https://terminology.hl7.org */
const HL7: Readonly<Record<string, Presence>> = {
  Y: "present",
  N: "absent",
  POS: "present",
  NEG: "absent",
  DET: "present",
  ND: "absent",
};

const WORDS: ReadonlyMap<string, Presence> = new Map([
  ...["yes", "y", "present", "positive", "pos", "detected", "true", "有", "是", "阳性", "存在"].map(
    (word): [string, Presence] => [word, "present"],
  ),
  ...["no", "n", "absent", "negative", "neg", "not detected", "false", "无", "没有", "否", "阴性", "不存在"].map(
    (word): [string, Presence] => [word, "absent"],
  ),
]);

/** What a yes-or-no answer in words says; null for any other words. */
export function presenceOfText(text: string | undefined): Presence | null {
  return (
    WORDS.get(
      filled(text)
        ?.toLowerCase()
        .replace(/[.。]$/, "") ?? "",
    ) ?? null
  );
}

/** What a coded yes-or-no answer says: its code, else its words. Null when it says neither, or both. */
export function presenceOfAnswer(concept: CodeableConcept | undefined): Presence | null {
  const said = new Set<Presence>();
  for (const coding of concept?.coding ?? []) {
    const presence = presenceOfCode(coding.system, coding.code) ?? presenceOfText(coding.display);
    if (presence !== null) said.add(presence);
  }
  if (said.size === 0) return presenceOfText(concept?.text);
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** What the interpretation of a result says: POS, DET or NEG, ND. Null for all else, N (normal) among it, and for both. */
export function presenceOfInterpretation(concepts: readonly CodeableConcept[] | undefined): Presence | null {
  const said = new Set<Presence>();
  for (const coding of (concepts ?? []).flatMap((concept) => concept.coding ?? [])) {
    // N is "no" in table 0136 and "normal" here: only the unmistakable codes count.
    if (coding.code !== undefined && coding.code.length > 1) {
      const presence = Object.hasOwn(HL7, coding.code) ? HL7[coding.code] : undefined;
      if (presence !== undefined) said.add(presence);
    }
  }
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function presenceOfCode(system: string | undefined, code: string | undefined): Presence | null {
  if (code === undefined) return null;
  const table = tableOf(system);
  return table !== undefined && Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}

function tableOf(system: string | undefined): Readonly<Record<string, Presence>> | undefined {
  const known = codeSystemOf(system);
  if (known === "SNOMED") return SNOMED;
  if (known === "LOINC") return LOINC;
  return system !== undefined && /(v2-0136|v2\/0136|v3-ObservationInterpretation)$/.test(system) ? HL7 : undefined;
}
