import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { NOTICE } from "@cdss/domain";
import type { ReleaseContent } from "./content.ts";
import { FILES, type Manifest, RELEASE_FORMAT, releaseIdOf, sha256 } from "./manifest.ts";

const ANNOTATION_HEADER =
  "condition\tnegated\tterm\treferences\tevidence\tonset\tfrequency\tsex\tmodifiers\taspect\tbiocuration";

/** The unpacked text of every file of a release. */
export function serialise(content: ReleaseContent): Record<string, string> {
  const annotations = content.annotations.map((row) =>
    [
      row.disease,
      row.negated ? "NOT" : "",
      row.term,
      row.references.join(";"),
      row.evidenceCode,
      row.onset,
      row.frequency,
      row.sex,
      row.modifiers.join(";"),
      row.aspect,
      row.biocuration,
    ].join("\t"),
  );
  const names = content.names.map((n) => [n.concept, n.language, n.scope, n.lay ? "1" : "", n.text].join("\t"));
  return {
    [FILES.concepts]: `${content.concepts.map((concept) => JSON.stringify(concept)).join("\n")}\n`,
    [FILES.names]: `concept\tlanguage\tscope\tlay\ttext\n${names.join("\n")}\n`,
    [FILES.annotations]: `${ANNOTATION_HEADER}\n${annotations.join("\n")}\n`,
    [FILES.observations]: `${JSON.stringify(content.observations)}\n`,
  };
}

function manifestOf(content: ReleaseContent, texts: Record<string, string>, sources: Manifest["sources"]): Manifest {
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const conditions = content.concepts.filter((concept) => concept.kind === "condition");
  const { observations } = content;
  return {
    format: RELEASE_FORMAT,
    id: releaseIdOf(files),
    hpoVersion: content.hpoVersion,
    annotationVersion: content.annotationVersion,
    counts: {
      phenotypes: content.concepts.length - conditions.length,
      conditions: conditions.length,
      annotations: content.annotations.length,
      names: content.names.length,
      chineseNamed: content.concepts.filter((concept) => concept.zh !== undefined).length,
      joinedRecords: conditions.filter((concept) => concept.equivalents !== undefined).length,
      observations:
        observations !== null &&
        typeof observations === "object" &&
        "tests" in observations &&
        Array.isArray(observations.tests)
          ? observations.tests.length
          : 0,
    },
    sources,
    files,
    notice: NOTICE.en,
  };
}

/**
 * Write a release into `directory`, whole or not at all: it is written beside and moved into place, so that a kill in
 * between leaves the old release readable. Returns the manifest.
 */
export function writeRelease(content: ReleaseContent, sources: Manifest["sources"], directory: string): Manifest {
  const texts = serialise(content);
  const manifest = manifestOf(content, texts, sources);
  const draft = `${directory}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(draft, name), gzipSync(text, { level: 9 }));
  writeFileSync(join(draft, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(dirname(directory), { recursive: true });
  const old = `${directory}.old-${process.pid}`;
  try {
    renameSync(directory, old);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  renameSync(draft, directory);
  rmSync(old, { recursive: true, force: true });
  return manifest;
}
