import { z } from "zod";
import { parseTable } from "./parse-table.ts";

/** A drug of a class. */
export interface Membership {
  /** As the thesaurus writes it, remarks included. */
  readonly name: string;
  readonly rxcui: string;
  readonly className: string;
  readonly classCode: string;
}

/** An RxNorm number, empty where the thesaurus has none. */
export const Rxcui = z.string().trim().regex(/^\d*$/, "expected an RxNorm number or nothing");

const GroupRow = z.object({
  "Drug Name": z.string().trim(),
  RxNorm: Rxcui,
  "Class Name": z.string().trim().min(1),
  "Class Code": z.string().trim(),
});

/**
 * Classes and their drugs. A line without a name and a number says nothing, and is passed over. Throws CdssError INVALID_INPUT that
 * names file, line and column.
 */
export function parseGroups(text: string, file: string): Membership[] {
  return parseTable(text, file, GroupRow)
    .map((row) => ({
      name: row["Drug Name"],
      rxcui: row.RxNorm,
      className: row["Class Name"],
      classCode: row["Class Code"],
    }))
    .filter(({ name, rxcui }) => name !== "" || rxcui !== "");
}
