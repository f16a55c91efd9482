import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, HIDE, POLICY } from "./made-documents.ts";
import { packWorld } from "./pack-world.ts";

/** Each set was written once and measured before anything was mended on it; the first two were read one by one since and are spent. Empty `relevant` where the packs do not hold the answer. */
const HeldOut = z.strictObject({
  id: z.string(),
  language: Language,
  question: z.string(),
  expected: z.enum(["found", "not-found"]),
  relevant: z.array(z.string()),
  /** The fact that a right answer holds, for whoever reads the answers. */
  answer: z.string().optional(),
});

const questionsOf = (file: string) =>
  readFileSync(join(import.meta.dirname, "../../../../data/evaluation", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => HeldOut.parse(JSON.parse(line)));

/** Floors are what was measured last: right of those with an answer on file, held of those without; most from another entry. */
const SETS = [
  { file: "questions-held-out.jsonl", questions: 40, right: 23, wrong: 0, held: 16 },
  { file: "questions-held-out-second.jsonl", questions: 60, right: 39, wrong: 0, held: 20 },
  // Measured once, and not read since.
  { file: "questions-held-out-third.jsonl", questions: 50, right: 23, wrong: 0, held: 16 },
];

describe.each(SETS)("questions of $file", ({ file, questions: count, right, wrong, held }) => {
  const questions = questionsOf(file);
  const world = packWorld(new Set(questions.flatMap(({ relevant }) => relevant)));

  it("are as many with an answer on file as their entries say", async () => {
    const ids = new Set((await world).documents.map(({ id }) => id));
    expect(questions).toHaveLength(count);
    for (const { relevant, expected } of questions) expect(relevant.length > 0).toBe(expected === "found");
    expect(questions.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
  }, 120_000);

  it("are counted", async () => {
    const { documents, concepts, rules } = await world;
    const search = bm25Search(documents);
    const answerer = createQuestionAnswerer({ search, concepts, rules, chat: null, deidentify: HIDE, policy: POLICY });
    const counts = { right: 0, wrong: [] as string[], notFound: [] as string[], held: 0, invented: [] as string[] };
    for (const { id, question, language, expected, relevant } of questions) {
      const [first] = (await answered(answerer, { text: question, language })).sentences;
      const document = first?.quotations[0]?.passage.split("#")[0];
      if (expected === "not-found") document === undefined ? counts.held++ : counts.invented.push(id);
      else if (document === undefined) counts.notFound.push(id);
      else if (relevant.includes(document)) counts.right++;
      else counts.wrong.push(id);
    }
    console.log(JSON.stringify(counts));
    expect(counts.right).toBeGreaterThanOrEqual(right);
    expect(counts.wrong.length).toBeLessThanOrEqual(wrong);
    expect(counts.held).toBeGreaterThanOrEqual(held);
  }, 300_000);
});
