import { type Rewrite, withCaseOf } from "./rewrite.ts";
import { SPELLINGS } from "./spellings.ts";

/** All words in the other spelling of English. */
export const respell: Rewrite = (statement) => {
  for (const toBritish of [true, false]) {
    const text = SPELLINGS.reduce((written, [british, american, unlessBefore]) => {
      const [from, to] = toBritish ? [american, british] : [british, american];
      const unless = unlessBefore === undefined ? "" : `(?!${unlessBefore})`;
      return written.replace(new RegExp(`(?<![\\p{L}-])${from}${unless}`, "giu"), (found) => withCaseOf(found, to));
    }, statement);
    if (text !== statement) return text;
  }
  return null;
};
