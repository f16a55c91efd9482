import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { folderCorpus } from "../../src/corpus/folder/folder-corpus.ts";
import { folderWith, readAll } from "./read-corpus.ts";

it("the manifest of the documentation is one", async () => {
  const page = readFileSync(new URL("../../../../docs/evidence-index.md", import.meta.url), "utf8");
  const manifest = /```yaml\n(defaults:.*?)```/su.exec(page)?.[1] ?? "";
  const folder = folderWith({ "manifest.yaml": manifest, "pathways/sepsis.md": "Give fluids." });
  const { documents, issues } = await readAll(folderCorpus(folder, { collection: "example" }));
  expect(issues).toEqual([]);
  expect(documents).toMatchObject([
    {
      source: "Example Hospital, medical department",
      licence: "internal use",
      title: "Sepsis pathway",
      level: "guideline",
      language: "en",
      date: "2024-05",
      address: "https://intranet.example.org/pathways/sepsis",
    },
  ]);
});
