import { basename } from "node:path";
import { IDENTIFIER_KINDS } from "@cdss/rag";
import { parse } from "yaml";
import { z } from "zod";
import { inputError, issuesError, schemaIssues } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";

const Slot = z.strictObject({ kind: z.enum(IDENTIFIER_KINDS), forms: z.array(z.string().min(1)).min(1) });

const LanguageLines = z
  .strictObject({
    /** What may be planted: a kind of identifier and the forms that a value is drawn from. */
    slots: z.record(z.string().regex(/^[a-z]+$/), Slot),
    /** Phrases that medicine needs: they must stay as they are. */
    clinical: z.array(z.string().min(1)).min(1),
    lines: z.array(z.string().min(1)).min(1),
  })
  .superRefine(({ slots, lines }, context) => {
    for (const [at, line] of lines.entries())
      for (const [, slot = ""] of line.matchAll(/\{([a-z]+)(?::p)?\}/g))
        if (slot !== "clinical" && slots[slot] === undefined)
          context.addIssue({ code: "custom", path: ["lines", at], message: "names a slot that there is none of" });
  });

/** Lines that notes are written from, by language. */
export const NoteLines = z.strictObject({ zh: LanguageLines, en: LanguageLines });
export type NoteLines = z.infer<typeof NoteLines>;
export type LanguageLines = z.infer<typeof LanguageLines>;

/** Read the lines of a YAML file. Throws CdssError INVALID_INPUT naming file and field. */
export async function readNoteLines(path: string): Promise<NoteLines> {
  const file = basename(path);
  let yaml: unknown;
  try {
    yaml = parse(await readText(path));
  } catch (cause) {
    throw inputError(file, "not YAML", "mend the file", cause);
  }
  const parsed = NoteLines.safeParse(yaml);
  if (!parsed.success) throw issuesError(schemaIssues(parsed.error, file));
  return parsed.data;
}
