import { z } from "zod";
import { parseJsonLines } from "../../../input/parse-json-lines.ts";
import { type TextCase, Urgency } from "../text-sample.ts";

/** A line of the standard vignettes of Semigran et al. (BMJ 2015, doi:10.1136/bmj.h3480), as JSONL. */
const Vignette = z.strictObject({
  urgency_level: Urgency,
  correct_diagnosis: z.string().trim().min(1),
  case_description: z.string().trim().min(1),
});

/** True for the text of such a file, by the keys of its first record. */
export function isVignettes(text: string): boolean {
  return /^\s*\{.*"case_description"\s*:/.test(text);
}

/**
 * Read vignettes; a case is called by the number of its line. Throws CdssError INVALID_INPUT naming file, line and
 * field.
 */
export function parseVignettes(text: string, file: string): TextCase[] {
  return parseJsonLines(text, file, Vignette).map(({ place, value }) => ({
    id: `vignette-${place.slice(place.lastIndexOf(":") + 1)}`,
    language: "en",
    text: value.case_description,
    sex: "unknown",
    gold: [value.correct_diagnosis],
    candidates: [],
    urgency: value.urgency_level,
    groups: { category: value.urgency_level },
  }));
}
