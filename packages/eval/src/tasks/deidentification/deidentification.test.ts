import { join } from "node:path";
import { loadRelease } from "@cdss/kg";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import { seededRandom } from "../../statistics/random.ts";
import { fillForm } from "./fill-form.ts";
import { generateNotes } from "./generate-notes.ts";
import { DEIDENTIFICATION_METRICS } from "./metrics.ts";
import { NoteLines } from "./note-lines.ts";
import { type NoteScore, scoreNote } from "./score-note.ts";
import { deidentification } from "./task.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const LINES = NoteLines.parse({
  zh: {
    slots: { name: { kind: "name", forms: ["张伟", "王芳"] } },
    clinical: ["发热"],
    lines: ["患者{name:p}，{clinical}。", "{name:p}[[神志清]]"],
  },
  en: {
    slots: { phone: { kind: "phone", forms: ["020 7946 0###"] } },
    clinical: ["fever"],
    lines: ["Tel {phone}: {clinical}"],
  },
});

describe("notes", () => {
  const notes = generateNotes(LINES, 8, 5);
  it("mark what they plant", () => {
    for (const { input, gold } of notes) {
      for (const { kind, start, end } of gold.identifiers)
        expect(input.text.slice(start, end)).toMatch(kind === "name" ? /^(?:张伟|王芳)$/ : /^020 7946 0\d{3}$/);
      for (const { start, end } of gold.clinical)
        expect(["发热", "神志清", "fever"]).toContain(input.text.slice(start, end));
    }
  });

  it("name the same person throughout", () => {
    const [{ input, gold } = { input: { text: "" }, gold: { identifiers: [] } }] = notes;
    expect(gold.identifiers).toHaveLength(2);
    expect(new Set(gold.identifiers.map(({ start, end }) => input.text.slice(start, end))).size).toBe(1);
  });

  it("tell what is the same throughout, as the header of a record does", () => {
    for (const { input, gold } of notes) {
      const names = input.lang === "en" ? undefined : input.known?.names;
      expect(names).toEqual(
        input.lang === "en"
          ? undefined
          : [...new Set(gold.identifiers.map(({ start, end }) => input.text.slice(start, end)))],
      );
    }
  });

  it("repeat for a seed and differ for another", () => {
    const texts = (seed: number) => generateNotes(LINES, 8, seed).map(({ input }) => input.text);
    expect(texts(5)).toEqual(texts(5));
    expect(texts(5)).not.toEqual(texts(6));
  });

  it("are refused where a line names a slot that there is none of", () => {
    expect(NoteLines.safeParse({ ...LINES, zh: { ...LINES.zh, lines: ["{phone}"] } }).success).toBe(false);
  });
});

describe("forms", () => {
  it.each([
    ["#%@", /^\d[1-9][A-Z]$/],
    ["a@b##", /^a@b\d\d$/],
    ["<YYYY>-<MM>-<DD>", /^20\d\d-(?:0\d|1[0-2])-[012]\d$/],
    ["<resident-id>", /^\d{6}19\d{9}[\dX]$/],
    ["<card-spaced>", /^\d{4} \d{4} \d{4} \d{4}$/],
    ["<unknown>", /^<unknown>$/],
  ])("%s", (form, expected) => {
    expect(fillForm(form, seededRandom(3))).toMatch(expected);
  });
});

describe("the score", () => {
  // "患者张伟，发热": the name at 2 to 4, the phrase at 5 to 7, 7 characters of which 5 are no identifier.
  const sample = {
    id: "1",
    input: { lang: "zh" as const, text: "患者张伟，发热" },
    gold: { identifiers: [{ kind: "name" as const, start: 2, end: 4 }], clinical: [{ start: 5, end: 7 }] },
    groups: {},
  };
  // "发热自3月5日起": the date at 3 to 7 stands in the phrase at 0 to 8.
  const dated = {
    ...sample,
    input: { lang: "zh" as const, text: "发热自3月5日起" },
    gold: { identifiers: [{ kind: "date" as const, start: 3, end: 7 }], clinical: [{ start: 0, end: 8 }] },
  };
  const removed = (start: number, end: number) => scoreNote(sample, { removed: [{ start, end }] });
  it.each([
    // recall, kept, excess
    ["all of the name", removed(2, 4), [1, 1, 0]],
    ["half of it is nothing", removed(2, 3), [0, 1, 0]],
    ["too much on the left", removed(0, 4), [1, 1, 2 / 5]],
    ["one character of the phrase", removed(2, 6), [1, 0, 2 / 5]],
    ["the identifier in a phrase", scoreNote(dated, { removed: [{ start: 3, end: 7 }] }), [1, 1, 0]],
    // "自" is one of the four characters that are no part of the date.
    ["the identifier and a word of its phrase", scoreNote(dated, { removed: [{ start: 2, end: 7 }] }), [1, 0, 1 / 4]],
    ["a system that failed", scoreNote(sample, null), [0, 0, 0]],
  ])("%s", (_, score, [recall = 0, kept = 0, excess = 0]) => {
    const figure = (name: string) => {
      const metric = DEIDENTIFICATION_METRICS.find((one) => one.name === name);
      return metric === undefined ? null : figureOf(metric, [score]);
    };
    expect(figure("recall")).toBe(recall);
    expect(figure("kept")).toBe(kept);
    expect(figure("excess")).toBeCloseTo(excess, 12);
  });
});

describe("the rules of this project on the lines that they were mended on", () => {
  it.each([
    "development.yaml",
    "development-second.yaml",
    "development-third.yaml",
    "development-fourth.yaml",
    "development-sixth.yaml",
  ])("%s: all but a few are found, and what medicine needs stays", async (file) => {
    const setup = {
      options: { generate: 60 },
      seed: 11,
      environment: {},
      release: () => loadRelease(join(ROOT, "data/releases/starter")),
    };
    const path = join(ROOT, "data/evaluation/deidentification", file);
    const { samples } = await deidentification.read(path, setup);
    const system = await deidentification.systems.engine?.create({
      ...setup,
      task: "deidentification",
      shared: null,
      golds: [],
    });
    const scores: NoteScore[] = [];
    for (const sample of samples)
      scores.push(scoreNote(sample, (await system?.answer(sample.input, sample.id)) ?? null));
    const figure = (name: string) => {
      const metric = DEIDENTIFICATION_METRICS.find((one) => one.name === name);
      return metric === undefined ? null : figureOf(metric, scores);
    };
    expect(figure("recall")).toBeGreaterThanOrEqual(0.98);
    expect(figure("kept")).toBeGreaterThanOrEqual(0.99);
  });
});
