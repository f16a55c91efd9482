import type { Issue } from "@cdss/domain";
import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../../input/input-error.ts";
import type { TextCase } from "../text-sample.ts";

/** Whether the patient has a symptom: "1" yes, "0" no, "2" was not said. An issue names the field, not the symptom. */
const Symptoms = z
  .record(z.string(), z.unknown())
  .refine((noted) => Object.values(noted).every((value) => value === "0" || value === "1" || value === "2"), {
    message: 'expected "0", "1" or "2" for every symptom',
  });

/**
 * A Chinese consultation as the MZ data sets hold it (MZ-4, MZ-10): what the patient first said, and what was asked
 * for.
 */
const Consultation = z.strictObject({
  pid: z.string().min(1),
  exp_sxs: Symptoms,
  imp_sxs: Symptoms,
  label: z.string().trim().min(1),
});

/**
 * The symptoms as a sentence that any system can read: 患者有咳嗽、咳痰，否认鼻塞。 A symptom that is noted twice is there if either
 * note says so; one that was not said is left out. Empty where nothing is left.
 */
export function sentenceOf(noted: readonly Readonly<Record<string, unknown>>[]): string {
  const names = (value: string): string[] =>
    noted.flatMap((one) => Object.keys(one).filter((name) => one[name] === value));
  const present = new Set(names("1"));
  const absent = new Set(names("0").filter((name) => !present.has(name)));
  const clauses = [
    ...(present.size > 0 ? [`有${[...present].join("、")}`] : []),
    ...(absent.size > 0 ? [`否认${[...absent].join("、")}`] : []),
  ];
  return clauses.length === 0 ? "" : `患者${clauses.join("，")}。`;
}

/**
 * Read consultations. The text of a case whose symptoms were all not said is empty. Throws CdssError INVALID_INPUT
 * naming file, position and field of every one that is not right.
 */
export function parseConsultations(text: string, file: string): TextCase[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw inputError(file, "not JSON", "write an array of consultations", cause);
  }
  const parsed = z.array(Consultation).safeParse(json);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));
  const seen = new Set<string>();
  const issues = parsed.data.flatMap(({ pid }, at): Issue[] => {
    const isTwice = seen.has(pid);
    seen.add(pid);
    return isTwice ? [{ path: `${file}: [${at}].pid`, message: "is given twice", fix: "give each its own pid" }] : [];
  });
  if (issues.length > 0) throw issuesError(issues);
  // The choices are the diagnoses of the file: these sets were made to tell a few apart.
  const candidates = [...new Set(parsed.data.map(({ label }) => label))].sort();
  return parsed.data.map(({ pid, exp_sxs, imp_sxs, label }) => ({
    id: pid,
    language: "zh",
    text: sentenceOf([exp_sxs, imp_sxs]),
    sex: "unknown",
    gold: [label],
    candidates,
    groups: { category: label },
  }));
}
