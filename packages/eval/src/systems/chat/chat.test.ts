import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { chatSettings, shownEndpoint } from "./chat-settings.ts";
import { chatKind, createChatSystem } from "./chat-system.ts";

type Reply = { status: number; body: string } | "silence";
interface Received {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const completion = (content: string): Reply => ({
  status: 200,
  body: JSON.stringify({ id: "1", choices: [{ message: { role: "assistant", content } }] }),
});

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** A server that gives these replies in order, the last one for ever. */
async function serve(...replies: Reply[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  server = createServer(async (request, response) => {
    const reply = replies[Math.min(received.length, replies.length - 1)];
    received.push({ url: request.url, authorization: request.headers.authorization, body: await bodyOf(request) });
    if (reply !== undefined && reply !== "silence") response.writeHead(reply.status).end(reply.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, received };
}

const environment = (url: string) => ({ CDSS_CHAT_URL: url, CDSS_CHAT_MODEL: "tiny", CDSS_CHAT_KEY: "secret" });
/** The task: a word is asked, a number is the answer. */
const CHAT = {
  prompt: (word: string) => ({ system: "Count its letters.", user: word }),
  parse: (text: string) => (/^-?\d+$/.test(text) ? { letters: Number(text) } : null),
};
const OUTPUT = z.object({ letters: z.number().nonnegative() });

async function ask(url: string, timeout = 5_000) {
  const settings = chatSettings({ options: {}, environment: environment(url), seed: 7 });
  return createChatSystem(CHAT, OUTPUT, { ...settings, timeout, firstWait: 1 }).answer("ember", "sample");
}

describe("a chat model", () => {
  it("is asked once, at temperature 0 and with the seed, and its text is understood", async () => {
    const { url, received } = await serve(completion("5"));
    expect(await ask(`${url}/`)).toEqual({ letters: 5 });
    expect(received).toEqual([
      {
        url: "/v1/chat/completions",
        authorization: "Bearer secret",
        body: {
          model: "tiny",
          messages: [
            { role: "system", content: "Count its letters." },
            { role: "user", content: "ember" },
          ],
          temperature: 0,
          seed: 7,
          max_tokens: 4_096,
        },
      },
    ]);
  });

  it.each([429, 500, 503])("that fails with %d is asked again", async (status) => {
    const { url, received } = await serve({ status, body: "" }, completion("5"));
    expect(await ask(url)).toEqual({ letters: 5 });
    expect(received).toHaveLength(2);
  });

  it.each([
    // Status, requests that were made, and the setting that the message names.
    [500, 3, "CDSS_CHAT_URL"],
    [429, 3, "CDSS_CHAT_URL"],
    [401, 1, "CDSS_CHAT_KEY"],
    [404, 1, "CDSS_CHAT_MODEL"],
    [400, 1, "CDSS_CHAT_URL"],
    // A redirect is not followed.
    [302, 1, "CDSS_CHAT_URL"],
  ])("that answers %d for ever is asked %d times", async (status, requests, setting) => {
    const { url, received } = await serve({ status, body: "the words of a patient" });
    await expect(ask(url)).rejects.toThrow(
      expect.objectContaining({
        code: "UNAVAILABLE",
        message: expect.stringMatching(new RegExp(`^the chat model answered with status ${status}; .*${setting}`)),
      }),
    );
    expect(received).toHaveLength(requests);
  });

  it.each([
    ["no JSON", { status: 200, body: "<html>" }],
    ["JSON of another shape", { status: 200, body: '{"choices":[]}' }],
    ["a refusal without text", { status: 200, body: '{"choices":[{"message":{"content":null}}]}' }],
  ])("that answers %s is refused", async (_what, reply) => {
    const { url } = await serve(reply);
    await expect(ask(url)).rejects.toThrow("is no chat completion; correct --endpoint (CDSS_CHAT_URL)");
  });

  it.each(["five", "-5"])("that says %s fails the sample, and is not quoted", async (text) => {
    const { url } = await serve(completion(text));
    await expect(ask(url)).rejects.toThrow(/^the chat model did not answer in the form that it was asked for; /);
  });

  it("that is silent runs into the time limit", async () => {
    const { url } = await serve("silence");
    await expect(ask(url, 50)).rejects.toThrow(
      expect.objectContaining({ code: "TIMEOUT", message: expect.stringContaining("within 0.05 s") }),
    );
  });

  it("that is not there is named by its setting", async () => {
    const { url } = await serve(completion("5"));
    server?.close();
    await expect(ask(url)).rejects.toThrow("cannot be reached; start it, or correct --endpoint (CDSS_CHAT_URL)");
  });
});

describe("the settings", () => {
  const settings = (options: Record<string, string>, variables: Record<string, string> = {}) =>
    chatSettings({ options, environment: variables, seed: 1 });

  it("prefer options to the environment", () => {
    const { url, model, key } = settings(
      { endpoint: "https://a.example/v1", model: "b" },
      environment("http://c.example"),
    );
    expect([url.href, model, key]).toEqual(["https://a.example/v1/chat/completions", "b", "secret"]);
  });

  it.each([
    [{}, "has no endpoint; give --endpoint <url>, or set CDSS_CHAT_URL"],
    [{ endpoint: "http://localhost/v1" }, "has no model; give --model <name>, or set CDSS_CHAT_MODEL"],
    [{ endpoint: "localhost", model: "a" }, "--endpoint (CDSS_CHAT_URL) is no address"],
    [{ endpoint: "https://me:secret@a.example/v1", model: "a" }, "--endpoint (CDSS_CHAT_URL) holds a key"],
    [{ endpoint: "file:///model", model: "a" }, "--endpoint (CDSS_CHAT_URL) is no address"],
  ])("%j are refused", (options, message) => {
    expect(() => settings(options)).toThrow(
      expect.objectContaining({ code: "CONFIGURATION", message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ["http://127.0.0.1:8080/v1", "127.0.0.1"],
    ["http://localhost:8080/v1", "localhost"],
    ["http://[::1]:8080/v1", "[::1]"],
    ["https://hospital.example/v1", "remote"],
    // Near misses: names that only begin like a local one.
    ["https://127.0.0.1.example/v1", "remote"],
    ["https://localhost.example/v1", "remote"],
  ])("are recorded of %s as %s", (address, shown) => {
    expect(shownEndpoint(new URL(address))).toBe(shown);
  });
});

describe("the system chat of a task", () => {
  const create = (task: Parameters<typeof chatKind<string, null, { letters: number }, null>>[0], url: string) =>
    chatKind(task).create({
      task: task.name,
      shared: null,
      options: {},
      seed: 1,
      environment: environment(url),
      release: () => Promise.reject(new Error("no release is needed")),
      golds: [],
    });

  it("answers, and records model and place, not the key", async () => {
    const { url } = await serve(completion("5"));
    const system = await create({ name: "letters", chat: CHAT, output: OUTPUT }, url);
    expect(system.facts).toEqual({ model: "tiny", endpoint: "127.0.0.1" });
    expect(await system.answer("ember", "sample")).toEqual({ letters: 5 });
  });

  it("is refused where the task does not say how to ask", async () => {
    await expect(create({ name: "letters", output: OUTPUT }, "http://localhost")).rejects.toThrow(
      "letters does not say",
    );
  });
});
