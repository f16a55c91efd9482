import type { Drug } from "@cdss/domain";
import { isLess } from "./amount.ts";
import type { PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** Bounds of a threshold of kidney function, mL/min: below 1 nobody is measured, above 150 nobody is impaired. */
export const KIDNEY_THRESHOLD = { from: 1, to: 150 };

/** Doses whose bounds are the wrong way round, and thresholds of kidney function that no patient meets. */
export function* checkDoses(drugs: readonly PackEntry<Drug>[]): Generator<PackIssue> {
  for (const entry of drugs) {
    for (const age of ["adult", "child"] as const)
      for (const [index, { from, to, max }] of entry.value.doses[age].entries()) {
        const at = ["doses", age, index];
        const fix = "correct the value, its unit or its per";
        if (to !== undefined && isLess(to, from))
          yield issueAt(entry, [...at, "to"], { kind: "dose", message: "is less than from", fix });
        if (max !== undefined && (isLess(max, from) || (to !== undefined && isLess(max, to))))
          yield issueAt(entry, [...at, "max"], { kind: "dose", message: "is less than from or to", fix });
      }
    for (const [index, { below, do: act }] of entry.value.renal.entries()) {
      const { from, to } = KIDNEY_THRESHOLD;
      if (below !== undefined && (below < from || below > to)) {
        const message = `${below} mL/min is not within ${from} to ${to}`;
        yield issueAt(entry, ["renal", index, "below"], {
          kind: "threshold",
          message,
          fix: "give eGFR or clearance in mL/min",
        });
      }
      if (below === undefined && act !== "none")
        yield issueAt(entry, ["renal", index], {
          ...{ level: "warning", kind: "threshold", message: "says at no level of kidney function what to do" },
          fix: "give below",
        });
    }
  }
}
