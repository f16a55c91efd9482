import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../.next/standalone/apps/cdss-web/server.js", import.meta.url));
const START_MILLISECONDS = 120_000;

/** A loopback port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject()));
    });
  });
}

export interface RunningServer {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * The server to test: that of CDSS_BASE_URL, else the production build on a free loopback port, once its health says that a
 * release answers. `environment` adds to this process's variables, and cannot change a server that is there. Throws with what to run where there is no build, and with the server's own words where it never gets ready.
 */
export async function productionServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const given = process.env.CDSS_BASE_URL;
  if (given !== undefined) return { url: given, stop: () => undefined };
  if (!existsSync(SERVER)) throw new Error("no production build: run `npm run build -w @cdss/web` first");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = "";
  const child: ChildProcess = spawn(process.execPath, [SERVER], {
    env: { ...process.env, ...environment, NODE_ENV: "production", PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null) {
    const health = await fetch(`${url}/api/health`).catch(() => null);
    if (health?.ok) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  child.kill();
  throw new Error(`the server did not get ready:\n${output}`);
}
