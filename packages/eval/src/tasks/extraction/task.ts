import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Language, Sex } from "@cdss/domain";
import { z } from "zod";
import type { Task } from "../../core/task.ts";
import { lexiconKind } from "../../systems/extraction/engine.ts";
import { EXTRACTION_METRICS } from "./extraction-metrics.ts";
import { neighboursOf } from "./neighbours.ts";
import type { Label, Note } from "./note.ts";
import { Prediction } from "./prediction.ts";
import { readNoteLines } from "./read-note-lines.ts";
import { readNotes } from "./read-notes.ts";
import { NoteScore, scoreNote } from "./score-note.ts";

/** What a system sees of a note. */
export interface NoteInput {
  readonly lang: Language;
  readonly text: string;
  readonly sex: Sex;
  readonly ageYears?: number;
}

/** `{"findings": [{"concept": "HP:0001945", "status": "present", "spans": [{"start": 0, "end": 5}]}, …]}`. */
export const FindingsAnswer = z.object({ findings: z.array(Prediction) });
export type FindingsAnswer = z.infer<typeof FindingsAnswer>;

function noteOf(id: string, { lang, text, sex, ageYears }: NoteInput, labels: readonly Label[]): Note {
  return { id, language: lang, title: "", text, sex, ...(ageYears === undefined ? {} : { ageYears }), labels };
}

/** Read findings out of notes: concepts with status and person, on the right words. */
export const extraction: Task<NoteInput, readonly Label[], FindingsAnswer, NoteScore, null> = {
  name: "extraction",
  summary: "read findings out of labelled notes",
  defaultData: { below: "project", path: join("data", "evaluation", "notes") },
  options: [],
  read: async (path) => {
    const notes = (await stat(path)).isDirectory() ? await readNotes(path) : await readNoteLines(path);
    return {
      samples: notes.map(({ id, language, part, text, sex, ageYears, labels }) => ({
        id,
        input: { lang: language, text, sex, ...(ageYears === undefined ? {} : { ageYears }) },
        gold: labels,
        groups: { language, ...(part === undefined ? {} : { part }) },
      })),
      skipped: 0,
      shared: null,
    };
  },
  systems: { engine: lexiconKind },
  defaultSystem: "engine",
  output: FindingsAnswer,
  scorer: async ({ release }) => {
    const isNeighbour = neighboursOf(await release());
    return ({ id, input, gold }, output) => scoreNote(noteOf(id, input, gold), output?.findings ?? [], isNeighbour);
  },
  score: NoteScore,
  metrics: EXTRACTION_METRICS,
  headline: "f1",
  breakdown: ["language", "part"],
};
