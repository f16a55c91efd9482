import { describe, expect, it } from "vitest";
import type { StoredName } from "./content.ts";
import { TITLE_EVIDENCE, titleAnnotations } from "./title-terms.ts";

const name = (concept: string, text: string, change: Partial<StoredName> = {}): StoredName => ({
  concept,
  text,
  language: "en",
  scope: "label",
  lay: false,
  ...change,
});

const NAMES: readonly StoredName[] = [
  name("HP:0000252", "Microcephaly"),
  name("HP:0000252", "Small head", { scope: "exact" }),
  name("HP:0000518", "Cataract"),
  name("HP:0000518", "Clouded lens", { scope: "broad" }),
  name("HP:0000518", "白内障", { language: "zh" }),
  name("HP:0001332", "Dystonia"),
  name("HP:0000365", "Hearing impairment"),
  name("HP:0000365", "Deafness", { scope: "exact" }),
  name("HP:0000365", "Silence", { scope: "related" }),
  name("HP:0001250", "Seizure"),
];

const termsOf = (title: string, annotated: readonly string[] = []): string[] =>
  titleAnnotations(new Map([["OMIM:1", title]]), NAMES, (_, term) => annotated.includes(term)).map(({ term }) => term);

describe("titleAnnotations", () => {
  it.each([
    ["Microcephaly, cataracts, and dystonia", ["HP:0000252", "HP:0000518", "HP:0001332"]],
    ["Deafness, autosomal dominant 53", ["HP:0000365"]],
    ["Cataract 1, multiple types", ["HP:0000518"]],
    ["Dystonia-deafness syndrome", ["HP:0001332", "HP:0000365"]],
    // Named once, whatever the words.
    ["Microcephaly and small head", ["HP:0000252"]],
  ])("reads the findings of the title %s", (title, terms) => {
    expect(termsOf(title).sort()).toEqual([...terms].sort());
  });

  it.each([
    ["what may be missing", "Microcephaly with or without seizures", ["HP:0000252"]],
    ["what is missing", "Deafness without cataract", ["HP:0000365"]],
    ["a part of a word", "Cataractogenic macrocephaly", []],
    ["a broad synonym", "Clouded lens disease", []],
    ["a related synonym", "Silence syndrome", []],
    ["a name in another language", "白内障综合征", []],
    ["no finding", "Marfan syndrome", []],
  ])("leaves out %s", (_, title, terms) => {
    expect(termsOf(title)).toEqual(terms);
  });

  it("adds nothing that the record is annotated with, and asks for each record on its own", () => {
    expect(termsOf("Microcephaly and cataract", ["HP:0000252"])).toEqual(["HP:0000518"]);
    const titles = new Map([
      ["OMIM:1", "Cataract"],
      ["ORPHA:2", "Cataract"],
    ]);
    const rows = titleAnnotations(titles, NAMES, (disease) => disease === "OMIM:1");
    expect(rows.map(({ disease }) => disease)).toEqual(["ORPHA:2"]);
  });

  it("gives an edge that cites the record and claims no more", () => {
    expect(titleAnnotations(new Map([["ORPHA:2", "Cataract"]]), NAMES, () => false)).toEqual([
      {
        disease: "ORPHA:2",
        negated: false,
        term: "HP:0000518",
        references: ["ORPHA:2"],
        evidenceCode: TITLE_EVIDENCE,
        onset: "",
        frequency: "",
        sex: "",
        modifiers: [],
        aspect: "P",
        biocuration: "CDSS:title",
      },
    ]);
  });
});
