import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../paths.ts";

const PACKAGES = ["domain", "fhir", "kg", "safety", "rag", "imaging", "engine", "api", "runtime", "cli", "eval"];
const CLI = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** One import each: the file that imports, what it imports, and the rules that must refuse it. */
const CASES: readonly { from: string; to: string; rules: readonly string[] }[] = [
  // Every arrow of the design is allowed.
  { from: "packages/domain/src/a.ts", to: "zod", rules: [] },
  { from: "packages/fhir/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/kg/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/rag/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/imaging/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/safety/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/engine/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/engine/src/b.ts", to: "@cdss/safety", rules: [] },
  { from: "packages/api/src/a.ts", to: "@cdss/domain", rules: [] },
  { from: "packages/api/src/b.ts", to: "@cdss/engine", rules: [] },
  { from: "packages/api/src/b.test.ts", to: "@cdss/engine/testing", rules: [] },
  ...["domain", "fhir", "kg", "safety", "rag", "imaging", "engine", "api"].flatMap((name) => [
    { from: `packages/runtime/src/${name}.ts`, to: `@cdss/${name}`, rules: [] },
    { from: `packages/cli/src/${name}.ts`, to: `@cdss/${name}`, rules: [] },
  ]),
  ...PACKAGES.filter((name) => name !== "eval").map((name) => ({
    from: `apps/web/src/${name}.ts`,
    to: `@cdss/${name}`,
    rules: [],
  })),
  { from: "packages/eval/src/a.ts", to: "@cdss/runtime", rules: [] },
  { from: "packages/kg/src/b.ts", to: "neo4j-driver", rules: [] },
  { from: "tooling/a.ts", to: "@cdss/api", rules: [] },
  // The vocabulary knows nothing.
  { from: "packages/domain/src/b.ts", to: "@cdss/engine", rules: ["domain-only", "domain-imports-only-zod"] },
  { from: "packages/domain/src/c.ts", to: "node:fs", rules: ["domain-imports-only-zod"] },
  { from: "packages/domain/src/d.ts", to: "yaml", rules: ["domain-imports-only-zod"] },
  // Adapters do not know each other, in either direction.
  ...["fhir", "kg", "rag", "imaging", "safety"].flatMap((from) =>
    ["fhir", "kg", "rag", "imaging", "safety", "engine"]
      .filter((to) => to !== from)
      .map((to) => ({ from: `packages/${from}/src/to-${to}.ts`, to: `@cdss/${to}`, rules: [`${from}-only`] })),
  ),
  // The pipeline reaches knowledge through ports, and the API through the pipeline.
  { from: "packages/engine/src/c.ts", to: "@cdss/kg", rules: ["engine-only"] },
  { from: "packages/engine/src/d.ts", to: "@cdss/runtime", rules: ["engine-only"] },
  { from: "packages/api/src/c.ts", to: "@cdss/kg", rules: ["api-only"] },
  { from: "packages/api/src/d.ts", to: "@cdss/runtime", rules: ["api-only"] },
  // Nothing imports an app or eval.
  { from: "packages/runtime/src/a.ts", to: "@cdss/eval", rules: ["nothing-imports-eval"] },
  { from: "packages/cli/src/a.ts", to: "@cdss/eval", rules: ["nothing-imports-eval"] },
  { from: "apps/web/src/a.ts", to: "@cdss/eval", rules: ["nothing-imports-eval"] },
  { from: "tooling/b.ts", to: "@cdss/eval", rules: ["nothing-imports-eval"] },
  { from: "packages/runtime/src/b.ts", to: "../../../apps/web/src/index.ts", rules: ["nothing-imports-an-app"] },
  { from: "packages/eval/src/b.ts", to: "../../../apps/web/src/index.ts", rules: ["nothing-imports-an-app"] },
  { from: "apps/other/src/a.ts", to: "../../web/src/index.ts", rules: ["no-app-imports-another"] },
  // Front doors, engines behind ports, fakes, and imports that cannot work.
  { from: "packages/runtime/src/c.ts", to: "../../kg/src/inner.ts", rules: ["through-the-front-door"] },
  { from: "packages/api/src/e.ts", to: "../../domain/src/inner.ts", rules: ["through-the-front-door"] },
  { from: "apps/web/src/b.ts", to: "../../../packages/kg/src/inner.ts", rules: ["through-the-front-door"] },
  { from: "tooling/c.ts", to: "../packages/kg/src/inner.ts", rules: ["tooling-through-the-front-door"] },
  { from: "packages/runtime/src/d.ts", to: "neo4j-driver", rules: ["kg-keeps-neo4j-driver"] },
  { from: "apps/web/src/c.ts", to: "neo4j-driver", rules: ["kg-keeps-neo4j-driver"] },
  { from: "packages/api/src/f.ts", to: "@cdss/engine/testing", rules: ["fakes-only-in-tests"] },
  { from: "packages/kg/src/c.ts", to: "./nowhere.ts", rules: ["resolvable"] },
  { from: "packages/kg/src/d.ts", to: "./e.ts", rules: ["no-cycles"] },
  // A cycle is told once, at the file that comes first.
  { from: "packages/kg/src/e.ts", to: "./d.ts", rules: [] },
];

const LIBRARIES = ["zod", "yaml", "neo4j-driver"];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string; readonly severity: string };
}

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A project of the same shape, in which each case is one file with one import. */
function writeProject(folder: string): void {
  for (const name of PACKAGES) {
    const exports = { ".": "./src/index.ts", ...(name === "engine" ? { "./testing": "./test/fakes/index.ts" } : {}) };
    write(folder, `packages/${name}/package.json`, JSON.stringify({ name: `@cdss/${name}`, type: "module", exports }));
    write(folder, `packages/${name}/src/index.ts`, "export const here = 1;\n");
    write(folder, `packages/${name}/src/inner.ts`, "export const here = 1;\n");
    mkdirSync(join(folder, "node_modules/@cdss"), { recursive: true });
    symlinkSync(join("../../packages", name), join(folder, "node_modules/@cdss", name));
  }
  write(folder, "packages/engine/test/fakes/index.ts", "export const here = 1;\n");
  write(folder, "apps/web/src/index.ts", "export const here = 1;\n");
  for (const name of LIBRARIES) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, type: "module", exports: "./index.js" }));
    write(folder, `node_modules/${name}/index.js`, "export const here = 1;\n");
  }
  for (const { from, to } of CASES) write(folder, from, `import { here } from "${to}";\nexport const there = here;\n`);
}

describe("the arrows between packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "cdss-arrows-"));
  let violations: readonly Violation[] = [];
  let exitCode: number | null = null;

  beforeAll(() => {
    writeProject(folder);
    const config = join(ROOT, ".dependency-cruiser.cjs");
    const words = [CLI, "--config", config, "packages", "apps", "tooling"];
    const cruise = (type: string) =>
      spawnSync(process.execPath, [...words, "--output-type", type], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
    exitCode = cruise("err").status;
    violations = JSON.parse(cruise("json").stdout).summary.violations;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(CASES)("$from importing $to breaks $rules", ({ from, rules }) => {
    const found = violations.filter((violation) => violation.from === from).map(({ rule }) => rule.name);
    expect(found.sort()).toEqual([...rules].sort());
  });

  test("every broken arrow is an error, and errors fail the command", () => {
    expect(new Set(violations.map(({ rule }) => rule.severity))).toEqual(new Set(["error"]));
    expect(exitCode).toBe(CASES.filter(({ rules }) => rules.length > 0).flatMap(({ rules }) => rules).length);
  });
});
