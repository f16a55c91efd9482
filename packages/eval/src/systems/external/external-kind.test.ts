import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CdssError } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { System } from "../../core/system.ts";
import type { Task } from "../../core/task.ts";
import { differentialCoded } from "../../tasks/differential-coded/task.ts";
import { externalKind } from "./external-kind.ts";

/** A task that asks for the double of a number. The gold is a word that no message may hold. */
const doubles: Task<{ value: number }, string, { double: number }, { correct: boolean }, readonly string[]> = {
  name: "doubles",
  summary: "twice a number",
  options: [{ flags: "--long-name <text>", description: "" }],
  read: async () => ({ samples: [], skipped: 0, shared: [] }),
  systems: {},
  defaultSystem: "external",
  output: z.object({ double: z.number() }),
  scorer: async () => () => ({ correct: false }),
  score: z.object({ correct: z.boolean() }),
  metrics: [],
  headline: "accuracy",
  sharedLines: (shared) => (shared.length === 0 ? null : shared.map((word) => ({ word }))),
};

/** Start of every program: `say`, and `on` with what it does for each message. */
const PRELUDE = `
const fs = require("node:fs");
const say = (message) => process.stdout.write(JSON.stringify(message) + "\\n");
const ready = () => say({ type: "ready", name: "twice", version: "1.0" });
const on = (handle) => require("node:readline").createInterface({ input: process.stdin })
  .on("line", (line) => { const message = JSON.parse(line); handle[message.type]?.(message, line); });
const answer = ({ id, input }) => say({ type: "answer", id, output: { double: input.value * 2 } });
`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "external-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => JSON.stringify(join(folder, name));

/** Run `work` with the system whose program has this source. */
async function withProgram<T>(
  source: string,
  work: (system: System<{ value: number }, { double: number }>) => Promise<T>,
  { timeout = 20, shared = [] as readonly string[] } = {},
): Promise<T> {
  const path = join(folder, "program.cjs");
  await writeFile(path, PRELUDE + source);
  const system = await externalKind(doubles).create({
    task: "doubles",
    shared,
    options: { program: `'${process.execPath}' '${path}'`, programTimeout: timeout, longName: "x", threads: 4 },
    seed: 7,
    environment: process.env,
    golds: ["a-secret"],
    release: () => Promise.reject(new Error("not used")),
  });
  try {
    return await work(system);
  } finally {
    await system.close?.();
  }
}

/** Code and message of the error that a promise ends in. */
async function errorOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof CdssError ? `${error.code} ${error.message}` : `not a CdssError: ${error}`;
}

describe("a good program", () => {
  it("is told what it needs and nothing of the gold, answers, and says what it is", async () => {
    const source = `
      const log = (_, line) => fs.appendFileSync(${inFolder("good.log")}, line + "\\n");
      on({
        begin: (message, line) => { log(message, line); fs.copyFileSync(message.shared, ${inFolder("shared.copy")}); ready(); },
        sample: (message, line) => { log(message, line); answer(message); },
        end: (message, line) => { log(message, line); process.exit(0); },
      });`;
    await withProgram(
      source,
      async (system) => {
        expect(system.facts).toEqual({ program: "twice", programVersion: "1.0" });
        expect(await system.answer({ value: 4 }, "s-1")).toEqual({ double: 8 });
        expect(await system.answer({ value: -1 }, "s-2")).toEqual({ double: -2 });
      },
      { shared: ["one", "two"] },
    );
    const lines = (await readFile(join(folder, "good.log"), "utf8")).trim().split("\n");
    const [begin, ...rest] = lines.map((line) => JSON.parse(line));
    // Of the options, the task's own and no other: not how many threads there are.
    expect(begin).toMatchObject({ type: "begin", protocol: 1, task: "doubles", seed: 7, options: { longName: "x" } });
    expect(Object.keys(begin.options)).toEqual(["longName"]);
    expect(rest).toEqual([
      { type: "sample", id: "s-1", input: { value: 4 } },
      { type: "sample", id: "s-2", input: { value: -1 } },
      { type: "end" },
    ]);
    expect(lines.join()).not.toContain("a-secret");
    expect(await readFile(join(folder, "shared.copy"), "utf8")).toBe('{"word":"one"}\n{"word":"two"}\n');
    expect(existsSync(begin.shared)).toBe(false);
  });

  it("is told null where nothing is shared", async () => {
    const source = `on({
      begin: ({ shared }) => say({ type: "ready", name: String(shared), version: "1" }),
    });`;
    await withProgram(source, async (system) => expect(system.facts?.program).toBe("null"));
  });

  it("may answer out of order", async () => {
    // It keeps what it is asked, and answers when the third comes, last first.
    const source = `const held = [];
      on({ begin: ready, sample: (message) => { held.unshift(message); if (held.length === 3) held.forEach(answer); } });`;
    await withProgram(source, async (system) => {
      const answers = [1, 2, 3].map((value) => system.answer({ value }, `s-${value}`));
      expect(await Promise.all(answers)).toEqual([{ double: 2 }, { double: 4 }, { double: 6 }]);
    });
  });
});

