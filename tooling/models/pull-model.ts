import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DESCRIPTION_FILE } from "@cdss/rag";
import type { FileSource } from "./file-sources.ts";
import type { ChatModelFile, ListedModel, ModelFile } from "./model-list.ts";

/** The bytes of a file; those of one that lies in parts, put together in order. */
async function bytesOf(
  file: Exclude<ModelFile, { content: unknown }> | ChatModelFile,
  source: FileSource,
): Promise<Uint8Array> {
  if (!("parts" in file)) return source(file);
  const parts: Uint8Array[] = [];
  for (const part of file.parts) parts.push(await source({ ...part, path: basename(part.inside) }));
  return Buffer.concat(parts);
}

/**
 * Puts a model into `directory/<name>`, whole or not at all, in place of what was there, and returns the folder. Throws an Error
 * where a file cannot be brought, is not the one listed, or is listed without a checksum; nothing is fetched then.
 */
export async function pullModel(model: ListedModel, source: FileSource, directory: string): Promise<string> {
  const { files, ...description } = model;
  const folder = join(directory, model.name);
  const part = `${folder}.part-${process.pid}`;
  const unchecked = files.filter((file) => "sha256" in file && file.sha256 === null).map(({ path }) => path);
  if (unchecked.length > 0) {
    throw new Error(
      `data/models.json states no checksum of ${unchecked.join(", ")} of ${model.name}, so that no file could be told from another; ` +
        "enter the sha256 that their publisher states",
    );
  }
  const write = (path: string, content: Uint8Array | string): void => {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    writeFileSync(join(part, path), content);
  };
  try {
    for (const file of files) {
      if ("content" in file) {
        write(file.path, `${JSON.stringify(file.content, null, 2)}\n`);
        continue;
      }
      const bytes = await bytesOf(file, source);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (sha256 !== file.sha256) {
        throw new Error(`${file.path} is not the file listed: its sha256 is ${sha256}, not ${file.sha256}`);
      }
      write(file.path, bytes);
    }
    write(DESCRIPTION_FILE, `${JSON.stringify(description, null, 2)}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
