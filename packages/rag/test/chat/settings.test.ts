import { describe, expect, it } from "vitest";
import { parseChatSettings } from "../../src/chat/chat-settings.ts";
import { DEFAULT_LIMITS } from "../../src/chat/limits/limits.ts";

const ENDPOINT = { CDSS_CHAT_URL: "https://chat.example.org/v1", CDSS_CHAT_MODEL: "tiny" };

describe("settings of the chat model", () => {
  it.each([
    [{}],
    [{ CDSS_CHAT_URL: "" }],
    [{ CDSS_CHAT_MODEL: "tiny", CDSS_CHAT_KEY: "secret" }],
    [{ OPENAI_BASE_URL: "https://api.example.org" }],
  ])("%j name none: there is no address by default", (environment) => {
    expect(parseChatSettings(environment)).toBeNull();
  });

  it("name an endpoint, which is remote unless it is said to stand on the site", () => {
    const engine = { kind: "endpoint", url: new URL(ENDPOINT.CDSS_CHAT_URL), model: "tiny", key: undefined };
    expect(parseChatSettings(ENDPOINT)).toEqual({ engine: { ...engine, where: "remote" }, limits: DEFAULT_LIMITS });
    expect(parseChatSettings({ ...ENDPOINT, CDSS_CHAT_SITE: "local" })?.engine).toEqual({ ...engine, where: "local" });
  });

  it("name a file", () => {
    expect(
      parseChatSettings({ CDSS_CHAT_GGUF: "model.gguf", CDSS_CHAT_THREADS: "1", CDSS_CHAT_LLAMA_DIR: "llama" })?.engine,
    ).toEqual({
      kind: "gguf",
      path: "model.gguf",
      threads: 1,
      libraryDirectory: "llama",
    });
  });

  it("set limits and prices", () => {
    const limits = parseChatSettings({
      ...ENDPOINT,
      CDSS_CHAT_TIMEOUT_SECONDS: "2.5",
      CDSS_CHAT_MAX_INPUT_TOKENS: "1",
      CDSS_CHAT_MAX_OUTPUT_TOKENS: "2",
      CDSS_CHAT_REQUESTS_PER_MINUTE: "3",
      CDSS_CHAT_REQUESTS_PER_DAY: "4",
      CDSS_CHAT_TOKENS_PER_MINUTE: "5",
      CDSS_CHAT_TOKENS_PER_DAY: "6",
      CDSS_CHAT_INPUT_PRICE: "0",
      CDSS_CHAT_OUTPUT_PRICE: "8",
      CDSS_CHAT_CURRENCY: "CNY",
    })?.limits;
    expect(limits).toEqual({
      ...DEFAULT_LIMITS,
      timeout: 2_500,
      inputTokens: 1,
      outputTokens: 2,
      quota: { requestsPerMinute: 3, requestsPerDay: 4, tokensPerMinute: 5, tokensPerDay: 6 },
      price: { input: 0, output: 8, currency: "CNY" },
    });
  });

  it.each([
    [
      { CDSS_CHAT_URL: "chat.example.org" },
      "CDSS_CHAT_URL has a value that is not right; set it to the address before",
    ],
    [{ CDSS_CHAT_URL: "https://chat.example.org" }, "CDSS_CHAT_MODEL is not set"],
    [
      { ...ENDPOINT, CDSS_CHAT_URL: "https://me:secret@chat.example.org" },
      "CDSS_CHAT_URL holds a key; give the key in CDSS_CHAT_KEY",
    ],
    [{ ...ENDPOINT, CDSS_CHAT_URL: "http://chat.example.org" }, "CDSS_CHAT_URL is not encrypted, and leaves the site"],
    [{ ...ENDPOINT, CDSS_CHAT_URL: "http://localhost.example.org" }, "CDSS_CHAT_URL is not encrypted"],
    [{ ...ENDPOINT, CDSS_CHAT_GGUF: "model.gguf" }, "CDSS_CHAT_GGUF and CDSS_CHAT_URL are both set; unset one"],
    [{ ...ENDPOINT, CDSS_CHAT_SITE: "here" }, "CDSS_CHAT_SITE has a value that is not right; set it to local"],
    [
      { ...ENDPOINT, CDSS_CHAT_TIMEOUT_SECONDS: "0" },
      "CDSS_CHAT_TIMEOUT_SECONDS has a value that is not right; set it to a number above 0",
    ],
    [{ ...ENDPOINT, CDSS_CHAT_INPUT_PRICE: "1" }, "set all three, or none"],
  ])("%j is refused, with the fix and without the value", (environment, message) => {
    const parse = () => parseChatSettings({ ...environment, CDSS_CHAT_KEY: "secret" });
    expect(parse).toThrow(
      expect.objectContaining({ code: "CONFIGURATION", message: expect.stringContaining(message) }),
    );
    expect(parse).not.toThrow(/secret/);
  });

  it.each(["http://127.0.0.1:8000/v1", "http://localhost:11434/v1", "http://[::1]:8000/v1"])(
    "%s does not leave the machine",
    (url) => {
      expect(parseChatSettings({ ...ENDPOINT, CDSS_CHAT_URL: url })).not.toBeNull();
    },
  );
});
