import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ChatOpenAI } from "@langchain/openai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChatCall } from "../../src/chat/limits/chat-call.ts";
import { DEFAULT_LIMITS } from "../../src/chat/limits/limits.ts";
import { openChatModel } from "../../src/chat/open-chat-model.ts";
import { modelAt, question } from "./ask.ts";
import { type Replay, replay } from "./replay.ts";

let server: Replay;
/** Stands for LangSmith, its gateway and OpenAI: nothing may arrive here. */
let elsewhere: Server;
let arrived: string[];

beforeEach(async () => {
  arrived = [];
  elsewhere = createServer((request, response) => {
    arrived.push(request.url ?? "");
    request.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  });
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const hostile = {
    LANGSMITH_TRACING: "true",
    LANGSMITH_TRACING_V2: "true",
    LANGCHAIN_TRACING: "true",
    LANGCHAIN_TRACING_V2: "true",
    LANGSMITH_ENDPOINT: url,
    LANGCHAIN_ENDPOINT: url,
    LANGSMITH_API_KEY: "key",
    LANGCHAIN_API_KEY: "key",
    LANGSMITH_GATEWAY: url,
    LANGCHAIN_VERBOSE: "true",
    LANGCHAIN_CALLBACKS_BACKGROUND: "false",
    OPENAI_LOG: "debug",
    OPENAI_BASE_URL: url,
    OPENAI_API_BASE: url,
    OPENAI_API_KEY: "key-of-another",
    OPENAI_ADMIN_KEY: "key-of-another",
    OPENAI_ORG_ID: "organisation",
    OPENAI_PROJECT_ID: "project",
    OPENAI_CUSTOM_HEADERS: "x-patient: somebody",
  };
  for (const [variable, value] of Object.entries(hostile)) vi.stubEnv(variable, value);
  for (const level of ["log", "warn", "error", "debug", "info"] as const) vi.spyOn(console, level);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});

const printed = (): string =>
  (["log", "warn", "error", "debug", "info"] as const)
    .flatMap((level) => vi.mocked(console[level]).mock.calls)
    .map((words) => JSON.stringify(words))
    .join("\n");

describe("whatever the environment says", () => {
  it("no trace is sent and nothing is printed", async () => {
    server = await replay("answer-found");
    const model = await modelAt(server.url);
    await model.generate(question());
    // A tracer sends what it has within this time: the test below sees it.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(arrived).toEqual([]);
    expect(printed()).toBe("");
  });

  it("would trace and print LangChain itself: the test above can fail", async () => {
    server = await replay("answer-found");
    const chat = new ChatOpenAI({ model: "tiny", apiKey: "secret", configuration: { baseURL: server.url } });
    vi.mocked(console.log).mockImplementation(() => {});
    vi.mocked(console.debug).mockImplementation(() => {});
    vi.mocked(console.info).mockImplementation(() => {});
    await chat.invoke("ZEBRA-PROMPT");
    await vi.waitFor(() => expect(arrived.length).toBeGreaterThan(0), { timeout: 10_000 });
    expect(printed()).toContain("ZEBRA-PROMPT");
  });

  it("no header goes out but those of a completion", async () => {
    server = await replay("answer-found");
    const model = await modelAt(server.url);
    await model.generate(question());
    const headers = server.received[0]?.headers ?? {};
    expect(headers.authorization).toBe("Bearer secret");
    expect(Object.keys(headers).filter((name) => /^(x-|openai-)|agent/.test(name))).toEqual(["user-agent"]);
    expect(headers["user-agent"]).toBe("node");
  });

  it("no key of another goes out where none is set", async () => {
    server = await replay("answer-found");
    const model = await modelAt(server.url, { CDSS_CHAT_KEY: "" });
    await model.generate(question());
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });
});

describe("an error", () => {
  it.each([
    "server-error",
    "too-many-requests",
    "wrong-key",
    "invalid-twice",
    "prose-refusal",
    "refusal",
    "cut-stream",
  ])("of %s holds nothing of prompt, answer or key, and its record neither", async (recording) => {
    server = await replay(recording);
    const records: ChatCall[] = [];
    const engine = {
      kind: "endpoint",
      url: new URL(server.url),
      model: "tiny",
      key: "secret",
      where: "local",
    } as const;
    const model = await openChatModel({ engine, limits: DEFAULT_LIMITS }, { record: (call) => records.push(call) });
    const error = await model.generate(question()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    const { message, stack, cause } = error as Error;
    const told = JSON.stringify([message, stack, cause, error, records]);
    expect(records).toHaveLength(1);
    expect(told).not.toMatch(/ZEBRA-PROMPT|pneumonia|amoxicillin|sorry|medical advice|"secret|key provided/i);
  });

  it("is what a redirect to another host ends in", async () => {
    server = await replay("answer-found");
    const redirecting = createServer((_request, response) => {
      response.writeHead(307, { location: `${server.url}/chat/completions` }).end();
    });
    redirecting.listen(0, "127.0.0.1");
    await once(redirecting, "listening");
    const model = await modelAt(`http://127.0.0.1:${(redirecting.address() as AddressInfo).port}/v1`);
    await expect(model.generate(question())).rejects.toThrow("status 307; correct CDSS_CHAT_URL");
    expect(server.received).toEqual([]);
    redirecting.closeAllConnections();
    redirecting.close();
  });
});
