import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Language } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, HIDE, POLICY } from "./made-documents.ts";
import { type PackWorld, packWorld } from "./pack-world.ts";

/** Written once and measured before anything was mended on them; since they were read one by one they are spent. Empty `relevant` where the packs do not hold the answer. */
const HeldOut = z.strictObject({
  id: z.string(),
  language: Language,
  question: z.string(),
  expected: z.enum(["found", "not-found"]),
  relevant: z.array(z.string()),
});

const QUESTIONS = readFileSync(
  join(import.meta.dirname, "../../../../data/evaluation/questions-held-out.jsonl"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => HeldOut.parse(JSON.parse(line)));

/** What is measured since they may be looked at, of 24 with an answer on file and of 16 without: a floor. */
const RIGHT = 22;
const HELD = 16;

let world: PackWorld;
beforeAll(async () => {
  world = await packWorld(new Set(QUESTIONS.flatMap(({ relevant }) => relevant)));
}, 120_000);

describe("forty spent questions", () => {
  it("are as many with an answer on file as their entries say", () => {
    const ids = new Set(world.documents.map(({ id }) => id));
    expect(QUESTIONS).toHaveLength(40);
    for (const { relevant, expected } of QUESTIONS) expect(relevant.length > 0).toBe(expected === "found");
    expect(QUESTIONS.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("are counted", async () => {
    const answerer = createQuestionAnswerer({
      search: bm25Search(world.documents),
      concepts: world.concepts,
      chat: null,
      deidentify: HIDE,
      policy: POLICY,
    });
    const counts = { right: 0, wrong: [] as string[], notFound: [] as string[], held: 0, invented: [] as string[] };
    for (const { id, question, language, expected, relevant } of QUESTIONS) {
      const [first] = (await answered(answerer, { text: question, language })).sentences;
      const document = first?.quotations[0]?.passage.split("#")[0];
      if (expected === "not-found") document === undefined ? counts.held++ : counts.invented.push(id);
      else if (document === undefined) counts.notFound.push(id);
      else if (relevant.includes(document)) counts.right++;
      else counts.wrong.push(id);
    }
    console.log(JSON.stringify(counts));
    expect(counts.right).toBeGreaterThanOrEqual(RIGHT);
    expect(counts.held).toBeGreaterThanOrEqual(HELD);
  }, 120_000);
});
