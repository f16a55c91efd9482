import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lintSmallPacks } from "./support/lint-small-packs.ts";
import type { PackChange } from "./support/small-packs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-condition-names-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const moon = (from: string, to: string): PackChange => ["conditions/moon-fever.yaml", from, to];
const sun = (from: string, to: string): PackChange => ["conditions/sun-fever.yaml", from, to];
const terms = (from: string, to: string): PackChange => ["findings/small.yaml", from, to];
const FIVE = `  - { finding: Cough, frequency: occasional }
  - { finding: Nausea, frequency: occasional }
  - { finding: Fatigue, frequency: frequent }
  - { finding: Myalgia, frequency: rare }
  - { finding: Seizure, frequency: rare }
`;
const fewer = (lines: number): string =>
  FIVE.split("\n")
    .slice(0, lines)
    .join("\n")
    .concat(lines === 0 ? "" : "\n");

describe("errors that show in another entry than the one that was changed, and beside a warning", () => {
  it.each<[string, PackChange, string[]]>([
    [
      "a synonym that is another condition's name, in other letters and white space",
      moon("group:", "synonyms: { en: [SUN  Fever] }\ngroup:"),
      [
        "claim conditions/sun-fever.yaml:2:sun-fever.names.en: sun fever is a name of moon-fever too; leave it with the condition that it stands for",
      ],
    ],
    [
      "a synonym of two conditions",
      sun("group:", "synonyms: { en: [day fever, MOON fever] }\ngroup:"),
      [
        "claim conditions/sun-fever.yaml:3:sun-fever.synonyms.en[1]: MOON fever is a name of moon-fever too; leave it with the condition that it stands for",
      ],
    ],
    ["its own name as a synonym", moon("group:", "synonyms: { en: [Moon Fever] }\ngroup:"), []],
    [
      "a synonym that begins like another's name",
      moon("group:", "synonyms: { en: [sun fever of the moon] }\ngroup:"),
      [],
    ],
    [
      "a Chinese name of two conditions",
      sun("zh: 日热", "zh: 月热"),
      [
        "claim conditions/sun-fever.yaml:2:sun-fever.names.zh: 月热 is a name of moon-fever too; leave it with the condition that it stands for",
      ],
    ],
    [
      "an id that is not the name of the file",
      sun("id: sun-fever", "id: sun-fewer"),
      [
        "file conditions/sun-fever.yaml:1:sun-fewer.id: differs from the name of its file; name the file sun-fewer.yaml",
      ],
    ],
    [
      "an id that is a finding's too",
      terms("id: moon-bathing", "id: moon-fever"),
      [
        "duplicate conditions/moon-fever.yaml:1:moon-fever.id: is the id of a finding too; rename the finding: both would be the concept CDSS:ID",
      ],
    ],
    ["an id that begins like a finding's", terms("id: moon-bathing", "id: moon-fever-bathing"), []],
    [
      "three findings, which cannot be told apart",
      moon(FIVE, fewer(0)),
      [
        "schema conditions/moon-fever.yaml:8:moon-fever.findings: Too small: expected array to have >=4 items; give at least 4 items",
      ],
    ],
    ["four findings, which are few", moon(FIVE, fewer(1)), []],
  ])("judges %s", (_, change, expected) => {
    expect(lintSmallPacks(folder, [change]).errors).toEqual(expected);
  });
});

describe("doubts, which are told and not refused", () => {
  const thin = (field: string, says: string): string => `thin conditions/moon-fever.yaml:${field}: ${says}`;

  it.each<[string, PackChange, string[]]>([
    [
      "a neighbour that is not there",
      moon("[sun-fever]", "[sun-fever, star-fever]"),
      [
        "condition conditions/moon-fever.yaml:22:moon-fever.confusedWith[1]: no condition has the id star-fever; correct the id, or write that condition: neighbours must be there to be told apart",
      ],
    ],
    [
      "no neighbour",
      moon("[sun-fever]", "[]"),
      [thin("22:moon-fever.confusedWith", "is empty; name what it is told apart from")],
    ],
    [
      "seven findings",
      moon(FIVE, fewer(4)),
      [thin("8:moon-fever.findings", "has only 7; add what tells it apart, course and tests included")],
    ],
    ["eight findings", moon(FIVE, fewer(5)), []],
    [
      "no test",
      moon("tests: [{ test: ecg, purpose: support }]", "tests: []"),
      [thin("19:moon-fever.tests", "is empty; name the first tests, or leave a reviewer's note why none is needed")],
    ],
    [
      "a text in English only",
      moon("zh: 一周", "zh: a week"),
      ["translation conditions/moon-fever.yaml:17:moon-fever.course.usual: has no Chinese text; write it under zh"],
    ],
    ["a Chinese text of figures and letters", moon("zh: 一周", "zh: 7 d"), []],
    [
      "a word of patients that is a name elsewhere",
      terms("zh: 晒月亮 }", "zh: 晒月亮 }, everyday: { en: [Headache] }"),
      [
        "claim findings/small.yaml:2:moon-bathing.everyday.en[0]: Headache is a name of HP:9000001 too; leave it with that finding",
      ],
    ],
    [
      "a word of patients that is one elsewhere",
      terms("zh: 晒月亮 }", "zh: 晒月亮 }, everyday: { en: [sore head] }"),
      [],
    ],
  ])("judges %s", (_, change, expected) => {
    expect(lintSmallPacks(folder, [change])).toEqual({ errors: [], warnings: expected });
  });
});

describe("ATC codes", () => {
  const HELD = ["J01FA90", "C10AA90", "C10AA91"];

  it.each<[string, readonly string[] | undefined, string[]]>([
    ["passes codes that the list holds", HELD, []],
    [
      "refuses a code that it does not hold",
      HELD.filter((code) => code !== "C10AA91"),
      [
        "code drugs/small.yaml:28:gammastatin.codes.atc[0]: C10AA91 is not in the list of ATC codes; correct or remove the code",
      ],
    ],
    ["refuses none where no list is given", undefined, []],
  ])("%s", (_, list, expected) => {
    expect(lintSmallPacks(folder, [], list)).toEqual({ errors: expected, warnings: [] });
  });
});

it("does not blame a condition for a neighbour that is there and not right", () => {
  expect(lintSmallPacks(folder, [sun("onset: days", "onset: soon")])).toEqual({
    errors: [expect.stringMatching(/^schema conditions\/sun-fever\.yaml:17:sun-fever\.course\.onset: /)],
    warnings: [],
  });
});
