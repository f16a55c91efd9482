import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PackChange, writeSmallPacks } from "../../test/support/small-packs.ts";
import { loadMedication } from "./load-packs.ts";
import { placeOf } from "./pack-issue.ts";
import { readMedicationPacks } from "./read-medication-packs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-packs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const issuesOf = (...changes: PackChange[]): string[] => {
  writeSmallPacks(folder, changes);
  return readMedicationPacks(folder).issues.map((issue) => `${issue.level} ${issue.kind} ${placeOf(issue)}`);
};
const drugs = (from: string, to: string): PackChange => ["drugs/small.yaml", from, to];
const rules = (from: string, to: string): PackChange => ["interactions/small.yaml", from, to];
const words = (from: string, to: string): PackChange => ["vocabulary/small.yaml", from, to];
const works = (from: string, to: string): PackChange => ["sources.yaml", from, to];

// Places are counted in test/support/small-packs.ts: azomycin begins at line 1 of the drugs, betastatin at 17, gammastatin at 26.
const table: [string, PackChange, string[]][] = [
  ["a file that is not YAML", rules("severity: major", "severity: [major"), ["error file interactions/small.yaml:5"]],
  ["a misspelt section", rules("exceptions:", "excepted:"), ["error file interactions/small.yaml:11"]],
  [
    "a section that is no list",
    rules("exceptions:\n  - ", "exceptions:\n    "),
    ["error file interactions/small.yaml:1"],
  ],
  [
    "a missing unit",
    drugs(`{ value: 2, unit: g, per: day }`, "{ value: 2, per: day }"),
    ["error schema drugs/small.yaml:9:azomycin.doses.adult[0].max.unit"],
  ],
  ["a misspelt field", drugs("tags: [myopathy]", "tag: [myopathy]"), ["error schema drugs/small.yaml:17:betastatin"]],
  [
    "an ATC code of four characters",
    drugs("J01FA90", "J01F"),
    ["error schema drugs/small.yaml:4:azomycin.codes.atc[0]"],
  ],
  [
    "a rule with one side",
    rules("{ path: CYP3A4, as: inhibitor, strength: [strong] }, ", ""),
    ["error schema interactions/small.yaml:3:azo-statin.between"],
  ],

  [
    "a place without the work that it is in",
    drugs("source: a-guideline", "locator: box"),
    ["error schema drugs/small.yaml:12:azomycin.contraindications[0].locator"],
  ],
  ["a place beside its work", drugs("source: a-guideline", "source: a-guideline, locator: box"), []],
  [
    "a layout with an unknown kind of fact",
    works("by: An authority, year: null", "by: An authority, year: null, sections: { dosage: Dosage }"),
    ["error schema sources.yaml:1:a-label.sections"],
  ],
  [
    "a layout with an empty heading",
    works("by: An authority, year: null", 'by: An authority, year: null, sections: { dose: "" }'),
    ["error schema sources.yaml:1:a-label.sections.dose"],
  ],
  ["a layout", works("by: An authority, year: null", "by: An authority, year: null, sections: { dose: Dosage }"), []],
  [
    "a place of a rule in a work that it does not cite",
    rules("    sources: [a-label]", "    sources: [a-label]\n    locators: { a-guideline: box }"),
    ["error source interactions/small.yaml:10:azo-statin.locators.a-guideline"],
  ],
  [
    "a place of a rule in the work that it cites",
    rules("    sources: [a-label]", "    sources: [a-label]\n    locators: { a-label: box }"),
    [],
  ],

  [
    "a drug id given twice",
    drugs("- id: gammastatin", "- id: betastatin"),
    [
      "error duplicate drugs/small.yaml:26:betastatin.id",
      "error drug interactions/small.yaml:3:azo-statin.between[1].not[0]",
      "error drug interactions/small.yaml:8:azo-statin.alternatives[0]",
    ],
  ],
  [
    "a vocabulary key given twice in its kind",
    words("zh: 心电图 } }", "zh: 心电图 } }\n- { key: statin, kind: group, names: { en: x, zh: 甲 } }"),
    ["error duplicate vocabulary/small.yaml:6:statin.key"],
  ],
  [
    "a work given twice",
    works("year: 2024 }", "year: 2024 }\n- { id: a-label, kind: label, title: Label, by: Another, year: null }"),
    ["error duplicate sources.yaml:3:a-label.id"],
  ],
  [
    "a rule id given twice",
    rules(
      "exceptions:",
      "  - { id: azo-statin, between: [{ drug: [azomycin] }, { tag: [myopathy] }], severity: minor, evidence: case, mechanism: { en: x, zh: 甲 }, management: { en: x, zh: 甲 }, sources: [a-label] }\nexceptions:",
    ),
    ["error duplicate interactions/small.yaml:10:azo-statin.id"],
  ],
  [
    "an ATC code of two drugs",
    drugs("C10AA91", "C10AA90"),
    ["warning claim drugs/small.yaml:28:gammastatin.codes.atc[0]"],
  ],
  [
    "an RxCUI of two drugs",
    drugs("[C10AA91], rxcui: null", `[C10AA91], rxcui: "9000001"`),
    ["error claim drugs/small.yaml:28:gammastatin.codes.rxcui"],
  ],
  [
    "a synonym of one drug that is another's name, in other letters and width",
    drugs("[Azo Forte]", "[ＢＥＴＡstatin]"),
    ["error claim drugs/small.yaml:18:betastatin.names.en"],
  ],
  [
    "a synonym with other white space",
    drugs("{ en: gammastatin", "{ en: azo  forte"),
    ["error claim drugs/small.yaml:27:gammastatin.names.en"],
  ],
  [
    "a Chinese synonym of two drugs",
    drugs("zh: 伽马他汀", "zh: 阿佐"),
    ["error claim drugs/small.yaml:27:gammastatin.names.zh"],
  ],
  ["a blank synonym", drugs("[Azo Forte]", `[" "]`), ["error claim drugs/small.yaml:3:azomycin.synonyms.en[0]"]],
  ["a drug's own name again", drugs("[Azo Forte]", "[Azomycin]"), []],
  ["a name that begins like another's", drugs("[Azo Forte]", "[betastatin B]"), []],

  [
    "an unknown source of a drug",
    drugs("sources: [a-label]", "sources: [b-label]"),
    ["error source drugs/small.yaml:16:azomycin.sources[0]"],
  ],
  [
    "an unknown source of a warning",
    drugs("source: a-guideline", "source: b"),
    ["error source drugs/small.yaml:12:azomycin.contraindications[0].source"],
  ],
  [
    "an unknown source of a rule",
    rules("sources: [a-label]", "sources: [b]"),
    ["error source interactions/small.yaml:9:azo-statin.sources[0]"],
  ],
  [
    "an unknown source of an exception",
    rules("[a-guideline]", "[b]"),
    ["error source interactions/small.yaml:14:betastatin+azomycin.sources[0]"],
  ],
  [
    "a drug without a label",
    drugs("sources: [a-label]", "sources: [a-guideline]"),
    ["warning source drugs/small.yaml:16:azomycin.sources"],
  ],

  [
    "an unknown group",
    drugs("groups: [macrolide]", "groups: [macrolides]"),
    ["error vocabulary drugs/small.yaml:6:azomycin.groups[0]"],
  ],
  [
    "a condition that is a test",
    drugs("when: long-qt", "when: ecg"),
    ["error vocabulary drugs/small.yaml:12:azomycin.contraindications[0].when"],
  ],
  [
    "an unknown condition of except",
    drugs("except: long-qt", "except: short-qt"),
    ["error vocabulary drugs/small.yaml:12:azomycin.contraindications[0].except"],
  ],
  [
    "an unknown test",
    drugs("test: ecg", "test: eeg"),
    ["error vocabulary drugs/small.yaml:14:azomycin.monitoring[0].test"],
  ],
  [
    "an allergy that is only a group",
    drugs("allergy: { group: macrolide", "allergy: { group: statin"),
    ["error vocabulary drugs/small.yaml:13:azomycin.allergy.group"],
  ],
  [
    "an unknown cross-reaction",
    drugs("crossReacts: [macrolide]", "crossReacts: [statin]"),
    ["error vocabulary drugs/small.yaml:13:azomycin.allergy.crossReacts[0]"],
  ],

  [
    "a rule for a drug that is not there",
    rules("{ path: CYP3A4, as: inhibitor, strength: [strong] }", "{ drug: [none] }"),
    [
      "error drug interactions/small.yaml:3:azo-statin.between[0].drug[0]",
      "warning idle interactions/small.yaml:11:betastatin+azomycin.pair",
    ],
  ],
  [
    "a drug named as a group",
    rules("group: [statin]", "group: [statin, azomycin]"),
    ["error drug interactions/small.yaml:3:azo-statin.between[1].group[1]"],
  ],
  ["a class named as a group", rules("group: [statin]", "group: [statin-new]"), []],
  [
    "a group that no drug has, left out",
    rules("not: [gammastatin]", "not: [macrolide-old]"),
    ["error drug interactions/small.yaml:3:azo-statin.between[1].not[0]"],
  ],
  [
    "a route that no drug has",
    rules("group: [statin]", "group: [statin], route: [oral, nasal]"),
    ["error drug interactions/small.yaml:3:azo-statin.between[1].route[1]"],
  ],
  [
    "a class as an alternative",
    rules("alternatives: [gammastatin]", "alternatives: [statin]"),
    ["error drug interactions/small.yaml:8:azo-statin.alternatives[0]"],
  ],
  [
    "a rule that speaks of nobody",
    rules("strength: [strong]", "strength: [weak]"),
    [
      "error selector interactions/small.yaml:3:azo-statin.between",
      "warning idle interactions/small.yaml:11:betastatin+azomycin.pair",
    ],
  ],
  [
    "a rule that speaks of a drug and itself",
    rules("{ path: CYP3A4, as: inhibitor, strength: [strong] }", "{ drug: [betastatin] }"),
    [
      "error selector interactions/small.yaml:3:azo-statin.between",
      "warning idle interactions/small.yaml:11:betastatin+azomycin.pair",
    ],
  ],
  [
    "a strength without a path",
    rules("group: [statin]", "group: [statin], strength: [strong]"),
    ["error selector interactions/small.yaml:3:azo-statin.between[1].strength"],
  ],
  [
    "an exception for a drug that is not there",
    rules("pair: [betastatin", "pair: [deltastatin"),
    ["error drug interactions/small.yaml:11:deltastatin+azomycin.pair[0]"],
  ],
  [
    "an exception to a rule that is not there",
    rules("not: [azo-statin]", "not: [azo-statins]"),
    ["error drug interactions/small.yaml:12:betastatin+azomycin.not[0]"],
  ],
  [
    "an exception that no rule meets",
    rules("pair: [betastatin", "pair: [gammastatin"),
    ["warning idle interactions/small.yaml:11:gammastatin+azomycin.pair"],
  ],
  [
    "an exception to all that no rule meets",
    rules("[betastatin, azomycin]\n    not: [azo-statin]", "[betastatin, gammastatin]\n    not: all"),
    ["warning idle interactions/small.yaml:11:betastatin+gammastatin.pair"],
  ],

  [
    "a day's most below a dose",
    drugs("value: 2, unit: g", "value: 69, unit: mg"),
    ["error dose drugs/small.yaml:9:azomycin.doses.adult[0].max"],
  ],
  ["a day's most that is one dose, in another unit", drugs("value: 2, unit: g", "value: 70, unit: mg"), []],
  [
    "a range the wrong way round",
    drugs("value: 0.07", "value: 0.06"),
    ["error dose drugs/small.yaml:9:azomycin.doses.adult[0].to"],
  ],
  ["a most in a unit that cannot be compared", drugs("value: 2, unit: g", "value: 2, unit: mg/kg"), []],
  [
    "a threshold that is a creatinine",
    drugs("below: 30", "below: 177"),
    ["error threshold drugs/small.yaml:10:azomycin.renal[0].below"],
  ],
  [
    "a threshold that is a share",
    drugs("below: 30", "below: 0.5"),
    ["error threshold drugs/small.yaml:10:azomycin.renal[0].below"],
  ],
  [
    "thresholds at the bounds",
    drugs("[{ below: 30, do: reduce }]", "[{ below: 1, do: avoid }, { below: 150, do: reduce }]"),
    [],
  ],
  [
    "an adjustment without a threshold",
    drugs("below: 30, ", ""),
    ["warning threshold drugs/small.yaml:10:azomycin.renal[0]"],
  ],
  ["no adjustment, without a threshold", drugs("below: 30, do: reduce", "do: none"), []],

  [
    "a text without Chinese",
    drugs(", zh: 延长QT间期", ""),
    ["warning translation drugs/small.yaml:12:azomycin.contraindications[0].why"],
  ],
  [
    "a Chinese text in English",
    rules("zh: 暂停他汀", "zh: pause it"),
    ["warning translation interactions/small.yaml:7:azo-statin.management"],
  ],
  ["a Chinese text of abbreviations and figures", rules("zh: 暂停他汀", "zh: INR 2～3"), []],
  [
    "a drug without dose",
    drugs("  doses: { adult: [{ route: oral, from: { value: 10, unit: mg, per: day } }] }\n", ""),
    ["warning thin drugs/small.yaml:17:betastatin.doses"],
  ],
  [
    "a drug without role and tag",
    drugs("  tags: [myopathy]\n", ""),
    ["warning thin drugs/small.yaml:17:betastatin.roles"],
  ],
];

