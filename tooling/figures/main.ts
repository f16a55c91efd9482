import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { figuresTable } from "./figures-table.ts";

const MARKS = /(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/;

/** `npm run figures`: brings the figures of docs/results.md, which `npm run eval -- results` writes, into the README. */
export async function main(): Promise<number> {
  const path = join(ROOT, "README.md");
  const page = readFileSync(path, "utf8");
  if (!MARKS.test(page)) throw new Error("README.md has lost its marks <!-- figures --> and <!-- /figures -->");
  const table = figuresTable(readFileSync(join(ROOT, "docs/results.md"), "utf8"));
  writeFileSync(
    path,
    page.replace(MARKS, (_all, open: string, close: string) => `${open}\n${table}\n\n${close}`),
  );
  return 0;
}
