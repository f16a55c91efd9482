import { createServer, type Server } from "node:net";
import type { CdssError } from "@cdss/domain";
import { afterEach, describe, expect, it } from "vitest";
import { connect } from "./connection.ts";
import type { Neo4jSettings } from "./settings.ts";

const SETTINGS: Neo4jSettings = { uri: "bolt://127.0.0.1:7687", user: "neo4j", password: "secret-of-a-test" };
const LIMIT_MS = 1_000;

let server: Server | undefined;
afterEach(() => server?.close());

/** A port with something on it that is no Neo4j. */
async function listen(answer: (server: Server) => void): Promise<number> {
  const listening = createServer();
  server = listening;
  answer(listening);
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function failure(settings: Neo4jSettings): Promise<{ error: CdssError; milliseconds: number }> {
  const started = performance.now();
  const error = await connect(settings).then(
    () => expect.unreachable("a connection was opened"),
    (thrown: CdssError) => thrown,
  );
  return { error, milliseconds: performance.now() - started };
}

describe("settings", () => {
  it.each([
    ["uri", "http://127.0.0.1:7474", "NEO4J_URI"],
    ["uri", "", "NEO4J_URI"],
    ["user", "", "NEO4J_USER"],
    ["password", "", "NEO4J_PASSWORD"],
    ["database", "", "NEO4J_DATABASE"],
    ["connectionTimeoutMs", 0, "connectionTimeoutMs"],
  ])("names the variable of %s %j and how to set it", async (field, value, variable) => {
    const { error } = await failure({ ...SETTINGS, [field]: value });
    expect(error).toMatchObject({ code: "CONFIGURATION", issues: [{ path: variable }] });
    expect(error.issues[0]?.fix).not.toBe("");
    expect(JSON.stringify(error)).not.toContain(SETTINGS.password);
  });
});

describe("a server that cannot be used is told within the limit", () => {
  const expectUnavailable = async (port: number): Promise<void> => {
    const { error, milliseconds } = await failure({
      ...SETTINGS,
      uri: `bolt://127.0.0.1:${port}`,
      connectionTimeoutMs: LIMIT_MS,
    });
    expect(error).toMatchObject({ code: "UNAVAILABLE", issues: [{ path: "NEO4J_URI" }] });
    expect(error.message).toMatch(/start the server .* or correct NEO4J_URI/);
    expect(JSON.stringify(error)).not.toContain(SETTINGS.password);
    // Half a second for a busy machine.
    expect(milliseconds).toBeLessThan(LIMIT_MS + 500);
  };

  it("where nothing listens", async () => {
    const port = await listen(() => undefined);
    await new Promise((done) => server?.close(done));
    await expectUnavailable(port);
  });

  it("where the other side accepts and stays silent", async () => {
    await expectUnavailable(await listen(() => undefined));
  });

  it("where the other side speaks something else", async () => {
    const port = await listen((web) => {
      web.on("connection", (socket) => {
        socket.on("error", () => undefined);
        socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
      });
    });
    const { error } = await failure({ ...SETTINGS, uri: `bolt://127.0.0.1:${port}`, connectionTimeoutMs: LIMIT_MS });
    expect(error).toMatchObject({ code: "CONFIGURATION", issues: [{ path: "NEO4J_URI" }] });
    expect(error.message).toMatch(/give the Bolt port/);
  });
});
