import { type Curie, curie } from "@cdss/domain";
import { loadRelease, type Release } from "@cdss/kg";
import { beforeAll, describe, expect, it } from "vitest";
import { withTinyRelease } from "../../../../test/tiny-release.ts";
import { retrieval } from "../task.ts";
import { foldText } from "./fold-text.ts";
import type { PackText } from "./pack-passages.ts";
import { joinNames, type NameTarget, readPackNames } from "./read-pack-names.ts";
import { judgeQuestions, type PackQuestion, readPackQuestions } from "./read-pack-questions.ts";

const text = (entry: string, language: "en" | "zh", ...texts: string[]): PackText => ({
  entry,
  language,
  title: entry,
  passages: texts.map((words, at) => ({ id: `${entry}:${language}#${at}`, title: entry, text: words, language })),
});

describe("names", () => {
  const GOUT = curie("CDSS:gout");
  const FLU = curie("CDSS:influenza");
  const targets: Readonly<Record<string, NameTarget>> = {
    [GOUT]: {
      titles: ["痛风"],
      passages: [
        { id: "g0", folded: "痛风又称足痛症" },
        { id: "g1", folded: "痛风的治疗" },
      ],
    },
    [FLU]: { titles: ["流行性感冒"], passages: [{ id: "f0", folded: "流行性感冒由il-6升高" }] },
  };
  const asked = (...names: readonly (readonly [text: string, concept: Curie])[]) =>
    joinNames(
      [],
      names.map(([name, concept]) => ({ text: name, kind: "condition", concept })),
      ({ concept }) => targets[concept] ?? { titles: [], passages: [] },
    );

  it.each([
    ["all passages where none has it", "富贵病", GOUT, ["g0", "g1"], []],
    ["the others where one has it, which is removed", "足痛症", GOUT, ["g1"], ["g0"]],
    // Four letters of five do not give the title away: no rule could tell them from any other near miss.
    ["a title of which it has only a part of the letters", "流感性感冒", FLU, ["f0"], []],
  ])("find %s", (_what, name, concept, relevant, removed) => {
    const [sample] = asked([name, concept]).samples;
    expect(Object.keys(sample?.gold.relevant ?? {})).toEqual(relevant);
    expect(sample?.gold.removed).toEqual(removed);
  });

  it.each([
    ["that stands in the title", "感冒", FLU],
    ["that the title stands in", "急性痛风", GOUT],
    ["that every passage has, in another width and case", "ＩＬ－６ 升高", FLU],
    ["of nothing that is described", "富贵病", curie("CDSS:unknown")],
  ])("leave out one %s", (_what, name, concept) => {
    expect(asked([name, concept])).toMatchObject({ samples: [], skipped: 1 });
  });

  it("are one query where two conditions share one", () => {
    const { samples, skipped } = asked(["富贵病", GOUT], ["富贵病", FLU]);
    expect(samples.map(({ gold }) => Object.keys(gold.relevant))).toEqual([["g0", "g1", "f0"]]);
    expect(skipped).toBe(0);
  });

  it("are left out where more passages are right than recall100 can find", () => {
    const passages = Array.from({ length: 101 }, (_, at) => ({ id: `p${at}`, folded: "文" }));
    const ask = (count: number) =>
      joinNames([], [{ text: "富贵病", kind: "finding", concept: GOUT }], () => ({
        titles: [],
        passages: passages.slice(0, count),
      })).samples.length;
    expect([ask(100), ask(101)]).toEqual([1, 0]);
  });
});

describe("questions", () => {
  const texts = [
    text("pack:drug:warfarin", "en", "a", "b"),
    text("pack:drug:warfarin", "zh", "甲"),
    text("pack:drug:aspirin", "en", "c"),
  ];
  const question = (relevant: string[], language: "en" | "zh" = "en"): PackQuestion => ({
    id: "q",
    language,
    question: "What is it?",
    relevant,
    source: "questions-en",
  });
  const relevantTo = (asked: PackQuestion, crosses: boolean): string[] =>
    Object.keys(judgeQuestions(texts, [asked], crosses).samples[0]?.gold.relevant ?? {});

  it("find the entry in both languages, or in the other one alone", () => {
    const en = question(["pack:drug:warfarin:en"]);
    expect(relevantTo(en, false)).toEqual([
      "pack:drug:warfarin:en#0",
      "pack:drug:warfarin:en#1",
      "pack:drug:warfarin:zh#0",
    ]);
    expect(relevantTo(en, true)).toEqual(["pack:drug:warfarin:zh#0"]);
    expect(relevantTo(question(["pack:drug:warfarin:zh"], "zh"), true)).toEqual([
      "pack:drug:warfarin:en#0",
      "pack:drug:warfarin:en#1",
    ]);
  });

  it("search the other language alone where they cross", () => {
    const input = (crosses: boolean) =>
      judgeQuestions(texts, [question(["pack:drug:warfarin:en"])], crosses).samples[0]?.input;
    expect(input(false)).toEqual({ query: "What is it?" });
    expect(input(true)).toEqual({ query: "What is it?", language: "zh" });
  });

  it("are skipped without an answer on file, and refused about an entry that is not there", () => {
    expect(judgeQuestions(texts, [question([])], false)).toMatchObject({ samples: [], skipped: 1 });
    expect(() => judgeQuestions(texts, [question(["pack:drug:none:en"])], false)).toThrow(
      /q: is about an entry that the release does not hold/,
    );
  });
});

describe("collections of a release without packs", () => {
  it("are refused where questions ask for entries, and hold no name", async () => {
    await withTinyRelease(async (release) => {
      expect((await readPackNames(release)).samples).toEqual([]);
      await expect(readPackQuestions(release, false)).rejects.toThrow(
        /is about an entry that the release does not hold/,
      );
    });
  });
});

describe("collections of the starter release", () => {
  let release: Release;
  beforeAll(async () => {
    release = await loadRelease("data/releases/starter");
  });
  const read = (path: string) =>
    retrieval.read(path, { options: {}, seed: 1, environment: {}, release: async () => release });

  it("ask by no name that stands in a passage that counts", { timeout: 180_000 }, async () => {
    const { samples, shared, skipped } = await read("packs-zh");
    const texts = new Map(shared.documents.map(({ id, title, text }) => [id, foldText(`${title} ${text}`)]));
    const copied = samples.filter(({ input, gold }) =>
      Object.keys(gold.relevant).some((id) => texts.get(id)?.includes(foldText(input.query)) !== false),
    );
    expect(copied).toEqual([]);
    expect(new Set(samples.map(({ groups }) => groups.type))).toEqual(
      new Set(["condition", "drug", "finding", "several"]),
    );
    expect(shared.documents.every(({ language }) => language === "zh")).toBe(true);
    // More names are asked by than are given away.
    expect(samples.length).toBeGreaterThan(skipped);
  });

  // 100 questions and 24 of the 40 held out have their answer in the packs.
  it.each([
    ["packs-questions", null],
    ["packs-questions-cross", "other"],
  ])("%s asks all questions with an answer on file", { timeout: 180_000 }, async (name, filter) => {
    const { samples, skipped, shared } = await read(name);
    expect([samples.length, skipped]).toEqual([124, 16]);
    const languages = new Map(shared.documents.map(({ id, language }) => [id, language]));
    for (const { input, gold } of samples) {
      const found = new Set(Object.keys(gold.relevant).map((id) => languages.get(id)));
      expect(found).toEqual(filter === null ? new Set(["en", "zh"]) : new Set([input.language]));
    }
  });
});
