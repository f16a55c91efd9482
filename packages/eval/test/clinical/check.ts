import type { PatientFacts } from "@cdss/safety";
import { describe, expect, it } from "vitest";
import { ADULT, idOf, ORDERS } from "./medication.ts";

/** The one place where these tables meet the check: new orders beside what the patient takes. */
function check(patient: Partial<PatientFacts>, active: readonly string[], ordered: readonly string[]) {
  return ORDERS.check({ ...ADULT, ...patient }, active.map(idOf), ordered.map(idOf));
}

/** What is said of a pair or an order; `none` where nothing is. */
interface Said {
  readonly severity: string;
  readonly stops: boolean;
}

const said = (found: { severity: string; interrupts: boolean } | undefined): Said => ({
  severity: found?.severity ?? "none",
  stops: found?.interrupts ?? false,
});

/** `quiet` stands for any line that does not stop the prescriber, and for no line. */
type Expected = "contraindicated" | "major" | "moderate" | "minor" | "none" | "quiet";

function expectSaid(found: Said, severity: Expected, stops: boolean): void {
  expect(found).toEqual({ severity: severity === "quiet" ? found.severity : severity, stops });
}

/** Two drugs, the severity that the clause calls for, and whether it stops the prescriber. */
export type PairRow = readonly [ordered: string, active: string, severity: Expected, stops: boolean];

/** Pairs of a label clause or guideline: said alike whichever of the two drugs is the new one. */
export function pairs(clause: string, rows: readonly PairRow[]): void {
  describe(clause, () => {
    it.each(rows)("%s with %s: %s, stops: %s", (one, other, severity, stops) => {
      expectSaid(said(check({}, [other], [one]).interactions[0]), severity, stops);
      expectSaid(said(check({}, [one], [other]).interactions[0]), severity, stops);
    });
  });
}

/** One order, the facts of the patient that the clause turns on, and what must be said of it. */
export type PatientRow = readonly [ordered: string, patient: Partial<PatientFacts>, severity: Expected, stops: boolean];

/** Orders for a patient: the most serious alert. A patient is 45 years old where the row does not say otherwise. */
export function patients(clause: string, rows: readonly PatientRow[]): void {
  describe(clause, () => {
    it.each(rows)("%s for %j: %s, stops: %s", (order, patient, severity, stops) => {
      expectSaid(said(check(patient, [], [order]).alerts[0]), severity, stops);
    });
  });
}

/** An order beside a drug that the patient takes: the alert on a duplication. */
export function duplicates(clause: string, rows: readonly PairRow[]): void {
  describe(clause, () => {
    it.each(rows)("%s beside %s: %s, stops: %s", (order, active, severity, stops) => {
      const alerts = check({}, [active], [order]).alerts.filter(({ kind }) => kind === "duplicate");
      expectSaid(said(alerts[0]), severity, stops);
    });
  });
}
