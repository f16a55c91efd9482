import { parsePartialJson } from "@langchain/core/output_parsers";

/**
 * The items of a list that are complete in an answer that is still being written: all but the last, which may go on. They are as the
 * model wrote them and must still be checked.
 */
export function completeItems(text: string, list: string): readonly unknown[] {
  const start = text.indexOf("{");
  if (start < 0) return [];
  const json: unknown = parsePartialJson(text.slice(start));
  if (typeof json !== "object" || json === null) return [];
  const items: unknown = (json as Record<string, unknown>)[list];
  return Array.isArray(items) ? items.slice(0, -1) : [];
}
