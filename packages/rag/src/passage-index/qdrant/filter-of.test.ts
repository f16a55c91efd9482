import { EvidenceFilter } from "@cdss/domain";
import { expect, it } from "vitest";
import { filterOf } from "./filter-of.ts";

const TENANT = { key: "tenant", match: { any: ["shared", "clinic"] } };

it.each([
  ["nothing but the tenants", {}, []],
  ["languages", { languages: ["zh"] }, [{ key: "language", match: { any: ["zh"] } }]],
  ["levels", { levels: ["trial", "label"] }, [{ key: "level", match: { any: ["trial", "label"] } }]],
  ["sources as they are", { sources: ["O'Brien"] }, [{ key: "source", match: { any: ["O'Brien"] } }]],
  // From a month on: what may end on its first day or later. Up to a month: what may begin on its last day (31) or earlier.
  ["the earliest date", { from: "2020-05" }, [{ key: "last_day", range: { gte: 20200501 } }]],
  ["the latest date", { to: "2020-05" }, [{ key: "first_day", range: { lte: 20200531 } }]],
])("confines to %s", (_what, filter, expected) => {
  const scope = { tenants: ["shared", "clinic"], filter: EvidenceFilter.parse(filter) };
  expect(filterOf(scope)).toEqual({ must: [TENANT, ...expected] });
});
