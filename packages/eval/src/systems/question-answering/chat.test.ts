import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import type { Passage, Question } from "../../tasks/question-answering/question.ts";
import { chatKind } from "./chat.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A model that gives these texts in order; resolves to what it was asked. */
async function ask(texts: readonly string[], corpus: readonly Passage[], input: Question) {
  const asked: string[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { messages } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const content = texts[asked.length] ?? "";
    asked.push(messages[1].content);
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const system = await chatKind.create({
    task: "question-answering",
    shared: { corpus },
    options: {},
    seed: 1,
    environment: { CDSS_CHAT_URL: url, CDSS_CHAT_MODEL: "tiny" },
    golds: [],
    release: () => Promise.reject(new Error("a chat model needs no release")),
  });
  return { answer: await system.answer(input, "q"), asked };
}

const QUESTION: Question = {
  lang: "en",
  question: "Which drug lowers ember?",
  choices: { A: "frostol", B: "emberin" },
};
const CORPUS: readonly Passage[] = [
  { id: "p1", text: "Emberin lowers ember within a week." },
  { id: "p2", text: "Clouds are made of water." },
];

it("asks the question alone, then with what the question finds in the corpus", async () => {
  const { answer, asked } = await ask(['{"choice":"A"}', '{"choice":"B","cited":["p1"]}'], CORPUS, QUESTION);
  expect(answer).toEqual({ without: { choice: "A" }, with: { choice: "B", cited: ["p1"] } });
  expect(asked).toHaveLength(2);
  expect(asked[0]).not.toContain("Passages:");
  expect(asked[1]).toContain("[p1] Emberin lowers ember within a week.");
  expect(asked[1]).not.toContain("Clouds");
});

it("shows a question's own passages instead", async () => {
  const own = { ...QUESTION, context: [{ id: "1", text: "Frostol lowers ember." }] };
  const { answer, asked } = await ask(["B", '{"choice":"A","cited":[1]}'], CORPUS, own);
  expect(answer).toEqual({ without: { choice: "B" }, with: { choice: "A", cited: ["1"] } });
  expect(asked[0]).not.toContain("Frostol lowers");
  expect(asked[1]).toContain("[1] Frostol lowers ember.");
});

it("asks once where there is nothing to show", async () => {
  const { answer, asked } = await ask(["B"], [], QUESTION);
  expect(answer).toEqual({ without: { choice: "B" }, with: null });
  expect(asked).toHaveLength(1);
});

it("takes an answer that cannot be read for no choice, and fails where there is none at all", async () => {
  const { answer } = await ask(["Perhaps A or B.", "B"], CORPUS, QUESTION);
  expect(answer).toEqual({ without: { choice: null }, with: { choice: "B", cited: [] } });
  await expect(ask(["Well.", "Well."], CORPUS, QUESTION)).rejects.toMatchObject({ code: "UNAVAILABLE" });
});
