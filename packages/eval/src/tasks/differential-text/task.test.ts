import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Release } from "@cdss/kg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTinyRelease } from "../../../test/tiny-release.ts";
import { figureOf } from "../../core/metric.ts";
import type { OptionValues } from "../../core/system.ts";
import { differentialText as task } from "./task.ts";

const folder = mkdtempSync(join(tmpdir(), "cdss-text-task-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let release: Release;
beforeAll(() =>
  withTinyRelease((held) => {
    release = held;
  }),
);

const data = (...records: object[]): string => {
  const path = join(folder, "cases.jsonl");
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join("\n"));
  return path;
};
const setupOf = (options: OptionValues) => ({ options, seed: 1, environment: {}, release: async () => release });

/** Read, answer and score all samples of a file, as the runner does. */
async function measure(path: string, system: string, options: OptionValues = {}) {
  const setup = setupOf(options);
  const { samples, skipped } = await task.read(path, setup);
  const golds = samples.map(({ gold }) => gold);
  const made = await task.systems[system]?.create({ ...setup, task: task.name, shared: null, golds });
  if (made === undefined) throw new Error(`no system ${system}`);
  const scorer = await task.scorer(setup, null);
  const answers = await Promise.all(samples.map(({ input, id }) => made.answer(input, id)));
  const scores = samples.map((sample, at) => task.score.parse(scorer(sample, answers[at] ?? null)));
  const figures = Object.fromEntries(task.metrics.map((metric) => [metric.name, figureOf(metric, scores)]));
  return { samples, skipped, answers, scores, figures };
}

// Of the four lines, red ember sign is recorded for Alder disease alone and excluded from Cedar disease.
const ALDER = { id: "1", lang: "en", text: "A 3-year-old boy with red ember sign.", gold: ["Alder's disease"] };
const CEDAR = { id: "2", lang: "en", text: "White frost sign. No red ember sign.", gold: ["OMIM:900003"] };
const OTHER = { id: "3", lang: "en", text: "Red ember sign.", gold: ["Elm disease"] };

describe("systems", () => {
  it.each([
    ["engine", 1, 2],
    ["resnik", 1, 2],
    // The words of the case are those of the names of findings.
    ["bm25", 1, undefined],
  ])("%s reads the text and finds the disease", async (system, rank, findings) => {
    const { scores, answers } = await measure(data(ALDER, CEDAR), system);
    expect(scores[0]).toMatchObject({ rank, correct: true, unknown: false });
    expect(answers[1]?.findings).toBe(findings);
  });

  it("engine gives each line a probability, and all lines one place where nothing was read", async () => {
    const { scores, answers } = await measure(data({ ...ALDER, text: "Nothing at all." }), "engine");
    // Four lines share the places 1 to 4: (1 + 4) / 2.
    expect(scores[0]).toMatchObject({ rank: 2.5, confidence: 0.25, reason: "place 2.5 of 4; no finding was read" });
    expect(answers[0]?.lines).toHaveLength(4);
  });

  it("engine leaves lanes out, and refuses those that it does not have", async () => {
    // One absent finding: with it, the lines keep the order of what is reported of them; without it, nothing tells them apart.
    const path = data({ ...ALDER, text: "No blue ember sign." });
    const differentScores = async (options: OptionValues) =>
      new Set(Array.from((await measure(path, "engine", options)).answers[0]?.scores ?? [])).size;
    expect(await differentScores({})).toBeGreaterThan(1);
    expect(await differentScores({ without: "absent, demographics" })).toBe(1);
    await expect(measure(path, "engine", { without: "text" })).rejects.toThrow("--without");
  });

  it("majority names the most frequent diagnosis first, however it is written", async () => {
    const { answers, figures } = await measure(
      data(ALDER, { ...CEDAR, gold: ["alder disease"] }, { ...OTHER, gold: ["OMIM:900003"] }),
      "majority",
    );
    expect(answers[0]).toMatchObject({ lines: [{ ids: [], name: "Alder's disease" }, { ids: ["OMIM:900003"] }] });
    // Right first for two of three; second for the third: (1 + 1 + 1/2) / 3.
    expect(figures).toMatchObject({ top1: 2 / 3, top3: 1, mrr: 2.5 / 3 });
  });
});

describe("figures", () => {
  it("count unknown diagnoses as failures", async () => {
    const { figures, samples } = await measure(data(ALDER, OTHER), "engine");
    // One of two first, the other never ranked: half, mean of 1 and 0, the median between 1 and infinity.
    expect(figures).toMatchObject({ top1: 0.5, top20: 0.5, mrr: 0.5, medianRank: null, closeTop1: 0.5, unknown: 0.5 });
    expect(samples.map(({ groups }) => groups)).toEqual([
      { language: "en", diagnosis: "known to the release" },
      { language: "en", diagnosis: "unknown to the release" },
    ]);
  });

  it("are not defined for questions that nobody asked", async () => {
    const { figures } = await measure(data({ ...ALDER, urgency_level: "em" }), "engine");
    expect(figures).toMatchObject({ choiceAccuracy: null, urgencyAccuracy: null, overTriage: null, underTriage: null });
  });

  it("keep to the choices where there are some", async () => {
    // Alder disease leads; the release does not know elm disease; of birch and cedar the engine ranks one ahead.
    const choices = { candidates: ["Elm disease", "Birch disease", "Alder disease", "Cedar disease"] };
    expect((await measure(data({ ...ALDER, ...choices }), "engine")).figures.choiceAccuracy).toBe(1);
    expect((await measure(data({ ...OTHER, ...choices }), "engine")).figures.choiceAccuracy).toBe(0);
  });

  it("skip and count cases that cannot be asked", async () => {
    const path = join(folder, "mz.json");
    const one = { exp_sxs: { 发热: "1" }, imp_sxs: {}, label: "桤木病" };
    writeFileSync(
      path,
      JSON.stringify([
        { pid: "a", ...one },
        { pid: "b", ...one, exp_sxs: { 发热: "2" } },
      ]),
    );
    const { samples, skipped } = await task.read(path, setupOf({}));
    expect([samples.length, skipped]).toEqual([1, 1]);
    expect((await task.read(data(ALDER, { ...OTHER, gold: [] }), setupOf({}))).skipped).toBe(1);
    await expect(task.read(data({ ...OTHER, gold: [] }), setupOf({}))).rejects.toThrow(
      "holds no case with a diagnosis",
    );
  });
});

describe("adjudication", () => {
  it("writes the names that wait, reads the decisions, and scores by them", async () => {
    const adjudication = join(folder, "adjudication.csv");
    const path = data(ALDER, OTHER, {
      ...OTHER,
      id: "4",
      candidates: ["Fir disease", "Red ember sign", "Alder disease"],
    });
    await task.read(path, setupOf({ adjudication, writeAdjudication: true }));
    const written = readFileSync(adjudication, "utf8");
    expect(written).toBe(
      [
        "name,language,ids,decision,note",
        'Elm disease,en,,open,"diagnosis of 2, choice of 0"',
        'Fir disease,en,,open,"diagnosis of 0, choice of 1"',
        'Red ember sign,en,,open,"diagnosis of 0, choice of 1; HPO has a phenotype of this name"',
        "",
      ].join("\n"),
    );
    // Nothing new: the file stays as it is.
    await task.read(path, setupOf({ adjudication, writeAdjudication: true }));
    expect(readFileSync(adjudication, "utf8")).toBe(written);
    writeFileSync(adjudication, written.replace("Elm disease,en,,open", "Elm disease,en,ORPHA:901,linked"));
    const { figures } = await measure(path, "engine", { adjudication });
    expect(figures).toMatchObject({ top1: 1, unknown: 0 });
  });

  it("needs a file to write to", async () => {
    await expect(task.read(data(ALDER), setupOf({ writeAdjudication: true }))).rejects.toThrow("give --adjudication");
  });
});

describe("records", () => {
  it("read back as the answers that they were", async () => {
    const { answers } = await measure(data(ALDER), "engine");
    const [answer] = answers;
    if (answer === undefined) throw new Error("no answer");
    const back = task.output.parse(JSON.parse(JSON.stringify(task.record?.(answer))));
    expect(back.findings).toBe(1);
    expect(back.lines[0]?.ids).toContain("OMIM:900001");
    expect(task.output.parse({ ranking: [{ name: "Elm" }], urgency: "sc" })).toMatchObject({ urgency: "sc" });
    expect(task.output.safeParse({ ranking: [{ name: "Elm" }], urgency: "now" }).success).toBe(false);
  });
});

describe("a chat model", () => {
  it("is asked in the language of the case, and not told the choices", () => {
    const prompt = task.chat?.prompt({ language: "zh", text: "患者有咳嗽。", sex: "male", ageYears: 2.5 });
    expect(prompt?.system).toMatch(/^你是/);
    expect(prompt?.user).toBe("年龄：2.5岁。\n性别：男。\n患者有咳嗽。");
    const english = task.chat?.prompt({ language: "en", text: "Cough.", sex: "unknown" });
    expect(english?.system).toMatch(/^You are/);
    expect(english?.user).toBe("Cough.");
  });

  const input = { language: "en", text: "", sex: "unknown" } as const;
  it.each([
    ['{"ranking": [{"name": "Elm disease", "probability": 0.5}], "urgency": "em"}', "Elm disease"],
    ['Here you are:\n```json\n{"ranking": [{"name": "Elm disease"}]}\n```\nGood luck!', "Elm disease"],
    ["Elm disease", null],
    ['{"ranking": [{"name": "Elm disease"}', null],
    ['{"ranking": ["Elm disease"]}', null],
    ["", null],
  ])("answering %j names %s", (text, name) => {
    expect(task.chat?.parse(text, input)?.lines[0]?.name ?? null).toBe(name);
  });
});

const DATA = process.env.CDSS_DATA_DIR;

describe.skipIf(DATA === undefined)("data sets of CDSS_DATA_DIR: vignettes/*, dialogue-zh/mz*/test_set.json", () => {
  it.each([
    // Two of the 811 consultations of MZ-10 hold no symptom that was said.
    ["vignettes/semigran45.jsonl", 45, 0],
    ["vignettes/craft-md.csv.gz", 2004, 0],
    ["dialogue-zh/mz4/test_set.json", 345, 0],
    ["dialogue-zh/mz10/test_set.json", 809, 2],
  ])("%s holds %d cases, and %d that cannot be asked", async (path, count, skipped) => {
    const found = await task.read(join(DATA ?? "", path), setupOf({}));
    expect([found.samples.length, found.skipped]).toEqual([count, skipped]);
    expect(new Set(found.samples.map(({ id }) => id)).size).toBe(count);
  });
});
