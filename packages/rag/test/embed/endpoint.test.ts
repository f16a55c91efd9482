import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEmbeddingEndpoint } from "../../src/embed/endpoint/embedding-settings.ts";
import { PROBES } from "../../src/embed/endpoint/fingerprint.ts";
import { type EndpointOptions, openEmbeddingEndpoint } from "../../src/embed/endpoint/open-embedding-endpoint.ts";
import { type Heard, type Reply, startLoopback } from "./loopback.ts";

/** A text's vector: (its length, 1). */
const vectorOf = (text: string) => [text.length, 1];
const data = (texts: readonly string[]) => texts.map((text, index) => ({ index, embedding: vectorOf(text) }));
const honest: Reply = ({ body }) => ({ data: data(body.input) });
const isProbe = ({ body }: Heard) => body.input.length === PROBES.length && body.input[0].endsWith(PROBES[0]);
/** Answers probes as it should, and the rest by `reply`. */
const afterProbes =
  (reply: Reply): Reply =>
  (heard, response) =>
    isProbe(heard) ? honest(heard, response) : reply(heard, response);

const open = async (reply: Reply, settings: Record<string, string> = {}, options: EndpointOptions = {}) => {
  const { url, heard } = await startLoopback(reply);
  const variables = { CDSS_EMBEDDINGS_URL: url, CDSS_EMBEDDINGS_MODEL: "some-model", ...settings };
  const endpoint = readEmbeddingEndpoint(variables);
  if (endpoint === null) throw new Error("no endpoint");
  const embedder = await openEmbeddingEndpoint(endpoint, { firstWaitMs: 1, ...options });
  return { embedder, heard };
};

