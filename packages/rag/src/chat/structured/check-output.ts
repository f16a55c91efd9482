import type { z } from "zod";
import type { Written } from "../chat-writer.ts";
import { extractJson } from "./extract-json.ts";

/** An answer that the schema accepts, or what to tell the model of it. `problems` may repeat the answer: it is for the model alone. */
export type CheckedOutput<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly kind: "cut off" | "refused" | "no JSON" | "fields wrong";
      readonly problems: readonly string[];
    };

/** As many as help: a list of fifty is a symptom of one. */
const TOLD_PROBLEMS = 8;

/** Reads the answer out of a model's text and checks it. A text that was cut off may still hold a whole answer. */
export function checkOutput<T>(text: string, stop: Written["stop"], schema: z.ZodType<T>): CheckedOutput<T> {
  if (stop === "refused") return { ok: false, kind: "refused", problems: ["You declined to answer."] };
  const json = extractJson(text);
  if (json === undefined) {
    return stop === "length"
      ? {
          ok: false,
          kind: "cut off",
          problems: ["Your answer was too long and was cut off. Give fewer and shorter items."],
        }
      : { ok: false, kind: "no JSON", problems: ["Your answer held no JSON object."] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues
    .slice(0, TOLD_PROBLEMS)
    .map(({ path, message }) => `${path.map(String).join(".") || "the object"}: ${message}`);
  return { ok: false, kind: "fields wrong", problems };
}
