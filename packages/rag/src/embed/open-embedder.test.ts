import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Encode, embedAll } from "./embed-all.ts";
import { DESCRIPTION_FILE, MODEL_FILES } from "./model-description.ts";
import { DEFAULT_MODEL, type Embedder, openEmbedder } from "./open-embedder.ts";
import type { VectorCache } from "./vector-cache.ts";

describe("embedding", () => {
  /** A text becomes its length, so that a vector shows whose it is; `asked` keeps what came to the encoder. */
  const encoder = () => {
    const asked: string[] = [];
    const encode: Encode = async (texts, done) => {
      asked.push(...texts);
      // The last comes first: a vector belongs to the place that it is given with.
      for (const [at, text] of [...texts.entries()].reverse()) done(at, Float32Array.of(text.length));
    };
    return { asked, encode };
  };
  const memory = (): VectorCache => {
    const kept = new Map<string, Float32Array>();
    return {
      get: (text) => kept.get(text),
      add: (text, vector) => kept.set(text, vector),
    };
  };
  const lengths = (vectors: readonly Float32Array[]) => vectors.map(([length]) => length);

  it("answers in the order of the texts and encodes each different text once", async () => {
    const { asked, encode } = encoder();
    expect(lengths(await embedAll(["a", "ccc", "bb", "a"], encode, null))).toEqual([1, 3, 2, 1]);
    expect(asked).toEqual(["a", "ccc", "bb"]);
  });

  it("asks for nothing that the cache has", async () => {
    const { asked, encode } = encoder();
    const cache = memory();
    await embedAll(["a", "bb"], encode, cache);
    expect(lengths(await embedAll(["bb", "ccc", "a"], encode, cache))).toEqual([2, 3, 1]);
    expect(asked).toEqual(["a", "bb", "ccc"]);
  });

  it("has no vectors for no texts", async () => {
    expect(await embedAll([], encoder().encode, null)).toEqual([]);
  });
});

describe("a model that cannot be used", () => {
  const description = {
    name: "some-model",
    languages: ["en"],
    dimensions: 2,
    pooling: "mean",
    prefixes: { query: "", passage: "" },
    maxTokens: 8,
    licence: "invented",
    source: "invented",
  };
  const files = (text: string) => Object.fromEntries([DESCRIPTION_FILE, ...MODEL_FILES].map((file) => [file, text]));
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "models-"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it.each([
    ["that is not there", {}, "there is no model some-model"],
    ["that is not complete", { ...files("{}"), [MODEL_FILES[3]]: null }, "lacks onnx/model_quantized.onnx"],
    ["whose description is no JSON", files("no"), `${DESCRIPTION_FILE} is not JSON`],
    ["whose description is wrong", { ...files("{}"), [DESCRIPTION_FILE]: '{"name":1}' }, "is not right at name"],
    [
      "whose files are damaged",
      { ...files("{}"), [DESCRIPTION_FILE]: JSON.stringify(description) },
      "cannot be loaded",
    ],
  ])("says so of one %s, with the setting and the command", async (_what, contents, message) => {
    rmSync(join(directory, "some-model"), { recursive: true, force: true });
    for (const [file, text] of Object.entries(contents)) {
      if (text === null) continue;
      mkdirSync(join(directory, "some-model", "onnx"), { recursive: true });
      writeFileSync(join(directory, "some-model", file), text);
    }
    const error = await openEmbedder({ directory, model: "some-model" }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CONFIGURATION", message: expect.stringContaining(message) });
    expect((error as Error).message).toContain("CDSS_MODELS_DIR: ");
    expect((error as Error).message).toContain("models pull some-model");
  });
});

const models = process.env.CDSS_MODELS_DIR ?? join(import.meta.dirname, "../../../../.cache/models");

describe.skipIf(!existsSync(join(models, DEFAULT_MODEL)))(`${DEFAULT_MODEL} (skipped unless it was pulled)`, () => {
  let embedder: Embedder;
  let cacheDirectory: string;
  beforeAll(async () => {
    cacheDirectory = mkdtempSync(join(tmpdir(), "embedder-"));
    embedder = await openEmbedder({ directory: models, cacheDirectory });
  });
  afterAll(async () => {
    await embedder.close();
    rmSync(cacheDirectory, { recursive: true });
  });

  const cosine = (one: Float32Array, other: Float32Array) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

  it("puts a paraphrase nearer than a sentence about something else", async () => {
    const triples = [
      ["The patient has a high temperature.", "He is running a fever.", "The invoice was paid in March."],
      ["She cannot breathe when lying flat.", "Shortness of breath in the supine position.", "Her ankle is sprained."],
      ["Metformin lowers blood sugar.", "Glucose falls under treatment with metformin.", "The fracture healed well."],
    ];
    for (const [text = "", paraphrase = "", other = ""] of triples) {
      const [a, b, c] = (await embedder.embed([text, paraphrase, other], "passage")) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.1);
    }
  });

  it("gives unit vectors of its dimensions, also of an empty text and of one that is too long", async () => {
    for (const vector of await embedder.embed(["angina", "", "fever ".repeat(2_000)], "query")) {
      expect(vector.length).toBe(embedder.dimensions);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it("reads its own vectors back", async () => {
    const [first] = await embedder.embed(["angina"], "passage");
    const again = await openEmbedder({ directory: models, cacheDirectory });
    const [second] = await again.embed(["angina"], "passage");
    await again.close();
    expect(second).toEqual(first);
    expect(again.facts).toEqual(embedder.facts);
    expect(again.facts.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
