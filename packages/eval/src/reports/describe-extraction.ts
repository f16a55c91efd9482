import type { ExtractionRecord } from "../records/run-record.ts";
import type { ExtractionError } from "../tasks/extraction/list-errors.ts";
import { textTable } from "../terminal/table.ts";
import { formatInterval, formatValue } from "./format-number.ts";

/** A record in words, for a terminal. */
export function describeExtraction(record: ExtractionRecord): string {
  return record.groups
    .map(({ language, n, labels, metrics, ci95 }) => {
      const rows = Object.entries(metrics).map(([name, value]) => [
        name,
        formatValue(value),
        formatInterval(ci95[name] ?? [null, null]),
      ]);
      return textTable([[`${language}: ${n} notes, ${labels} labels`, "value", "95 % interval"], ...rows]);
    })
    .join("\n");
}

/** Errors line by line, and how many there are of each cause. */
export function describeErrors(errors: readonly ExtractionError[]): string {
  const lines = errors.map(({ note, kind, concept, name, status, experiencer, words, cause, instead }) => {
    const side = experiencer === "patient" ? status : `${status}, ${experiencer}`;
    return `${note}  ${kind}  ${cause}  ${concept} ${name} (${side})  "${words}"${instead === "" ? "" : `  -> ${instead}`}\n`;
  });
  const causes = new Map<string, number>();
  for (const { kind, cause } of errors) causes.set(`${kind}, ${cause}`, (causes.get(`${kind}, ${cause}`) ?? 0) + 1);
  const counts = [...causes].sort((a, b) => b[1] - a[1]).map(([cause, number]) => [cause, String(number)]);
  return `${lines.join("")}\n${textTable([["cause", "errors"], ...counts])}`;
}
