import type { AddressInfo } from "node:net";
import { CaseReviewEvent, type CaseReviewer, type CdssError } from "@cdss/domain";
import { fakePorts, fakeReviews } from "@cdss/engine/testing";
import { isTrackedEnvelope, TRPCError } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { describe, expect, test, vi } from "vitest";
import { type ApiClient, appRouter, createCaller, createClient } from "../src/index.ts";
import { CANARY, context, NOTE } from "./context.ts";

const caller = (reviews: CaseReviewer | null) => createCaller(context({ ports: fakePorts({ reviews }) }));

async function events(reviews: CaseReviewer | null, more: object = {}): Promise<[string, CaseReviewEvent][]> {
  const stream = await caller(reviews).review.stream({ text: NOTE, ...more });
  const received: [string, CaseReviewEvent][] = [];
  for await (const envelope of stream) {
    if (!isTrackedEnvelope(envelope)) throw new Error("expected a tracked event");
    received.push([envelope[0], CaseReviewEvent.parse(envelope[1])]);
  }
  return received;
}

async function failure(call: Promise<unknown>): Promise<{ trpc: TRPCError; cdss: CdssError }> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof TRPCError)) throw new Error("expected a TRPCError");
  return { trpc: thrown, cdss: thrown.cause as CdssError };
}

describe("review.model", () => {
  test("names the model that is set, and null where none is", async () => {
    expect(await caller(fakeReviews()).review.model()).toEqual({ name: "tiny", where: "local" });
    expect(await caller(null).review.model()).toBeNull();
  });
});

describe("review.stream", () => {
  test("assesses, then streams what the model says, the whole at last", async () => {
    const received = await events(fakeReviews());
    const types = received.map(([, { type }]) => type);
    expect([types[0], types[1], types[2], types.at(-2), types.at(-1)]).toEqual([
      ...["started", "readings", "order"],
      ...["proposals", "done"],
    ]);
    expect(received.map(([id]) => Number(id))).toEqual(received.map((_, at) => at + 1));
    const { differential } = await caller(null).assess({ text: NOTE });
    expect(received.at(-1)?.[1]).toMatchObject({
      review: { order: differential.map(({ rank, condition }) => ({ rank, condition })).reverse() },
    });
  });

  test("hands the case and the physician's changes on, in the language of the reader", async () => {
    const review = vi.fn(fakeReviews().review);
    const corrections = [{ concept: "HP:0001083", status: "removed" as const }];
    const more = { readerLanguage: "zh", options: { corrections, setting: "emergency" }, tenant: "ward-3" };
    await events({ ...fakeReviews(), review }, more);
    expect(review.mock.calls[0]?.[0]).toMatchObject({
      ...{ language: "zh", tenant: "ward-3", options: { corrections, setting: "emergency" } },
      record: { documents: [{ text: NOTE }] },
    });
  });

  test("a stream that is taken up repeats nothing but the whole", async () => {
    const all = await events(fakeReviews());
    const lastEventId = String(all.length);
    expect((await events(fakeReviews(), { lastEventId })).map(([, { type }]) => type)).toEqual(["done"]);
  });

  test("switched off: says so, with the field and what to do", async () => {
    const { trpc, cdss } = await failure(events(null));
    expect([trpc.code, cdss.code]).toEqual(["SERVICE_UNAVAILABLE", "UNAVAILABLE"]);
    expect(cdss.issues).toMatchObject([{ path: "review", message: "switched off" }]);
  });

  test.each([
    ["a tenant", { tenant: `No ${CANARY}` }, "tenant"],
    ["a language", { readerLanguage: CANARY }, "readerLanguage"],
  ])("%s: names the field and never its value", async (_name, input, path) => {
    const { cdss } = await failure(events(fakeReviews(), input));
    expect(cdss.issues.map((issue) => issue.path)).toEqual([path]);
    expect(JSON.stringify(cdss)).not.toContain(CANARY);
  });

  test("what fails within the stream is mapped, and keeps the note to itself", async () => {
    const failing: CaseReviewer = {
      ...fakeReviews(),
      // biome-ignore lint/correctness/useYield: it fails before it has anything to tell.
      async *review({ record }) {
        throw new Error(record.documents[0]?.text);
      },
    };
    const { trpc, cdss } = await failure(events(failing));
    expect(trpc.code).toBe("INTERNAL_SERVER_ERROR");
    expect(trpc.message + JSON.stringify(cdss)).not.toContain(CANARY);
  });

  test("over a socket, by the typed client, with the note in no address", async () => {
    const urls: string[] = [];
    const server = createHTTPServer({
      ...{ router: appRouter, allowMethodOverride: true },
      createContext: ({ req }) => {
        urls.push(req.url ?? "");
        return context({ ports: fakePorts({ reviews: fakeReviews() }) });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const api: ApiClient = createClient({ url: `http://127.0.0.1:${port}` });
      const types = await new Promise<string[]>((resolve, reject) => {
        const seen: string[] = [];
        api.review.stream.subscribe(
          { text: NOTE },
          {
            onData: ({ data }) => seen.push(data.type),
            onComplete: () => resolve(seen),
            onError: reject,
          },
        );
      });
      expect(types.at(-1)).toBe("done");
      expect(urls.join()).not.toContain(CANARY);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
