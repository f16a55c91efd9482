import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runKnowledge } from "../src/command/run-knowledge.ts";
import { ANNOTATION_HEADER, NAME_HEADER, StoredConcept } from "../src/release/content.ts";
import { FILES, Manifest } from "../src/release/manifest.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/knowledge-releases.md"), "utf8");

describe("docs/knowledge-releases.md", () => {
  it.each(["manifest.json", ...Object.values(FILES)])("describes %s", (name) => {
    expect(page).toContain(`### \`${name}\``);
  });

  it.each([
    ...Object.keys(Manifest.shape),
    ...Object.keys(Manifest.shape.counts.shape),
    ...Object.keys(StoredConcept.shape),
    NAME_HEADER.replaceAll("\t", " "),
    ANNOTATION_HEADER.replaceAll("\t", " "),
  ])("explains %s", (field) => {
    expect(page).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
  });

  it.each(["build", "verify", "show", "fetch"])("names every option of %s and no other", async (command) => {
    const help: string[] = [];
    await runKnowledge([command, "--help"], { out: (line) => help.push(line), err: () => undefined, environment: {} });
    const options = (text: string): string[] => [...new Set(text.match(/--[a-z]+/g) ?? [])].sort();
    const known = options(help.join("\n")).filter((option) => option !== "--help");
    const shown = page
      .replaceAll("\\\n", "")
      .split("\n")
      .filter((line) => line.startsWith(`cdss knowledge ${command}`));
    expect(shown.length).toBeGreaterThan(0);
    // The list of sources is the project's own: its option is for those who bring another list.
    expect(options(shown.join("\n"))).toEqual(known.filter((option) => option !== "--sources"));
  });
});
