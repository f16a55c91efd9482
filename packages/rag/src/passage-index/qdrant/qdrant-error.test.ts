import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openQdrantEngine } from "./qdrant-engine.ts";

const LITERATURE = { kind: "literature" } as const;
const SECRET = "words of a passage";

describe("a server that does not serve", () => {
  let stop = async (): Promise<void> => {};
  afterEach(() => stop());

  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    stop = () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const failure = (url: string, timeoutMs = 5_000) =>
    openQdrantEngine({ url, timeoutMs })
      .build(LITERATURE, { release: "one", model: null })
      .then(
        () => null,
        (error: unknown) => error,
      );

  it.each([
    [401, "CONFIGURATION", "QDRANT_API_KEY", /refuses this key/],
    [403, "CONFIGURATION", "QDRANT_API_KEY", /refuses this key/],
    [400, "UNAVAILABLE", "QDRANT_URL", /refuses the request \(status 400\).*1\.16/],
    [413, "UNAVAILABLE", "QDRANT_URL", /max_request_size_mb/],
    [429, "UNAVAILABLE", "QDRANT_URL", /busy.*try again/],
    [500, "UNAVAILABLE", "QDRANT_URL", /busy or in trouble/],
    [503, "UNAVAILABLE", "QDRANT_URL", /busy or in trouble/],
  ])("is worded for status %i", async (status, code, path, message) => {
    const url = await listen((_request, response) => {
      response.writeHead(status, { "content-type": "application/json", "retry-after": "1" });
      response.end(JSON.stringify({ status: { error: SECRET } }));
    });
    const error = await failure(url);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), issues: [{ path }] });
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it("is worded where it is another program", async () => {
    const url = await listen((_request, response) => response.end(`<html>${SECRET}</html>`));
    const error = await failure(url);
    expect(error).toMatchObject({ code: "UNAVAILABLE", message: expect.stringContaining("QDRANT_URL") });
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it("is worded where it keeps silent", async () => {
    const url = await listen(() => {});
    expect(await failure(url, 100)).toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(/too long.*timeoutMs/),
    });
  });

  it("is worded where nothing listens", async () => {
    const url = await listen(() => {});
    await stop();
    expect(await failure(url)).toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(/^QDRANT_URL: .*no server answers at this address; start Qdrant/),
    });
  });

  it("is worded where it is too old to keep metadata", async () => {
    const answers: Record<string, unknown> = { "GET /collections": { collections: [] } };
    const url = await listen((request, response) => {
      const path = `${request.method} ${request.url?.split("?")[0]}`;
      // Aliases that are not there, and a collection that has been made but kept nothing of its metadata.
      const isAlias = /^GET \/collections\/cdss-literature(-replaced)?$/.test(path);
      response.writeHead(isAlias ? 404 : 200, { "content-type": "application/json" });
      const result = answers[path] ?? (path.startsWith("GET") ? { status: "green", config: {} } : true);
      response.end(JSON.stringify(isAlias ? { status: { error: "none" } } : { result }));
    });
    expect(await failure(url)).toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringMatching(/keeps no metadata.*1\.16/),
    });
  });
});
