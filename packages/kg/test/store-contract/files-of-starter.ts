import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { STARTER_RELEASE } from "./starter-release.ts";

/** As much of a line of concepts.jsonl as is counted here. */
interface ConceptLine {
  readonly id: string;
  readonly kind: string;
  readonly parents?: readonly string[];
  readonly aliases?: readonly string[];
  readonly equivalents?: readonly unknown[];
}

interface StarterFiles {
  readonly manifest: { readonly id: string };
  readonly concepts: readonly ConceptLine[];
  /** Lines without the header. */
  readonly names: readonly string[];
  readonly annotations: readonly string[];
}

let read: StarterFiles | undefined;

/** The files of the starter release, read past every reader of ours: what a store must hold, counted another way. */
export function filesOfStarter(): StarterFiles {
  const lines = (name: string): string[] =>
    gunzipSync(readFileSync(join(STARTER_RELEASE, name)))
      .toString("utf8")
      .trimEnd()
      .split("\n");
  read ??= {
    manifest: JSON.parse(readFileSync(join(STARTER_RELEASE, "manifest.json"), "utf8")) as StarterFiles["manifest"],
    concepts: lines("concepts.jsonl.gz").map((line) => JSON.parse(line) as ConceptLine),
    names: lines("names.tsv.gz").slice(1),
    annotations: lines("annotations.tsv.gz").slice(1),
  };
  return read;
}
