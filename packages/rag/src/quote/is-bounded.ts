import type { SupportToken } from "../support/support-token.ts";
import type { TokenSpan } from "./read-name.ts";

/** Between a finding and the figure that says how long it lasts or how far it goes. */
const LINKS_BEHIND =
  /^[\s,，(（]*(?:(?:that|which|persist\w*|last\w*|continu\w*|exceed\w*|of|for|to|is|has|been|longer|more|than|about|usually|often|typically|temperature)\b[\s(]*|持续|时间|体温|血压|已|达|超过|长达|可|多|常|一般|通常|约|为|在|仍|[(（])*$/iu;
const LINKS_BEFORE = /^\s*(?:of|history of|的|以上|或以上|及以上|持续|持续性)*\s*$/iu;

/** Has the figure a unit of time or measurement? A share of patients bounds no finding, and a bare number may count anything. */
function isMeasured({ kind, key }: SupportToken): boolean {
  if (kind !== "quantity") return false;
  const dimension = key.slice(key.lastIndexOf(" ") + 1);
  return dimension !== "" && dimension !== "percent";
}

/**
 * Does a sentence bind the finding at a place to a duration or a value of its own: "fever for more than five days", 发热五天以上? It then
 * speaks of fewer patients than all who have the finding, and how long or how much this one has is not known here. Not where the figure
 * belongs to the name.
 */
export function isBounded(sentence: string, tokens: readonly SupportToken[], { from, to }: TokenSpan): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return false;
  if (tokens.slice(from, to).some(({ kind }) => kind === "quantity")) return false;
  const behind = tokens.slice(to).find(({ kind }) => kind === "quantity");
  if (behind !== undefined && isMeasured(behind) && LINKS_BEHIND.test(sentence.slice(last.end, behind.start)))
    return true;
  const before = tokens.slice(0, from).findLast(({ kind }) => kind === "quantity");
  return before !== undefined && isMeasured(before) && LINKS_BEFORE.test(sentence.slice(before.end, first.start));
}
