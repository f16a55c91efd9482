import { describe, expect, it } from "vitest";
import { type JoinInput, joinRecords, nameKey, overlap } from "./join-records.ts";

const record = (id: string, name: string, genes: string[] = [], profile: string[] = []): JoinInput => ({
  id,
  name,
  genes,
  profile: new Set(profile),
});
const joined = (other: JoinInput, ...omim: JoinInput[]) => joinRecords([other, ...omim]).get(other.id) ?? null;

describe("a join by name", () => {
  it.each([
    ["Noonan syndrome 1", "Noonan syndrome 1"],
    ["Noonan syndrome type 1", "Noonan syndrome 1"],
    ["Mucopolysaccharidosis type I", "Mucopolysaccharidosis type 1"],
    ["Mucopolysaccharidosis type VI", "Mucopolysaccharidosis, type 6"],
    ["Coagulation factor XIII deficiency", "Factor 13 deficiency, coagulation"],
    ["Behçet disease", "Behcet syndrome"],
    ["Alzheimer's disease", "Alzheimer disease"],
    ["Haemophilia B", "Hemophilia B"],
    ["Sickle cell anaemia", "Anemia, sickle cell"],
    ["Cockayne syndrome type A", "Cockayne syndrome, type A"],
    ["Histidinuria-renal tubular defect syndrome", "Histidinuria due to a renal tubular defect"],
  ])("joins %j with %j", (one, other) => {
    expect(joined(record("ORPHA:1", one), record("OMIM:1", other))).toEqual({ id: "OMIM:1", by: "name" });
  });

  it.each([
    ["Noonan syndrome 1", "Noonan syndrome 2"],
    ["Noonan syndrome", "Noonan syndrome 1"],
    ["Mucopolysaccharidosis type I", "Mucopolysaccharidosis type II"],
    ["Mucopolysaccharidosis type II", "Mucopolysaccharidosis type 11"],
    ["Cockayne syndrome", "Cockayne syndrome, type A"],
    ["Hemophilia A", "Hemophilia"],
    ["Hemophilia A", "Hemophilia B"],
    ["Deafness, autosomal dominant 25", "Deafness, autosomal recessive 25"],
    ["Deafness, autosomal dominant 2", "Deafness, autosomal dominant 25"],
    ["Ataxia with deafness", "Ataxia without deafness"],
    ["Marfan syndrome", "Marfanoid syndrome"],
    ["Hyperkalemia", "Hypokalemia"],
    ["Autosomal disease", "Disorder, type"],
  ])("keeps %j apart from %j", (one, other) => {
    expect(joined(record("ORPHA:1", one), record("OMIM:1", other))).toBeNull();
  });

  it("is refused where the genes of the two records contradict each other", () => {
    const [one, other] = ["Example syndrome", "Example syndrome"];
    expect(joined(record("ORPHA:1", one, ["AAA1"]), record("OMIM:1", other, ["BBB1"]))).toBeNull();
    expect(joined(record("ORPHA:1", one, ["AAA1", "BBB1"]), record("OMIM:1", other, ["BBB1"]))?.by).toBe("name");
    expect(joined(record("ORPHA:1", one, ["AAA1"]), record("OMIM:1", other))?.by).toBe("name");
  });

  it("is refused where two OMIM records bear the name", () => {
    expect(
      joined(
        record("ORPHA:1", "Example syndrome"),
        record("OMIM:1", "Example syndrome"),
        record("OMIM:2", "Example disease"),
      ),
    ).toBeNull();
  });

  it("never joins two records of OMIM, nor ORPHA with DECIPHER alone", () => {
    expect(joinRecords([record("OMIM:1", "Same"), record("OMIM:2", "Same")]).size).toBe(0);
    expect(joinRecords([record("ORPHA:1", "Same"), record("DECIPHER:1", "Same")]).size).toBe(0);
  });

  it("does not stumble over words that every object has", () => {
    expect(nameKey("Constructor syndrome toString")).toBe("constructor tostring");
  });
});

describe("a join by gene and profile", () => {
  // Eight records; T1 to T3 occur in two of them: information ln(8 / 2) each. A term of one record only: ln 8.
  const others = [1, 2, 3, 4, 5].map((n) => record(`OMIM:90${n}`, `Other ${n}`, [`G${n}`], [`X${n}`]));
  const orpha = record("ORPHA:1", "A clinician's name", ["AAA1"], ["T1", "T2", "T3"]);

  it("joins records of one sole gene whose profiles overlap", () => {
    const omim = record("OMIM:1", "A geneticist's name", ["AAA1"], ["T1", "T2", "T3"]);
    expect(joined(orpha, omim, ...others)).toEqual({ id: "OMIM:1", by: "gene-and-profile" });
  });

  it("does not join when the profiles hardly overlap", () => {
    const omim = record("OMIM:1", "A geneticist's name", ["AAA1"], ["Y1", "Y2", "Y3"]);
    expect(joined(orpha, omim, ...others)).toBeNull();
  });

  it("does not join when a second record of the gene fits as well", () => {
    const one = record("OMIM:1", "One name", ["AAA1"], ["T1", "T2", "T3"]);
    const two = record("OMIM:2", "Two name", ["AAA1"], ["T1", "T2", "T3"]);
    expect(joined(orpha, one, two, ...others)).toBeNull();
  });

  it("takes the better of two records of the gene when it leads clearly", () => {
    const one = record("OMIM:1", "One name", ["AAA1"], ["Y1"]);
    const two = record("OMIM:2", "Two name", ["AAA1"], ["T1", "T2", "T3"]);
    expect(joined(orpha, one, two, ...others)?.id).toBe("OMIM:2");
  });

  it.each<[string, string[], string[]]>([
    ["one record has several genes", ["AAA1"], ["AAA1", "BBB1"]],
    ["the other record has several genes", ["AAA1", "BBB1"], ["AAA1"]],
    ["the genes differ", ["AAA1"], ["BBB1"]],
    ["no gene is known", [], []],
  ])("does not join when %s", (_, mine, theirs) => {
    const omim = record("OMIM:1", "A geneticist's name", theirs, ["T1", "T2", "T3"]);
    expect(joined({ ...orpha, genes: mine }, omim, ...others)).toBeNull();
  });
});

describe("overlap", () => {
  const information = new Map([
    ["a", 1],
    ["b", 2],
    ["c", 5],
  ]);
  it.each([
    // shared b = 2; union a + b + c = 8
    [["a", "b"], ["b", "c"], 2 / 8],
    [["a", "b"], ["a", "b"], 1],
    [["a"], ["c"], 0],
    [[], [], 0],
    // terms without information weigh nothing
    [["a", "z"], ["a", "y"], 1],
  ])("of %j and %j is %d", (one, other, expected) => {
    expect(overlap(new Set(one), new Set(other), information)).toBeCloseTo(expected, 12);
    expect(overlap(new Set(other), new Set(one), information)).toBeCloseTo(expected, 12);
  });
});
