import { basename } from "node:path";
import { Curie, type Issue, Language, Sex } from "@cdss/domain";
import { z } from "zod";
import { issuesError } from "../../input/input-error.ts";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { readText } from "../../input/read-text.ts";
import type { Note } from "./note.ts";

/** A label of a JSONL note: its words as a half-open span of UTF-16 units. */
const LabelLine = z.strictObject({
  concept: Curie,
  name: z.string().default(""),
  also: z.array(Curie).default([]),
  status: z.enum(["present", "absent"]).default("present"),
  experiencer: z.enum(["patient", "family"]).default("patient"),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  measurement: z.boolean().default(false),
});

const NoteLine = z.strictObject({
  id: z.string().min(1),
  lang: Language,
  part: z.string().min(1).optional(),
  text: z.string().min(1),
  age: z.number().min(0).max(130).optional(),
  sex: Sex.default("unknown"),
  findings: z.array(LabelLine),
});

/** Read notes as JSON lines. Throws CdssError INVALID_INPUT naming file, line and field, also for a span outside its text. */
export async function readNoteLines(path: string): Promise<Note[]> {
  const records = parseJsonLines(await readText(path), basename(path), NoteLine, ({ id }) => id);
  const issues: Issue[] = [];
  const notes = records.map(({ place, value: { id, lang, part, text, age, sex, findings } }): Note => {
    for (const [at, { start, end }] of findings.entries())
      if (start >= end || end > text.length)
        issues.push({
          path: `${place}: findings[${at}]`,
          message: "is no span of the text",
          fix: "give start and end in UTF-16 units, end exclusive",
        });
    return {
      id,
      language: lang,
      ...(part === undefined ? {} : { part }),
      title: "",
      text,
      ...(age === undefined ? {} : { ageYears: age }),
      sex,
      labels: findings.map(({ concept, name, also, status, experiencer, start, end, measurement }) => ({
        concept,
        name,
        accepted: [...new Set([concept, ...also])],
        status,
        experiencer,
        start,
        end,
        isMeasurement: measurement,
      })),
    };
  });
  if (issues.length > 0) throw issuesError(issues);
  return notes;
}
