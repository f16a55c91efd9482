import type { AddressInfo } from "node:net";
import type { AssessmentEvent } from "@cdss/domain";
import { fakeDifferential, fakePorts } from "@cdss/engine/testing";
import { TRPCClientError } from "@trpc/client";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiClient, type ApiErrorData, appRouter, createClient } from "../src/index.ts";
import { CANARY, context, NOTE } from "./context.ts";

const seen: { method: string; url: string; gateway: string | undefined }[] = [];
let failing = false;

const server = createHTTPServer({
  router: appRouter,
  allowMethodOverride: true,
  maxBodySize: 5_000_000,
  createContext: ({ req }) => {
    const gateway = req.headers["x-gateway"];
    seen.push({ method: req.method ?? "", url: req.url ?? "", gateway: Array.isArray(gateway) ? gateway[0] : gateway });
    const rank = async () => Promise.reject(new Error(CANARY));
    return failing ? context({ ports: fakePorts({ differential: fakeDifferential({ rank }) }) }) : context();
  },
});
let url = "";
let api: ApiClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = createClient({ url, headers: () => ({ "x-gateway": "key" }) });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function subscribe(input: Parameters<ApiClient["assessStream"]["subscribe"]>[0]): Promise<AssessmentEvent[]> {
  return new Promise((resolve, reject) => {
    const events: AssessmentEvent[] = [];
    api.assessStream.subscribe(input, {
      onData: ({ data }) => events.push(data),
      onComplete: () => resolve(events),
      onError: reject,
    });
  });
}

async function failureOf(call: Promise<unknown>): Promise<{ status: number; cdss: ApiErrorData; whole: string }> {
  const thrown: unknown = await call.catch((error: unknown) => error);
  if (!(thrown instanceof TRPCClientError)) throw new Error("expected a TRPCClientError");
  return {
    status: thrown.data.httpStatus,
    cdss: thrown.data.cdss,
    whole: thrown.message + JSON.stringify(thrown.shape),
  };
}

describe("over a socket", () => {
  test("queries, sent by POST with nothing in the address", async () => {
    seen.length = 0;
    const [answer, hits] = await Promise.all([
      api.assess.query({ text: NOTE }),
      api.search.query({ query: "seizure" }),
    ]);
    expect(answer.differential.length).toBeGreaterThan(0);
    expect(hits.map(({ id }) => id)).toContain("HP:0001250");
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: "POST", gateway: "key" });
    expect(seen[0]?.url).not.toContain(CANARY);
  });

  test("the subscription: every stage, then the same answer as the query", async () => {
    seen.length = 0;
    const events = await subscribe({ text: NOTE });
    expect(events.map((event) => (event.type === "stage" ? event.lane : "done"))).toEqual([
      "findings",
      "differential",
      "triage",
      "medication",
      "questions",
      "compose",
      "verify",
      "evidence",
      "done",
    ]);
    const done = events.at(-1);
    if (done?.type !== "done") throw new Error("expected the whole");
    const { timings: _streamed, ...streamed } = done.assessment;
    const { timings: _asked, ...asked } = await api.assess.query({ text: NOTE });
    expect(streamed).toEqual(asked);
    expect(seen[0]).toMatchObject({ method: "POST", gateway: "key" });
    expect(seen[0]?.url).not.toContain("input");
  });

  test("a record far larger than an address may be", async () => {
    const text = `${NOTE} ${"文".repeat(300_000)}`;
    expect((await subscribe({ text })).at(-1)?.type).toBe("done");
  });
});

describe("errors on the wire", () => {
  test("a query: status, code, field and fix", async () => {
    const { status, cdss, whole } = await failureOf(
      api.assess.query({ findings: [{ concept: CANARY, status: "present" }] }),
    );
    expect(status).toBe(400);
    expect(cdss).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "findings[0].concept" }] });
    expect(whole).not.toContain(CANARY);
    expect(whole).not.toContain("stack");
  });

  test("the subscription, before and within the stream", async () => {
    const before = await failureOf(subscribe({ text: NOTE, options: { limit: 0 } }));
    expect(before.cdss).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "options.limit" }] });
    const within = await failureOf(subscribe({ text: " " }));
    expect(within.cdss).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "text" }] });
  });

  test("a server that keeps failing is asked a few times and not for ever", { timeout: 30_000 }, async () => {
    failing = true;
    seen.length = 0;
    await expect(subscribe({ text: NOTE })).rejects.toThrow();
    failing = false;
    expect(seen).toHaveLength(3);
  });

  const raw: { name: string; path: string; init: RequestInit; status: number; code: string }[] = [
    {
      name: "no JSON",
      path: "/assess",
      init: { method: "POST", body: `{"text": ${CANARY}`, headers: { "content-type": "application/json" } },
      status: 400,
      code: "INVALID_INPUT",
    },
    { name: "no such procedure", path: `/${CANARY}`, init: {}, status: 404, code: "NOT_FOUND" },
    {
      name: "a wrong method",
      path: "/release",
      init: { method: "PUT", body: "{}", headers: { "content-type": "application/json" } },
      status: 405,
      code: "INVALID_INPUT",
    },
    {
      name: "no JSON by its own word",
      path: "/assess",
      init: { method: "POST", body: CANARY, headers: { "content-type": "text/plain" } },
      status: 415,
      code: "INVALID_INPUT",
    },
    {
      name: "too much",
      path: "/assess",
      init: {
        method: "POST",
        body: JSON.stringify({ text: "x".repeat(6_000_000) }),
        headers: { "content-type": "application/json" },
      },
      status: 413,
      code: "INVALID_INPUT",
    },
  ];
  test.each(raw)("$name", async ({ path, init, status, code }) => {
    const response = await fetch(url + path, init);
    const body = await response.text();
    expect([response.status, JSON.parse(body).error.data.cdss.code]).toEqual([status, code]);
    expect(body.replace(/"path":"canary-4711"/, "")).not.toContain(CANARY);
  });
});