describe("a sample that goes wrong", () => {
  /** Goes wrong on 0 in a way of its own, and answers all else. */
  const wrongOnZero = (doing: string): string =>
    `on({ begin: ready, sample: (message) => { if (message.input.value === 0) { const { id } = message; ${doing} } else answer(message); } });`;

  it.each([
    ["garbage", `process.stdout.write("Loading...\\n");`, /^INVALID_INPUT answer: is not a line of the protocol/],
    ["JSON of another kind", `say({ type: "hello" });`, /^INVALID_INPUT answer: is not a line of the protocol/],
    [
      "the wrong schema",
      `say({ type: "answer", id, output: { double: "0" } });`,
      /^INVALID_INPUT output: double: .*number/,
    ],
    ["no output", `say({ type: "answer", id });`, /^INVALID_INPUT output: /],
    ["an error", `say({ type: "error", id, message: "no model" });`, /^INTERNAL the program says: no model$/],
  ])("%s fails it, and the next is answered", async (_, doing, expected) => {
    await withProgram(wrongOnZero(doing), async (system) => {
      expect(await errorOf(system.answer({ value: 0 }, "s-0"))).toMatch(expected);
      expect(await system.answer({ value: 5 }, "s-5")).toEqual({ double: 10 });
    });
  });

  it("comes too late: it failed, and its answer is not taken for the next one's", async () => {
    await withProgram(
      wrongOnZero("setTimeout(() => answer(message), 1300);"),
      async (system) => {
        expect(await errorOf(system.answer({ value: 0 }, "s-0"))).toMatch(
          /^TIMEOUT no answer in 1 s; .*--program-timeout/,
        );
        expect(await system.answer({ value: 5 }, "s-5")).toEqual({ double: 10 });
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(await system.answer({ value: 6 }, "s-6")).toEqual({ double: 12 });
      },
      { timeout: 1 },
    );
  });
});

describe("a program that dies", () => {
  const DIES_ON_ZERO = `fs.appendFileSync(${"FILE"}, "x");
    on({ begin: ready, sample: (message) => {
      if (message.input.value !== 0) return answer(message);
      for (let line = 1; line <= 25; line++) console.error("line " + line);
      process.exit(3);
    } });`;

  it("fails the open samples with its exit code and last words, is started again twice, then no more", async () => {
    const source = DIES_ON_ZERO.replace("FILE", inFolder("starts"));
    await withProgram(source, async (system) => {
      const [first, second] = await Promise.all(["a", "b"].map((id) => errorOf(system.answer({ value: 0 }, id))));
      expect(first).toMatch(/^UNAVAILABLE the program ended with exit code 3; the last it wrote/);
      expect(second).toBe(first);
      // 25 lines were written, the last 20 are kept: 6 to 25.
      expect(first?.split("\n").slice(1)).toEqual(Array.from({ length: 20 }, (_, at) => `line ${at + 6}`));

      expect(await system.answer({ value: 1 }, "c")).toEqual({ double: 2 });
      expect(await errorOf(system.answer({ value: 0 }, "d"))).toMatch(/^UNAVAILABLE .*exit code 3/);
      expect(await system.answer({ value: 1 }, "e")).toEqual({ double: 2 });
      expect(await errorOf(system.answer({ value: 0 }, "f"))).toMatch(/^UNAVAILABLE .*exit code 3/);
      expect(await errorOf(system.answer({ value: 1 }, "g"))).toMatch(
        /^UNAVAILABLE given up after 2 restarts: .*exit code 3/,
      );
    });
    // Once at the beginning and twice again.
    expect(await readFile(join(folder, "starts"), "utf8")).toBe("xxx");
  });

  it.each([
    ["before it is ready", "process.exit(4);", /^UNAVAILABLE the program ended with exit code 4$/],
    ["by a signal", `process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1e6);`, /was ended by SIGTERM$/],
    [
      "with a first line of garbage",
      `console.log("hello"); on({});`,
      /^INVALID_INPUT answer: is not a line of the protocol/,
    ],
  ])("%s is not measured", async (_, source, expected) => {
    expect(await errorOf(withProgram(source, async () => "started"))).toMatch(expected);
  });

  it("that is never ready is not measured either", async () => {
    expect(await errorOf(withProgram("on({});", async () => "started", { timeout: 1 }))).toMatch(
      /^TIMEOUT no answer in 1 s/,
    );
  });
});

describe("--program", () => {
  const create = (program: string | undefined) =>
    externalKind(doubles).create({
      task: "doubles",
      shared: [],
      options: { program, programTimeout: 20 },
      seed: 1,
      environment: process.env,
      golds: [],
      release: () => Promise.reject(new Error("not used")),
    });

  it.each([
    [undefined, /^INVALID_INPUT --program: is not given/],
    ["'open", /^INVALID_INPUT --program: has a quote/],
    ["/there/is/no/such-program", /^CONFIGURATION --program: cannot be started/],
  ])("%s is refused", async (program, expected) => {
    expect(await errorOf(create(program))).toMatch(expected);
  });
});

const python = (process.env.PATH ?? "").split(":").some((bin) => existsSync(join(bin, "python3")));

describe.skipIf(!python)("docs/examples/external-system.py (python3 on PATH)", () => {
  it("runs, and answers with the empty ranking that it promises", async () => {
    const example = fileURLToPath(new URL("../../../../../docs/examples/external-system.py", import.meta.url));
    const system = await externalKind(differentialCoded).create({
      task: differentialCoded.name,
      shared: null,
      options: { program: `python3 '${example}'`, programTimeout: 20 },
      seed: 1,
      environment: process.env,
      golds: [],
      release: () => Promise.reject(new Error("not used")),
    });
    try {
      expect(system.facts).toEqual({ program: "empty-ranking", programVersion: "1" });
      const input = { present: [], absent: [], sex: "unknown", excludeReferences: [] } as const;
      expect(await system.answer(input, "a")).toEqual({ lines: [], scores: [] });
    } finally {
      await system.close?.();
    }
  });
});
