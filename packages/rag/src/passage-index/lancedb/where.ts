import { dayRange } from "../date-range.ts";
import type { SearchScope } from "../passage-index.ts";

/** A string of SQL: quotes within it are doubled. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

export const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map(quoted).join(", ")})`;

/** Nothing but the tenant confines the search. */
export const isOpen = ({ filter: { languages, levels, sources, from, to } }: SearchScope): boolean =>
  languages.length + levels.length + sources.length === 0 && from === undefined && to === undefined;

/** The condition of SQL that confines a search to its scope. Dates that are known by year or month count where they may fall inside. */
export function whereOf({ tenants, filter: { languages, levels, sources, from, to } }: SearchScope): string {
  return [
    oneOf("tenant", tenants),
    ...(languages.length === 0 ? [] : [oneOf("language", languages)]),
    ...(levels.length === 0 ? [] : [oneOf("level", levels)]),
    ...(sources.length === 0 ? [] : [oneOf("source", sources)]),
    ...(from === undefined ? [] : [`last_day >= ${dayRange(from).first}`]),
    ...(to === undefined ? [] : [`first_day <= ${dayRange(to).last}`]),
  ].join(" AND ");
}
