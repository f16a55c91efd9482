const RULES = [
  "Drug Interaction ID",
  ...["Drug 1", "Drug 2"].flatMap((drug) => [`${drug} Name`, `${drug} RxCUI`, `${drug} Class Name`, `${drug} Code`]),
  "Description",
  "Severity",
];
const GROUPS = ["Drug Name", "RxNorm", "Class Name", "Class Code"];

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");

/** A table of rules for tests: number, name, RxNorm number, class and code of either side, text, level. */
export function rulesTable(rows: readonly (readonly string[])[]): string {
  return table([RULES, ...rows]);
}

/** A table of classes for tests: drug, RxNorm number, class, code. */
export function groupsTable(rows: readonly (readonly string[])[]): string {
  return table([GROUPS, ...rows]);
}
