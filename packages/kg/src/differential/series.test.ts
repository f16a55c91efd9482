import { describe, expect, it } from "vitest";
import { seriesKey } from "./series.ts";

describe("seriesKey", () => {
  it.each([
    // What is counted, in the ways in which OMIM and Orphanet count.
    ["Retinitis pigmentosa 10", "retinitis pigmentosa"],
    ["Retinitis pigmentosa", "retinitis pigmentosa"],
    ["Cardiomyopathy, dilated, 1AA, with or without LVNC", "cardiomyopathy, dilated"],
    ["Charcot-Marie-Tooth disease, axonal, type 2KK", "charcot-marie-tooth disease, axonal"],
    ["Spastic paraplegia 11, autosomal recessive", "spastic paraplegia"],
    ["Deafness, X-linked 1", "deafness"],
    ["Mucopolysaccharidosis type IIIA", "mucopolysaccharidosis"],
    ["Mucolipidosis IV", "mucolipidosis"],
    ["Glycogen storage disease IXa", "glycogen storage disease"],
    ["Hemophilia A", "hemophilia"],
    ["Epileptic encephalopathy, early infantile, 11", "epileptic encephalopathy, early infantile"],
  ])("%s belongs to %s", (name, key) => {
    expect(seriesKey(name)).toBe(key);
  });

  it.each([
    // A last word that begins like a Roman numeral is a word.
    ["Osteogenesis imperfecta", "osteogenesis imperfecta"],
    ["Ichthyosis vulgaris", "ichthyosis vulgaris"],
    ["Male infertility", "male infertility"],
    ["Severe combined immunodeficiency, X-linked", "severe combined immunodeficiency"],
    ["Carney complex variant", "carney complex variant"],
    // "type" inside a word, and a number inside a name, count nothing.
    ["Phenotypic diversity syndrome", "phenotypic diversity syndrome"],
    ["Chromosome 22q11 deletion syndrome", "chromosome 22q11 deletion syndrome"],
    ["5-oxoprolinase deficiency", "5-oxoprolinase deficiency"],
  ])("%s is no number of a series: %s", (name, key) => {
    expect(seriesKey(name)).toBe(key);
  });

  it("keeps different series apart", () => {
    expect(seriesKey("Osteogenesis imperfecta, type II")).not.toBe(seriesKey("Osteogenesis tarda, type II"));
    expect(seriesKey("Amelogenesis imperfecta, type IA")).toBe(seriesKey("Amelogenesis imperfecta"));
  });
});
