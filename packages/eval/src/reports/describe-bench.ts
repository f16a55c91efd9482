import type { BenchRecord } from "../records/run-record.ts";
import { textTable } from "../terminal/table.ts";

/** Two decimals below ten, one below a hundred, none above. */
export function formatMeasure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** A record in words, for a terminal. */
export function describeBench({ rows, data, machine, load }: BenchRecord): string {
  const table = rows.map(({ name, value, unit, goal, met }) => [
    name,
    `${formatMeasure(value)} ${unit}`,
    goal === null ? "" : `${goal} ${unit}`,
    met === null ? "" : met ? "met" : "missed",
  ]);
  return (
    textTable([["measure", "value", "goal", ""], ...table]) +
    `${data.cases} cases (${data.name}); ${machine.cores} cores, ${machine.cpu}, Node ${machine.node}, load ${load.toFixed(1)}\n`
  );
}
