// @ts-check
/**
 * Makes the commands of package.json work from a fresh clone: installs what package-lock.json lists when it is not there.
 * It runs before anything is installed, so it uses Node alone. `node tooling/ensure-installed.mjs`, or import it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(import.meta.dirname, "..");
/** `engines` of package.json says the same; npm only warns of it. */
const OLDEST_NODE = [20, 9];

/** @typedef {Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[] }>} Packages */

/**
 * Why node_modules is not what the lockfile asks for, null where it is. Packages for another platform are left out by npm
 * and do not count. Contents are compared, not times: a checkout gives files new times without changing them.
 * @param {Packages} wanted `packages` of package-lock.json
 * @param {Packages | null} installed `packages` of node_modules/.package-lock.json, null without node_modules
 * @returns {string | null}
 */
export function whyInstall(wanted, installed) {
  if (installed === null) return "nothing is installed yet";
  for (const [path, { version, optional, os, cpu }] of Object.entries(wanted)) {
    const isForSomePlatforms = optional === true || os !== undefined || cpu !== undefined;
    const found = installed[path];
    if (path === "" || (found === undefined && isForSomePlatforms)) continue;
    if (found === undefined) return `${path} is missing`;
    if (found.version !== version) return `${path} is ${found.version}, and the lockfile says ${version}`;
  }
  return null;
}

/**
 * How to run npm from here: the very npm that runs this script where there is one, for it need not be on the path.
 * @returns {{ command: string, leading: string[] }}
 */
export function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith("npm-cli.js") === true) return { command: process.execPath, leading: [running] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", leading: [] };
}

/**
 * The `packages` of a lockfile; null where there is none.
 * @param {string} path
 * @returns {Packages | null}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), "utf8")).packages;
  } catch {
    return null;
  }
}

/** Install what is missing, or end the process with a line that says what to do. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    fail(`Node ${process.versions.node} is too old; install Node ${OLDEST_NODE.join(".")} or newer`);
  }
  const wanted = packagesOf("package-lock.json");
  if (wanted === null) fail("package-lock.json is missing or broken; restore it with `git checkout package-lock.json`");
  const reason = whyInstall(wanted, packagesOf("node_modules/.package-lock.json"));
  if (reason === null) return;
  console.error(`Installing dependencies with npm ci: ${reason}.`);
  const { command, leading } = npmCommand();
  const { status, error } = spawnSync(command, [...leading, "ci"], {
    cwd: ROOT,
    // Standard output belongs to the command that was asked for.
    stdio: ["ignore", process.stderr, process.stderr],
    shell: command.endsWith(".cmd"),
  });
  if (error !== undefined) fail(`npm could not be started (${error.message}); install npm, which comes with Node`);
  if (status !== 0)
    fail("npm ci failed, see above; it needs a package registry: `npm config get registry` names yours");
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`cdss: ${message}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
