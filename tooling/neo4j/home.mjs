// @ts-check
/** Prepares a NEO4J_HOME: who uses it now, which ports it gets, its settings and its password. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { capture, StartError, tail } from "./java.mjs";

/** How long a stopping server may take before it is killed. */
export const STOP_LIMIT_MS = 20_000;

/** @param {string} home */
export const pidFile = (home) => join(home, "run", "start.json");

/** @param {string} home */
export const logFile = (home) => join(home, "logs", "console.log");

/** @param {string} home */
export const logTail = (home) =>
  existsSync(logFile(home)) ? tail(readFileSync(logFile(home), "utf8"), 40) : " (none)";

/**
 * Whether a process is alive and is the one meant. The command line is compared, where the system
 * shows it, because a process id left in a file may long belong to another program.
 * @param {number} pid
 * @param {string} word
 */
function isAlive(pid, word) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self/cmdline") || (existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(word))
  );
}

/**
 * What guard.mjs noted about the server on this home; nothing when there is none.
 * @param {string} home
 * @returns {{ start: number, guard: number, server: number } | undefined}
 */
function readUse(home) {
  try {
    return JSON.parse(readFileSync(pidFile(home), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Waits until no server uses the home. A start that was killed leaves its guard behind, which is
 * then stopping the server; a start that still runs is an error. No process is ended from here, as
 * only the guard knows for certain that the server is its own.
 * @param {string} home
 */
export async function awaitUnused(home) {
  for (let use = readUse(home); use && isAlive(use.server, "CommunityEntryPoint"); use = readUse(home)) {
    if (isAlive(use.start, "start.mjs")) {
      throw new StartError(`${home} is in use by process ${use.start}: stop that one or choose another --home`);
    }
    if (!isAlive(use.guard, "guard.mjs")) {
      throw new StartError(
        `a Neo4j without owner, process ${use.server}, uses ${home}: end it with kill ${use.server}`,
      );
    }
    await sleep(100);
  }
}

/**
 * Turns the wanted ports (0: any) into free ones. All are held until the last is found, so that no
 * two are the same.
 * @param {{ option: string, port: number }[]} wanted
 * @returns {Promise<number[]>}
 */
export async function choosePorts(wanted) {
  /** @type {import('node:net').Server[]} */
  const held = [];
  try {
    const ports = [];
    for (const { option, port } of wanted) {
      const server = createServer();
      await new Promise((resolve, reject) => {
        server.once("error", reject).listen({ host: "127.0.0.1", port }, () => resolve(held.push(server)));
      }).catch((/** @type {NodeJS.ErrnoException} */ error) => {
        throw new StartError(
          `${option} ${port} cannot be used on 127.0.0.1 (${error.code}): ` +
            "stop what listens there, give another port or leave the option out",
        );
      });
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
      ports.push(address.port);
    }
    return ports;
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

/**
 * Writes the settings: loopback only, nothing reported to anyone, small on disk, quick to stop.
 * @param {string} home
 * @param {number} boltPort
 * @param {number} httpPort
 */
export function writeSettings(home, boltPort, httpPort) {
  for (const folder of ["conf", "data", "import", "logs", "plugins", "run", "tmp"]) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  writeFileSync(
    join(home, "conf", "neo4j.conf"),
    `# Written by start.mjs at every start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${boltPort}
server.bolt.advertised_address=127.0.0.1:${boltPort}
server.http.listen_address=127.0.0.1:${httpPort}
server.http.advertised_address=127.0.0.1:${httpPort}
server.https.enabled=false
server.directories.import=import
server.memory.pagecache.size=512m
db.logs.query.enabled=OFF
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.bolt.telemetry.enabled=false
# Without this each of the two databases takes 256 MB on disk from the start.
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
# Without this the server idles for ten seconds in every stop.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`,
  );
}

/**
 * The password of the user neo4j. It is made once for a home, before the first start, and kept in
 * a file that only its owner reads; the tool gets it through that file, as other users can see the
 * arguments of a process. The file also tells a home from a folder that was named by mistake.
 * @param {string} home
 * @param {string} java
 * @param {string} classPath
 * @returns {Promise<string>}
 */
export async function ensurePassword(home, java, classPath) {
  const file = join(home, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const draft = `${file}.new`;
  mkdirSync(home, { recursive: true });
  if (readdirSync(home).length > 0 && !existsSync(draft)) {
    throw new StartError(`${home} has files in it that are not from start.mjs: choose another --home`);
  }
  const password = randomBytes(16).toString("hex");
  writeFileSync(draft, `${password}\n`, { mode: 0o600 });
  const { code, output } = await capture(
    java,
    ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", `@${draft}`],
    { ...process.env, CLASSPATH: classPath, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
  );
  if (code !== 0) throw new StartError(`the initial password could not be set in ${home}:${tail(output, 15)}`);
  renameSync(draft, file);
  return password;
}
