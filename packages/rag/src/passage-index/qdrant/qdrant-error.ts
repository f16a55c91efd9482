import { CdssError, type ErrorCode } from "@cdss/domain";

function configured(code: ErrorCode, path: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError(code, `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
}

/** HTTP status of what the client threw; null where no answer came. Its error class is not exported. */
export function statusOf(thrown: unknown): number | null {
  return thrown instanceof Error && "status" in thrown && typeof thrown.status === "number" ? thrown.status : null;
}

/** The server took a collection, and does not know what it is for. */
export function tooOld(): CdssError {
  return configured(
    "UNAVAILABLE",
    "QDRANT_URL",
    "this server keeps no metadata of collections",
    "run Qdrant 1.16 or newer (compose.yaml names the version that fits)",
  );
}

/** The server says itself that a collection is out of order. */
export function outOfOrder(): CdssError {
  return configured(
    "UNAVAILABLE",
    "QDRANT_URL",
    "the server reports the index as broken (status red)",
    "see the log of the server and the space on its disk, then build the index again",
  );
}

/**
 * What the client threw, in the words of the project: CONFIGURATION for a refused key, else UNAVAILABLE, both naming the variable and
 * the fix. The client's own message is not repeated, for it may quote what was sent.
 */
export function qdrantError(thrown: unknown, doing: string): CdssError {
  if (thrown instanceof CdssError) return thrown;
  const unavailable = (message: string, fix: string) =>
    configured("UNAVAILABLE", "QDRANT_URL", `${doing} failed, ${message}`, fix, thrown);

  const status = statusOf(thrown);
  if (status === 401 || status === 403)
    return configured(
      "CONFIGURATION",
      "QDRANT_API_KEY",
      "the Qdrant server at QDRANT_URL refuses this key",
      "set it to the server's key, one that may write where an index is built",
      thrown,
    );
  if (status === 404)
    return unavailable("the index is no longer there", "open it again: it was replaced or removed meanwhile");
  if (status === 413)
    return unavailable(
      "the request is too large for the server",
      "allow it more (max_request_size_mb), or split documents into smaller passages",
    );
  if (status !== null && status < 500 && status !== 429)
    return unavailable(
      `the server refuses the request (status ${status})`,
      "check that QDRANT_URL is a Qdrant server of version 1.16 or newer",
    );

  const name = thrown instanceof Error ? thrown.name : "";
  if (status !== null || name === "QdrantClientResourceExhaustedError")
    return unavailable("the server is busy or in trouble", "try again; see its log and its disk if that does not help");
  if (name === "QdrantClientTimeoutError")
    return unavailable("the server took too long", "try again, or give it more time (timeoutMs)");
  if (thrown instanceof TypeError && thrown.message === "fetch failed")
    return unavailable(
      "no server answers at this address",
      "start Qdrant (`docker compose up --wait qdrant`) or correct QDRANT_URL",
    );
  return unavailable(
    "what answers is not an index of passages in Qdrant",
    "check QDRANT_URL and the prefix, and build the index again",
  );
}

/** Does the work; whatever fails in it is thrown as `qdrantError` words it. */
export async function guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw qdrantError(thrown, doing);
  }
}
