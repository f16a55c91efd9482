import type { Schemas } from "@qdrant/js-client-rest";
import { dayRange } from "../date-range.ts";
import type { SearchScope } from "../passage-index.ts";

export const oneOf = (key: string, values: readonly string[]): Schemas["FieldCondition"] => ({
  key,
  match: { any: [...values] },
});

/**
 * The filter that confines a search to its scope. Dates that are known by year or month count where they may fall inside; undated
 * passages have no such field and fall out where a date is asked for.
 */
export function filterOf({ tenants, filter: { languages, levels, sources, from, to } }: SearchScope) {
  return {
    must: [
      oneOf("tenant", tenants),
      ...(languages.length === 0 ? [] : [oneOf("language", languages)]),
      ...(levels.length === 0 ? [] : [oneOf("level", levels)]),
      ...(sources.length === 0 ? [] : [oneOf("source", sources)]),
      ...(from === undefined ? [] : [{ key: "last_day", range: { gte: dayRange(from).first } }]),
      ...(to === undefined ? [] : [{ key: "first_day", range: { lte: dayRange(to).last } }]),
    ],
  } satisfies Schemas["Filter"];
}
