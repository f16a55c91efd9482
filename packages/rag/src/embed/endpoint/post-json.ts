import { setTimeout as sleep } from "node:timers/promises";
import { CdssError } from "@cdss/domain";
import { type Endpoint, misconfiguredEndpoint } from "./endpoint-settings.ts";

/** How long an endpoint is waited for, and how often it is asked. */
export interface Patience {
  /** Milliseconds that one request may take; by default 120 000. */
  readonly timeLimitMs?: number | undefined;
  /** Milliseconds before the second try, doubled for each further one; by default 500. */
  readonly firstWaitMs?: number | undefined;
}

const TIME_LIMIT_MS = 120_000;
const FIRST_WAIT_MS = 500;
const TRIES = 4;
/** A server that asks for more patience than this is taken for one that is not there. */
const LONGEST_WAIT_MS = 30_000;

/** A request that is too large for the server, or holds more texts than it takes at once: TEI and proxies answer so. */
export class TooLargeError extends CdssError {}

/**
 * Posts JSON to a path of an endpoint and returns the JSON of the answer. It asks again, waiting longer each time or as long as the
 * server says, while the server is overloaded (408, 425, 429), failing (5xx) or not reached. Redirections are not followed: they
 * would carry texts to where nobody set them to go.
 *
 * Throws CdssError UNAVAILABLE where it does not help, TIMEOUT, CONFIGURATION where address, model or key are wrong, INVALID_INPUT
 * where the texts are refused (TooLargeError where fewer may be taken). No message holds words of the request or the answer.
 */
export async function postJson(
  endpoint: Endpoint,
  path: string,
  body: unknown,
  { timeLimitMs = TIME_LIMIT_MS, firstWaitMs = FIRST_WAIT_MS }: Patience = {},
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await post(endpoint, path, body, timeLimitMs);
    if (!("retry" in outcome)) return outcome.json;
    const { reason, waitMs, cause } = outcome.retry;
    // Up to half as long again, so that many clients do not come back at once.
    const wait = waitMs ?? firstWaitMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    if (attempt === TRIES || wait > LONGEST_WAIT_MS) {
      const message = `${endpoint.settings}_URL: the server of the model ${endpoint.model} ${reason}; see whether it runs`;
      throw new CdssError("UNAVAILABLE", message, { cause });
    }
    await sleep(wait);
  }
}

type Outcome =
  | { readonly json: unknown }
  | { readonly retry: { readonly reason: string; readonly waitMs?: number | undefined; readonly cause?: unknown } };

async function post(
  { url, model, key, settings }: Endpoint,
  path: string,
  body: unknown,
  limit: number,
): Promise<Outcome> {
  try {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(limit),
    });
    if (response.ok) return { json: await readJson(response, settings) };
    await response.body?.cancel();
    return judge(response, model, settings);
  } catch (cause) {
    if (cause instanceof CdssError) throw cause;
    if (cause instanceof Error && cause.name === "TimeoutError") {
      const message = `${settings}_URL: the server of the model ${model} took more than ${limit} ms; ask for less, or give it more time`;
      throw new CdssError("TIMEOUT", message, { cause });
    }
    return { retry: { reason: "is not reached", cause } };
  }
}

async function readJson(response: Response, settings: string): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // The cause would quote the answer.
    throw misconfiguredEndpoint(`${settings}_URL`, "its answer is no JSON", "see that it is the address of an API");
  }
}

/** What a status other than success means for the next try. */
function judge(response: Response, model: string, settings: string): Outcome {
  const { status } = response;
  if ([408, 425, 429].includes(status) || status >= 500) {
    return { retry: { reason: `answers ${status}`, waitMs: retryAfter(response.headers.get("retry-after")) } };
  }
  if (status === 401 || status === 403) {
    throw misconfiguredEndpoint(
      `${settings}_KEY`,
      `the server answers ${status}`,
      "set it to a key that the server takes",
    );
  }
  if (status === 404 || status === 405 || status < 400) {
    const fix = `see that ${settings}_URL is the address of the API itself, and that it has the model of ${settings}_MODEL`;
    throw misconfiguredEndpoint(`${settings}_URL`, `the server answers ${status}`, fix);
  }
  const message = `the server of the model ${model} refuses the texts (${status}); give shorter ones, or see its log`;
  if (status === 413 || status === 422) throw new TooLargeError("INVALID_INPUT", message);
  throw new CdssError("INVALID_INPUT", message);
}

/** Milliseconds of a Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
