import { describe, expect, it } from "vitest";
import { checkSettings, connectionOf } from "./qdrant-settings.ts";

describe("settings", () => {
  it.each([
    ["url", { url: "" }, "QDRANT_URL"],
    ["url", { url: "localhost:6333" }, "QDRANT_URL"],
    ["url", { url: "bolt://localhost" }, "QDRANT_URL"],
    ["url with a name and password", { url: "http://user:secret@host:6333" }, "QDRANT_URL"],
    ["url with a query", { url: "http://host:6333/?key=secret" }, "QDRANT_URL"],
    ["apiKey", { url: "http://host", apiKey: "" }, "QDRANT_API_KEY"],
    ["prefix", { url: "http://host", prefix: "Ours!" }, "prefix"],
    ["timeoutMs", { url: "http://host", timeoutMs: 0 }, "timeoutMs"],
  ])("are refused for their %s without repeating it", (_what, settings, path) => {
    let thrown: unknown;
    try {
      checkSettings(settings);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: "CONFIGURATION", issues: [{ path }] });
    expect(String(thrown)).not.toMatch(/secret|Ours/);
  });
});

describe("a connection", () => {
  const to = (url: string, apiKey?: string) => connectionOf(checkSettings({ url, apiKey }));

  it.each([
    ["http://127.0.0.1", { host: "127.0.0.1", port: 6333, https: false, prefix: "" }],
    ["https://qdrant.example.org:443", { host: "qdrant.example.org", port: 443, https: true, prefix: "" }],
    ["https://example.org:8443/vectors/", { host: "example.org", port: 8443, https: true, prefix: "/vectors" }],
    ["http://[::1]:6334/", { host: "[::1]", port: 6334, https: false, prefix: "" }],
  ])("to %s goes where it says", (url, expected) => {
    expect(to(url)).toMatchObject(expected);
  });

  it("sends the key past the client's warning only where it stays on the machine", () => {
    expect(to("http://127.0.0.1:6333", "k")).toMatchObject({ headers: { "api-key": "k" } });
    expect(to("http://127.0.0.1.example.org", "k")).toMatchObject({ apiKey: "k" });
    expect(to("http://host", "k")).not.toHaveProperty("headers");
  });
});