describe("readMedicationPacks", () => {
  it("reads sound packs whole and finds nothing", () => {
    expect(issuesOf()).toEqual([]);
    const { knowledge } = readMedicationPacks(folder);
    expect(knowledge.drugs.map(({ id }) => id)).toEqual(["azomycin", "betastatin", "gammastatin"]);
    expect(knowledge.rules.map(({ id, priority }) => [id, priority])).toEqual([["azo-statin", 0]]);
    expect(knowledge.exceptions).toHaveLength(1);
    expect(knowledge.works).toHaveLength(2);
    expect(knowledge.vocabulary).toHaveLength(5);
  });

  it.each(table)("finds %s", (_, change, expected) => {
    expect(issuesOf(change)).toEqual(expected);
  });

  it("tells the id of the drug that a rule calls by another name", () => {
    writeSmallPacks(folder, [rules("alternatives: [gammastatin]", "alternatives: [azo-forte]")]);
    expect(readMedicationPacks(folder).issues.map(({ fix }) => fix)).toEqual(["write azomycin, of which it is a name"]);
  });

  it("does not blame those who refer to an entry that is not right", () => {
    // The rule and the exception name betastatin, its class or its group; the drug alone is wrong.
    expect(
      issuesOf(
        drugs("zh: 贝他汀", "zh: 5"),
        rules("{ group: [statin], not: [gammastatin] }", "{ drug: [betastatin] }"),
      ),
    ).toEqual(["error schema drugs/small.yaml:18:betastatin.names.zh"]);
  });

  it("goes on after each issue", () => {
    const changes = [drugs("test: ecg", "test: eeg"), rules("[a-guideline]", "[b]"), words("zh: 他汀类", "zh: ''")];
    expect(issuesOf(...changes)).toEqual([
      "error schema vocabulary/small.yaml:3:statin.names.zh",
      "error source interactions/small.yaml:14:betastatin+azomycin.sources[0]",
      "error vocabulary drugs/small.yaml:14:azomycin.monitoring[0].test",
    ]);
  });

  it("finds files that it does not read, and folders that are not there", () => {
    writeSmallPacks(folder);
    writeFileSync(join(folder, "drugs/more.yml"), "");
    writeFileSync(join(folder, "drugs/empty.yaml"), "# nothing yet\n");
    writeFileSync(join(folder, "drugs/.hidden"), "");
    mkdirSync(join(folder, "drugs/nested"));
    expect(readMedicationPacks(folder).issues.map(placeOf)).toEqual(["drugs/more.yml", "drugs/empty.yaml:1"]);
    expect(readMedicationPacks(join(folder, "none")).issues.map(placeOf)).toEqual([
      "sources*.yaml",
      "vocabulary/*.yaml",
      "drugs/*.yaml",
      "interactions/*.yaml",
    ]);
  });
});

describe("loadMedication", () => {
  it("gives what sound packs hold, warnings or not", async () => {
    writeSmallPacks(folder, [drugs("  tags: [myopathy]\n", "")]);
    expect((await loadMedication(folder)).drugs).toHaveLength(3);
  });

  it("throws the errors and leaves the warnings out", async () => {
    writeSmallPacks(folder, [
      drugs("  tags: [myopathy]\n", ""),
      drugs("test: ecg", "test: eeg"),
      rules("[a-guideline]", "[b]"),
    ]);
    const error: unknown = await loadMedication(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CdssError);
    expect(error).toMatchObject({
      code: "INVALID_SOURCE",
      message:
        "interactions/small.yaml:14:betastatin+azomycin.sources[0]: no work has the id b; correct the id, or add the work to a sources file (and 1 more)",
      issues: [
        { path: "interactions/small.yaml:14:betastatin+azomycin.sources[0]" },
        { path: "drugs/small.yaml:14:azomycin.monitoring[0].test" },
      ],
    });
  });
});
