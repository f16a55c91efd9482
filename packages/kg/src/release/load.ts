import { CdssError, type ReleaseInfo } from "@cdss/domain";
import type { LexiconEntry } from "../lexicon-entry.ts";
import type { Manifest } from "./manifest.ts";
import { type ReleaseTexts, readRelease } from "./read.ts";
import { type AnnotationTable, type ConceptTable, parseAnnotations, parseConcepts, parseNames } from "./tables.ts";

/** A release in memory: immutable, shared by the stores, the differential and the extractor. */
export interface Release {
  readonly manifest: Manifest;
  readonly info: ReleaseInfo;
  readonly concepts: ConceptTable;
  readonly annotations: AnnotationTable;
  readonly names: readonly LexiconEntry[];
  /** The compiled observation table, not yet checked: its reader does that. */
  readonly observations: unknown;
}

export function infoOf(manifest: Manifest): ReleaseInfo {
  const { phenotypes, conditions, annotations, names } = manifest.counts;
  return {
    id: manifest.id,
    hpoVersion: manifest.hpoVersion,
    annotationVersion: manifest.annotationVersion,
    counts: { phenotypes, conditions, annotations, names },
  };
}

/** Turn the checked texts of a release into tables. */
export function parseRelease(manifest: Manifest, texts: ReleaseTexts): Release {
  const concepts = parseConcepts(texts.concepts);
  return {
    manifest,
    info: infoOf(manifest),
    concepts,
    annotations: parseAnnotations(texts.annotations, concepts),
    names: parseNames(texts.names, concepts),
    observations: JSON.parse(texts.observations) as unknown,
  };
}

/**
 * Load and verify the release of a directory.
 * Throws CdssError INVALID_RELEASE that names file and field when it is missing, damaged or of another format.
 */
export async function loadRelease(directory: string): Promise<Release> {
  const { manifest, texts } = readRelease(directory);
  const release = parseRelease(manifest, texts);
  const { counts } = manifest;
  if (release.annotations.count !== counts.annotations || release.names.length !== counts.names)
    throw new CdssError("INVALID_RELEASE", "manifest.json.counts: differs from the files; build the release again", {
      issues: [{ path: "manifest.json.counts", message: "differs from the files", fix: "build the release again" }],
    });
  return release;
}
