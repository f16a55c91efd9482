import { describe, expect, it } from "vitest";
import { ownNames } from "./own-names.ts";

const term = (id: string, label: string, synonyms: string[] = []) => ({
  id,
  label,
  synonyms: synonyms.map((text) => ({ text, scope: "exact" as const, lay: false })),
  parents: [],
  alternativeIds: [],
  obsolete: false,
  consider: [],
});
const input = {
  terms: [term("HP:0001945", "Fever", ["Pyrexia"]), term("HP:0002094", "Dyspnea")],
  chineseNames: [],
  englishNames: [],
  translations: [],
};

describe("ownNames", () => {
  it("puts the official translation first, our own names next, a candidate last", () => {
    const translation = (text: string, status: string) => ({ id: "HP:0001945", language: "zh", text, status });
    const names = ownNames({
      ...input,
      chineseNames: [{ id: "HP:0001945", names: ["发烧", "发热"] }],
      translations: [translation("发热", "OFFICIAL"), translation("热", "CANDIDATE")],
    });
    expect(names.chineseOf("HP:0001945")).toEqual(["发热", "发烧", "热"]);
  });

  it("keeps everyday words apart from names", () => {
    const names = ownNames({
      ...input,
      chineseNames: [
        { id: "HP:0002094", names: ["喘不上气", "憋气"], everyday: true },
        { id: "HP:0002094", names: ["呼吸困难"] },
      ],
      englishNames: [{ id: "HP:0002094", names: ["out of breath"], everyday: true }],
    });
    expect(names.chineseOf("HP:0002094")).toEqual(["呼吸困难"]);
    expect(names.everydayOf("HP:0002094", "zh")).toEqual(["喘不上气", "憋气"]);
    expect(names.everydayOf("HP:0002094", "en")).toEqual(["out of breath"]);
  });

  it("shows the first everyday word of a concept that has no other Chinese name", () => {
    const chineseNames = [{ id: "HP:0002094", names: ["SOB", "喘不上气"], everyday: true }];
    expect(ownNames({ ...input, chineseNames }).chineseOf("HP:0002094")).toEqual(["喘不上气"]);
  });

  it("lets a condition and a finding share a name", () => {
    const englishNames = [{ id: "CDSS:bad-breathing", names: ["Dyspnea", "short wind"], everyday: true }];
    const conditionIds = new Set(["CDSS:bad-breathing"]);
    expect(ownNames({ ...input, englishNames, conditionIds }).everydayOf("CDSS:bad-breathing", "en")).toEqual([
      "Dyspnea",
      "short wind",
    ]);
    expect(ownNames({ ...input, englishNames }).everydayOf("CDSS:bad-breathing", "en")).toEqual(["short wind"]);
  });

  it("lets conditions share a word, unless it is the name of one", () => {
    const word = (id: string, ...names: string[]) => ({ id, names, everyday: true });
    const englishNames = [
      word("CDSS:hepatitis-a", "hepatitis", "hep A"),
      word("CDSS:hepatitis-b", "Hepatitis", "hep A?"),
    ];
    const conditionIds = new Set(["CDSS:hepatitis-a", "CDSS:hepatitis-b"]);
    const names = ownNames({ ...input, englishNames, conditionIds });
    expect(names.everydayOf("CDSS:hepatitis-a", "en")).toEqual(["hepatitis", "hep A"]);
    expect(names.everydayOf("CDSS:hepatitis-b", "en")).toEqual(["Hepatitis", "hep A?"]);
    expect([names.isShared("HEPATITIS"), names.isShared("hep A")]).toEqual([true, false]);
    const packNames = [{ concept: "CDSS:hepatitis-a", text: "hepatitis", lay: false }];
    expect(ownNames({ ...input, englishNames, conditionIds, packNames }).everydayOf("CDSS:hepatitis-b", "en")).toEqual([
      "hep A?",
    ]);
  });

  it("leaves out an everyday word that is a name of a finding of the packs", () => {
    const chineseNames = [{ id: "HP:0002094", names: ["喘不上气", "爬楼喘"], everyday: true }];
    const packNames = [
      { concept: "CDSS:exertional-breathlessness", text: "爬楼喘", lay: false },
      { concept: "CDSS:other", text: "喘不上气", lay: true },
    ];
    const names = ownNames({ ...input, chineseNames, packNames });
    expect(names.everydayOf("HP:0002094", "zh")).toEqual(["喘不上气"]);
    expect(names.warnings).toEqual([
      "everyday word 爬楼喘 of HP:0002094 is a name of CDSS:exertional-breathlessness: left out",
    ]);
  });

  it("leaves out an everyday word that is a name of another concept, and says so; of its own concept silently", () => {
    const names = ownNames({
      ...input,
      englishNames: [
        { id: "HP:0002094", names: ["pyrexia", "SOB"], everyday: true },
        { id: "HP:0001945", names: ["PYREXIA", "SOB"], everyday: true },
      ],
    });
    expect(names.everydayOf("HP:0002094", "en")).toEqual(["SOB"]);
    expect(names.everydayOf("HP:0001945", "en")).toEqual([]);
    expect(names.warnings).toEqual([
      "everyday word pyrexia of HP:0002094 is a name of HP:0001945: left out",
      "everyday word SOB of HP:0001945 is a name of HP:0002094: left out",
    ]);
  });

  it.each([
    ["case", "SHORT WIND"],
    ["width", "ｓｈｏｒｔ ｗｉｎｄ"],
    ["white space", "short  wind "],
  ])("takes names that differ only in %s for one", (_, text) => {
    const word = (id: string, name: string) => ({ id, names: [name], everyday: true });
    const names = ownNames({ ...input, englishNames: [word("HP:0002094", "short wind"), word("HP:0001945", text)] });
    expect(names.everydayOf("HP:0001945", "en")).toEqual([]);
  });
});
