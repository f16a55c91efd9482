import { CdssError, type EvidenceDocument, EXTRACTIVE_WRITER } from "@cdss/domain";
import { afterEach, describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import type { ChatEvent, ChatModel, ChatRequest } from "../../src/chat/chat-model.ts";
import { LeavePolicy } from "../../src/deidentify/may-leave-site.ts";
import { modelAt } from "../chat/ask.ts";
import { type Replay, replay } from "../chat/replay.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, events, HIDE, made, POLICY } from "./made-documents.ts";

const DOCUMENTS: readonly EvidenceDocument[] = [
  made(
    "marsh-fever",
    "Marsh fever",
    "Ravamine 500 mg twice daily is given for marsh fever. Ravamine for marsh fever is taken for 7 days.",
  ),
  made("glass-gout", "Glass gout", "Solitrol 5 mg is given once a day for glass gout, and not for marsh fever."),
];
const RECORD = made("note", "Note of Eleanor Vance", "Eleanor Vance takes ravamine 250 mg daily for marsh fever.", {
  level: "record",
});
const QUERY = { text: "How is marsh fever treated with ravamine?", language: "en" } as const;

let server: Replay | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Answers through the endpoint of this machine that gives the recorded responses. */
async function recorded(
  name: string,
  { site = "local", policy = POLICY, documents = DOCUMENTS, environment = {} } = {},
) {
  server = await replay(name);
  const chat = await modelAt(server.url, { CDSS_CHAT_SITE: site, ...environment });
  const search = bm25Search(documents, { all: true });
  return { search, answerer: createQuestionAnswerer({ search, concepts: CONCEPTS, chat, deidentify: HIDE, policy }) };
}

/** What was sent, as one text. */
const sent = (): string => JSON.stringify(server?.received.map(({ body }) => body));

describe("a chat model", () => {
  it("writes, and each statement is held against passages: the wrong number and the other drug fall", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed");
    const answer = await answered(answerer, QUERY);
    // The first stands in its passage; the last cites the wrong one and stands in another that was found.
    expect(answer.sentences.map(({ text }) => text)).toEqual([
      "Ravamine 500 mg twice daily is given for marsh fever.",
      "Ravamine for marsh fever is taken for 7 days.",
    ]);
    expect(answer).toMatchObject({ outcome: "found", dropped: 2, degraded: [] });
    expect(answer.writer).toContain("tiny");
    for (const { quotations } of answer.sentences)
      for (const { passage, start, end, quote } of quotations) {
        const found = answer.passages.find(({ id }) => id === passage);
        expect(found?.text.slice(start, end)).toBe(quote);
        expect(DOCUMENTS.find(({ id }) => id === found?.document.id)?.text).toContain(quote);
      }
  });

  it("gives passages, each sentence and the whole, in this order", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed");
    const all = await events(answerer, QUERY);
    expect(all.map(({ type }) => type)).toEqual(["passages", "sentence", "sentence", "done"]);
  });

  it("that cites a passage which was never given is asked again, and nothing leads there", async () => {
    const { answerer } = await recorded("../../answer/recorded/invented-handle");
    const answer = await answered(answerer, QUERY);
    expect(server?.received).toHaveLength(2);
    expect(answer.sentences.map(({ text }) => text)).toEqual(["Ravamine 500 mg twice daily is given for marsh fever."]);
    // The statement of the first try was checked too, and fell.
    expect(answer.dropped).toBe(1);
    expect(JSON.stringify(answer)).not.toContain("cures all");
  });

  it("that does not find the answer is believed", async () => {
    const { answerer } = await recorded("../../answer/recorded/not-found");
    const answer = await answered(answerer, QUERY);
    expect(answer).toMatchObject({ outcome: "not-found", sentences: [], degraded: [] });
    expect(answer.writer).not.toBe(EXTRACTIVE_WRITER);
  });

  it("is not asked where nothing was found", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed", { documents: [] });
    expect(await answered(answerer, QUERY)).toMatchObject({ outcome: "not-found", writer: EXTRACTIVE_WRITER });
    expect(server?.received).toHaveLength(0);
  });
});

describe("the extractive answer comes with the reason where the model", () => {
  it.each([
    ["fails", "server-error", {}, "UNAVAILABLE"],
    ["asks to slow down", "too-many-requests", {}, "UNAVAILABLE"],
    ["refuses", "refusal", {}, "UNAVAILABLE"],
    ["misses the form twice", "invalid-twice", {}, "UNAVAILABLE"],
    ["says nothing in time", "slow", { CDSS_CHAT_TIMEOUT_SECONDS: "1" }, "TIMEOUT"],
    ["has no room for the prompt", "answer-found", { CDSS_CHAT_MAX_INPUT_TOKENS: "256" }, "INVALID_INPUT"],
    ["writes what no passage carries", "../../answer/recorded/unsupported", {}, "UNSUPPORTED"],
  ])("%s", async (_what, name, environment, code) => {
    const { answerer } = await recorded(name, { environment });
    const answer = await answered(answerer, QUERY);
    expect(answer).toMatchObject({ outcome: "found", writer: EXTRACTIVE_WRITER, degraded: [{ code }] });
    expect(answer.sentences[0]?.text).toContain("Ravamine");
    expect(JSON.stringify(answer.degraded)).not.toMatch(/ravamine|marsh/i);
  });
});

