import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { smallContent, smallInput } from "../../test/support/small-content.ts";
import { hpoa, hpoaRow, OBO } from "../../test/support/small-sources.ts";
import { parseHpoa } from "../import/hpoa.ts";
import { parseObo } from "../import/obo.ts";
import { compileRelease } from "./compile.ts";
import { serialise } from "./write.ts";

const conceptOf = (id: string, content = smallContent()) => content.concepts.find((concept) => concept.id === id);
const namesOf = (id: string, content = smallContent()) =>
  content.names
    .filter((name) => name.concept === id)
    .map(({ language, scope, text }) => `${language} ${scope} ${text}`);

describe("compileRelease", () => {
  it("keeps living terms and annotated records, sorted by id", () => {
    expect(smallContent().concepts.map((concept) => concept.id)).toEqual([
      "DECIPHER:3",
      "HP:0000001",
      "HP:0000005",
      "HP:0000006",
      "HP:0000118",
      "HP:0000707",
      "HP:0001250",
      "HP:0001945",
      "OMIM:100001",
      "ORPHA:11",
    ]);
  });

  it("resolves alternative ids and obsolete ids, through a chain of replacements, and none that only names candidates", () => {
    expect(conceptOf("HP:0001250")?.aliases).toEqual(["HP:0002279", "HP:0002391"]);
    // HP:0009998 is replaced by HP:0009999, which is replaced by HP:0001945; HP:0009997 only says what to consider.
    expect(conceptOf("HP:0001945")?.aliases).toEqual(["HP:0009998", "HP:0009999"]);
  });

  it("gives an annotation of an obsolete term to its replacement", () => {
    const row = smallContent().annotations.find((annotation) => annotation.disease === "DECIPHER:3");
    expect(row).toMatchObject({ term: "HP:0001945", negated: true, frequency: "0/5", sex: "FEMALE" });
  });

  it("reports, and leaves out, annotations whose term nothing replaces", () => {
    const annotations = parseHpoa(
      hpoa([hpoaRow(), hpoaRow({ hpo_id: "HP:0009997" }), hpoaRow({ hpo_id: "HP:7777777" })]),
    );
    const { content, report } = compileRelease(smallInput({ annotations }));
    expect(content.annotations).toHaveLength(1);
    expect(report.warnings).toContain("2 annotated terms are not in this ontology: HP:0009997, HP:7777777");
  });

  it("does not hang on terms that replace each other", () => {
    const circular = OBO.replace("replaced_by: HP:0001945", "replaced_by: HP:0009998");
    expect(conceptOf("HP:0001945", smallContent({ ontology: parseObo(circular) }))?.aliases).toBeUndefined();
  });

  it("orders Chinese names: official, then our own, then a candidate translation", () => {
    expect(conceptOf("HP:0001250")?.zh).toBe("癫痫发作");
    expect(conceptOf("HP:0001945")?.zh).toBe("发热");
    expect(namesOf("HP:0001945")).toEqual(["en label Fever", "zh label 发热", "zh exact 体温升高", "zh exact 发烧"]);
  });

  it("takes our own names of one concept from every file that has some", () => {
    const content = smallContent({
      chineseNames: [
        { id: "HP:0001945", names: ["发热"] },
        { id: "HP:0001945", names: ["发烧", "高热"] },
      ],
      translations: [],
    });
    expect(namesOf("HP:0001945", content)).toEqual([
      "en label Fever",
      "zh label 发热",
      "zh exact 发烧",
      "zh exact 高热",
    ]);
  });

  it("reports a Chinese name of a concept that the release does not hold", () => {
    const { report } = compileRelease(smallInput({ chineseNames: [{ id: "HP:0009997", names: ["热发作"] }] }));
    expect(report.warnings).toEqual(["name for HP:0009997, which the release does not hold"]);
  });

  it("joins both directions and keeps the genes", () => {
    expect(conceptOf("OMIM:100001")).toMatchObject({
      kind: "condition",
      label: "Example syndrome 1",
      genes: ["AAA1", "BBB1"],
      equivalents: [{ id: "ORPHA:11", by: "name" }],
    });
    expect(conceptOf("ORPHA:11")?.equivalents).toEqual([{ id: "OMIM:100001", by: "name" }]);
  });

  it("gives each spelling once per concept, without line breaks or tabs", () => {
    const ontology = parseObo(
      OBO.replace('"Fit" EXACT', '"Seizure" EXACT').replace("Neurological attack", "A\\tb\\nc"),
    );
    expect(namesOf("HP:0001250", smallContent({ ontology }))).toEqual([
      "en label Seizure",
      'en narrow Epileptic seizure, type "grand"',
      "en broad A b c",
      "en related Epilepsy",
      "zh label 癫痫发作",
    ]);
  });

  it.each<[string, string, string]>([
    ["an unknown parent", OBO.replace("is_a: HP:0000005 ", "is_a: HP:0000042 "), "ontology:HP:0000006"],
    ["an obsolete parent", OBO.replace("is_a: HP:0000005 ", "is_a: HP:0009999 "), "ontology:HP:0000006"],
    ["a term that is its own parent", OBO.replace("is_a: HP:0000005 ", "is_a: HP:0000006 "), "ontology:HP:0000006"],
    // No phenotype annotation reaches this cycle: the whole ontology is checked, not only what annotations touch.
    [
      "a cycle of two",
      OBO.replace("name: Mode of inheritance\nis_a: HP:0000001", "name: Mode of inheritance\nis_a: HP:0000006"),
      "ontology:HP:0000005",
    ],
  ])("refuses %s, naming the term", async (_, text, path) => {
    await expectIssues(() => smallContent({ ontology: parseObo(text) }), "INVALID_SOURCE", [path]);
  });

  it("writes the same bytes whatever the order of the annotation rows", () => {
    const input = smallInput();
    const expected = serialise(compileRelease(input).content);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.annotations.rows], { minLength: input.annotations.rows.length }),
        (rows) => {
          const { content } = compileRelease({ ...input, annotations: { ...input.annotations, rows } });
          expect(serialise(content)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});
