// @ts-check
/** Runs a command beside a server that was started for it. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { StartError } from "./neo4j/java.mjs";

/** A command that does not end when it is told to is killed after this. */
const STOP_LIMIT_MS = 10_000;

export const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @param {NodeJS.Signals} signal */
export const exitCodeOf = (signal) => 128 + constants.signals[signal];

/**
 * Runs the command to its end; signals go on to it, so that it can clean up while the server still runs.
 * @param {string[]} command
 * @param {Record<string, string>} settings
 * @param {Promise<unknown>} serverGone
 * @returns {Promise<number>}
 */
export function runCommand([program = "", ...args], settings, serverGone) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...settings } });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      // A terminal has sent its Ctrl-C to the command as well; twice means "at once" to some runners.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, end);
    void serverGone.then(() => end("SIGTERM"));
    child.on("error", (error) => fail(new StartError(`the command could not be run: ${error.message}`)));
    child.on("exit", (code, signal) => done(signal ? exitCodeOf(signal) : (code ?? 1)));
  });
}
