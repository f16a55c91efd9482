// @ts-check
/**
 * Starts a Neo4j Community server on loopback for as long as a command runs; see USAGE. For the
 * integration tests on machines without Docker. Needs Node 20, Java 17 or 21, Maven; Linux or macOS.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exitCodeOf, runCommand, SIGNALS } from "../run-command.mjs";
import { awaitUnused, choosePorts, ensurePassword, logTail, writeSettings } from "./home.mjs";
import { findClassPath, findJava, StartError } from "./java.mjs";

const USAGE = `node tooling/neo4j/start.mjs [options] [-- command args…]

Starts Neo4j, runs the command with NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD set, stops Neo4j and
exits as the command did. Without a command it prints those settings and runs until it is stopped.

  --home DIR       keep the database in DIR (default: an empty one, deleted at the end)
  --bolt-port N    (default: a free port)
  --http-port N    (default: a free port)
  --cache DIR      for what is needed again (default: .cache/neo4j in the repository)
  --help`;

const READY_LIMIT_MS = 120_000;

/** Lucene, Netty and the page cache reach into these packages; Neo4j's own launcher opens them too. */
const OPENED = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** @param {string[]} argv */
function readOptions(argv) {
  const split = argv.includes("--") ? argv.indexOf("--") : argv.length;
  /** @param {string} option @param {string | undefined} text */
  const port = (option, text = "0") => {
    if (!/^\d+$/.test(text) || Number(text) > 65_535) throw new StartError(`${option} needs a port, not ${text}`);
    return { option, port: Number(text) };
  };
  try {
    const string = /** @type {const} */ ({ type: "string" });
    const { values } = parseArgs({
      args: argv.slice(0, split),
      options: { home: string, "bolt-port": string, "http-port": string, cache: string, help: { type: "boolean" } },
    });
    return {
      help: values.help ?? false,
      home: values.home,
      ports: [port("--bolt-port", values["bolt-port"]), port("--http-port", values["http-port"])],
      cache: resolve(values.cache ?? fileURLToPath(new URL("../../.cache/neo4j", import.meta.url))),
      command: argv.slice(split + 1),
    };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error} (see --help)`);
  }
}

/**
 * Starts the server below its guard.
 * @param {{ java: string, classPath: string, home: string, throwaway: boolean }} how
 */
function startServer({ java, classPath, home, throwaway }) {
  const args = [
    "-Xms256m",
    "-Xmx1g",
    "-XX:+ExitOnOutOfMemoryError",
    ...OPENED,
    `-Djava.io.tmpdir=${join(home, "tmp")}`,
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
    "--console-mode",
  ];
  const guard = fork(
    fileURLToPath(new URL("guard.mjs", import.meta.url)),
    [JSON.stringify({ java, args, home, throwaway })],
    // No output shared: a guard that outlives a killed start must not hold the pipes of a CI job open.
    { detached: true, stdio: ["ignore", "ignore", "ignore", "ipc"], env: { ...process.env, CLASSPATH: classPath } },
  );
  /** @type {Promise<void>} */
  const gone = new Promise((done) => guard.once("exit", () => done()));
  return {
    gone,
    async stop() {
      if (guard.connected) guard.disconnect();
      await gone;
    },
  };
}

/**
 * Waits until a query is answered over HTTP with our own password. That starts last, after Bolt,
 * and proves that it is this server which holds the ports and that its database is online.
 * @param {number} httpPort
 * @param {string} password
 * @param {AbortSignal} given
 */
async function awaitReady(httpPort, password, given) {
  const authorization = `Basic ${Buffer.from(`neo4j:${password}`).toString("base64")}`;
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && !given.aborted; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${httpPort}/db/neo4j/query/v2`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ statement: "RETURN 1" }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.ok) return true;
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
  const java = await findJava();
  const classPath = await findClassPath(options.cache);
  const throwaway = options.home === undefined;
  const home = options.home === undefined ? mkdtempSync(join(options.cache, "run-")) : resolve(options.home);

  /** @type {Promise<number>} */
  const interrupted = new Promise((done) => {
    for (const signal of SIGNALS) process.on(signal, () => done(exitCodeOf(signal)));
  });
  try {
    await awaitUnused(home);
    const [boltPort = 0, httpPort = 0] = await choosePorts(options.ports);
    const password = await ensurePassword(home, java, classPath);
    writeSettings(home, boltPort, httpPort);
    const server = startServer({ java, classPath, home, throwaway });
    const lost = server.gone.then(() => /** @type {const} */ ("lost"));
    const giveUp = new AbortController();
    try {
      const state = await Promise.race([awaitReady(httpPort, password, giveUp.signal), lost, interrupted]);
      if (typeof state === "number") return state;
      if (state !== true) {
        const what =
          state === "lost" ? "Neo4j ended while starting" : `Neo4j was not ready in ${READY_LIMIT_MS / 1000} s`;
        throw new StartError(`${what}; the end of its log:${logTail(home)}`);
      }
      const settings = { NEO4J_URI: `bolt://127.0.0.1:${boltPort}`, NEO4J_USER: "neo4j", NEO4J_PASSWORD: password };
      let code;
      if (options.command.length > 0) {
        code = await runCommand(options.command, settings, server.gone);
        // Whether the server outlived the command: a promise that is done wins over one that is not.
        if ((await Promise.race([lost, sleep(0)])) !== "lost") return code;
      } else {
        for (const [name, value] of Object.entries(settings)) console.log(`export ${name}='${value}'`);
        console.error(`neo4j: running in ${home}${throwaway ? " (deleted at the end)" : ""}; Ctrl-C stops it`);
        const end = await Promise.race([lost, interrupted]);
        if (end !== "lost") return end;
      }
      throw new StartError(`Neo4j ended by itself; the end of its log:${logTail(home)}`);
    } finally {
      giveUp.abort();
      await server.stop();
    }
  } finally {
    if (throwaway) rmSync(home, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`neo4j: ${error instanceof StartError ? error.message : error.stack}`);
    process.exit(1);
  },
);
