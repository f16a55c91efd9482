import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError } from "@cdss/domain";

function inputError(file: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError("INVALID_INPUT", `${file}: ${message}; ${fix}`, {
    issues: [{ path: file, message, fix }],
    cause,
  });
}

/** Cells of a line: separated by tabs where the header has one, else by commas outside of quotes. */
const cellsOf = (line: string, tabs: boolean): string[] =>
  (tabs ? line.split("\t") : (line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? [])).map((cell) =>
    cell.replace(/^"(.*)"$/, "$1").trim(),
  );

/**
 * Distinct values of a column of a TSV or CSV file with a header, unpacked where it ends in `.gz`. Throws CdssError
 * INVALID_INPUT when it cannot be read or has no such column.
 */
export function readReferenceColumn(path: string, column: string): ReadonlySet<string> {
  const file = basename(path);
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw inputError(file, "cannot be read", "give a whole file that exists and that you may read", cause);
  }
  const [header = "", ...lines] = text.split(/\r?\n/);
  const tabs = header.includes("\t");
  const index = cellsOf(header, tabs).indexOf(column);
  if (index < 0) throw inputError(file, `has no column ${column}`, "give a file whose first line names its columns");
  return new Set(lines.flatMap((line) => cellsOf(line, tabs)[index] || []));
}
