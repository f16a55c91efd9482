import { describe, it } from "vitest";
import { FILES } from "../src/release/manifest.ts";
import { breakableRelease } from "./support/broken-release.ts";

const { rewrite, refused } = breakableRelease();

describe("content that fits its hash and is wrong", () => {
  const line = (n: number, change: (line: string) => string) => (text: string) =>
    text
      .split("\n")
      .map((row, index) => (index === n - 1 ? change(row) : row))
      .join("\n");
  const cell = (n: number, column: number, value: string) =>
    line(n, (row) =>
      row
        .split("\t")
        .map((old, index) => (index === column ? value : old))
        .join("\t"),
    );

  it.each<[string, string, (text: string) => string, string]>([
    ["a concept that is not JSON", FILES.concepts, line(2, () => "{"), "concepts.jsonl:2"],
    ["a concept without label", FILES.concepts, line(2, (l) => l.replace('"label"', '"lable"')), "concepts.jsonl:2"],
    ["an empty label", FILES.concepts, line(2, (l) => l.replace('"All"', '" "')), "concepts.jsonl:2"],
    ["an unknown kind", FILES.concepts, line(2, (l) => l.replace("phenotype", "symptom")), "concepts.jsonl:2"],
    ["an id that is no CURIE", FILES.concepts, line(2, (l) => l.replace("HP:0000001", "All")), "concepts.jsonl:2"],
    ["an id listed twice", FILES.concepts, line(4, (l) => l.replace("HP:0000006", "HP:0000005")), "concepts.jsonl:4"],
    ["an unknown parent", FILES.concepts, line(4, (l) => l.replace("HP:0000005", "HP:0000042")), "concepts.jsonl:4"],
    [
      "parents that are no list",
      FILES.concepts,
      line(4, (l) => l.replace('["HP:0000005"]', '"HP:0000005"')),
      "concepts.jsonl:4",
    ],
    ["a wrong ground of a join", FILES.concepts, (t) => t.replace('"by":"name"', '"by":"guess"'), "concepts.jsonl:9"],
    ["another header of names", FILES.names, line(1, (l) => l.replace("scope\tlay", "lay\tscope")), "names.tsv:1"],
    ["a name of an unknown concept", FILES.names, cell(2, 0, "HP:0000042"), "names.tsv:2"],
    ["a name under an alternative id", FILES.names, cell(8, 0, "HP:0002279"), "names.tsv:8"],
    ["an unknown language", FILES.names, cell(3, 1, "fr"), "names.tsv:3"],
    ["an unknown scope", FILES.names, cell(3, 2, "close"), "names.tsv:3"],
    ["an unknown lay mark", FILES.names, cell(3, 3, "yes"), "names.tsv:3"],
    ["an empty name", FILES.names, cell(3, 4, ""), "names.tsv:3"],
    ["a name with a column too many", FILES.names, line(3, (l) => `${l}\tx`), "names.tsv:3"],
    ["a name with a column too few", FILES.names, line(3, (l) => l.slice(0, l.lastIndexOf("\t"))), "names.tsv:3"],
    [
      "another header of annotations",
      FILES.annotations,
      line(1, (l) => l.replace("onset\tfrequency", "frequency\tonset")),
      "annotations.tsv:1",
    ],
    ["no header of annotations", FILES.annotations, (t) => t.slice(t.indexOf("\n") + 1), "annotations.tsv:1"],
    ["an annotation of an unknown condition", FILES.annotations, cell(2, 0, "OMIM:7"), "annotations.tsv:2"],
    ["an annotation with an unknown term", FILES.annotations, cell(3, 2, "HP:0000042"), "annotations.tsv:3"],
    ["an annotation of a term", FILES.annotations, cell(3, 0, "HP:0001250"), "annotations.tsv:3"],
    ["an annotation with a condition as its term", FILES.annotations, cell(3, 2, "ORPHA:11"), "annotations.tsv:3"],
    ["an unknown negation", FILES.annotations, cell(3, 1, "no"), "annotations.tsv:3"],
    ["rows of one condition apart", FILES.annotations, cell(4, 0, "DECIPHER:3"), "annotations.tsv:4"],
    ["a column too few", FILES.annotations, line(3, (l) => l.slice(0, l.lastIndexOf("\t"))), "annotations.tsv:3"],
    [
      "a row less than counted",
      FILES.annotations,
      (t) => t.split("\n").toSpliced(2, 1).join("\n"),
      "manifest.json.counts.annotations",
    ],
    [
      "a name less than counted",
      FILES.names,
      (t) => t.split("\n").toSpliced(4, 1).join("\n"),
      "manifest.json.counts.names",
    ],
    ["observations that are not JSON", FILES.observations, () => "{", "observations.json"],
    ["a test more than counted", FILES.observations, () => '{"tests":[1]}', "manifest.json.counts.observations"],
  ])("is refused: %s", async (_, name, change, path) => {
    rewrite(name, change);
    await refused(path);
  });
});
