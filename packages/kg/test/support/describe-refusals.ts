import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lintSmallPacks } from "./lint-small-packs.ts";

/**
 * What is refused; the text of the file that is replaced; what is wrong in its place; kind, line, field and first words of the only
 * error, such as `schema 9:findings[1].frequency: `; the near miss, which lint has nothing against.
 */
export type RefusalRow = readonly [what: string, from: string, wrong: string, refusal: string, right: string];

/** Tests of lint: each row's wrong text is refused with the named field of the entry, and its near miss passes without a word. */
export function describeRefusals(
  file: string,
  entry: string,
  table: Readonly<Record<string, readonly RefusalRow[]>>,
): void {
  const folder = mkdtempSync(join(tmpdir(), "cdss-refusals-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(Object.entries(table))(`${entry}: %s`, (_, rows) => {
    it.each(rows)("refuses %s", (_what, from, wrong, refusal) => {
      const [, kind, line, field, words] = /^(\w+) (\d+):(\S*): (.*)$/.exec(refusal) ?? [];
      const start = `${kind} ${file}:${line}:${[entry, field].filter((part) => part !== "").join(".")}: ${words}`;
      const { errors } = lintSmallPacks(folder, [[file, from, wrong]]);
      expect(errors.map((error) => error.slice(0, start.length))).toEqual([start]);
    });

    it.each(rows)("passes the near miss of %s", (_what, from, _wrong, _refusal, right) => {
      expect(lintSmallPacks(folder, [[file, from, right]])).toEqual({ errors: [], warnings: [] });
    });
  });
}
