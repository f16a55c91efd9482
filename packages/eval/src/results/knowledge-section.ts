import { countTables, type KnowledgeCounts } from "@cdss/kg";
import { markdownTable } from "./markdown-table.ts";

const HEAD = `## What the starter knowledge holds

Counted in the packs by \`npx cdss knowledge counts\`. A fact is one line of an entry: a tier of a setting, a finding, a dose, a warning, a rule. It cites a work
of its own, or rests on the works that its entry cites for all that it says, which is weaker: a reader has to look for it in each of them. The bands of
findings are estimates of the writers whatever works the entry cites. \`unknown\`, such as of a drug in pregnancy, is not counted. Words of \`data/names\`
and the imported records of disease are not among these.
`;

/** That no fact names a section, page or table, said once instead of left to a column of zeros. */
const NOT_LOCATED = "\nNo fact names the section, page or table of its work.\n";

/** The section of the page that says what the packs hold and what their facts rest on. */
export function knowledgeSection(counts: KnowledgeCounts): string {
  const tables = countTables(counts).map(({ title, head, rows }) => `\n### ${title}\n\n${markdownTable(head, rows)}`);
  return HEAD + (counts.total.located === 0 ? NOT_LOCATED : "") + tables.join("");
}
