import { basename } from "node:path";
import { z } from "zod";
import { inputError, issuesError } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import type { QuestionSample } from "./question.ts";

/** PubMedQA publishes its test split as an object from id to label; a plain list of ids serves as well. */
const Ids = z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)]);

/** The samples that a JSON file of ids names. Throws CdssError INVALID_INPUT for a damaged file and for unknown ids. */
export async function keepIds(samples: readonly QuestionSample[], path: string): Promise<QuestionSample[]> {
  const file = basename(path);
  const text = await readText(path);
  let ids: readonly string[];
  try {
    ids = Ids.parse(JSON.parse(text));
  } catch {
    throw inputError(file, "is not a JSON list of ids or an object by id", "give the ids of a published split");
  }
  const known = new Set(samples.map((sample) => sample.id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw issuesError(
      unknown.map((id) => ({
        path: `${file}: ${id}`,
        message: "is no id of the data",
        fix: "give the data of the split",
      })),
    );
  const wanted = new Set(ids);
  return samples.filter((sample) => wanted.has(sample.id));
}
