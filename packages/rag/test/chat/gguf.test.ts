import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseChatSettings } from "../../src/chat/chat-settings.ts";
import { openGgufWriter } from "../../src/chat/gguf/gguf-writer.ts";
import { loadLlamaLibrary } from "../../src/chat/gguf/llama-library.ts";
import { createTurns } from "../../src/chat/gguf/turns.ts";
import type { ChatCall } from "../../src/chat/limits/chat-call.ts";
import { openChatModel } from "../../src/chat/open-chat-model.ts";
import { question } from "./ask.ts";

const { CDSS_CHAT_GGUF: file, CDSS_CHAT_LLAMA_DIR: libraryDirectory } = process.env;

/** What is missing of a local model; null where it can be driven. */
async function missing(): Promise<string | null> {
  if (file === undefined || !existsSync(file)) return "CDSS_CHAT_GGUF names no file";
  return loadLlamaLibrary(libraryDirectory).then(
    () => null,
    () => "node-llama-cpp is not installed",
  );
}
const lack = await missing();

describe("a local model", () => {
  it("whose file is not there is named", async () => {
    const opening = openGgufWriter({ path: join(import.meta.dirname, "none.gguf"), contextTokens: 100 });
    await expect(opening).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining("CDSS_CHAT_GGUF: there is no such file"),
    });
  });

  it("whose library is not there says what to install", async () => {
    const opening = openGgufWriter({
      path: import.meta.filename,
      libraryDirectory: import.meta.dirname,
      contextTokens: 100,
    });
    await expect(opening).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining(
        "run `npm install --no-save --omit=optional node-llama-cpp@3.22.1 @node-llama-cpp/linux-x64@3.22.1`",
      ),
    });
  });

  it("answers one at a time, and passes over who no longer waits", async () => {
    const inTurn = createTurns();
    const order: string[] = [];
    const gone = new AbortController();
    const first = inTurn(new AbortController().signal, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("first");
    });
    const failing = inTurn(new AbortController().signal, async () => {
      order.push("failing");
      throw new Error("failed");
    });
    const cancelled = inTurn(gone.signal, async () => order.push("cancelled"));
    const last = inTurn(new AbortController().signal, async () => order.push("last"));
    gone.abort();
    await expect(failing).rejects.toThrow("failed");
    await expect(cancelled).rejects.toThrow("aborted");
    await Promise.all([first, last]);
    expect(order).toEqual(["first", "failing", "last"]);
  });

  // Minutes where other programs keep the processor busy: a small model writes a few words a second then.
  it.skipIf(lack !== null)(
    `drives the whole path: an answer in the form, or the failure that falls back${lack === null ? "" : ` (skipped: ${lack})`}`,
    { timeout: 400_000 },
    async () => {
      const settings = parseChatSettings({
        CDSS_CHAT_THREADS: "1",
        ...process.env,
        CDSS_CHAT_TIMEOUT_SECONDS: "180",
        CDSS_CHAT_MAX_INPUT_TOKENS: "2000",
      });
      if (settings === null) throw new Error("no chat model is set");
      const records: ChatCall[] = [];
      const model = await openChatModel(settings, { record: (call) => records.push(call) });
      const texts: string[] = [];
      try {
        const request = question({ maxOutputTokens: 120 });
        const outcome = await (async () => {
          for await (const event of model.stream(request)) {
            if (event.type === "text") texts.push(event.delta);
            if (event.type === "done") return request.schema.safeParse(event.value).success ? "answered" : "broken";
          }
          return "ended";
        })().catch((error: { code?: string }) => error.code);
        expect(["answered", "UNAVAILABLE", "TIMEOUT"]).toContain(outcome);
        expect(records).toMatchObject([{ outcome, where: "local" }]);
        // Streamed, and held to the form from its first character on.
        expect(texts.length).toBeGreaterThan(3);
        expect(texts.join("")).toMatch(/^\{"outcome": "(found|not-found)", "statements": \[/);
      } finally {
        await model.close();
      }
    },
  );
});
