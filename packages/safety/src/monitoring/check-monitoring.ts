import type { Drug, LabValue } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import { daysBetween } from "../laboratory/days-between.ts";
import { labTest } from "../laboratory/lab-tests.ts";

/** Drugs whose missing test is worth a line: a narrow therapeutic index, or one of these groups and drugs, in which a missed test does harm. */
const HIGH_RISK = new Set([
  "vitamin-k-antagonist",
  "direct-oral-anticoagulant",
  "heparin",
  "cardiac-glycoside",
  "antiarrhythmic-class-1",
  "antiarrhythmic-class-3",
  "aminoglycoside",
  "glycopeptide",
  "calcineurin-inhibitor",
  "mtor-inhibitor",
  "antimetabolite",
  "potassium-sparing-diuretic",
  "clozapine",
  "amiodarone",
  "leflunomide",
]);

/**
 * Days within which a result counts as on file. Choices of this project, wide on purpose: a line means that the test is overdue by any schedule. Tests that
 * are not listed are not asked for here, because a result of them is rarely kept as a number.
 */
export const MONITORING_WINDOWS: Readonly<Record<string, number>> = {
  inr: 30,
  aptt: 7,
  "anti-xa": 30,
  potassium: 90,
  sodium: 180,
  magnesium: 180,
  calcium: 365,
  creatinine: 180,
  egfr: 180,
  "blood-count": 90,
  platelets: 90,
  neutrophils: 30,
  "liver-function": 180,
  "drug-level": 180,
  tsh: 365,
  "qtc-ecg": 365,
  ecg: 365,
};

export function isHighRisk(drug: Drug): boolean {
  return (
    drug.tags.includes("narrow-therapeutic-index") ||
    [drug.id, drug.class, ...drug.groups].some((key) => HIGH_RISK.has(key))
  );
}

/** Tests that some result answers. */
function answersOf({ test }: LabValue): readonly string[] {
  const known = labTest(test);
  return known === null ? [test] : [known.key, ...known.answers];
}

/** For each test how old its newest result is, in days; a result or a today without a date counts as new. */
export function newestResults(labs: readonly LabValue[], today: string | undefined): ReadonlyMap<string, number> {
  const ages = new Map<string, number>();
  for (const lab of labs) {
    const age = daysBetween(lab.date, today) ?? 0;
    for (const test of answersOf(lab)) ages.set(test, Math.min(age, ages.get(test) ?? age));
  }
  return ages;
}

/** Tests that the entry of a high-risk drug names and of which no result is on file within its time: one quiet line, or null. */
export function checkMonitoring(
  drug: Drug,
  results: ReadonlyMap<string, number>,
  nameOf: (test: string) => { readonly en: string; readonly zh: string },
): PatientDraft | null {
  if (!isHighRisk(drug)) return null;
  const missing = drug.monitoring.filter(({ test }) => {
    const window = MONITORING_WINDOWS[test];
    return window !== undefined && (results.get(test) ?? Number.POSITIVE_INFINITY) > window;
  });
  if (missing.length === 0) return null;
  const say = (language: "en" | "zh"): string =>
    missing
      .map(({ test }) => `${nameOf(test)[language]} (${MONITORING_WINDOWS[test]} ${language === "en" ? "days" : "天"})`)
      .join(language === "en" ? ", " : "、");
  return {
    ...{
      kind: "monitoring",
      drugs: [drug.id],
      severity: "minor",
      grounds: [{ sources: drug.sources, section: "monitoring" }],
    },
    reason: { en: `no result on file: ${say("en")}`, zh: `无近期结果：${say("zh")}` },
    management: { en: "Order the test, or record where it was done", zh: "安排检查，或补录外院结果" },
  };
}
