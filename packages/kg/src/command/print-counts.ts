import { countKnowledge } from "../content/count-knowledge.ts";
import { type CountTable, countTables } from "../content/count-tables.ts";
import type { CommandIo } from "./command-io.ts";

export interface CountArguments {
  readonly packs: string;
  readonly json?: boolean;
}

/** A table as lines of text: words to the left, figures to the right. */
function linesOf({ title, head, rows }: CountTable): string[] {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => cells[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  ");
  return [title, ...[head, ...rows].map((cells) => `  ${line(cells)}`.trimEnd())];
}

/** `knowledge counts`. Throws CdssError INVALID_SOURCE where an entry cannot be read and would be missing from the counts. */
export function printCounts({ packs, json = false }: CountArguments, io: CommandIo): void {
  const counts = countKnowledge(packs);
  if (json) io.out(JSON.stringify(counts, null, 2));
  else
    for (const [index, table] of countTables(counts).entries()) {
      if (index > 0) io.out("");
      for (const line of linesOf(table)) io.out(line);
    }
}
