import { z } from "zod";
import type { Severity } from "../../../tasks/interactions/severity.ts";
import { Rxcui } from "./parse-groups.ts";
import { parseTable } from "./parse-table.ts";

/** A drug (with a name) or a class of drugs (with a class name). */
export interface Side {
  readonly name: string;
  readonly rxcui: string;
  readonly className: string;
  readonly classCode: string;
}

export interface Rule {
  readonly id: string;
  readonly sides: readonly [Side, Side];
  readonly severity: Severity;
  readonly mechanism: string;
}

/**
 * The four levels of the French thesaurus, as its English tables spell and misspell them. Some cells give no level: they are empty,
 * or leave it to a dose or to the label of each drug; the rule then counts as the mildest level, "take into account", and its twin
 * from the other drug's page, where it has a level, wins. Of several levels in one cell the first is the worst and counts.
 */
const LEVELS: readonly (readonly [pattern: RegExp, severity: Severity])[] = [
  [/^c[o0]ntra/i, "contraindicated"],
  [/^no[tr] reco/i, "major"],
  [/^precautions? (for|of) use/i, "moderate"],
  [/^ta[kl]e into account/i, "minor"],
  [/^$|^with doses of|^to know the risks/i, "minor"],
];

const Level = z
  .string()
  .trim()
  .transform((cell, context): Severity => {
    const [, severity] = LEVELS.find(([pattern]) => pattern.test(cell)) ?? [];
    if (severity !== undefined) return severity;
    context.addIssue({ code: "custom", message: "expected one of the four levels of the thesaurus" });
    return z.NEVER;
  });

const Cell = z.string().trim();

type SideColumn = `Drug ${1 | 2} ${"Name" | "Class Name"}`;

const RuleRow = z
  .object({
    "Drug Interaction ID": z.string().regex(/^\d+$/, "expected a number"),
    "Drug 1 Name": Cell,
    "Drug 1 RxCUI": Rxcui,
    "Drug 1 Class Name": Cell,
    "Drug 1 Code": Cell,
    "Drug 2 Name": Cell,
    "Drug 2 RxCUI": Rxcui,
    "Drug 2 Class Name": Cell,
    "Drug 2 Code": Cell,
    Description: Cell,
    Severity: Level,
  })
  .refine((row) => isNamed(row, 1) === isNamed(row, 2), {
    path: ["Drug 2 Name"],
    message: "expected a drug or a class on both sides",
  });
type RuleRow = z.infer<typeof RuleRow>;

function isNamed(row: Record<SideColumn, string>, which: 1 | 2): boolean {
  return row[`Drug ${which} Name`] !== "" || row[`Drug ${which} Class Name`] !== "";
}

function sideOf(row: RuleRow, which: 1 | 2): Side {
  return {
    name: row[`Drug ${which} Name`],
    rxcui: row[`Drug ${which} RxCUI`],
    className: row[`Drug ${which} Class Name`],
    classCode: row[`Drug ${which} Code`],
  };
}

/**
 * Rules of the table. A line that names nobody is what a page break left of a rule, and is passed over. Throws CdssError
 * INVALID_INPUT that names file, line and column.
 */
export function parseRules(text: string, file: string): Rule[] {
  return parseTable(text, file, RuleRow)
    .filter((row) => isNamed(row, 1))
    .map((row) => ({
      id: row["Drug Interaction ID"],
      sides: [sideOf(row, 1), sideOf(row, 2)],
      severity: row.Severity,
      mechanism: row.Description,
    }));
}
