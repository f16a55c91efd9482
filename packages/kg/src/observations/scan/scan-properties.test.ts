import fc from "fast-check";
import { expect, test } from "vitest";
import { reader } from "../test-support.ts";

/** Pieces of which records are made, so that random texts reach every branch. */
const PIECES = [
  "Hb",
  "血红蛋白",
  "WBC",
  "BP",
  "T",
  "P",
  "体温",
  "K+",
  "尿蛋白",
  "SpO2",
  "D-dimer",
  "pH",
  "PLT",
  "CA125",
  "25(OH)D",
  "85",
  "8,5",
  "12,300",
  "180/110",
  "39.2",
  "2024-05-12",
  "0.01",
  "1e9",
  "３９．２",
  "<",
  "≥",
  "-",
  "~",
  "→",
  "+++",
  "(-)",
  "g/L",
  "×10^9/L",
  "mmHg",
  "℃",
  "次/分",
  "%",
  "mg",
  "(130-175)",
  "(↑)",
  " H",
  "参考值",
  "，",
  "。",
  "\n",
  " ",
  ":",
  "(",
  ")",
  "if",
  "当",
  "时",
  "urine",
  "脑脊液",
  "of",
  "was",
  "\u0000",
  "\ud800",
  "\u200b",
  "İ",
  "天",
  "nasal cannula",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
);

test("a scan never throws, and every span is the text that it quotes", () => {
  fc.assert(
    fc.property(text, (sample) => {
      for (const { start, end, quote, value } of reader.scan(sample)) {
        expect(start).toBeLessThan(end);
        expect(sample.slice(start, end)).toBe(quote);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 600, seed: 20250116 },
  );
});

test("a document never throws, and its findings cite spans of it", () => {
  fc.assert(
    fc.property(text, fc.option(fc.double({ min: 0, max: 130, noNaN: true })), (sample, age) => {
      const demographics = { sex: "unknown" as const, ...(age === null ? {} : { ageYears: age }) };
      const { findings, unmapped } = reader.fromText({ id: "d", title: "", text: sample }, demographics);
      const places = [...findings.flatMap((finding) => finding.provenance), ...unmapped.map((one) => one.provenance)];
      for (const place of places) {
        if (place.kind === "text") expect(sample.slice(place.start, place.end)).toBe(place.quote);
        else expect.unreachable("a text gives text provenance");
      }
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    }),
    { numRuns: 300, seed: 20250116 },
  );
});

test("a prefix of a measurement's sentence does not move its offsets", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), (length) => {
      const sample = `${"。".repeat(length)}血红蛋白85g/L`;
      expect(reader.scan(sample).map(({ start, end }) => [start, end])).toEqual([[length, length + 9]]);
    }),
    { numRuns: 20, seed: 20250116 },
  );
});

test("half a megabyte without punctuation is read in linear time", () => {
  const unit = "血红蛋白85g/L 高血压 WBC ";
  const short = unit.repeat(2_000);
  const long = unit.repeat(20_000);
  const time = (sample: string) => {
    const start = performance.now();
    expect(reader.scan(sample).length).toBeGreaterThan(0);
    return performance.now() - start;
  };
  time(short);
  // Ten times the text; forty times the time would be far from linear and leaves room for a busy machine.
  expect(time(long)).toBeLessThan(40 * Math.max(time(short), 5));
});
