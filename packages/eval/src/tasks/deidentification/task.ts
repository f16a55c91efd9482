import { join } from "node:path";
import type { Task } from "../../core/task.ts";
import { wholeNumber } from "../../core/whole-number.ts";
import { deidentifierKind, knowingDeidentifierKind } from "../../systems/deidentification/engine.ts";
import { longNumbersKind } from "../../systems/deidentification/long-numbers.ts";
import { DEIDENTIFICATION_METRICS } from "./metrics.ts";
import { type NoteGold, type NoteInput, Removal } from "./note.ts";
import { readDeidentificationNotes } from "./read-notes.ts";
import { NoteScore, scoreNote } from "./score-note.ts";

/** Is everything gone that identifies a person, and does everything stay that medicine needs? */
export const deidentification: Task<NoteInput, NoteGold, Removal, NoteScore, null> = {
  name: "deidentification",
  summary: "take out of notes what identifies a person, and leave what medicine needs",
  defaultData: { below: "project", path: join("data", "evaluation", "deidentification", "held-out.yaml") },
  options: [
    {
      flags: "--generate <n>",
      description: "write n notes from the lines of a YAML file, drawn by the seed (default: 200)",
      parse: wholeNumber(1),
    },
  ],
  read: readDeidentificationNotes,
  systems: { engine: deidentifierKind, known: knowingDeidentifierKind, "long-numbers": longNumbersKind },
  defaultSystem: "engine",
  output: Removal,
  scorer: async () => scoreNote,
  score: NoteScore,
  metrics: DEIDENTIFICATION_METRICS,
  headline: "recall",
  breakdown: ["language"],
};
