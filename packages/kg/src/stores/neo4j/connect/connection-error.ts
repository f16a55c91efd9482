import { CdssError, type ErrorCode, toCdssError } from "@cdss/domain";
import neo4j from "neo4j-driver";

function configured(code: ErrorCode, path: string, message: string, fix: string, cause: unknown): CdssError {
  return new CdssError(code, `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
}

/** Server error codes that mean that a name or a password is wrong. */
const REFUSED = new Set([
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.AuthenticationRateLimit",
  "Neo.ClientError.Security.CredentialsExpired",
  "Neo.ClientError.Security.Forbidden",
]);

/** No server answered in time or at all. */
export function unreachable(cause: unknown): CdssError {
  return configured(
    "UNAVAILABLE",
    "NEO4J_URI",
    "no Neo4j server answers at this address",
    "start the server (`docker compose up --wait`) or correct NEO4J_URI",
    cause,
  );
}

/**
 * What the driver threw, in the words of the project: UNAVAILABLE, CONFIGURATION or TIMEOUT naming the variable and the
 * fix, else INTERNAL. The driver's own message is not repeated, for it may quote a query's parameters.
 */
export function connectionError(thrown: unknown, doing: string): CdssError {
  if (thrown instanceof CdssError) return thrown;
  const code = thrown instanceof neo4j.Neo4jError ? thrown.code : "";
  if (code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED) return unreachable(thrown);
  if (REFUSED.has(code))
    return configured(
      "CONFIGURATION",
      "NEO4J_PASSWORD",
      "the Neo4j server refuses this user and password",
      "correct NEO4J_USER and NEO4J_PASSWORD; after several failures wait five seconds",
      thrown,
    );
  if (code === "Neo.ClientError.Database.DatabaseNotFound")
    return configured(
      "CONFIGURATION",
      "NEO4J_DATABASE",
      "the Neo4j server has no such database",
      "correct it, or leave it unset for the home database of the user",
      thrown,
    );
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut"))
    return configured(
      "TIMEOUT",
      "NEO4J_URI",
      "a query took too long",
      "try again when the server is less busy",
      thrown,
    );
  if (code.startsWith("Neo.TransientError.General.") && code.includes("Memory"))
    return configured(
      "UNAVAILABLE",
      "NEO4J_URI",
      "the Neo4j server has too little memory for this",
      "give it more heap (NEO4J_HEAP in compose.yaml), or smaller batches when loading",
      thrown,
    );
  if (code.startsWith("Neo.TransientError."))
    return configured("UNAVAILABLE", "NEO4J_URI", "the Neo4j server is busy", "try again in a few seconds", thrown);
  return toCdssError(thrown, doing);
}

/** As `connectionError`, for the first words with a server: what the driver cannot name then is not Bolt, such as HTTP. */
export function openingError(thrown: unknown): CdssError {
  const unnamed = thrown instanceof neo4j.Neo4jError && [neo4j.error.PROTOCOL_ERROR, "N/A"].includes(thrown.code);
  if (!unnamed) return connectionError(thrown, "opening a connection to Neo4j");
  return configured(
    "CONFIGURATION",
    "NEO4J_URI",
    "what answers at this address does not speak Bolt",
    "give the Bolt port of the server, 7687 where it was not changed, and not its HTTP port",
    thrown,
  );
}
