import { CdssError } from "@cdss/domain";

const fieldOf = (error: unknown, field: string): unknown =>
  typeof error === "object" && error !== null ? (error as Record<string, unknown>)[field] : undefined;

/** HTTP status that an error of the client stands for; null where there was no answer. */
export function statusOf(error: unknown): number | null {
  const status = fieldOf(error, "status");
  return typeof status === "number" ? status : null;
}

function fixOf(status: number): string {
  if (status === 401 || status === 403) return "give a valid key in CDSS_CHAT_KEY";
  if (status === 404 || status < 400) return "correct CDSS_CHAT_URL or CDSS_CHAT_MODEL";
  if (status === 429) return "ask again later, or raise the limit of the endpoint";
  return "look at the log of the server that CDSS_CHAT_URL names";
}

/**
 * UNAVAILABLE with the setting to look at. The original error is not kept as a cause: it holds the body of the answer, which may repeat
 * what was asked.
 */
export function endpointFailure(error: unknown): CdssError {
  const status = statusOf(error);
  return status === null
    ? new CdssError(
        "UNAVAILABLE",
        "the chat endpoint cannot be reached, or broke off; start it, or correct CDSS_CHAT_URL",
      )
    : new CdssError("UNAVAILABLE", `the chat endpoint answered with status ${status}; ${fixOf(status)}`);
}

/** An answer that ended without saying so: its connection was cut, or the address is not that of a chat endpoint. */
export function brokenOff(): CdssError {
  return new CdssError(
    "UNAVAILABLE",
    "the chat endpoint broke off its answer; look at the log of the server that CDSS_CHAT_URL names",
  );
}
