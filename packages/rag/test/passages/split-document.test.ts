import type { DocumentSection, EvidenceDocument } from "@cdss/domain";
import { Passage } from "@cdss/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FULL, MOST, MOST_CHARACTERS, sizeOf } from "../../src/passages/measure-text.ts";
import { splitDocument } from "../../src/passages/split-document.ts";

const documentOf = (text: string, sections: DocumentSection[] = []): EvidenceDocument => ({
  id: "pmid:1",
  source: "PubMed",
  title: "T",
  language: "en",
  date: null,
  licence: null,
  level: "reference",
  address: null,
  text,
  sections,
});

/** A sentence of `count` words. */
const words = (count: number, first = "Word"): string => `${first}${" word".repeat(count - 1)}.`;
/** A sentence of `count` Han characters. */
const han = (count: number): string => `${"患".repeat(count)}。`;
const sizes = (text: string): number[] =>
  splitDocument(documentOf(text)).map((passage) => passage.text.match(/\p{Script=Han}|[a-zA-Z]+/gu)?.length ?? 0);

describe("size of a text", () => {
  it.each([
    ["", 0],
    [words(200), FULL],
    [han(450), FULL],
    [`${words(100)}${han(225)}`, FULL],
    // Three words of nine: the decimal is two.
    ["0.5 mg", 27],
    // No words: by length, 4000 characters being as much as a passage may be.
    ["-".repeat(2000), MOST / 2],
  ])("%#", (text, size) => {
    expect(sizeOf(text)).toBe(size);
  });
});

describe("passages", () => {
  it.each([
    ["one that is short is one", words(5), [5]],
    // 10 sentences of 50 words: four fill the target of 200.
    ["sentences fill up to 200 words", Array(10).fill(words(50)).join(" "), [200, 300]],
    ["sentences fill up to 450 Han characters", Array(20).fill(han(50)).join(""), [450, 550]],
    // 130 of 200 words is enough to end with the paragraph; 100 is not.
    ["a paragraph ends one that is long enough", `${words(130)}\n\n${words(60)}\n\n${words(130)}`, [130, 190]],
    ["a paragraph ends none that is too short", `${words(100)}\n\n${words(60)}`, [160]],
    // 190 + 40 is beyond the target and below the bound of 300.
    ["a short tail joins its neighbour", `${words(190)} ${words(40)}`, [230]],
    ["a short head joins its neighbour", `${words(40)} ${words(190)}`, [230]],
    ["a tail stays apart where there is no room", `${words(195)} ${words(110)}`, [195, 110]],
    ["a sentence up to the bound stays whole", words(300), [300]],
    ["a sentence beyond the bound is cut at spaces", words(450), [200, 250]],
    ["a Chinese sentence beyond the bound is cut between characters", han(1000), [450, 550]],
  ])("%s", (_, text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });

  it("end where sections end, and carry their headings", () => {
    const text = "Before. First part. Second part.";
    const passages = splitDocument(
      documentOf(text, [
        { headings: ["Methods"], start: 8, end: 19 },
        { headings: ["Results", "Deaths"], start: 20, end: 32 },
      ]),
    );
    expect(passages.map(({ id, headings, text: words }) => [id, headings, words])).toEqual([
      ["pmid:1#0-7", [], "Before."],
      ["pmid:1#8-19", ["Methods"], "First part."],
      ["pmid:1#20-32", ["Results", "Deaths"], "Second part."],
    ]);
    expect(passages[0]?.document).toEqual({
      id: "pmid:1",
      source: "PubMed",
      title: "T",
      language: "en",
      date: null,
      licence: null,
      level: "reference",
      address: null,
    });
  });

  it.each([
    [
      "overlap",
      [
        { headings: ["A"], start: 0, end: 5 },
        { headings: ["B"], start: 4, end: 6 },
      ],
    ],
    ["lie outside the text", [{ headings: ["A"], start: 0, end: 99 }]],
    ["end before they begin", [{ headings: ["A"], start: 5, end: 2 }]],
  ])("sections that %s are an error", (_, sections) => {
    expect(() => splitDocument(documentOf("Some text.", sections))).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", issues: [expect.objectContaining({ path: "sections" })] }),
    );
  });
});

const PIECES = fc.oneof(
  fc.constantFrom(". ", "。", "\n\n", "\n", "；", " ", "\u3000", "e.g. ", "😀"),
  fc.nat(400).map((count) => words(count + 1)),
  fc.nat(900).map((count) => han(count + 1)),
  fc.nat(9000).map((count) => "x".repeat(count)),
  fc.string({ unit: "binary", maxLength: 8 }),
);

const DOCUMENTS = fc
  .array(PIECES, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(""))
  .filter((text) => text !== "")
  .chain((text) =>
    fc.array(fc.nat(text.length), { maxLength: 6 }).map((places) => {
      const cuts = [...new Set(places)].sort((one, other) => one - other);
      const sections = cuts.slice(1).map((end, at) => ({ headings: [`${at}`], start: cuts[at] ?? 0, end }));
      return documentOf(text, sections);
    }),
  );

describe("passages of any document", () => {
  it("hold every character but white space once, as it stands, within the bound", () => {
    fc.assert(
      fc.property(DOCUMENTS, (document) => {
        let at = 0;
        for (const passage of splitDocument(document)) {
          const { start, end, text } = Passage.parse(passage);
          expect(text).toBe(document.text.slice(start, end));
          expect(text).toBe(text.trim());
          expect(document.text.slice(at, start).trim()).toBe("");
          expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
          expect(sizeOf(text)).toBeLessThanOrEqual(MOST);
          const section = document.sections.find((one) => one.start <= start && start < one.end);
          expect(passage.headings).toEqual(section?.headings ?? []);
          if (section !== undefined) expect(end).toBeLessThanOrEqual(section.end);
          at = end;
        }
        expect(document.text.slice(at).trim()).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("cut no character in half", () => {
    const [first, ...rest] = splitDocument(documentOf("😀".repeat(5000)));
    expect(rest.length).toBeGreaterThan(0);
    expect([first, ...rest].map((passage) => /\p{Surrogate}/u.test(passage?.text ?? ""))).not.toContain(true);
  });
});
