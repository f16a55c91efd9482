// @ts-check
/**
 * Starts what answers like Qdrant on loopback for as long as a command runs; see USAGE. For the contract suite of the
 * passage index on machines without Docker. It is the local mode of Qdrant's Python client behind local-server.py, which
 * states what that proves and what not. Needs Node 20 and Python 3.10 or newer with venv; Linux or macOS.
 */
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { capture, StartError, tail } from "../neo4j/java.mjs";
import { exitCodeOf, runCommand, SIGNALS } from "../run-command.mjs";

const USAGE = `node tooling/qdrant/start.mjs [options] [-- command args…]

Starts the local mode of Qdrant's Python client behind its REST interface, runs the command with
QDRANT_URL and QDRANT_API_KEY set, stops it and exits as the command did. Without a command it prints
those settings and runs until it is stopped. It holds everything in memory.

  --cache DIR      for the virtual environment (default: .cache/qdrant in the repository)
  --help`;

const READY_LIMIT_MS = 60_000;

/** @param {string} name */
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {string[]} argv */
function readOptions(argv) {
  const split = argv.includes("--") ? argv.indexOf("--") : argv.length;
  try {
    const { values } = parseArgs({
      args: argv.slice(0, split),
      options: { cache: { type: "string" }, help: { type: "boolean" } },
    });
    return {
      help: values.help ?? false,
      cache: resolve(values.cache ?? beside("../../.cache/qdrant")),
      command: argv.slice(split + 1),
    };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error} (see --help)`);
  }
}

/**
 * A Python that has qdrant-client: made once, in a folder whose name changes with requirements.txt.
 * @param {string} cache
 * @returns {Promise<string>}
 */
async function findPython(cache) {
  const requirements = beside("requirements.txt");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 16);
  const kept = join(cache, `venv-${digest}`);
  const python = join(kept, "bin", "python");
  if (existsSync(python)) return python;

  mkdirSync(cache, { recursive: true });
  // The folder ignores itself, so that no one has to list it.
  writeFileSync(join(cache, ".gitignore"), "*\n");
  // Two first starts at the same time must not see each other's half-made one.
  const draft = `${kept}.${process.pid}`;
  console.error("qdrant: installing qdrant-client with pip (once; about 150 MB)");
  try {
    const made = await capture("python3", ["-m", "venv", draft]);
    if (made.missing) throw new StartError("python3 was not found: install Python 3.10 or newer");
    if (made.code !== 0)
      throw new StartError(`python3 -m venv failed (Debian: apt-get install python3-venv):${tail(made.output, 15)}`);
    const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements];
    const installed = await capture(join(draft, "bin", "python"), args);
    if (installed.code !== 0)
      throw new StartError(
        `pip could not install ${requirements}: check that it reaches a package index:${tail(installed.output, 15)}`,
      );
    if (!existsSync(kept)) renameSync(draft, kept);
    return python;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Starts the server. It ends when its standard input closes, however this process ends.
 * @param {string} python
 * @param {string} apiKey
 */
function startServer(python, apiKey) {
  // Detached: a Ctrl-C meant for the tests must not take the server away under them.
  const server = spawn(python, [beside("local-server.py")], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, QDRANT_API_KEY: apiKey },
  });
  // Closing the input of a server that has ended is no error of ours.
  server.stdin.on("error", () => {});
  /** @type {Promise<"lost">} */
  const gone = new Promise((done) => {
    server.once("error", () => done("lost"));
    server.once("exit", () => done("lost"));
  });
  /** @type {Promise<string>} */
  const port = new Promise((done) => createInterface(server.stdout).once("line", done));
  return {
    gone,
    port,
    async stop() {
      server.stdin.end();
      await gone;
    },
  };
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const python = await findPython(options.cache);
  const apiKey = randomBytes(16).toString("hex");
  const server = startServer(python, apiKey);
  try {
    const port = await Promise.race([server.port, server.gone, sleep(READY_LIMIT_MS, null, { ref: false })]);
    if (port === null) throw new StartError(`the server was not ready in ${READY_LIMIT_MS / 1000} s`);
    if (port === "lost") throw new StartError("the server ended while starting; what it said is above");
    const settings = { QDRANT_URL: `http://127.0.0.1:${port}`, QDRANT_API_KEY: apiKey };
    if (options.command.length > 0) {
      const code = await runCommand(options.command, settings, server.gone);
      // Whether the server outlived the command: a promise that is done wins over one that is not.
      if ((await Promise.race([server.gone, sleep(0)])) !== "lost") return code;
    } else {
      for (const [name, value] of Object.entries(settings)) console.log(`export ${name}='${value}'`);
      console.error("qdrant: local mode is running; Ctrl-C stops it");
      /** @type {Promise<number>} */
      const interrupted = new Promise((done) => {
        for (const signal of SIGNALS) process.on(signal, () => done(exitCodeOf(signal)));
      });
      const end = await Promise.race([server.gone, interrupted]);
      if (end !== "lost") return end;
    }
    throw new StartError("the server ended by itself; what it said is above");
  } finally {
    await server.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`qdrant: ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  },
);
