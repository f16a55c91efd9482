import type { Rewrite } from "./rewrite.ts";

/** "After surgery, pain fell." as "Pain fell after surgery.": one adverbial without a clause of its own, and one clause. */
export const moveAdverbial: Rewrite = (statement) => {
  const found = /^((?:In|Among|During|After|Before|At) [^,;:.()]{5,70}), ([a-z][^,;:()]{15,})\.$/.exec(statement);
  const [, adverbial = "", clause = ""] = found ?? [];
  if (
    found === null ||
    /^In (?:conclusion|summary|contrast|addition|particular|fact|general|turn|the present|this)/.test(adverbial)
  )
    return null;
  // A second clause would draw the adverbial to itself.
  if (
    /\b(?:which|that|who|where|whereas|while|but|and|or|is|was|were|are)\b/.test(adverbial) ||
    /\b(?:which|that|who|whereas|while|but|however|respectively)\b/.test(clause)
  )
    return null;
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)} ${adverbial.charAt(0).toLowerCase()}${adverbial.slice(1)}.`;
};
