import { type ClinicalCondition, type Curie, curie, indexConditions } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { planCare } from "../src/index.ts";
import { suggestTests } from "../src/plan/suggest-tests.ts";
import { conditionOf, fakeGraph } from "./fakes/index.ts";
import { leadingOf, lineOf } from "./leading.ts";

type Tests = ClinicalCondition["tests"];

const NAMES = { testName: (key: string) => (key === "xray" ? { en: "chest radiograph", zh: "胸片" } : null) };
const entry = (id: string, tests: Tests, mustNotMiss = false) => conditionOf(id, { tests, mustNotMiss });
const keys = (leading: Parameters<typeof suggestTests>[0], known: Curie[] = []) =>
  suggestTests(leading, new Set(known), NAMES).map(({ key }) => key);

describe("order: the sum of share times weight of the purpose", () => {
  const rows: [name: string, leading: Parameters<typeof suggestTests>[0], expected: string[]][] = [
    [
      // 0.6 x 0.6 = 0.36 for support, 0.4 x 1 = 0.4 for confirm.
      "confirming the second before supporting the first",
      [
        leadingOf(entry("first", [{ test: "blood", purpose: "support" }]), 0.6),
        leadingOf(entry("second", [{ test: "xray", purpose: "confirm" }]), 0.4),
      ],
      ["xray", "blood"],
    ],
    [
      // 0.5 x 0.6 + 0.3 x 0.6 = 0.48 together, 0.45 x 1 alone.
      "a test for two conditions before one for one",
      [
        leadingOf(entry("first", [{ test: "xray", purpose: "support" }]), 0.5),
        leadingOf(entry("second", [{ test: "blood", purpose: "confirm" }]), 0.45),
        leadingOf(entry("third", [{ test: "xray", purpose: "support" }]), 0.3),
      ],
      ["xray", "blood"],
    ],
    [
      // One condition, 1 > 0.6 > 0.5 > 0.4 > 0.1.
      "by purpose",
      [
        leadingOf(
          entry("only", [
            { test: "a", purpose: "monitor" },
            { test: "b", purpose: "cause" },
            { test: "c", purpose: "severity" },
            { test: "d", purpose: "support" },
            { test: "e", purpose: "exclude" },
          ]),
          1,
        ),
      ],
      ["e", "d", "c", "b", "a"],
    ],
    [
      // 0.04 counts as 0.15: 0.15 x 1 before 0.2 x 0.6 = 0.12.
      "a dangerous condition as if it were 0.15 likely",
      [
        leadingOf(entry("likely", [{ test: "blood", purpose: "support" }]), 0.2),
        leadingOf(entry("dangerous", [{ test: "xray", purpose: "exclude" }], true), 0.04),
      ],
      ["xray", "blood"],
    ],
    [
      "by key where nothing tells them apart",
      [
        leadingOf(
          entry("only", [
            { test: "b", purpose: "confirm" },
            { test: "a", purpose: "confirm" },
          ]),
          1,
        ),
      ],
      ["a", "b"],
    ],
  ];
  test.each(rows)("%s", (_name, leading, expected) => {
    expect(keys(leading)).toEqual(expected);
  });
});

describe("which conditions bring tests", () => {
  const blood: Tests = [{ test: "blood", purpose: "confirm" }];
  const rows: [share: number, mustNotMiss: boolean, brings: boolean][] = [
    [0.05, false, true],
    [0.049, false, false],
    [0.025, true, true],
    [0.024, true, false],
  ];
  test.each(rows)("share %d, dangerous %s: %s", (share, mustNotMiss, brings) => {
    expect(keys([leadingOf(entry("one", blood, mustNotMiss), share)])).toEqual(brings ? ["blood"] : []);
  });
});

test("a test names its conditions and ends, is named in both languages, and cites the entries", () => {
  const leading = [
    leadingOf(entry("first", [{ test: "xray", purpose: "confirm" }]), 0.5),
    leadingOf(entry("second", [{ test: "xray", purpose: "exclude" }]), 0.5),
  ];
  expect(suggestTests(leading, new Set(), NAMES)).toEqual([
    {
      key: "xray",
      label: { en: "chest radiograph", zh: "胸片" },
      for: [
        { condition: "CDSS:first", label: { en: "first", zh: "first病" }, purpose: "confirm" },
        { condition: "CDSS:second", label: { en: "second", zh: "second病" }, purpose: "exclude" },
      ],
      evidence: ["condition:first", "condition:second"],
    },
  ]);
});

test("eight at most", () => {
  const many: Tests = "abcdefghij".split("").map((key) => ({ test: key, purpose: "confirm" }));
  expect(keys([leadingOf(entry("one", many), 1)])).toEqual("abcdefgh".split(""));
});

describe("what the record says already is not asked again", () => {
  const shows = curie("HP:0001250");
  const asked = entry("one", [
    { test: "eeg", purpose: "confirm", shows },
    { test: "xray", purpose: "confirm" },
  ]);
  const conditions = indexConditions({ conditions: [asked], works: [], vocabulary: [] });
  type Known = [concept: string, status: "present" | "absent" | "unknown", experiencer: "patient" | "family"];
  const rows: [name: string, known: Known, expected: string[]][] = [
    ["present", ["HP:0001250", "present", "patient"], ["xray"]],
    ["absent", ["HP:0001250", "absent", "patient"], ["xray"]],
    ["implied by a more special finding", ["HP:0007359", "present", "patient"], ["xray"]],
    ["a special finding that is absent implies nothing", ["HP:0007359", "absent", "patient"], ["eeg", "xray"]],
    ["unknown", ["HP:0001250", "unknown", "patient"], ["eeg", "xray"]],
    ["of a relative", ["HP:0001250", "present", "family"], ["eeg", "xray"]],
    ["another finding", ["HP:0001337", "present", "patient"], ["eeg", "xray"]],
  ];
  test.each(rows)("%s", async (_name, [concept, status, experiencer], expected) => {
    const finding = { concept: curie(concept), label: { en: concept }, status, experiencer };
    const { tests } = await planCare([lineOf(asked, 1)], [finding], { graph: fakeGraph(), conditions });
    expect(tests.map(({ key }) => key)).toEqual(expected);
  });
});
