import type { AddressInfo } from "node:net";
import { AnswerEvent, type CdssError, EvidenceSearchResult, type QuestionAnswerer } from "@cdss/domain";
import { fakeAnswers, fakeEvidence, fakePorts, passageOf, resultOf } from "@cdss/engine/testing";
import { isTrackedEnvelope, TRPCError } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { describe, expect, test, vi } from "vitest";
import { type ApiClient, appRouter, createCaller, createClient } from "../src/index.ts";
import { CANARY, context, NOTE } from "./context.ts";

const passages = [
  passageOf("one", "Lenses slip upwards. More."),
  passageOf("two", "晶状体向上移位。", { language: "zh" }),
];
const question = { text: `Where do the lenses go? ${CANARY}`, language: "en" } as const;

const caller = (answers: QuestionAnswerer | null) => createCaller(context({ ports: fakePorts({ answers }) }));

async function failure(call: Promise<unknown>): Promise<{ trpc: TRPCError; cdss: CdssError }> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof TRPCError)) throw new Error("expected a TRPCError");
  return { trpc: thrown, cdss: thrown.cause as CdssError };
}

describe("evidence.search", () => {
  test("hits of the search, asked with the defaults filled in", async () => {
    const search = vi.fn(fakeEvidence(passages).search);
    const api = createCaller(context({ ports: fakePorts({ evidence: { search } }) }));
    const result = await api.evidence.search({ text: "lens", filter: { levels: ["guideline"] } });
    expect(result).toEqual(EvidenceSearchResult.parse(resultOf(passages)));
    expect(search.mock.calls[0]?.[0]).toEqual({
      ...{ text: "lens", concepts: [], tenant: "local", limit: 10 },
      filter: { languages: [], levels: ["guideline"], sources: [] },
    });
  });

  test("switched off: no hits, and every lane says so", async () => {
    const { hits, lanes, index } = await caller(null).evidence.search({ text: "lens" });
    expect([hits, index]).toEqual([[], null]);
    expect(lanes.map(({ lane, state }) => `${lane} ${state}`)).toEqual(["full-text off", "dense off", "concept off"]);
    expect(lanes.every(({ reason }) => reason === "the search of passages is switched off")).toBe(true);
  });

  test.each([
    ["a blank question", { text: " " }, "text"],
    ["a question as long as a book", { text: "x".repeat(2001) }, "text"],
    ["a tenant", { text: "lens", tenant: `No ${CANARY}` }, "tenant"],
    ["a level", { text: "lens", filter: { from: CANARY } }, "filter.from"],
  ])("%s: names the field and never its value", async (_name, input, path) => {
    const { trpc, cdss } = await failure(caller(null).evidence.search(input));
    expect([trpc.code, cdss.code]).toEqual(["BAD_REQUEST", "INVALID_INPUT"]);
    expect(cdss.issues.map((issue) => issue.path)).toEqual([path]);
    expect(trpc.message + JSON.stringify(cdss)).not.toContain(CANARY);
  });
});

