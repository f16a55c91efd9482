import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { figuresTable } from "../figures/figures-table.ts";
import { ROOT } from "../paths.ts";

const PAGES = ["README.md", "CONTRIBUTING.md", "docs/decisions/README.md"];
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
function block(page: string, name: string): string {
  return page.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? "";
}

describe.each(PAGES)("%s", (path) => {
  const page = read(path);

  test("every script that it names exists", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => script === undefined || !(script in scripts))).toEqual([]);
  });

  test("every link and picture leads to a file", () => {
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? "");
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.length).toBeGreaterThan(0);
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });
});

test("the example of the API is the file that is compiled", () => {
  const example = read("docs/examples/assess-note.ts").trim();
  expect(block(read("README.md"), "example")).toBe(`\`\`\`ts\n${example}\n\`\`\``);
});

test("the figures are those of docs/results.md", () => {
  expect(block(read("README.md"), "figures")).toBe(figuresTable(read("docs/results.md")));
});

test("every variable of the table of settings is one that the code reads", () => {
  const table = read("README.md").split("## Settings")[1]?.split("## ")[0] ?? "";
  const variables = [...table.matchAll(/`((?:CDSS|NEO4J)_[A-Z_]+)`/g)].map(([, name]) => name ?? "");
  const sources = [
    "packages/runtime/src/settings/settings.ts",
    "packages/runtime/src/evidence/evidence-settings.ts",
    "packages/rag/src/embed/endpoint/embedding-settings.ts",
    "packages/rag/src/rerank/rerank-settings.ts",
    "apps/cdss-web/src/server/environment.ts",
    "packages/eval/src/command/context.ts",
    "packages/eval/src/systems/retrieval/dense.ts",
    "packages/eval/src/systems/chat/chat-settings.ts",
  ]
    .map(read)
    .join();
  expect(variables).toContain("CDSS_GRAPH");
  expect(variables.filter((name) => !sources.includes(name))).toEqual([]);
});
