import { basename } from "node:path";
import { type Issue, Language } from "@cdss/domain";
import { IDENTIFIER_KINDS } from "@cdss/rag";
import { z } from "zod";
import type { DataSet } from "../../core/sample.ts";
import type { TaskSetup } from "../../core/task.ts";
import { issuesError } from "../../input/input-error.ts";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { readText } from "../../input/read-text.ts";
import { generateNotes } from "./generate-notes.ts";
import type { NoteGold, NoteInput } from "./note.ts";
import { readNoteLines } from "./note-lines.ts";

type NoteSet = DataSet<NoteInput, NoteGold, null>;

/** Notes that are written where `--generate` gives no number. */
export const USUAL_NOTES = 200;

const Place = z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().positive() });
const Values = z.array(z.string().min(1)).default([]);
const NoteLine = z.strictObject({
  id: z.string().min(1),
  lang: Language,
  text: z.string().min(1),
  identifiers: z.array(Place.extend({ kind: z.enum(IDENTIFIER_KINDS) })),
  clinical: z.array(Place).default([]),
  known: z
    .strictObject({
      names: Values,
      ids: Values,
      phones: Values,
      emails: Values,
      addresses: Values,
      organisations: Values,
    })
    .prefault({}),
});

async function readMarked(path: string): Promise<NoteSet> {
  const issues: Issue[] = [];
  const samples = parseJsonLines(await readText(path), basename(path), NoteLine, ({ id }) => id).map(
    ({ place, value }) => {
      const { id, lang, text, identifiers, clinical, known } = value;
      for (const [field, places] of Object.entries({ identifiers, clinical }))
        for (const [at, { start, end }] of places.entries())
          if (start >= end || end > text.length)
            issues.push({
              path: `${place}: ${field}[${at}]`,
              message: "is no span of the text",
              fix: "give start and end in UTF-16 units, end exclusive",
            });
      return { id, input: { lang, text, known }, gold: { identifiers, clinical }, groups: { language: lang } };
    },
  );
  if (issues.length > 0) throw issuesError(issues);
  return { samples, skipped: 0, shared: null };
}

/** Notes whose identifiers are marked (`.jsonl`), or notes written from the lines of a YAML file. Throws CdssError INVALID_INPUT naming file and field. */
export async function readDeidentificationNotes(path: string, { options, seed }: TaskSetup): Promise<NoteSet> {
  if (/\.jsonl(\.gz)?$/.test(path)) return readMarked(path);
  const { generate } = options;
  const count = typeof generate === "number" ? generate : USUAL_NOTES;
  return { samples: generateNotes(await readNoteLines(path), count, seed), skipped: 0, shared: null };
}
