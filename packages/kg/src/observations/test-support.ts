import { fileURLToPath } from "node:url";
import { compileObservationTable, createObservationReader, loadObservationTable, type Measurement } from "./index.ts";

/** The folder of the shipped data, for tests. */
export const DATA = fileURLToPath(new URL("../../../../data/observations", import.meta.url));
export const table = compileObservationTable(loadObservationTable(DATA));
export const reader = createObservationReader(table);

/** What a row of a scanning table is about: `test comparator+value unit [range] flag confounded problem`. */
export function summary(measurement: Measurement): string {
  const { comparator, value, unit, referenceRange: range, flag, problem, confounded } = measurement;
  const printed = range === undefined ? undefined : `[${range.low ?? ""}-${range.high ?? ""}]`;
  return [measurement.test, `${comparator ?? ""}${value}`, unit, printed, flag, confounded && "confounded", problem]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The measurements of a text, each as its summary. */
export function scan(text: string): string[] {
  return reader.scan(text).map(summary);
}