describe("an embedding endpoint", () => {
  it("gives unit vectors in the order of the texts, whatever the order of the answer", async () => {
    const { embedder, heard } = await open(({ body }) => ({ data: data(body.input).reverse() }));
    // (3, 1) has length √10, (1, 1) length √2.
    const [three, one] = await embedder.embed(["abc", "a"], "passage");
    expect(three?.[0]).toBeCloseTo(3 / Math.sqrt(10), 6);
    expect(one?.[0]).toBeCloseTo(1 / Math.sqrt(2), 6);
    expect(embedder).toMatchObject({ model: "some-model", dimensions: 2 });
    expect(heard.map(({ path }) => path)).toEqual(["/v1/embeddings", "/v1/embeddings"]);
    expect(heard[1]?.body).toEqual({ model: "some-model", input: ["a", "abc"], encoding_format: "float" });
  });

  it("sends no more texts and characters at once than it may, a longer text alone, and each text once", async () => {
    const { embedder, heard } = await open(honest, {}, { limits: { texts: 3, characters: 10 } });
    const texts = ["aaaa", "b", "cc", "ddd", "b", "e".repeat(11), "ff", "gg"];
    const vectors = await embedder.embed(texts, "passage");
    expect(vectors.map(([first = 0, second = 1]) => Math.round(first / second))).toEqual(
      texts.map(({ length }) => length),
    );
    // Shortest first: 1+2+2, then 2+3+4 of at most 10, then the long one.
    const sent = heard
      .slice(1)
      .map(({ body }) => body.input)
      .sort((one, other) => one[0].length - other[0].length);
    expect(sent).toEqual([["b", "cc", "ff"], ["gg", "ddd", "aaaa"], ["e".repeat(11)]]);
  });

  it("has no vectors for no texts, and asks nothing", async () => {
    const { embedder, heard } = await open(honest);
    expect(await embedder.embed([], "query")).toEqual([]);
    expect(heard.length).toBe(1);
  });

  it.each([
    ["none for a model of no known family", {}, "a", "a", undefined],
    [
      "those of the family of the model",
      { CDSS_EMBEDDINGS_MODEL: "intfloat/multilingual-e5-small" },
      "query: a",
      "passage: a",
      undefined,
    ],
    ["those that are set", { CDSS_EMBEDDINGS_QUERY_PREFIX: "Q " }, "Q a", "a", undefined],
    [
      "none where the server adds its own",
      { CDSS_EMBEDDINGS_MODEL: "e5-small", CDSS_EMBEDDINGS_INPUT_TYPE: "1" },
      "a",
      "a",
      true,
    ],
  ])("puts prefixes before texts: %s", async (_which, settings, query, passage, sendsType) => {
    const { embedder, heard } = await open(honest, settings);
    await embedder.embed(["a"], "query");
    await embedder.embed(["a"], "passage");
    expect(heard.slice(1).map(({ body }) => body.input)).toEqual([[query], [passage]]);
    expect(heard.map(({ body }) => body.input_type)).toEqual(
      sendsType ? ["passage", "query", "passage"] : [undefined, undefined, undefined],
    );
  });

  it("sends the key, and none where none is set", async () => {
    const { heard } = await open(honest, { CDSS_EMBEDDINGS_KEY: "secret" });
    expect(heard[0]?.headers.authorization).toBe("Bearer secret");
    const without = await open(honest);
    expect(without.heard[0]?.headers.authorization).toBeUndefined();
  });

  it.each([408, 425, 429, 500, 502, 503])("asks again after %i", async (status) => {
    let failures = 0;
    const { embedder, heard } = await open(
      afterProbes((one, response) => {
        if (failures++ >= 2) return honest(one, response);
        response.writeHead(status).end();
      }),
    );
    expect((await embedder.embed(["a"], "query")).length).toBe(1);
    expect(heard.length).toBe(4);
  });

  it("waits as long as the server says, and gives up on one that says too long", async () => {
    let failures = 0;
    const { embedder } = await open(
      afterProbes((one, response) => {
        if (failures++ >= 1) return honest(one, response);
        response.writeHead(429, { "retry-after": "1" }).end();
      }),
    );
    const begun = performance.now();
    await embedder.embed(["a"], "query");
    // A timer may fire a millisecond early.
    expect(performance.now() - begun).toBeGreaterThan(990);
    const far = await open(
      afterProbes((_one, response) => void response.writeHead(503, { "retry-after": "3600" }).end()),
    );
    await expect(far.embedder.embed(["a"], "query")).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  it("sends a batch that is too large in halves", async () => {
    const { embedder, heard } = await open(
      afterProbes((one, response) => {
        if (one.body.input.length <= 2) return honest(one, response);
        response.writeHead(413).end();
      }),
    );
    const vectors = await embedder.embed(["a", "bb", "ccc", "dddd"], "passage");
    expect(vectors.map(([first = 0, second = 1]) => Math.round(first / second))).toEqual([1, 2, 3, 4]);
    expect(heard.slice(1).map(({ body }) => body.input.length)).toEqual([4, 2, 2]);
  });

  it.each([
    [
      "a server that keeps failing",
      (_: Heard, r) => void r.writeHead(500).end("patient Zhang"),
      "UNAVAILABLE",
      "CDSS_EMBEDDINGS_URL",
    ],
    [
      "a wrong key",
      (_: Heard, r) => void r.writeHead(401).end("patient Zhang"),
      "CONFIGURATION",
      "CDSS_EMBEDDINGS_KEY",
    ],
    [
      "an unknown model or path",
      (_: Heard, r) => void r.writeHead(404).end("patient Zhang"),
      "CONFIGURATION",
      "CDSS_EMBEDDINGS_MODEL",
    ],
    [
      "a redirection",
      (_: Heard, r) => void r.writeHead(307, { location: "http://127.0.0.1:9" }).end(),
      "CONFIGURATION",
      "307",
    ],
    ["a refused text", (_: Heard, r) => void r.writeHead(400).end("patient Zhang"), "INVALID_INPUT", "400"],
    ["one text that is too long", (_: Heard, r) => void r.writeHead(422).end("patient Zhang"), "INVALID_INPUT", "422"],
    ["what is no JSON", (_: Heard, r) => void r.end("patient Zhang"), "CONFIGURATION", "is no JSON"],
    [
      "what is no list of vectors",
      () => ({ data: [{ index: 0, embedding: "patient Zhang" }] }),
      "CONFIGURATION",
      "at data.0.embedding",
    ],
    ["fewer vectors than texts", () => ({ data: [] }), "CONFIGURATION", "0 vectors to 1 texts"],
    ["more vectors than texts", () => ({ data: data(["a", "b"]) }), "CONFIGURATION", "2 vectors to 1 texts"],
    [
      "an index that is none",
      () => ({ data: [{ index: 1, embedding: [1, 1] }] }),
      "CONFIGURATION",
      "wrong index, data[1]",
    ],
    [
      "a vector of another length",
      () => ({ data: [{ index: 0, embedding: [1, 1, 1] }] }),
      "CONFIGURATION",
      "3 numbers and not 2",
    ],
    ["a vector of nothing", () => ({ data: [{ index: 0, embedding: [0, 0] }] }), "CONFIGURATION", "no direction"],
    [
      "a vector with a gap",
      () => ({ data: [{ index: 0, embedding: [1, null] }] }),
      "CONFIGURATION",
      "at data.0.embedding.1",
    ],
  ] satisfies [string, Reply, string, string][])(
    "refuses %s, and quotes nothing",
    async (_what, reply, code, words) => {
      const { embedder } = await open(afterProbes(reply));
      const error = await embedder.embed(["patient Zhang"], "query").catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
      expect(JSON.stringify(error)).not.toContain("Zhang");
    },
  );

  it("refuses an index that comes twice", async () => {
    const { embedder } = await open(
      afterProbes(() => ({ data: [0, 0].map((index) => ({ index, embedding: [1, 1] })) })),
    );
    await expect(embedder.embed(["a", "b"], "query")).rejects.toThrow("wrong index, data[0]");
  });

  it("gives up on a server that takes too long, and on none", async () => {
    const { embedder } = await open(
      afterProbes(() => undefined),
      {},
      { timeLimitMs: 100 },
    );
    await expect(embedder.embed(["a"], "query")).rejects.toMatchObject({
      code: "TIMEOUT",
      message: expect.stringContaining("100 ms"),
    });
    const { url } = await startLoopback(honest);
    const nowhere = readEmbeddingEndpoint({
      CDSS_EMBEDDINGS_URL: url.replace(/:\d+/, ":1"),
      CDSS_EMBEDDINGS_MODEL: "m",
    });
    if (nowhere === null) throw new Error("no endpoint");
    await expect(openEmbeddingEndpoint(nowhere, { firstWaitMs: 1 })).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  it("keeps vectors of passages under the fingerprint of the model, and none of queries", async () => {
    const cacheDirectory = mkdtempSync(join(tmpdir(), "endpoint-"));
    const first = await open(honest, {}, { cacheDirectory });
    await first.embedder.embed(["about a patient"], "query");
    expect(readdirSync(join(cacheDirectory, first.embedder.facts.sha256))).toEqual([]);
    const [vector] = await first.embedder.embed(["abc"], "passage");
    const second = await open(honest, {}, { cacheDirectory });
    expect(await second.embedder.embed(["abc"], "passage")).toEqual([vector]);
    expect(second.heard.length).toBe(1);
    rmSync(cacheDirectory, { recursive: true });
  });
});

describe("settings of an embedding endpoint", () => {
  const read = (settings: Record<string, string>) =>
    readEmbeddingEndpoint({ CDSS_EMBEDDINGS_URL: "http://127.0.0.1:8000/v1", CDSS_EMBEDDINGS_MODEL: "m", ...settings });

  it("are none without an address", () => {
    expect(readEmbeddingEndpoint({ CDSS_EMBEDDINGS_MODEL: "m" })).toBeNull();
    expect(read({ CDSS_EMBEDDINGS_URL: "" })).toBeNull();
  });

  it.each(["http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1/", "http://127.0.0.1:8000/v1/embeddings"])(
    "take the address %s",
    (url) => expect(read({ CDSS_EMBEDDINGS_URL: url })?.url).toBe("http://127.0.0.1:8000/v1"),
  );

  it.each([
    ["CDSS_EMBEDDINGS_URL", "file:///etc/passwd"],
    ["CDSS_EMBEDDINGS_URL", "127.0.0.1"],
    ["CDSS_EMBEDDINGS_URL", "http://user:secret@host/v1"],
    ["CDSS_EMBEDDINGS_URL", "http://host/v1?key=secret"],
    ["CDSS_EMBEDDINGS_MODEL", ""],
    ["CDSS_EMBEDDINGS_INPUT_TYPE", "yes"],
  ])("refuse %s=%s by its name, without its value", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}: (?!.*secret).*; .+`));
  });

  it("refuse prefixes from both sides", () => {
    expect(() => read({ CDSS_EMBEDDINGS_INPUT_TYPE: "1", CDSS_EMBEDDINGS_QUERY_PREFIX: "q: " })).toThrow(
      "would get both",
    );
  });
});
