import type { FindingExtractor } from "@cdss/domain";
import { median } from "../statistics/percentile.ts";
import type { Note } from "../tasks/extraction/note.ts";
import { type BenchRow, benchRow } from "./bench-row.ts";

const KILOBYTES = 10;
const WARM_UP = 5;
const REPEATS = 25;

/** Notes joined and repeated to at least `bytes` of UTF-8. */
function documentOf(texts: readonly string[], bytes: number): string {
  let text = "";
  while (Buffer.byteLength(text) < bytes) text += `${texts.join("\n")}\n`;
  return text;
}

/** Median time to read 10,000 bytes (UTF-8) of notes, by language. */
export function measureExtraction(extractor: FindingExtractor, notes: readonly Note[]): BenchRow[] {
  const languages = [...new Set(notes.map(({ language }) => language))];
  return languages.map((language) => {
    const texts = notes.filter((note) => note.language === language).map(({ text }) => text);
    const text = documentOf(texts, KILOBYTES * 1000);
    const units = Buffer.byteLength(text) / (KILOBYTES * 1000);
    const times: number[] = [];
    for (let repeat = 0; repeat < WARM_UP + REPEATS; repeat++) {
      const started = performance.now();
      extractor.fromText({ id: "bench", title: "", text }, { sex: "unknown", ageYears: 50 });
      if (repeat >= WARM_UP) times.push((performance.now() - started) / units);
    }
    return benchRow(`text to findings, ${language}`, median(times) ?? 0, "ms/10 kB");
  });
}
