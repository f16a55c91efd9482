import { createHash } from "node:crypto";
import { z } from "zod";

/** Raised when the layout of the files changes: a reader refuses what it cannot read. */
export const RELEASE_FORMAT = 2;

export const FILES = {
  concepts: "concepts.jsonl.gz",
  names: "names.tsv.gz",
  annotations: "annotations.tsv.gz",
  observations: "observations.json.gz",
  conditions: "conditions.json.gz",
  medication: "medication.json.gz",
} as const;

const Count = z.number().int().nonnegative();

export const Manifest = z.object({
  format: z.literal(RELEASE_FORMAT),
  id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  hpoVersion: z.string().min(1),
  annotationVersion: z.string().min(1),
  counts: z.object({
    phenotypes: Count,
    conditions: Count,
    annotations: Count,
    names: Count,
    chineseNamed: Count,
    joinedRecords: Count,
    observations: Count,
    packConditions: Count,
    packFindings: Count,
    drugs: Count,
    interactionRules: Count,
    works: Count,
  }),
  /** What it was made from: name, version, licence and the sha256 of the source file. */
  sources: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licence: z.string(),
      attribution: z.string(),
      sha256: z.string(),
    }),
  ),
  /** sha256 and size are of the unpacked content: the compressor may differ between machines, the knowledge may not. */
  files: z.array(z.object({ name: z.string(), bytes: Count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  notice: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The id of a release: a hash over its files (name and hash) and over what the manifest says of its sources, versions and licences included,
 * so that two releases of one id hold the same knowledge under the same terms.
 */
export function releaseIdOf({
  files,
  sources,
  hpoVersion,
  annotationVersion,
}: Pick<Manifest, "files" | "sources" | "hpoVersion" | "annotationVersion">): string {
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`).sort();
  const terms = JSON.stringify([
    hpoVersion,
    annotationVersion,
    ...sources.map((one) => [one.name, one.version, one.licence, one.attribution, one.sha256]),
  ]);
  return `sha256:${sha256(`cdss-release/${RELEASE_FORMAT}\n${lines.join("")}${terms}\n`)}`;
}
