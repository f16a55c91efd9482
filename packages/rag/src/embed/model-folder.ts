import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CdssError, issuesOf } from "@cdss/domain";
import type { z } from "zod";
import { DESCRIPTION_FILE, MODEL_FILES } from "./model-description.ts";

/** A model on disk, complete and described. */
export interface ModelFolder<Description> {
  readonly path: string;
  readonly description: Description;
  /** sha256 over the sha256 of each of its files: another tokenizer or prefix is another model. */
  readonly sha256: string;
}

const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

function misconfigured(name: string, message: string, cause?: unknown): CdssError {
  const fix = `run \`node tooling/run.mjs models pull ${name}\`, or point CDSS_MODELS_DIR at a folder with models`;
  const issue = { path: "CDSS_MODELS_DIR", message, fix };
  return new CdssError("CONFIGURATION", `${issue.path}: ${message}; ${fix}`, { issues: [issue], cause });
}

function parseDescription<Description>(name: string, text: string, schema: z.ZodType<Description>): Description {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw misconfigured(name, `${name}/${DESCRIPTION_FILE} is not JSON`, cause);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = issuesOf(parsed.error);
  throw misconfigured(name, `${name}/${DESCRIPTION_FILE} is not right at ${issue?.path}: ${issue?.message}`);
}

/**
 * The model `name` below `directory`, described by `schema`. Throws CdssError CONFIGURATION that names what is missing or wrong and
 * the command that brings it.
 */
export function readModelFolder<Description>(
  directory: string,
  name: string,
  schema: z.ZodType<Description>,
): ModelFolder<Description> {
  // Absolute: the library takes a relative path for the name of a model on a hub.
  const path = resolve(directory, name);
  const files = [DESCRIPTION_FILE, ...MODEL_FILES];
  const missing = files.filter((file) => !existsSync(join(path, file)));
  if (missing.length === files.length) throw misconfigured(name, `there is no model ${name} in the folder of models`);
  if (missing.length > 0) throw misconfigured(name, `the model ${name} lacks ${missing.join(", ")}`);
  const contents = files.map((file) => readFileSync(join(path, file)));
  const description = parseDescription(name, contents[0]?.toString("utf8") ?? "", schema);
  return { path, description, sha256: hashOf(contents.map(hashOf).join("\n")) };
}

/** The same error for a folder that is complete and still cannot be used. */
export function unusableModel(name: string, cause: unknown): CdssError {
  return misconfigured(name, `the files of the model ${name} cannot be loaded`, cause);
}
