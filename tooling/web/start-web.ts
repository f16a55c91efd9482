import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SERVER } from "./ensure-built.ts";
import { TailOfOutput } from "./tail-of-output.ts";

const START_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 5_000;

export interface WebServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Settles when the server has ended, by itself or stopped, with the end of its log. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** The wanted port of the loopback address, or one that is free now. Throws an Error when the wanted one is taken. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const listening = once(server, "listening");
  server.listen(wanted, "127.0.0.1");
  await listening.catch((error: unknown) => {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new Error(`port ${wanted} of 127.0.0.1 cannot be used (${reason}); choose another, or none`);
  });
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port on 127.0.0.1");
  return address.port;
}

export interface StartOptions {
  /** 0 means any that is free. */
  readonly port?: number;
  /** Gives up the start when aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Start the production build on a loopback port (0: one that is free) and wait until its health says that a
 * release answers. Throws an Error with the end of the server's log when it ends or is not ready in two minutes.
 */
export async function startWeb({ port: wanted = 0, signal }: StartOptions = {}): Promise<WebServer> {
  const port = await freePort(wanted);
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = new TailOfOutput(child);
  const ended = once(child, "close").then(() => log.text());
  const server = { url, ended, stop: () => stop(child, ended) };
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null && signal?.aborted !== true) {
    if (await isReady(url)) return server;
    await sleep(100);
  }
  await server.stop();
  signal?.throwIfAborted();
  throw new Error(`the server did not get ready at ${url}; the end of its log:\n${log.text()}`);
}

async function isReady(url: string): Promise<boolean> {
  const health = await fetch(`${url}/api/health`).catch(() => null);
  return health?.ok === true;
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGTERM");
  const isStopped = await Promise.race([ended.then(() => true), sleep(STOP_MILLISECONDS, false, { ref: false })]);
  if (!isStopped) child.kill("SIGKILL");
  await ended;
}
