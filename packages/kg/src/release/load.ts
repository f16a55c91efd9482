import { ClinicalKnowledge, issuesOf, MedicationKnowledge, type ReleaseInfo } from "@cdss/domain";
import type { z } from "zod";
import type { LexiconEntry } from "../lexicon-entry.ts";
import { countsOf } from "./counts.ts";
import { invalidRelease } from "./invalid-release.ts";
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
  readonly clinical: ClinicalKnowledge;
  readonly medication: MedicationKnowledge;
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

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw invalidRelease(file, "not JSON", cause);
  }
}

function parseAs<T>(file: string, schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(parseJson(file, text));
  if (parsed.success) return parsed.data;
  const [first] = issuesOf(parsed.error, `${file}:`);
  throw invalidRelease(first?.path ?? file, first?.message ?? "invalid");
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
    observations: parseJson("observations.json", texts.observations),
    clinical: parseAs("conditions.json", ClinicalKnowledge, texts.conditions),
    medication: parseAs("medication.json", MedicationKnowledge, texts.medication),
  };
}

/**
 * Load and verify the release of a directory.
 * Throws CdssError INVALID_RELEASE that names file and field when it is missing, damaged or of another format.
 */
export async function loadRelease(directory: string): Promise<Release> {
  const { manifest, texts } = readRelease(directory);
  const release = parseRelease(manifest, texts);
  const counted = countsOf({
    ...release,
    concepts: release.concepts.list,
    annotations: release.annotations.count,
    names: release.names.length,
  });
  for (const name of Object.keys(counted) as (keyof typeof counted)[])
    if (manifest.counts[name] !== counted[name])
      throw invalidRelease(
        `manifest.json.counts.${name}`,
        `is ${manifest.counts[name]}, the files hold ${counted[name]}`,
      );
  return release;
}
