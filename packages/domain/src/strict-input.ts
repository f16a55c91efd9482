import { z } from "zod";

/** Longest name of a key that is repeated: a longer one is no misspelt name, and may be anything. */
const NAMED_KEY = /^[A-Za-z_][\w-]{0,40}$/;

/**
 * An object of these fields and no others: a misspelt field that was ignored would change the answer without a word. The message names the
 * key and those that are known, also of an object that was made from this one by `extend`.
 */
export function strictInput<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return undefined;
      const keys = issue.keys.map((key) => (NAMED_KEY.test(key) ? `"${key}"` : "a key")).join(", ");
      return `unknown: ${keys}; known keys: ${knownKeys(issue.inst).join(", ")}`;
    },
  });
}

function knownKeys(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
