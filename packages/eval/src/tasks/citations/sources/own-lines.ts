import { Language } from "@cdss/domain";
import { z } from "zod";
import { type PlacedRecord, parseJsonLines } from "../../../input/parse-json-lines.ts";
import { languageOf } from "../citation.ts";

const Text = z.string().trim().min(1);
const Line = z.object({
  id: z.string().min(1).optional(),
  lang: Language.optional(),
  statement: Text,
  passages: z.array(z.union([Text, z.object({ id: z.string().min(1).optional(), text: Text })])).min(1),
  supported: z.boolean(),
  kind: z.string().min(1).optional(),
});

/** A line of our format, its passages numbered from 1 where they have no id. */
export interface CitationLine {
  readonly id: string | undefined;
  readonly lang: Language;
  readonly statement: string;
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  readonly supported: boolean;
  readonly kind: string | undefined;
}

/** Lines of our JSONL. Throws CdssError INVALID_INPUT that names file, line and field of all that is not right. */
export function parseOwnLines(text: string, file: string): PlacedRecord<CitationLine>[] {
  const numbers = new Map<unknown, number>();
  const records = parseJsonLines(text, file, Line, (line) => line.id ?? `line ${numbers.set(line, numbers.size).size}`);
  return records.map(({ place, value }) => ({
    place,
    value: {
      id: value.id,
      lang: value.lang ?? languageOf(value.statement),
      statement: value.statement,
      passages: value.passages.map((passage, at) =>
        typeof passage === "string"
          ? { id: String(at + 1), text: passage }
          : { id: passage.id ?? String(at + 1), text: passage.text },
      ),
      supported: value.supported,
      kind: value.kind,
    },
  }));
}
