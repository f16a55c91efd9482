import { type Connection, connect } from "../../src/stores/neo4j/connect/connection.ts";
import type { Neo4jSettings } from "../../src/stores/neo4j/index.ts";

/** The server of the test run. Throws a message that says how to start one where there is none. */
export function neo4jServer(): Neo4jSettings {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
  if (uri === undefined || user === undefined || password === undefined)
    throw new Error(
      "NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD are not set: run under `node tooling/neo4j/start.mjs --`",
    );
  return { uri, user, password };
}

/** A connection beneath the store, to look at the graph and to damage it. */
export function openConnection(): Promise<Connection> {
  return connect(neo4jServer());
}

/** Empty the database. Refuses where it holds anything that is not of the knowledge graph: then it is not a test database. */
export async function emptyDatabase(connection: Connection): Promise<void> {
  const foreign = await connection.single(
    "MATCH (n) WHERE NOT (n:Concept OR n:Name OR n:Alias OR n:Release) RETURN n LIMIT 1",
  );
  if (foreign.length > 0) throw new Error("NEO4J_URI is not a test database: it holds other data");
  // Relationships first: a few nodes carry so many that deleting them together would fill the memory of the server.
  await connection.single("MATCH ()-[r]->() CALL { WITH r DELETE r } IN TRANSACTIONS OF 10000 ROWS");
  await connection.single("MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 10000 ROWS");
}
