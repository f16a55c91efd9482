/** One measured figure. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "MB" | "ms/10 kB" | "%";
  /** Most that is allowed, in the unit; null where nothing was promised. */
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** Goals of the service, in the unit of their row: see `docs/results.md` for what each is measured on. */
export const GOALS = {
  differentialP95: 15,
  loadSeconds: 2,
  residentMegabytes: 700,
  searchP95: 60,
  literatureP95: 500,
} as const;

export function benchRow(name: string, value: number, unit: BenchRow["unit"], goal: number | null = null): BenchRow {
  return { name, value, unit, goal, met: goal === null ? null : value <= goal };
}

/** Says whether a goal was missed: what `--strict` ends on. */
export function missesGoal(rows: readonly BenchRow[]): boolean {
  return rows.some(({ met }) => met === false);
}
