import type { DifferentialCodedRecord } from "../records/run-record.ts";
import { textTable } from "../terminal/table.ts";
import { decimalsOf, formatInterval, formatP, formatValue } from "./format-number.ts";

type Scored = Pick<DifferentialCodedRecord["systems"][number], "metrics" | "ci95" | "ci95Clustered" | "n">;

function scoredTable(title: string, { metrics, ci95, ci95Clustered }: Scored): string {
  const rows = Object.entries(metrics).map(([name, value]) => {
    const decimals = decimalsOf(name);
    return [
      name,
      formatValue(value, decimals),
      formatInterval(ci95[name] ?? [null, null], decimals),
      formatInterval(ci95Clustered[name] ?? [null, null], decimals),
    ];
  });
  return textTable([[title, "value", "95 % interval", "by cluster"], ...rows]);
}

/** A record in words, for a terminal. */
export function describeDifferentialCoded(record: DifferentialCodedRecord): string {
  const blocks: string[] = [];
  for (const system of record.systems) {
    const { n, unknownGold, knownOnly, seconds } = system;
    const hidden = record.leavePublicationOut ? ", own publications hidden" : "";
    blocks.push(
      `${system.system}: ${n} cases${hidden}, ${record.clusters} clusters, ${record.skipped} skipped without diagnosis, ` +
        `${unknownGold} diagnoses unknown to the release (failures), ${((1000 * seconds) / n).toFixed(1)} ms a case\n` +
        scoredTable("all cases", system),
      scoredTable(`${knownOnly.n} known`, knownOnly),
    );
  }
  for (const { first, second, metrics } of record.comparisons) {
    const rows = Object.entries(metrics).map(([name, { difference, ci95, ci95Clustered, p }]) => [
      name,
      formatValue(difference),
      formatInterval(ci95),
      formatInterval(ci95Clustered),
      formatP(p),
    ]);
    blocks.push(textTable([[`${first} less ${second}`, "difference", "95 % interval", "by cluster", "p"], ...rows]));
  }
  return blocks.join("\n");
}
