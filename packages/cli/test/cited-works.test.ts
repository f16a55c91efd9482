import { curie, type Language, type Work } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { numberWorks } from "../src/output/cited-works.ts";

const work = (id: string): Work => ({ id, title: `Title of ${id}`, by: "A society", year: 2020, kind: "guideline" });
const works = ["book", "label", "guide", "atlas"].map(work);
const place = { en: "Contraindications (4)", zh: "Contraindications (4)（禁忌证）" };

describe("works behind a line", () => {
  it.each<[string, string[], Language, string]>([
    ["with the place", ["label"], "en", " [1: Contraindications (4)]"],
    ["with the place in the reader's language", ["label"], "zh", " [1: Contraindications (4)（禁忌证）]"],
    ["one without a place beside it", ["label", "book"], "en", " [1: Contraindications (4), 2]"],
    ["three, and how many more", ["book", "guide", "label", "atlas"], "en", " [1, 2, 3: Contraindications (4), +1]"],
    ["none that is not carried", ["lost"], "en", ""],
  ])("are cited %s", (_, ids, language, expected) => {
    expect(numberWorks([], works).citeWorks(ids, { label: place }, language)).toBe(expected);
  });

  it.each<[string, string[], string]>([
    ["a public record by its id", ["PMID:1"], " [PMID:1]"],
    ["a work by its number, never by its id", ["CDSS-WORK:book", "PMID:1"], " [1, PMID:1]"],
    ["no work that is not carried", ["CDSS-WORK:lost", "PMID:1"], " [PMID:1]"],
    ["nothing", ["CDSS-WORK:lost"], ""],
    // The fourth is only counted, and takes no number.
    ["three, and how many more", ["PMID:1", "PMID:2", "PMID:3", "CDSS-WORK:book"], " [PMID:1, PMID:2, PMID:3, +1]"],
  ])("of an annotation: %s", (_, references, expected) => {
    expect(numberWorks([], works).citeReferences(references.map((id) => ({ id: curie(id) })))).toBe(expected);
  });

  it("stand in a sentence by number, and by id only where they are not carried", () => {
    const text = "frequent (CDSS-WORK:guide, CDSS-WORK:lost, PMID:1)";
    expect(numberWorks([], works).inText(text)).toBe("frequent ([1], CDSS-WORK:lost, PMID:1)");
  });

  it("are listed by title in the order of their numbers, with the place that an annotation states beside the number", () => {
    const numbers = numberWorks([], works);
    expect(numbers.citeReferences([{ id: curie("CDSS-WORK:guide"), locator: "table 2" }])).toBe(" [1: table 2]");
    expect(numbers.citeReferences([{ id: curie("CDSS-WORK:book") }])).toBe(" [2]");
    expect(numbers.lines()).toEqual([
      "  [1] Title of guide. A society, 2020.",
      "  [2] Title of book. A society, 2020.",
    ]);
  });
});