describe("what goes to a remote model", () => {
  const asked = { ...QUERY, patient: "p1" };
  const withRecord = [...DOCUMENTS, RECORD];

  it("is nothing about a patient where policy does not allow it", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed", { site: "remote", documents: withRecord });
    const answer = await answered(answerer, asked);
    expect(server?.received).toHaveLength(0);
    expect(answer).toMatchObject({ writer: EXTRACTIVE_WRITER, degraded: [{ code: "POLICY" }] });
  });

  it("is no question that names somebody", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed", { site: "remote" });
    const answer = await answered(answerer, {
      ...QUERY,
      text: "Mr. John Walker, phone 13812345678: how is marsh fever treated with ravamine?",
    });
    expect(server?.received).toHaveLength(0);
    expect(answer.degraded).toMatchObject([{ code: "POLICY" }]);
  });

  it("is literature and a question about nobody", async () => {
    const { answerer } = await recorded("../../answer/recorded/mixed", { site: "remote" });
    const answer = await answered(answerer, QUERY);
    expect(server?.received).toHaveLength(1);
    expect(answer).toMatchObject({ degraded: [], dropped: 2 });
  });

  it("is no record at level 3: it is quoted instead", async () => {
    const policy = LeavePolicy.parse({ deidentifiedUpTo: 3 });
    const { answerer } = await recorded("../../answer/recorded/mixed", {
      site: "remote",
      policy,
      documents: withRecord,
    });
    const answer = await answered(answerer, { ...asked, text: "What dose of ravamine for marsh fever?" });
    expect(sent()).toContain("500 mg");
    expect(sent()).not.toMatch(/Vance|250 mg/);
    expect(answer.degraded).toMatchObject([{ code: "POLICY" }]);
    expect(answer.sentences.at(-1)?.text).toBe(RECORD.text);
  });

  it("is the record without names at level 4, and names are put back into what stands", async () => {
    const policy = LeavePolicy.parse({ deidentifiedUpTo: 4 });
    const options = { site: "remote", policy, documents: withRecord };
    const { answerer } = await recorded("../../answer/recorded/placeholder", options);
    const answer = await answered(answerer, {
      ...asked,
      text: "What dose of ravamine does Eleanor Vance take for marsh fever?",
    });
    expect(sent()).toContain("takes ravamine 250 mg daily");
    expect(sent()).not.toContain("Vance");
    expect(answer.writer).not.toBe(EXTRACTIVE_WRITER);
    expect(answer.sentences.map(({ text }) => text)).toEqual(["Eleanor Vance takes ravamine 250 mg daily."]);
  });
});

/** A model that writes one answer in pieces, or throws. */
const scripted = (events: () => AsyncGenerator<ChatEvent<unknown>>): ChatModel => ({
  name: "scripted",
  where: "local",
  generate: () => Promise.reject(new Error("not asked for")),
  stream: <T>(_request: ChatRequest<T>) => events() as AsyncGenerator<ChatEvent<T>, void, undefined>,
  close: async () => {},
});

const statement = (text: string, passage: number) => ({ text, citations: [{ passage, words: "w" }] });
const parts = (chat: ChatModel, search = bm25Search(DOCUMENTS, { all: true })) => ({
  search,
  concepts: CONCEPTS,
  chat,
  deidentify: HIDE,
  policy: POLICY,
});

describe("a statement", () => {
  const good = statement("Ravamine for marsh fever is taken for 7 days.", 1);

  it("is given as soon as it is whole, and stays where the model breaks off", async () => {
    const chat = scripted(async function* () {
      yield { type: "text", delta: `{"outcome": "found", "statements": [${JSON.stringify(good)}, {"text": "` };
      throw new CdssError("UNAVAILABLE", "the connection broke");
    });
    const answer = await answered(createQuestionAnswerer(parts(chat)), QUERY);
    expect(answer.sentences[0]?.text).toBe(good.text);
    expect(answer).toMatchObject({ writer: "scripted", degraded: [{ code: "UNAVAILABLE" }] });
    expect(new Set(answer.sentences.map(({ text }) => text)).size).toBe(answer.sentences.length);
  });

  it("is carried by a second search where those found first do not", async () => {
    const far = made("far", "Marsh fever", "Ravamine cures marsh fever in most travellers.");
    const near = bm25Search(DOCUMENTS);
    const all = bm25Search([...DOCUMENTS, far]);
    const asked: string[] = [];
    const search: typeof near.search = (query) => {
      asked.push(query.text);
      return query.text === far.text ? all.search(query) : near.search(query);
    };
    const written = statement(far.text, 1);
    const chat = scripted(async function* () {
      yield { type: "done", value: { outcome: "found", statements: [written] } };
    });
    const answer = await answered(createQuestionAnswerer(parts(chat, { ...near, search })), QUERY);
    expect(asked).toContain(far.text);
    expect(answer.passages.map(({ document }) => document.id)).toEqual(["far"]);
  });

  it("of another drug is no answer, though a passage carries it", async () => {
    const other = statement("Solitrol 5 mg is given once a day for glass gout.", 2);
    const chat = scripted(async function* () {
      yield { type: "done", value: { outcome: "found", statements: [good, other] } };
    });
    const answer = await answered(createQuestionAnswerer(parts(chat)), QUERY);
    expect(answer).toMatchObject({ dropped: 1, sentences: [{ text: good.text }] });
  });

  it("is no longer awaited once the signal fires", async () => {
    const stop = new AbortController();
    const chat = scripted(async function* () {
      stop.abort();
      yield { type: "text", delta: "{" };
      throw new CdssError("CANCELLED", "the call of the chat model was cancelled");
    });
    await expect(events(createQuestionAnswerer(parts(chat)), QUERY, stop.signal)).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });
});
