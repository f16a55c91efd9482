import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { CdssError, NOTICE } from "@cdss/domain";
import { ANNOTATION_HEADER, NAME_HEADER, type ReleaseContent } from "./content.ts";
import { countsOf } from "./counts.ts";
import { FILES, type Manifest, RELEASE_FORMAT, releaseIdOf, sha256 } from "./manifest.ts";
import { recoverDirectory, replacedDirectory } from "./release-directory.ts";

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
    [FILES.names]: `${NAME_HEADER}\n${names.join("\n")}\n`,
    [FILES.annotations]: `${ANNOTATION_HEADER}\n${annotations.join("\n")}\n`,
    [FILES.observations]: `${JSON.stringify(content.observations)}\n`,
    [FILES.conditions]: `${JSON.stringify(content.clinical)}\n`,
    [FILES.medication]: `${JSON.stringify(content.medication)}\n`,
  };
}

function manifestOf(content: ReleaseContent, texts: Record<string, string>, sources: Manifest["sources"]): Manifest {
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const { hpoVersion, annotationVersion } = content;
  const terms = { hpoVersion, annotationVersion, sources, files };
  return {
    format: RELEASE_FORMAT,
    id: releaseIdOf(terms),
    counts: countsOf({ ...content, annotations: content.annotations.length, names: content.names.length }),
    ...terms,
    notice: NOTICE.en,
  };
}

/**
 * Write a release into `directory`, whole or not at all: it is written beside and moved into place. A kill at any moment
 * leaves the old release or the new one readable under `directory` (see `readableDirectory`). One writer at a time.
 * Returns the manifest. Throws CdssError INVALID_INPUT when the place cannot be written.
 */
export function writeRelease(content: ReleaseContent, sources: Manifest["sources"], directory: string): Manifest {
  const place = resolve(directory);
  const texts = serialise(content);
  const manifest = manifestOf(content, texts, sources);
  const draft = `${place}.draft-${process.pid}`;
  const old = replacedDirectory(place);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(draft, name), gzipSync(text, { level: 9 }));
    writeFileSync(join(draft, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    recoverDirectory(place);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, old);
    renameSync(draft, place);
    rmSync(old, { recursive: true, force: true });
  } catch (cause) {
    try {
      rmSync(draft, { recursive: true, force: true });
      recoverDirectory(place);
    } catch {
      // What failed first is what the operator has to mend; tidying up after it fails for the same reason.
    }
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    const fix = "give a folder that can be written";
    throw new CdssError("INVALID_INPUT", `${basename(place)}: the release cannot be written (${reason}); ${fix}`, {
      issues: [{ path: basename(place), message: `cannot be written (${reason})`, fix }],
      cause,
    });
  }
  return manifest;
}
