import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Language } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, HIDE, POLICY } from "./made-documents.ts";
import { type PackWorld, packWorld } from "./pack-world.ts";

const PackQuestion = z.strictObject({
  id: z.string(),
  language: Language,
  question: z.string(),
  relevant: z.array(z.string()).min(1),
});
type PackQuestion = z.infer<typeof PackQuestion>;

const QUESTIONS: readonly PackQuestion[] = Language.options.flatMap((language) =>
  readFileSync(join(import.meta.dirname, `../../../../data/evaluation/questions-${language}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => PackQuestion.parse(JSON.parse(line))),
);

let world: PackWorld;
beforeAll(async () => {
  world = await packWorld(new Set(QUESTIONS.flatMap(({ relevant }) => relevant)));
}, 120_000);

/** How many questions are answered from the entry that answers them, from another, and not at all. */
async function count(without: (question: PackQuestion) => ReadonlySet<string>) {
  const counts = { right: 0, wrong: [] as string[], notFound: 0 };
  const open = bm25Search(world.documents);
  for (const question of QUESTIONS) {
    const held = without(question);
    const search = {
      search: async (query: Parameters<typeof open.search>[0]) => {
        const result = await open.search({ ...query, limit: 60 });
        return { ...result, hits: result.hits.filter(({ passage }) => !held.has(passage.document.id)).slice(0, 30) };
      },
    };
    const answerer = createQuestionAnswerer({
      search,
      concepts: world.concepts,
      rules: world.rules,
      chat: null,
      deidentify: HIDE,
      policy: POLICY,
    });
    const { sentences } = await answered(answerer, { text: question.question, language: question.language });
    const [first] = sentences;
    if (first === undefined) counts.notFound++;
    else if (question.relevant.includes(first.quotations[0]?.passage.split("#")[0] ?? "")) counts.right++;
    else counts.wrong.push(question.id);
  }
  return counts;
}

describe("a hundred questions over the packs", () => {
  it("are answered from the entry that answers them, or not at all", async () => {
    const counts = await count(() => new Set());
    console.log(`right ${counts.right}, wrong ${counts.wrong.join(" ") || 0}, not found ${counts.notFound}`);
    expect(QUESTIONS).toHaveLength(100);
    expect(counts.right).toBeGreaterThanOrEqual(85);
    expect(counts.wrong.length).toBeLessThanOrEqual(2);
  }, 120_000);

  it("are not answered from other entries where theirs are not there", async () => {
    // An entry stands there in both languages: either answers.
    const counts = await count(
      ({ relevant }) => new Set(relevant.flatMap((id) => Language.options.map((one) => id.replace(/[a-z]{2}$/, one)))),
    );
    console.log(`without their entries: found ${counts.wrong.join(" ") || 0}, not found ${counts.notFound}`);
    // What is told apart from gout is told from both sides: those four remain.
    expect(counts.wrong.length).toBeLessThanOrEqual(6);
  }, 120_000);

  it("name entries that are there", () => {
    const ids = new Set(world.documents.map(({ id }) => id));
    expect(QUESTIONS.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id))).toEqual([]);
  });
});
