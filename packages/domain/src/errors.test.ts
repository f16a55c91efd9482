import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { CdssError, issuesOf } from "./errors.ts";
import { EvidenceFilter } from "./evidence-search.ts";
import { strictInput } from "./strict-input.ts";

describe("an error made by another copy of this module", () => {
  test("is one of ours, and a subclass stays its own", async () => {
    vi.resetModules();
    const copy = await import("./errors.ts");
    expect(copy.CdssError).not.toBe(CdssError);
    expect(new copy.CdssError("NOT_FOUND", "gone")).toBeInstanceOf(CdssError);
    class Narrow extends CdssError {}
    expect(new Narrow("NOT_FOUND", "gone")).toBeInstanceOf(CdssError);
    expect(new CdssError("NOT_FOUND", "gone")).not.toBeInstanceOf(Narrow);
  });

  test.each([new Error("NOT_FOUND"), { code: "NOT_FOUND", issues: [] }, null, "NOT_FOUND"])("%j is none", (other) => {
    expect(other instanceof CdssError).toBe(false);
  });
});

describe("the fix of an issue says what is expected", () => {
  const age = z.number().min(0).max(130);
  test.each<[string, z.ZodType, unknown, string]>([
    ["another type", z.string(), 5, "give text in quotes"],
    ["nothing", z.object({ a: z.string() }), {}, "give text in quotes"],
    ["a fraction", z.int(), 0.5, "give a whole number"],
    ["a list for an object", z.object({}), [], "give an object"],
    ["below the bound", age, -1, "give a number of at least 0"],
    ["above the bound", age, 131, "give a number of at most 130"],
    ["at an open bound", z.number().positive(), 0, "give a number of more than 0"],
    ["empty", z.string().min(1), "", "give at least 1 characters"],
    ["too many", z.array(age).max(1), [1, 2], "give at most 1 items"],
    ["another word", z.enum(["en", "zh"]), "fr", "give one of: en, zh"],
    [
      "another form, with words of our own",
      z.string().regex(/^a/, "expected a word with a"),
      "b",
      "give a word with a",
    ],
    ["another form", z.string().regex(/^a/), "b", "give a value of the form that the message names"],
    ["an unknown key", z.strictObject({}), { b: 1 }, "remove the key or correct its name"],
  ])("%s", (_name, schema, value, fix) => {
    expect(issuesOf(schema.safeParse(value).error ?? { issues: [] }).map((issue) => issue.fix)).toEqual([fix]);
  });
});

describe("an input of known keys", () => {
  const messages = (schema: z.ZodType, value: unknown) =>
    issuesOf(schema.safeParse(value).error ?? { issues: [] }).map(({ path, message }) => `${path}: ${message}`);
  const known = "known keys: languages, levels, sources, from, to";

  test.each<[unknown, string[]]>([
    [{ language: "zh" }, [`(root): unknown: "language"; ${known}`]],
    [{ source: "x", level: [] }, [`(root): unknown: "source", "level"; ${known}`]],
    // A key that is no name may be anything, words of a record too.
    [{ "Mr Smith, born 1950": 1 }, [`(root): unknown: a key; ${known}`]],
    [{ languages: ["zh"], sources: ["x"] }, []],
    [{}, []],
  ])("%j", (value, expected) => {
    expect(messages(EvidenceFilter, value)).toEqual(expected);
  });

  test("names the keys that were added to it", () => {
    const wider = strictInput({ a: z.string().optional() }).extend({ b: z.string().optional() });
    expect(messages(wider, { c: 1 })).toEqual(['(root): unknown: "c"; known keys: a, b']);
  });
});
