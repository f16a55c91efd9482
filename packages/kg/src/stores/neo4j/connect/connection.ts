import { CdssError } from "@cdss/domain";
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { connectionError, openingError, unreachable } from "./connection-error.ts";
import { checkSettings, type Neo4jSettings } from "./settings.ts";

/** A record as plain values: strings, numbers, booleans, null, and lists and maps of them. */
export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** The statements of one transaction, run in order; each gives its rows. */
export type Run = (cypher: string, parameters?: Parameters) => Promise<Row[]>;

/** Longest a single read may take, on the server and in here: the largest of the starter release takes under one second. */
const READ_LIMIT_MS = 30_000;
/** Longest a batch of the loader may take. A batch of 5,000 edges takes about half a second. */
const WRITE_LIMIT_MS = 300_000;

/** The one door to Neo4j: no driver type is seen outside of this folder. */
export interface Connection {
  /** Run statements in one read transaction; the server refuses to write in it. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Run statements in one write transaction: all of them or none. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Run a statement on its own, as schema changes ask for. */
  single(cypher: string, parameters?: Parameters): Promise<Row[]>;
  close(): Promise<void>;
}

/** Fails the promise when it takes longer; the driver's own limits do not cover a server that accepts and stays silent. */
async function within<T>(milliseconds: number, promise: Promise<T>, late: () => CdssError): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Open and verify a connection. Throws CdssError CONFIGURATION on a bad setting, user or password and UNAVAILABLE when no
 * server answers within `connectionTimeoutMs`, naming the variable and the fix.
 */
export async function connect(given: Neo4jSettings): Promise<Connection> {
  const settings = checkSettings(given);
  const limit = settings.connectionTimeoutMs;
  let driver: Driver;
  try {
    driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      connectionTimeout: limit,
      connectionAcquisitionTimeout: limit,
      maxTransactionRetryTime: limit,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: "cdss-kg",
    });
  } catch (error) {
    const [path, message, fix] = ["NEO4J_URI", "is not a Bolt address", "set it like bolt://127.0.0.1:7687"];
    throw new CdssError("CONFIGURATION", `${path} ${message}; ${fix}`, {
      issues: [{ path, message, fix }],
      cause: error,
    });
  }
  const target = settings.database === undefined ? {} : { database: settings.database };
  const runner =
    (transaction: Pick<ManagedTransaction, "run">): Run =>
    async (cypher, parameters = {}) =>
      (await transaction.run(cypher, parameters)).records.map((record) => record.toObject());
  const tooLate = (milliseconds: number): CdssError =>
    new CdssError("TIMEOUT", `NEO4J_URI: no answer within ${milliseconds} ms; try again when the server is less busy`);

  let closed = false;
  const checkOpen = (): void => {
    if (closed) throw new CdssError("UNAVAILABLE", "this connection to Neo4j was closed; open another one");
  };

  const transact = async <T>(mode: "READ" | "WRITE", work: (run: Run) => Promise<T>): Promise<T> => {
    checkOpen();
    const timeout = mode === "READ" ? READ_LIMIT_MS : WRITE_LIMIT_MS;
    const session = driver.session({ ...target, defaultAccessMode: mode });
    const managed = (transaction: ManagedTransaction): Promise<T> => work(runner(transaction));
    try {
      const done =
        mode === "READ" ? session.executeRead(managed, { timeout }) : session.executeWrite(managed, { timeout });
      return await within(timeout + limit, done, () => tooLate(timeout));
    } catch (error) {
      throw connectionError(error, "talking to Neo4j");
    } finally {
      // Not awaited where the server is gone: closing would wait for the very answer that did not come.
      void session.close().catch(() => undefined);
    }
  };

  const connection: Connection = {
    read: (work) => transact("READ", work),
    write: (work) => transact("WRITE", work),
    single: async (cypher, parameters = {}) => {
      checkOpen();
      const session = driver.session({ ...target, defaultAccessMode: "WRITE" });
      try {
        return await within(WRITE_LIMIT_MS, runner(session)(cypher, parameters), () => tooLate(WRITE_LIMIT_MS));
      } catch (error) {
        throw connectionError(error, "talking to Neo4j");
      } finally {
        void session.close().catch(() => undefined);
      }
    },
    close: async () => {
      closed = true;
      await driver.close();
    },
  };
  try {
    // A query and not only a handshake: it also tells a missing database.
    const probe = driver.executeQuery("RETURN 1", {}, { ...target, routing: neo4j.routing.READ });
    await within(limit, probe, () => unreachable(undefined));
  } catch (error) {
    void driver.close().catch(() => undefined);
    throw openingError(error);
  }
  return connection;
}
