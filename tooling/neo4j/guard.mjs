// @ts-check
/**
 * Owns the server process on behalf of start.mjs. It is a process of its own, in a session of its
 * own, so that the server is stopped however start.mjs ends (kill -9 included) and a Ctrl-C meant
 * for the tests does not take the database away under them.
 */
import { spawn } from "node:child_process";
import { openSync, rmSync, writeFileSync } from "node:fs";
import { logFile, pidFile, STOP_LIMIT_MS } from "./home.mjs";

/** @type {{ java: string, args: string[], home: string, throwaway: boolean }} */
const { java, args, home, throwaway } = JSON.parse(process.argv[2] ?? "");

const log = openSync(logFile(home), "w");
const server = spawn(java, args, { cwd: home, stdio: ["ignore", log, log] });
writeFileSync(pidFile(home), JSON.stringify({ start: process.ppid, guard: process.pid, server: server.pid }));

function stop() {
  server.kill("SIGTERM");
  setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS).unref();
}

process.on("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

server.on("exit", () => {
  rmSync(pidFile(home), { force: true });
  // While start.mjs lives it may still want the log, and removes the folder itself.
  if (throwaway && !process.connected) rmSync(home, { recursive: true, force: true });
  process.exit();
});