describe("answer.stream", () => {
  async function events(answers: QuestionAnswerer | null, lastEventId?: string): Promise<[string, AnswerEvent][]> {
    const stream = await caller(answers).answer.stream({ ...question, ...(lastEventId && { lastEventId }) });
    const received: [string, AnswerEvent][] = [];
    for await (const envelope of stream) {
      if (!isTrackedEnvelope(envelope)) throw new Error("expected a tracked event");
      received.push([envelope[0], AnswerEvent.parse(envelope[1])]);
    }
    return received;
  }

  test("passages, each sentence, then the whole", async () => {
    const received = await events(fakeAnswers(passages));
    expect(received.map(([id, { type }]) => `${id} ${type}`)).toEqual([
      "1 passages",
      "2 sentence",
      "3 sentence",
      "4 done",
    ]);
    const [, last] = received.at(-1) ?? [];
    expect(last).toMatchObject({ answer: { outcome: "found", passages: [{ id: passages[0]?.id }, {}] } });
  });

  test("a stream that is taken up repeats nothing but the whole", async () => {
    expect((await events(fakeAnswers(passages), "2")).map(([id]) => id)).toEqual(["3", "4"]);
    expect((await events(fakeAnswers(passages), "4")).map(([id]) => id)).toEqual(["4"]);
  });

  test("nothing found is an answer", async () => {
    const received = await events(fakeAnswers([]));
    expect(received.at(-1)?.[1]).toMatchObject({ type: "done", answer: { outcome: "not-found", sentences: [] } });
  });

  test("the question reaches the answerer with the defaults filled in, without the number of the last event", async () => {
    const answer = vi.fn(fakeAnswers([]).answer);
    await events({ answer }, "1");
    expect(answer.mock.calls[0]?.[0]).toMatchObject({ ...question, tenant: "local", limit: 10 });
    expect(answer.mock.calls[0]?.[0]).not.toHaveProperty("lastEventId");
  });

  test("switched off: says so, with the field and what to do", async () => {
    const { trpc, cdss } = await failure(events(null));
    expect([trpc.code, cdss.code]).toEqual(["SERVICE_UNAVAILABLE", "UNAVAILABLE"]);
    expect(cdss.issues).toEqual([{ path: "answers", message: "switched off", fix: expect.stringContaining("server") }]);
  });

  test("what fails within the stream is mapped, and keeps the question to itself", async () => {
    const failing: QuestionAnswerer = {
      // biome-ignore lint/correctness/useYield: it fails before it has anything to tell.
      async *answer({ text }) {
        throw new Error(text);
      },
    };
    const { trpc, cdss } = await failure(events(failing));
    expect(trpc.code).toBe("INTERNAL_SERVER_ERROR");
    expect(trpc.message + JSON.stringify(cdss)).not.toContain(CANARY);
  });
});

describe("a key that is not known is refused where it stands, and those that are known are named", () => {
  const caller = createCaller(context({ ports: fakePorts({ evidence: fakeEvidence(passages) }) }));
  const loose = (input: object) => input as { text: string };
  test.each<[string, () => Promise<unknown>, string, string]>([
    ["a filter", () => caller.evidence.search(loose({ text: "x", filter: { language: "zh" } })), "filter", "languages"],
    ["a search", () => caller.evidence.search(loose({ text: "x", foo: 1 })), "(root)", "concepts"],
    ["a note", () => caller.assess(loose({ text: NOTE, note: CANARY })), "(root)", "findings"],
    ["an age", () => caller.assess(loose({ text: NOTE, demographics: { age: 4 } })), "demographics", "ageYears"],
    ["options", () => caller.assess(loose({ text: NOTE, options: { limits: 4 } })), "options", "limit"],
  ])("%s", async (_name, call, path, known) => {
    const { cdss } = await failure(call());
    expect(cdss.issues.map((issue) => issue.path)).toEqual([path]);
    expect(cdss.issues[0]?.message).toMatch(new RegExp(`known keys: .*\\b${known}\\b`));
  });

  test("the same without it is answered", async () => {
    const { hits } = await caller.evidence.search({ text: "x", filter: { languages: ["en"] } });
    expect(hits).toHaveLength(2);
  });
});

test("over a socket, by the typed client: the search, and the answer as it comes", async () => {
  const urls: string[] = [];
  const ports = fakePorts({ evidence: fakeEvidence(passages), answers: fakeAnswers(passages) });
  const server = createHTTPServer({
    ...{ router: appRouter, allowMethodOverride: true },
    createContext: ({ req }) => {
      urls.push(req.url ?? "");
      return context({ ports });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const api: ApiClient = createClient({ url: `http://127.0.0.1:${port}` });
    expect((await api.evidence.search.query({ text: CANARY })).hits).toHaveLength(2);
    const types = await new Promise<string[]>((resolve, reject) => {
      const seen: string[] = [];
      api.answer.stream.subscribe(question, {
        onData: ({ data }) => seen.push(data.type),
        onComplete: () => resolve(seen),
        onError: reject,
      });
    });
    expect(types).toEqual(["passages", "sentence", "sentence", "done"]);
    expect(urls.join()).not.toContain(CANARY);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});
